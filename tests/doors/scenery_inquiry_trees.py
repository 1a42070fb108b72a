"""What stands in the addresses of themes and trees."""

from tests.scenes_inquiry_trees import TOKEN

_KIND = {"kind": "service"}
_ROUND = {"round": "comment_round"}
_VERSION = {"version": "tree_version"}
_TOKEN = {"token": TOKEN}

KEYS = {
    "study_themes_undo": {"number": "1"},
    "study_tree": _KIND,
    "study_tree_place": _KIND,
    "study_tree_off": _KIND,
    "study_tree_name": _KIND,
    "study_tree_picture": _KIND,
    "study_tree_file": _KIND,
    "study_tree_poster": _KIND,
    "study_tree_keep": _KIND,
    "study_tree_versions": _KIND,
    "tree_version": _VERSION,
    "tree_version_poster": _VERSION,
    "tree_ask": _VERSION,
    "tree_publish": _VERSION,
    "tree_take_down": _VERSION,
    "tree_round": _ROUND,
    "tree_round_read": _ROUND,
    "tree_round_end": _ROUND,
    "public_tree": _TOKEN,
    "public_tree_file": _TOKEN,
}
