"""Ways of looking at themes. A lens counts nothing and judges nobody: it only says what to look for.

Built in, in our own words: five things that studies of how people find their way again keep coming
upon (known by their first letters, CHIME), and the conditions that make somebody's experience count
or not count. A study adds lenses of its own.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Part:
    """One thing to look for."""

    code: str
    name: "str | Promise"
    says: "str | Promise" = ""


@dataclass(frozen=True)
class Seen:
    """A lens as it is shown: a built-in one, or a study's own."""

    code: str
    name: "str | Promise"
    parts: tuple[Part, ...]
    says: "str | Promise" = ""
    own: bool = False


CHIME = Seen(
    "chime",
    _("Five things people speak of (CHIME)"),
    (
        Part("connectedness", _("Being connected"), _("Not alone: people, groups, a place in it.")),
        Part("hope", _("Hope"), _("Something good can come, and somebody believes it with me.")),
        Part("identity", _("Who I am"), _("More than what happened to me; my own name for it.")),
        Part("meaning", _("What matters"), _("Reasons to get up; faith, work, love, sense.")),
        Part("empowerment", _("My own say"), _("What I can do, decide and hold on to.")),
    ),
    _("What people often name when they tell how they found their way."),
)

CONDITIONS = Seen(
    "conditions",
    _("Conditions that let things grow, or hurt"),
    (
        Part("heard", _("Being believed"), _("What I say counts as true of me.")),
        Part("equal", _("Meeting as equals"), _("Nobody stands above; both of us give.")),
        Part("choice", _("Choosing freely"), _("I say what, when, with whom; no is all right.")),
        Part("time", _("Enough time"), _("At my pace; nobody hurries me or stops the clock.")),
        Part("place", _("A place to be"), _("Somewhere safe and warm; somewhere to belong.")),
        Part("worth", _("Being of worth"), _("What I can do is seen, used and paid.")),
        Part("dismissed", _("Not being believed"), _("What I say is explained away.")),
        Part(
            "labelled", _("Being made small"), _("A word stands where I was; somebody is above me.")
        ),
        Part("forced", _("Being made to"), _("Others decide; no is not all right.")),
        Part("dropped", _("Being dropped"), _("It ends before I do; I have to begin again.")),
        Part("without", _("Having nowhere"), _("No money, no home, no people, no door.")),
        Part("wasted", _("Being of no use"), _("What I can do is not seen, or taken for nothing.")),
    ),
    _("The first six let somebody grow. The other six are the same, turned round."),
)

BUILT_IN = (CHIME, CONDITIONS)


def own(lens: Any) -> Seen:
    """A study's own lens."""
    parts = tuple(Part(one["code"], one["name"]) for one in lens.parts)
    return Seen(str(lens.pk), lens.name, parts, own=True)
