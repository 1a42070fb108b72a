"""A survey to begin with: what people make of peer support. Every question can be changed or left out."""

from typing import Any

from django.utils.translation import gettext as _


def title() -> str:
    """What it is called until the group says otherwise."""
    return _("What peer support is to you")


def welcome() -> str:
    """What stands before the first question."""
    return _(
        "We would like to know what you make of peer support: in a group of your own, among friends, "
        "or in a service. Answer what you like, and leave out what you like."
    )


def thanks() -> str:
    """What stands after the last."""
    return _("Thank you for your time and your thoughts.")


def _open(section: str, words: str, hint: str = "") -> dict[str, Any]:
    return {"section": section, "words": words, "hint": hint, "kind": "open"}


def _ticks(
    section: str, words: str, options: list[str], *, kind: str = "one", other: bool = False
) -> dict[str, Any]:
    return {
        "section": section, "words": words, "kind": kind, "options": options, "other": other
    }  # fmt: skip


def questions() -> list[dict[str, Any]]:
    """The questions, as add_question takes them, in the language of whoever begins it."""
    return [*_meaning(), *_for_you(), *_by_you(), *_about_you()]


def _meaning() -> list[dict[str, Any]]:
    here = _("What it is")
    return [
        _open(here, _("What makes somebody a peer to you?")),
        _ticks(
            here,
            _("Should a peer share more with you than having lived through hard times of mind?"),
            [_("Yes"), _("No"), _("I’m not sure")],
        ),
        _ticks(
            here,
            _("If so, what else do you like to share?"),
            [
                _("Who we are: gender, age, background, faith, whom we love"),
                _("The same diagnosis, and what it does to a day"),
                _("What we mean by getting better"),
                _("How we see medicine and other help"),
            ],
            kind="many",
            other=True,
        ),
        _open(here, _("What is good about peer support?")),
        _open(here, _("What is hard about it?")),
        _open(here, _("What does it look like when it is done well?")),
    ]


def _for_you() -> list[dict[str, Any]]:
    here = _("If you get peer support")
    return [
        _ticks(
            here,
            _("Do you go to a group, or meet somebody, for peer support?"),
            [_("Yes"), _("Not now"), _("I never have")],
        ),
        _open(here, _("What happens there?")),
        _open(
            here,
            _("Is it open to everybody, or for some people?"),
            _("For instance for women, or for people of one background."),
        ),
        _open(here, _("Are there peer supporters, or do you all support each other?")),
        _open(here, _("What has it given you that matters most?")),
    ]


def _by_you() -> list[dict[str, Any]]:
    here = _("If you give peer support")
    return [
        _open(here, _("What do you do, and where?")),
        _open(here, _("What support or training did you have for it?")),
        _ticks(
            here,
            _("How do you do it?"),
            [_("Paid"), _("As a volunteer"), _("As one of a group")],
            kind="many",
        ),
        _ticks(
            here,
            _("In what kind of place?"),
            [
                _("A service in which some are there to support others"),
                _("A service in which people support each other"),
                _("A group of people’s own"),
                _("I’m not sure"),
            ],
            other=True,
        ),
    ]


def _about_you() -> list[dict[str, Any]]:
    here = _("About you, if you like")
    why = _("We ask so that we notice whose voices are missing. Small numbers are never shown.")
    return [
        _ticks(
            here,
            _("How old are you?"),
            [_("Under 25"), _("25 to 39"), _("40 to 59"), _("60 or older")],
        )
        | {"hint": why},
        _open(here, _("How would you describe yourself?"), _("In any words of your own.")),
        _ticks(here, _("Do you live with a disability or a long illness?"), [_("Yes"), _("No")]),
        _ticks(
            here,
            _("Which of these are you?"),
            [
                _("I use services now"),
                _("I used them before"),
                _("I am there for somebody who does"),
                _("I work in one"),
            ],
            kind="many",
        ),
    ]
