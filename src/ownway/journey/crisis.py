"""What emergency access opens of a book: the pages for a crisis, never a story, never a note."""

from typing import Any

from ownway.journey.queries import book
from ownway.people.crisis import Crisis, read_in_emergency


@read_in_emergency
def pages(person: Any) -> list[Crisis]:
    """The pages of the kind ``crisis`` that are not put away."""
    return [Crisis(book.name_of(page), page.sections) for page in book.crisis_pages_of(person)]
