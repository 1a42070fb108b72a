"""Easy read: which picture stands on which page, so that a page is known again without reading."""

#: How the name of a page begins, and its picture. The first that fits.
_PICTURES = (
    ("my_home", "home"),
    ("book", "book"),
    ("page", "book"),
    ("my_tree", "tree"),
    ("tree", "tree"),
    ("goal", "leaf"),
    ("step", "leaf"),
    ("grown", "leaf"),
    ("outcome", "leaf"),
    ("my_people", "people"),
    ("shared", "people"),
    ("person", "people"),
    ("bond", "people"),
    ("meeting", "meeting"),
    ("note", "pen"),
    ("story", "pen"),
    ("piece", "pen"),
    ("kept", "pen"),
    ("drafts", "pen"),
    ("my_who_can_see", "key"),
    ("who_", "key"),
    ("outside", "key"),
    ("new_readers", "key"),
    ("account", "key"),
    ("mfa", "key"),
    ("my_ways", "phone"),
    ("help", "phone"),
    ("say_how", "speech"),
    ("said", "speech"),
    ("hello", "hand"),
    ("my_paper", "paper"),
    ("my_card", "paper"),
    ("card", "paper"),
    ("take", "box"),
    ("delete", "box"),
    ("my_pace", "door"),
    ("leave", "door"),
)


def picture_of(page: str) -> str:
    """The picture of the page with this name; a leaf where it has none of its own."""
    return next((picture for begins, picture in _PICTURES if page.startswith(begins)), "leaf")
