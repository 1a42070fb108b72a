"""Who may read what somebody said about how it is here."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access import queries as access
from ownway.access.rules import rule
from ownway.teams.rules import RUN_PLACE
from ownway.voice.models import Listener, Saying

#: Nothing has come of it yet, or the person wrote again since.
GOING_ON = Q(taken_back=None) & (Q(came_of_at=None) | Q(answered_at=None))

CHANGE_LISTENER = rule(
    "voice.change_listener",
    model="voice.Listener",
    says=_(
        "Coordinators name those who listen, who are never coordinators themselves. They do not see "
        "what is said, how much, or by whom."
    ),
)


@CHANGE_LISTENER.filter
def _change_listener(person: Any) -> Q:
    return Q(until=None) if access.may(person, RUN_PLACE) else Q(pk__in=[])


LISTEN = rule(
    "voice.listen",
    says=_(
        "Only those who are named to listen, each with their name and who they are, have a page for "
        "what was said to them. They show a second factor, as colleagues do."
    ),
)


@LISTEN.filter
def _listen(_person: Any) -> Q:
    asked = Listener.objects.filter(until=None).values("person")
    still = Saying.objects.filter(GOING_ON).values("to__person")
    return Q(pk__in=asked) | Q(pk__in=still)


OWN_SAYING = rule(
    "voice.own_saying",
    model="voice.Saying",
    says=_(
        "When you say how it is, you see what you said, what was answered and what came of it. You can "
        "take it back any time, and only you can let somebody else read it instead."
    ),
)


@OWN_SAYING.filter
def _own_saying(person: Any) -> Q:
    return Q(by=person)


HEAR_SAYING = rule(
    "voice.hear_saying",
    model="voice.Saying",
    says=_(
        "When you say how it is, one person reads it: the one you chose to listen. Never somebody it "
        "is about, whoever they are, and no coordinator. Nobody it is about is told that you said it."
    ),
)


@HEAR_SAYING.filter
def _hear_saying(person: Any) -> Q:
    """Who no longer listens goes on with what is open, until the person hands it on."""
    if person.pace == "left":
        return Q(pk__in=[])
    mine = Saying.objects.filter(to__person=person, taken_back=None)
    mine = mine.exclude(abouts__person=person).filter(Q(to__until=None) | GOING_ON)
    return Q(pk__in=mine.values("pk"))


KNOW_LATE = rule(
    "voice.know_late",
    model="voice.Saying",
    says=_(
        "If what you said is not answered in the promised time, another of those who listen is told "
        "that something waits: not what, not by whom, and never somebody it is about. You see whom."
    ),
)


@KNOW_LATE.filter
def _know_late(person: Any) -> Q:
    late = Saying.objects.filter(late_to__person=person, taken_back=None, answered_at=None)
    return Q(pk__in=late.exclude(abouts__person=person).values("pk"))
