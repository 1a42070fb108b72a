"""Questions for reflective writing. None of them is a form to finish, and none is about the other one."""

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Prompts(NamedTuple):
    """A few questions that go together. The code never changes: what is written keeps it."""

    code: str
    name: "_StrPromise"
    questions: "tuple[_StrPromise, ...]"


PROMPTS: tuple[Prompts, ...] = (
    Prompts(
        "moment",
        _("A moment that stays with me"),
        (
            _("What happened?"),
            _("What did I notice in myself?"),
            _("What would I like to keep, or try another time?"),
        ),
    ),
    Prompts(
        "well",
        _("Something that went well"),
        (
            _("What was good about it?"),
            _("What did I bring to it?"),
            _("What around us helped?"),
        ),
    ),
    Prompts(
        "hard",
        _("Something that was hard"),
        (
            _("What was hard about it for me?"),
            _("Which part of it is mine, and which is not?"),
            _("Who or what would help me with it?"),
        ),
    ),
    Prompts(
        "edges",
        _("Being close, and being paid"),
        (
            _("Where was I unsure what my part is?"),
            _("What did I tell of myself, and whom was it for?"),
            _("What would I like to ask somebody?"),
        ),
    ),
)
_BY_CODE = {one.code: one for one in PROMPTS}


def named(code: str) -> Prompts | None:
    """The questions with this code; nothing where there are none (any more)."""
    return _BY_CODE.get(code)
