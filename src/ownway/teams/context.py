"""What every page needs to know about the place."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from ownway.teams import queries


def site(request: HttpRequest) -> dict[str, Any]:
    """``site``: the partnership's own words, read once a page and only if used. ``unchecked``: the
    language of the page, if it is one whose words nobody has checked yet."""
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "site": SimpleLazyObject(queries.site),
        "unchecked": "" if queries.words_checked(language) else language,
    }
