"""Questions one may write or speak to, or leave alone. None of them is a form to finish."""

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext_lazy as _

from ownway.journey.models import Part

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Prompt(NamedTuple):
    """One question. Its code never changes: a piece keeps the code of the one it was written to."""

    code: str
    part: str
    words: "_StrPromise"


PROMPTS: tuple[Prompt, ...] = (
    Prompt("what-happened", Part.HAPPENED, _("What happened?")),
    Prompt("around-then", Part.HAPPENED, _("What was going on around you then?")),
    Prompt("wish-asked", Part.HAPPENED, _("What do you wish somebody had asked you?")),
    Prompt("known-now", Part.HAPPENED, _("What do you know now that you did not know then?")),
    Prompt("your-corner", Part.ROOT, _("Who is in your corner?")),
    Prompt("come-from", Part.ROOT, _("Which places and people do you come from?")),
    Prompt("feeds-you", Part.ROOT, _("What feeds you: a place, a song, a faith, a dish?")),
    Prompt("taught-you", Part.ROOT, _("Who taught you something you still use?")),
    Prompt("through", Part.STRENGTH, _("What got you through?")),
    Prompt("good-at", Part.STRENGTH, _("What can you do, even on a bad day?")),
    Prompt("thanked", Part.STRENGTH, _("What do people thank you for?")),
    Prompt("would-say", Part.STRENGTH, _("What would somebody who likes you say about you?")),
    Prompt("some-day", Part.HOPE, _("What would you like your life to be?")),
    Prompt("a-tuesday", Part.HOPE, _("If things were a bit better, what would a Tuesday be like?")),
)
_BY_CODE = {one.code: one for one in PROMPTS}


def of_part(part: str) -> list[Prompt]:
    """The questions of one part."""
    return [one for one in PROMPTS if one.part == part]


def named(code: str) -> Prompt | None:
    """The question with this code; nothing where there is none (any more)."""
    return _BY_CODE.get(code)
