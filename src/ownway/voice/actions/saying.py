"""Saying how it is, answering, taking it back, and what happens when nobody answers.

The record names the one who said it, never whom it is about.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check, only
from ownway.access.doors import SIGNED_IN
from ownway.people.actions import tell
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.voice import queries, verbs
from ownway.voice.models import Listener, Reply, Saying, SayingAbout
from ownway.voice.rules import HEAR_SAYING, OWN_SAYING

if TYPE_CHECKING:
    from ownway.people.models import Person

#: One that says nothing of where it comes from, the same as for anything else that is new.
NEUTRAL = "people.something_new"


@transaction.atomic
def say(
    *,
    by: "Person",
    to: Listener,
    words: str,
    about: Iterable["Person"] = (),
    about_words: str = "",
) -> Saying:
    """Say how it is, to one who listens. ``message_sent`` says whether a message could go.

    Raises:
        ValidationError: it is about the one who would read it, or they cannot be reached.
    """
    check(by, SIGNED_IN)
    named = {one.pk: one for one in about}
    if set(named) - {one.pk for one in queries.could_be_about(by)}:
        raise ValidationError({"about": _("Choose only people who are listed here.")})
    _must_hear(to, queries.who_could_hear(by, about=named.values()))
    saying = Saying(
        by=by,
        to=to,
        words=words.strip(),
        about_words=about_words.strip(),
        promised=queries.promise(),
    )
    saying.full_clean()
    saying.message_sent = _tell(by, to.person)
    saying.save()
    for one in named.values():
        SayingAbout(saying=saying, person=one).save()
    write(verbs.SAID, by=by, about=by.pk, on=saying, fields=["words"])
    return saying


@transaction.atomic
def look_at_saying(*, by: "Person", saying: Saying) -> None:
    """The listener reads it. Whoever said it sees that."""
    check(by, HEAR_SAYING, saying)
    if saying.seen_at is None:
        saying.seen_at = timezone.now()
        saying.save(update_fields=["seen_at"])
    write(verbs.READ, by=by, about=saying.by_id, on=saying)


@transaction.atomic
def reply(*, by: "Person", saying: Saying, words: str) -> Saying:
    """Whoever said it writes again. They are promised an answer in the same time."""
    check(by, OWN_SAYING, saying)
    if saying.taken_back:
        raise ValidationError(_("You took this back. Say it anew if you like."))
    _add(by, saying, words)
    _waits_anew(saying)
    saying.message_sent = _tell(by, saying.to.person)
    saying.save()
    write(verbs.REPLIED, by=by, about=by.pk, on=saying, fields=["words"])
    return saying


@transaction.atomic
def answer(*, by: "Person", saying: Saying, words: str, came_of: bool = False) -> Saying:
    """The listener answers, or tells what came of it; what was told before stays above it."""
    check(by, HEAR_SAYING, saying)
    now = timezone.now()
    if came_of:
        saying.came_of = "\n\n".join(part for part in (saying.came_of, words.strip()) if part)
        saying.came_of_at = now
    else:
        _add(by, saying, words)
    saying.answered_at = now
    saying.full_clean()
    saying.save()
    _tell(by, saying.by)
    what = verbs.TOLD_WHAT_CAME if came_of else verbs.REPLIED
    write(what, by=by, about=saying.by_id, on=saying, fields=["came_of" if came_of else "words"])
    return saying


@transaction.atomic
def take_back(*, by: "Person", saying: Saying) -> None:
    """From now on nobody but its writer reads it, and nobody works on it further."""
    check(by, OWN_SAYING, saying)
    if saying.taken_back is None:
        saying.taken_back = timezone.now()
        saying.save(update_fields=["taken_back"])
        write(verbs.TOOK_BACK, by=by, about=by.pk, on=saying)


@transaction.atomic
def hand_on(*, by: "Person", saying: Saying, to: Listener, also_about: bool = False) -> Saying:
    """Let another listener read it instead, from now on. Only its writer can.

    Args:
        also_about: it is about the one who read it until now, too.

    Raises:
        ValidationError: it is about the one who would read it, or they cannot be reached.
    """
    check(by, OWN_SAYING, saying)
    _must_hear(to, queries.others_who_could_hear(by, saying))
    if also_about:
        SayingAbout.objects.get_or_create(saying=saying, person=saying.to.person)
    saying.to, saying.seen_at, saying.taken_back = to, None, None
    saying.came_of_at = None
    _waits_anew(saying)
    saying.message_sent = _tell(by, to.person)
    saying.save()
    write(verbs.HANDED_ON, by=by, about=by.pk, on=saying, fields=["to"])
    return saying


@transaction.atomic
def tell_next(*, by: Actor) -> int:
    """For the clock: what was not answered in the promised time is noticed, once for each promise.

    Another listener whom it is not about hears that something waits, and so does the person.
    """
    only(by, SYSTEM)
    late = Saying.objects.filter(
        promised__lte=timezone.now(), answered_at=None, taken_back=None, late_at=None
    ).select_related("by", "to__person")
    for saying in late:
        others = queries.others_who_could_hear(saying.by, saying)
        saying.late_at, saying.late_to = timezone.now(), None
        for one in others:
            if _tell(SYSTEM, one.person):
                saying.late_to = one
                break
        saying.save(update_fields=["late_at", "late_to"])
        _tell(SYSTEM, saying.by)
        write(verbs.NOTED_LATE, by=by, about=saying.by_id, on=saying)
    return len(late)


def _must_hear(to: Listener, could: list[Listener]) -> None:
    if to.pk not in {one.pk for one in could}:
        raise ValidationError(
            {"to": _("They cannot read this: it is about them, or they no longer listen.")}
        )


def _add(by: "Person", saying: Saying, words: str) -> None:
    said = Reply(saying=saying, by=by, words=words.strip())
    said.full_clean()
    said.save()


def _waits_anew(saying: Saying) -> None:
    saying.promised, saying.answered_at = queries.promise(), None
    saying.late_at = saying.late_to = None


def _tell(by: Actor, person: Any) -> bool:
    return tell(by=by, person=person, template=NEUTRAL, words={})
