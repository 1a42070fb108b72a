"""Going for good: asked for, taken back in one press, and done once the time to think is over."""

import secrets
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.kit import words
from ownway.people import actions as people
from ownway.people.actions.invitations import ALPHABET
from ownway.people.actions.persons import Pace
from ownway.people.rules import OWN_SELF
from ownway.people.taken import erasers, later_erasers, what_stays
from ownway.post import actions as post
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.taking import messages, queries, verbs
from ownway.taking.models import Farewell
from ownway.taking.rules import OWN_FAREWELL
from ownway.teams import queries as teams
from ownway.welcome import actions as welcome

if TYPE_CHECKING:
    from ownway.people.models import Person


class HandOver(Exception):
    """They hold something that somebody else has to hold first; ``codes`` says what."""

    def __init__(self, codes: list[str]) -> None:
        super().__init__(", ".join(codes))
        self.codes = codes


@transaction.atomic
def ask_farewell(*, by: "Person") -> Farewell:
    """Ask that everything of one's own be deleted. It is, after the place's days to think again.

    Raises:
        HandOver: the place would stand without a coordinator, or without somebody on call.
    """
    check(by, OWN_SELF, by)
    list(type(by)._base_manager.filter(pk=by.pk).select_for_update(no_key=True).values_list("pk"))
    if (open_one := queries.farewell_of(by)) is not None:
        return open_one
    if codes := teams.must_hand_over(by):
        raise HandOver(codes)
    due = timezone.now() + timedelta(days=teams.site().farewell_days)
    made = Farewell(person=by, due=due, code=_code())
    made.full_clean(exclude=["receipt"])
    made.save()
    people.tell(
        by=by,
        person=by,
        template=messages.FAREWELL_ASKED.name,
        words={"date": words.later(words.day, due)},
    )
    write(verbs.ASKED_FAREWELL, by=by, about=by.pk, on=made)
    return made


@transaction.atomic
def take_back_farewell(*, by: "Person", farewell: Farewell) -> None:
    """Stay. Everything is as it was.

    Raises:
        NotYours: it is done already.
    """
    check(by, OWN_FAREWELL, farewell)
    now = timezone.now()
    still = Farewell.objects.filter(pk=farewell.pk, finished=None, taken_back=None)
    if not still.update(taken_back=now):
        raise NotYours
    farewell.taken_back = now
    write(verbs.TOOK_BACK_FAREWELL, by=by, about=by.pk, on=farewell)


@transaction.atomic
def finish_farewell(*, by: Actor, farewell: Farewell) -> bool:
    """Delete everything that is theirs, all of it or nothing. False where it is not to be done now:
    it was taken back, it is not due, or they hold something nobody else holds."""
    only(by, SYSTEM)
    now = timezone.now()
    held = queries.due(now).filter(pk=farewell.pk).select_for_update(of=("self",)).first()
    if held is None or teams.must_hand_over(held.person):
        return False
    person = held.person
    stays = [one.code for one in what_stays(person)]
    gone: Counter[str] = Counter()
    gone["messages"] = post.forget_of(person_id=person.pk)
    people.tell(by=by, person=person, template=messages.FAREWELL_DONE.name, words={})
    if person.pace != Pace.LEFT:
        welcome.leave(by=person)
    for code, erase in erasers():
        gone[code] += erase(person)
    held.receipt = {
        "gone": {code: number for code, number in gone.items() if number},
        "stays": stays,
    }
    held.finished = now
    held.save(update_fields=["receipt", "finished"])
    write(verbs.ERASED, by=by, about=person.pk, on=held)
    return True


@transaction.atomic
def forget_messages(*, by: Actor) -> int:
    """Forget the last message to somebody who is gone, once it is on its way no more."""
    only(by, SYSTEM)
    return sum(
        post.forget_of(person_id=one.person_id, but_waiting=True)
        for one in queries.finished(timezone.now())
    )


@transaction.atomic
def forget_words(*, by: Actor) -> int:
    """Delete the words that had to stay, for those whose time is over; for how many people."""
    only(by, SYSTEM)
    due = queries.words_due(timezone.now())
    for farewell in due:
        for erase in later_erasers():
            erase(farewell.person)
        farewell.receipt = farewell.receipt | {"words_gone": timezone.now()}
        farewell.save(update_fields=["receipt"])
        write(verbs.FORGOT_WORDS, by=by, about=farewell.person_id, on=farewell)
    return len(due)


def _code() -> str:
    """Sixteen letters and figures that nobody mistakes, in fours."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(16))
    return "-".join(code[i : i + 4] for i in range(0, 16, 4))
