"""The kinds of page that come with Ownway, with words and questions of our own.

What pages such a book has, and that it is loose-leaf and its owner's: seed 003, lines 1425-1441 and
2013, and domain.md, row 4. A site changes, adds, translates and retires kinds; these are where it
begins. ``crisis`` is what emergency access opens and the card is made from; ``leaf`` is blank.
"""

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LEAF, CRISIS = "leaf", "crisis"


class Prompt(NamedTuple):
    """A heading one may write under, leave alone, change or take out."""

    heading: "_StrPromise"
    help: "_StrPromise | str" = ""


class Comes(NamedTuple):
    """A kind of page as it comes with Ownway."""

    code: str
    name: "_StrPromise"
    says: "_StrPromise"
    prompts: tuple[Prompt, ...] = ()


COME_WITH: tuple[Comes, ...] = (
    Comes(
        "profile",
        _("About me, on one page"),
        _("What you would want somebody new to know, before anything else."),
        (
            Prompt(_("What people like about me")),
            Prompt(_("What matters to me")),
            Prompt(_("How to be with me"), _("What makes time with somebody easy for you.")),
        ),
    ),
    Comes(
        "well",
        _("What keeps me well"),
        _("Small things count: light, tea, a walk, a voice on the phone."),
        (
            Prompt(_("On an ordinary day")),
            Prompt(_("Every now and then")),
            Prompt(_("People and places that do me good")),
        ),
    ),
    Comes(
        "gets_to_me",
        _("What gets to me"),
        _("Things that knock you, so that you see them coming, and others can keep them small."),
        (
            Prompt(_("What knocks me")),
            Prompt(_("What takes the edge off it")),
        ),
    ),
    Comes(
        "early",
        _("When it starts to tip"),
        _("The first things that change, and what you do about them while they are small."),
        (
            Prompt(_("How I can tell")),
            Prompt(_("What I do then")),
            Prompt(_("What does not help")),
            Prompt(_("Who I tell")),
        ),
    ),
    Comes(
        "breaking",
        _("When things are coming apart"),
        _("For when it is more than a wobble, and not yet a crisis."),
        (
            Prompt(_("What it looks like")),
            Prompt(_("What I do, one thing at a time")),
            Prompt(_("What others can take off me")),
        ),
    ),
    Comes(
        CRISIS,
        _("If I can’t speak for myself"),
        _(
            "A page for a crisis, with what you want to happen (an advance statement). Colleagues "
            "can open it in an emergency, with a reason; you see that they did."
        ),
        (
            Prompt(_("How you can tell")),
            Prompt(_("What helps")),
            Prompt(_("What makes it worse")),
            Prompt(_("Who to ring, and who not to")),
            Prompt(
                _("What I want to happen"),
                _("My advance statement: where, with whom, what treatment and what not."),
            ),
            Prompt(_("What needs looking after meanwhile"), _("Children, animals, keys, money.")),
            Prompt(_("How you can tell that I am myself again")),
        ),
    ),
    Comes(
        "after",
        _("Afterwards"),
        _("Coming back from a bad time, gently, and what you take from it."),
        (
            Prompt(_("What I would like the first days to be like")),
            Prompt(_("What has to wait")),
            Prompt(_("What I know now")),
        ),
    ),
    Comes(
        "five",
        _("Five ways to wellbeing"),
        _("Five ordinary things that do most people good. Take those that suit you."),
        (
            Prompt(_("Being with people")),
            Prompt(_("Moving about")),
            Prompt(_("Noticing things")),
            Prompt(_("Learning something")),
            Prompt(_("Giving something")),
        ),
    ),
    Comes(
        "week",
        _("The shape of my week"),
        _("What stands where, and where you would like some air."),
        (
            Prompt(_("Mornings")),
            Prompt(_("Afternoons")),
            Prompt(_("Evenings and nights")),
            Prompt(_("What I look forward to")),
        ),
    ),
    Comes(
        "money_home",
        _("Money and home"),
        _(
            "What is coming in, what is due, who helps with it, and what would make home more yours."
        ),
        (
            Prompt(_("What comes in, and what goes out")),
            Prompt(_("Letters and dates to keep in mind")),
            Prompt(_("Who helps me with it")),
            Prompt(_("What I would like home to be")),
        ),
    ),
    Comes(
        "storms",
        _("Storms"),
        _("Hard times, for your own eyes first. Nothing here is drawn on your tree."),
        (
            Prompt(_("What blew through")),
            Prompt(_("What stayed standing")),
        ),
    ),
    Comes(LEAF, _("A blank leaf"), _("For anything at all.")),
)
BY_CODE = {one.code: one for one in COME_WITH}
