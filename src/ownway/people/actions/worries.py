"""A colleague is worried about somebody: a named person on call hears of it. No score."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.people import messages, verbs
from ownway.people.actions.telling import tell
from ownway.people.models import Person, Worry
from ownway.people.queries import who_hears_worry
from ownway.people.rules import ANSWER_WORRY, KNOW_NAME, SEE_WORRY, TELL_WORRY
from ownway.record.actions import write


@transaction.atomic
def tell_worry(*, by: Person, words: str, about: Person | None = None) -> Worry:
    """Tell the person on call. ``message_sent`` on the result says whether a message could go.

    Raises:
        ValidationError: there is nobody to tell. Ring somebody.
    """
    check(by, TELL_WORRY)
    if about is not None:
        check(by, KNOW_NAME, about)
    told_to = who_hears_worry(by, about)
    if told_to is None:
        raise ValidationError(_("Nobody is named who is on call. Please ring a coordinator."))
    worry = Worry(by=by, told_to=told_to, about=about, words=words.strip())
    worry.full_clean()
    worry.message_sent = tell(by=by, person=told_to, template=messages.PLEASE_LOOK.name, words={})
    worry.save()
    write(verbs.WORRIED, by=by, about=worry.about_id, on=worry)
    return worry


@transaction.atomic
def look_at_worry(*, by: Person, worry: Worry) -> None:
    """The person on call reads it. Reading one's own words is no look."""
    check(by, SEE_WORRY, worry)
    if by.pk != worry.told_to_id:
        return
    if worry.seen_at is None:
        worry.seen_at = timezone.now()
        worry.save(update_fields=["seen_at"])
    write(verbs.LOOKED_AT_WORRY, by=by, about=worry.about_id, on=worry)


@transaction.atomic
def answer_worry(*, by: Person, worry: Worry, done: str, person_told: str) -> None:
    """Write down what was done, and what the person it is about was told."""
    check(by, ANSWER_WORRY, worry)
    worry.done, worry.person_told = done.strip(), person_told.strip()
    worry.done_at = timezone.now()
    worry.full_clean()
    worry.save()
    write(
        verbs.ANSWERED_WORRY, by=by, about=worry.about_id, on=worry, fields=["done", "person_told"]
    )
