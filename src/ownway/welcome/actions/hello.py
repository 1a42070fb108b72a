"""Saying hello: sent, changed, taken back. Nobody is looked up, so that people whom we know and
people whom we do not know get the same answer, by the same work.
"""

import base64
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import only
from ownway.kit.sealed import blind_index
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, VISITOR, Actor
from ownway.teams import queries as teams
from ownway.welcome import answers as given
from ownway.welcome import verbs
from ownway.welcome.actions.drafts import key_of, put_draft
from ownway.welcome.models import ForWhom, Hello, HelloDraft, HelloWay, State
from ownway.welcome.promise import promised_by

#: How long the browser that sent a hello may change it or take it back.
CHANGEABLE = timedelta(minutes=30)
_INDEXED = {"text": "phone", "phone": "phone", "email": "email"}


class BeingAnswered(Exception):
    """Somebody has taken the hello, so it can no longer be changed; only taken back."""


def token_of(draft_token: str) -> str:
    """The hello that comes of a draft. The same draft sent twice is therefore one hello."""
    digest = sha256(b"hello|" + draft_token.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode()[:40]


def hello_of(*, by: Actor, token: str) -> Hello | None:
    """What this browser sent in the last half hour and did not take back."""
    only(by, VISITOR)
    return (
        Hello.objects.filter(token=token_of(token), last_sent__gt=timezone.now() - CHANGEABLE)
        .exclude(state=State.TAKEN_BACK)
        .first()
    )


def index_of(way: Way) -> str:
    """For finding the same phone or e-mail again; empty for other ways."""
    kind = _INDEXED.get(way.kind)
    return blind_index(kind, way.address) if kind and way.address else ""


@transaction.atomic
def say_hello(
    *,
    by: Actor,
    for_whom: str = ForWhom.MYSELF,
    ways: Iterable[Way] = (),
    token: str | None = None,
    **fields: Any,
) -> Hello:
    """Say hello. The people who answer are told, neutrally, that a note is waiting.

    Args:
        ways: the safe ways to reach whoever said it, most wished for first.
        token: the hello's random name, where the visitor's browser holds what it comes of.
        fields: other fields of :class:`Hello` such as ``called`` and ``would_like``.
    """
    only(by, VISITOR)
    here = teams.site()
    hello = Hello(project=here.welcoming, for_whom=for_whom, promised_by=promise(), **fields)
    if token:
        hello.token = token
    if not hello.they_know:
        hello.called = hello.would_like = ""
    hello.full_clean()
    hello.save(force_insert=True)
    _set_ways(hello, ways)
    tell_answerers(hello)
    write(verbs.SAID_HELLO, by=by, on=hello, why=hello.for_whom)
    return hello


def promise() -> datetime:
    """The moment by which a hello that comes now is answered."""
    hours = [(h.weekday, h.opens, h.closes) for h in teams.opening_hours()]
    return promised_by(
        timezone.now(),
        hours,
        teams.closed_days(),
        teams.site().promise_hours,
        timezone.get_default_timezone(),
    )


def tell_answerers(hello: Hello) -> None:
    """Tell each person who answers hellos there that a note is waiting, and nothing about it."""
    answerers = teams.answerers(hello.project)
    for person in {m.person_id: m.person for m in answerers}.values():
        people.tell(by=SYSTEM, person=person, template="hello.waiting", words={})


def _set_ways(hello: Hello, ways: Iterable[Way]) -> None:
    for place, way in enumerate(ways):
        row = HelloWay(hello=hello, place=place, address_index=index_of(way), **vars(way))
        row.full_clean()
        row.save(force_insert=True)


@transaction.atomic
def send_draft(*, by: Actor, token: str) -> Hello | None:
    """Send what is in the draft, once, and put the draft away. Pressing Send twice sends one.

    Returns:
        The hello; None where there is neither a draft nor a hello.

    Raises:
        BeingAnswered: it was sent before, and somebody has taken it meanwhile.
    """
    only(by, VISITOR)
    draft = (
        HelloDraft.objects.select_for_update()
        .filter(key=key_of(token), expires__gt=timezone.now())
        .first()
    )
    sent = Hello.objects.select_for_update().filter(token=token_of(token)).first()
    if draft is None:
        return sent
    said, ways = given.said(draft.answers), given.ways(draft.answers)
    if sent is None:
        sent = say_hello(by=by, ways=ways, token=token_of(token), **said)
    else:
        _change(by, sent, said, ways)
    draft.delete()
    return sent


def _change(by: Actor, hello: Hello, said: given.Said, ways: list[Way]) -> None:
    if hello.state != State.WAITING:
        raise BeingAnswered
    for name, value in said.items():
        setattr(hello, name, value)
    hello.last_sent = timezone.now()
    hello.full_clean()
    hello.save()
    hello.ways.all().delete()
    _set_ways(hello, ways)
    write(verbs.CHANGED_HELLO, by=by, on=hello, fields=[*said, "ways"])


@transaction.atomic
def change_again(*, by: Actor, token: str) -> None:
    """Open a sent hello as a draft, so that whoever sent it can change it.

    Raises:
        BeingAnswered: somebody has taken it, or it is not this browser's.
    """
    hello = hello_of(by=by, token=token)
    if hello is None or hello.state != State.WAITING:
        raise BeingAnswered
    put_draft(by=by, token=token, how=lambda _old: given.of(hello))


@transaction.atomic
def take_back(*, by: Actor, token: str) -> None:
    """Take a hello back, answered or not. Its words are wiped; that it came and went stays."""
    only(by, VISITOR)
    if hello_of(by=by, token=token) is None:
        return
    hello = Hello.objects.select_for_update().get(token=token_of(token))
    for name in ("called", "writer_called", "writer_place", "would_like", "would_help", "language"):
        setattr(hello, name, "")
    hello.state = State.TAKEN_BACK
    hello.save()
    hello.ways.all().delete()
    HelloDraft.objects.filter(key=key_of(token)).delete()
    if hello.taken_by is not None:
        people.tell(by=SYSTEM, person=hello.taken_by, template="hello.waiting", words={})
    write(verbs.TOOK_BACK_HELLO, by=by, on=hello)
