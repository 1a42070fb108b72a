"""Half-written hellos. They belong to nobody yet, so they leave no entry in the record: not
even that there was one, which is what "Leave this page" promises.
"""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import only
from ownway.kit import limits
from ownway.record.actors import SYSTEM, VISITOR, Actor
from ownway.welcome import answers as said
from ownway.welcome.answers import Answers
from ownway.welcome.models import HelloDraft

#: How long after the last answer a draft is still there.
KEPT = timedelta(minutes=30)


class TooManyDrafts(Exception):
    """More half-written hellos from one network than people write."""


def key_of(token: str) -> str:
    """What the database knows a draft by: the token itself is only in the visitor's browser."""
    return sha256(b"draft|" + token.encode()).hexdigest()


def read_draft(*, by: Actor, token: str) -> Answers | None:
    """The answers so far, or None where there are none or their time is over."""
    only(by, VISITOR)
    draft = HelloDraft.objects.filter(key=key_of(token), expires__gt=timezone.now()).first()
    return draft.answers if draft else None


def save_page(
    *, by: Actor, token: str, page: str, given: Answers, for_whom: str, network: str = ""
) -> Answers:
    """Keep one page of answers for another half hour. Other pages stay as they are.

    Args:
        for_whom: whom this page was for; kept where no draft knows better.
    """
    return _change(
        by, token, network, lambda old: said.with_page({"for_whom": for_whom} | old, page, given)
    )


def save_for_whom(*, by: Actor, token: str, for_whom: str, network: str = "") -> Answers:
    """Keep whom the hello is for."""
    return _change(by, token, network, lambda old: said.with_for_whom(old, for_whom))


def _change(by: Actor, token: str, network: str, how: Callable[[Answers], Answers]) -> Answers:
    """Change a draft, or begin one.

    Raises:
        TooManyDrafts: a new one, after too many from the same network.
    """
    only(by, VISITOR)
    if read_draft(by=by, token=token) is None and not limits.allow(
        "hello.draft", network, most=120, seconds=3600
    ):
        raise TooManyDrafts
    return put_draft(by=by, token=token, how=how)


@transaction.atomic
def put_draft(*, by: Actor, token: str, how: Callable[[Answers], Answers]) -> Answers:
    """Write a draft from what it was. Two windows at once both keep their own pages."""
    only(by, VISITOR)
    now = timezone.now()
    empty = HelloDraft(key=key_of(token), answers={}, expires=now)
    HelloDraft.objects.bulk_create([empty], ignore_conflicts=True)
    draft = HelloDraft.objects.select_for_update().get(key=empty.key)
    draft.answers = how(draft.answers if draft.expires > now else {})
    draft.expires = now + KEPT
    draft.save()
    return draft.answers


@transaction.atomic
def drop_draft(*, by: Actor, token: str) -> None:
    """Put a draft away for good, at "Leave this page"."""
    only(by, VISITOR)
    HelloDraft.objects.filter(key=key_of(token)).delete()


@transaction.atomic
def purge_drafts(*, by: Actor) -> int:
    """Put away every draft whose time is over. Returns how many there were."""
    only(by, SYSTEM)
    gone, _each = HelloDraft.objects.filter(expires__lte=timezone.now()).delete()
    return gone
