"""Emergency access: one person's contacts and what they wrote for a crisis, for 30 minutes, with a
reason, seen by the person."""

import unicodedata
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access import queries as access
from ownway.access.actions import check, only
from ownway.kit.sealed import blind_index
from ownway.people import crisis, messages, verbs
from ownway.people.actions.telling import tell
from ownway.people.models import EmergencyOpening, Person, SafeWay
from ownway.people.queries import OPEN_FOR, OPENINGS_A_DAY, SECOND_WITHIN, opened_in_a_day
from ownway.people.rules import (
    AGREE_DELAY,
    FIND_IN_EMERGENCY,
    OPEN_CONTACTS,
    OPEN_EMERGENCY,
    SECOND_OPENING,
)
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.teams import queries as teams

#: A reason is a sentence.
LEAST_WORDS = 5
LONGEST_DELAY = timedelta(days=14)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _found(by: Person, called: str, reached_at: str) -> Person | None:
    """The one member with exactly this name; None for nobody and for several alike."""
    same = [p for p in access.reach(by, FIND_IN_EMERGENCY) if _plain(p.called) == _plain(called)]
    if reached_at:
        marks = {blind_index(kind, reached_at) for kind in ("phone", "email")}
        ways = SafeWay.objects.filter(address_index__in=marks)
        with_it = set(ways.values_list("person_id", flat=True))
        same = [p for p in same if p.pk in with_it]
    return same[0] if len(same) == 1 else None


@transaction.atomic
def open_emergency(
    *, by: Person, called: str, why: str, reached_at: str = "", tell_later: bool = False
) -> EmergencyOpening | None:
    """Open the contacts of the one member with exactly this name, and tell them.

    Args:
        reached_at: a phone number or e-mail of theirs, to tell two of the same name apart.
        tell_later: ask the named approver whether the person may be told later. Nothing is open
            until they agree.

    Returns:
        None where nothing was opened: no such member, or several. The answer does not say which.

    Raises:
        ValidationError: no reason, or nobody who could agree to telling them later.
    """
    check(by, OPEN_EMERGENCY)
    if len(why.split()) < LEAST_WORDS:
        raise ValidationError({"why": _("Say in a sentence what has happened.")})
    approver = teams.site().delay_approver
    if tell_later and (approver is None or approver == by):
        raise ValidationError(
            {
                "tell_later": _(
                    "Nobody else is named who could agree to that. Open them now, and they are told."
                )
            }
        )
    person = _found(by, called, reached_at)
    if person is None or (tell_later and person == approver):
        write(verbs.SOUGHT, by=by)
        return None
    now = timezone.now()
    opening = EmergencyOpening(
        person=person,
        by=by,
        why=why.strip(),
        tell_from=now,
        until=None if tell_later else now + OPEN_FOR,
    )
    opening.full_clean()
    opening.save()
    if tell_later and approver is not None:
        tell(by=by, person=approver, template=messages.PLEASE_LOOK.name, words={})
        write(verbs.ASKED_DELAY, by=by, on=opening)
        return opening
    _is_open(by, opening)
    return opening


def _is_open(by: Actor, opening: EmergencyOpening) -> None:
    """What follows from every opening: the person, the coordinators and the record know of it."""
    if opening.tell_from <= timezone.now():
        _tell_person(by, opening)
    _tell_each(by, _coordinators_beside(opening))
    if opened_in_a_day(opening.by) > OPENINGS_A_DAY:
        write(verbs.ALERTED, by=by, on=opening, why="rate")
    write(verbs.OPENED, by=opening.by, about=opening.person_id, on=opening)


def _coordinators_beside(opening: EmergencyOpening) -> set[Person]:
    return set(teams.coordinators()) - {opening.by, opening.person}


def _tell_each(by: Actor, persons: set[Person]) -> None:
    for person in sorted(persons, key=lambda p: p.pk):
        tell(by=by, person=person, template=messages.PLEASE_LOOK.name, words={})


def _tell_person(by: Actor, opening: EmergencyOpening) -> None:
    tell(by=by, person=opening.person, template=messages.SOMETHING_NEW.name, words={})
    opening.told_at = timezone.now()
    opening.save(update_fields=["told_at"])


@transaction.atomic
def look_in_emergency(*, by: Person, opening: EmergencyOpening) -> list[SafeWay]:
    """The contacts, while they are open. Each look is written down."""
    check(by, OPEN_CONTACTS, opening)
    write(verbs.LOOKED_IN_EMERGENCY, by=by, about=opening.person_id, on=opening)
    return list(SafeWay.objects.filter(person=opening.person_id))


@transaction.atomic
def read_crisis_pages(*, by: Person, opening: EmergencyOpening) -> list[crisis.Crisis]:
    """What they wrote to be read in a crisis, while it is open. Each look is written down."""
    check(by, OPEN_CONTACTS, opening)
    pages = crisis.pages_of(opening.person)
    if pages:
        write(verbs.READ_CRISIS_PAGE, by=by, about=opening.person_id, on=opening)
    return pages


@transaction.atomic
def second_opening(*, by: Person, opening: EmergencyOpening, agrees: bool, says: str = "") -> None:
    """The second colleague has looked at it. If they do not agree, coordinators are told."""
    check(by, SECOND_OPENING, opening)
    opening.second, opening.second_at = by, timezone.now()
    opening.second_agrees, opening.second_says = agrees, says.strip()
    opening.full_clean()
    opening.save()
    if not agrees:
        _tell_each(by, set(teams.coordinators()) - {by, opening.by, opening.person})
    write(
        verbs.SECONDED,
        by=by,
        about=opening.person_id,
        on=opening,
        why="agrees" if agrees else "talk",
    )


@transaction.atomic
def agree_delay(*, by: Person, opening: EmergencyOpening, tell_from: datetime) -> None:
    """The named approver agrees that the person is told later, and with that it opens.

    Raises:
        ValidationError: later than two weeks, or not later at all.
    """
    check(by, AGREE_DELAY, opening)
    now = timezone.now()
    if not now < tell_from <= now + LONGEST_DELAY:
        raise ValidationError({"tell_from": _("Choose a time within the next two weeks.")})
    opening.delayed_by, opening.tell_from = by, tell_from
    opening.until = now + OPEN_FOR
    opening.full_clean()
    opening.save()
    _tell_each(by, {opening.by})
    write(verbs.DELAYED, by=by, about=opening.person_id, on=opening)
    _is_open(by, opening)


@transaction.atomic
def tell_unseconded(*, by: Actor) -> int:
    """Tell coordinators, once and neutrally, of openings that no second colleague looked at."""
    only(by, SYSTEM)
    late = EmergencyOpening.objects.filter(
        second=None, coordinators_told=None, until__lte=timezone.now() - SECOND_WITHIN + OPEN_FOR
    ).select_related("by", "person")
    for opening in late:
        _tell_each(by, _coordinators_beside(opening))
        opening.coordinators_told = timezone.now()
        opening.save(update_fields=["coordinators_told"])
        write(verbs.ALERTED, by=by, on=opening, why="second")
    return len(late)


@transaction.atomic
def tell_delayed(*, by: Actor) -> int:
    """Tell the persons whose agreed delay is over."""
    only(by, SYSTEM)
    due = EmergencyOpening.objects.filter(
        until__isnull=False, told_at=None, tell_from__lte=timezone.now()
    ).select_related("person")
    for opening in due:
        _tell_person(by, opening)
    return len(due)
