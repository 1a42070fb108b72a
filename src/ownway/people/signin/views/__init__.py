"""Pages about signing in. One file a subject."""
