"""Deleting, at their own wish, what the house holds about a person; the last of all rooms to do so.

What is left is a row without a word in it, to which the hours of colleagues and the record point.
"""

from typing import TYPE_CHECKING, Any

from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.people.actions.drafts import erase_drafts
from ownway.people.models import (
    Account,
    Bond,
    Draft,
    EmergencyOpening,
    Invitation,
    Leaf,
    Pace,
    SafeWay,
    Worry,
    WrittenWith,
)
from ownway.people.signin import queries as signin
from ownway.people.taken import also_erased, also_erased_later, also_stays
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams

if TYPE_CHECKING:
    from ownway.people.models import Person


@also_erased("drafts", place=80)
def drafts(person: "Person") -> int:
    """What they were typing, and what a colleague was typing with them."""
    erase_drafts(by=SYSTEM, about=f"with:{person.pk}")
    return _gone(Draft.objects.filter(by=person))


@also_erased("ways", place=81)
def ways(person: "Person") -> int:
    """How to reach them."""
    return _gone(SafeWay.objects.filter(person=person))


@also_erased("people", place=82)
def people(person: "Person") -> int:
    """Meeting anybody ends, from either side."""
    now = timezone.now()
    mine = Bond.objects.filter(Q(member=person) | Q(supporter=person))
    number = mine.filter(until=None).count()
    mine.filter(Q(until=None) | Q(until__gt=now)).update(until=now)
    return number


@also_erased("written_with", place=83)
def written_with(person: "Person") -> int:
    """That something was written with them. What they wrote with others is those others'."""
    return _gone(WrittenWith.objects.filter(person=person))


@also_erased("invitations", place=84)
def invitations(person: "Person") -> int:
    """Ways in that were made for them."""
    return _gone(Invitation.objects.filter(person=person))


@also_erased("roles", place=85)
def roles(person: "Person") -> int:
    """Every role ends. From when to when somebody was here stays, nameless."""
    return teams.end_roles_of(by=SYSTEM, person=person)


@also_erased("signing_in", place=90)
def signing_in(person: "Person") -> int:
    """The account, with every device, passkey and secret, and every session anywhere."""
    account = person.account
    if account is None:
        return 0
    if connection.vendor == "sqlite":  # the e-mail is readable in the file: overwrite, not unlink
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
    _end_sessions(account)
    account.delete()
    person.account = None
    return 1


def _end_sessions(account: "Account") -> None:
    """Those that are signed in, and those that only keep words that were sent too late."""
    mine = str(account.pk)
    Session.objects.filter(expire_date__lte=timezone.now()).delete()  # whosever they were
    for key in list(Session.objects.values_list("session_key", flat=True)):
        inside = signin.open_session(key)
        kept = inside.get("kept") or {}
        if mine in (str(inside.get("_auth_user_id")), str(kept.get("account"))):
            Session.objects.filter(session_key=key).delete()


@also_erased("you", place=99)
def you(person: "Person") -> int:
    """The row itself, emptied."""
    now = timezone.now()
    person.called, person.leaf, person.language = _("Somebody"), Leaf.HAZEL, ""
    person.pace, person.pace_since = Pace.LEFT, now
    person.quiet_from = person.quiet_until = person.ways_asked = None
    person.shown, person.erased = {}, now
    person.save()
    return 1


@also_erased_later
def words_that_stayed(person: "Person") -> int:
    """Why contacts were opened, and worries: the words go, that it happened stays."""
    openings = EmergencyOpening.objects.filter(person=person).update(why="", second_says="")
    worries = Worry.objects.filter(about=person)
    for pk in worries.values_list("pk", flat=True):
        erase_drafts(by=SYSTEM, about=f"worry:{pk}")
    return openings + worries.update(words="", done="", person_told="")


def _gone(rows: Any) -> int:
    number = rows.count()
    rows.delete()
    return int(number)


also_stays(
    "emergency",
    what=gettext_lazy(
        "If your contacts were ever opened in an emergency, or somebody here was worried about you: "
        "what colleagues wrote then."
    ),
    why=gettext_lazy("So that you, or somebody for you, can still ask whether we did right."),
    how_long=gettext_lazy("Three years from that day; then the words go."),
)
also_stays(
    "record",
    what=gettext_lazy("The record: who did and looked at what, and when."),
    why=gettext_lazy(
        "So that nobody can quietly change what happened. It holds numbers and short codes, and no "
        "word and no name."
    ),
    how_long=gettext_lazy("For good."),
)
also_stays(
    "roles",
    what=gettext_lazy("That somebody was here, from one day until another."),
    why=gettext_lazy("The yearly figures count how many people came. It does not say who."),
    how_long=gettext_lazy("As long as the service keeps its figures."),
)
also_stays(
    "others",
    what=gettext_lazy("What other people wrote as their own."),
    why=gettext_lazy("It is theirs, even where it mentions you."),
    how_long=gettext_lazy("Until they delete it."),
)
