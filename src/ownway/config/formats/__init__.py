"""Days and figures where a language of ours is not one that Django knows."""
