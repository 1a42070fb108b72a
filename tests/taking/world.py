"""Merle, with something in every table that is about her."""

from datetime import timedelta
from importlib import import_module
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.test import Client
from django.utils import timezone

from ownway.importing.models import Bringing, Card
from ownway.journey import actions as journey
from ownway.journey import models as space
from ownway.meetings import models as diary
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Draft, EmergencyOpening, Invitation, Worry, WrittenWith
from ownway.people.signin.testing import enter
from ownway.post import actions as post
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.voice.models import Listener, Reply, Saying, SayingAbout
from ownway.welcome.models import Hello, HelloTry, HelloWay

PHONE = "07700 900177"


def fill(cast: Any) -> Any:
    """Somebody of her own, so that nothing else in the scene is about her."""
    merle = people.add_person(by=SYSTEM, called="Merle", told=True, ways=[Way("text", PHONE)])
    people.add_account(by=SYSTEM, person=merle, email="merle@example.org")
    teams.give_role(by=SYSTEM, person=merle, project=cast.has.alder, role=Role.MEMBER)
    bond = people.propose_bond(by=SYSTEM, member=merle, supporter=cast.ada, kind="adviser")
    people.confirm_bond(by=merle, bond=bond)
    people.confirm_bond(by=cast.ada, bond=bond)
    _space(cast, merle)
    _meetings(cast, merle)
    _voice(cast, merle)
    _hello(cast, merle)
    _around(cast, merle)
    return merle


def _space(cast: Any, merle: Any) -> None:
    now = timezone.now()
    piece = space.StoryPiece.objects.create(owner=merle, words="a")
    space.StoryVersion.objects.create(piece=piece, number=7, words="b")
    space.StoryShare.objects.create(piece=piece, reader=cast.mattie)
    picture = space.Attachment.objects.create(
        owner=merle, piece=piece, kind="picture", media_type="image/jpeg", size=8, whole=True
    )
    for number in (1, 2):
        space.AttachmentPart.objects.create(attachment=picture, number=number, data=b"x")
    kind, _made = space.PageKind.objects.get_or_create(code="leaf")
    page = space.Page.objects.create(owner=merle, kind=kind)
    space.PageVersion.objects.create(page=page, number=7)
    space.PageShare.objects.create(page=page, reader=cast.ada)
    card = space.CrisisCard.objects.create(owner=merle)
    link = space.OutsideLink.objects.create(
        owner=merle, token="t", token_hash="h", until=now + timedelta(days=1)
    )
    space.OutsideLink.objects.create(owner=merle, card=card, token="u", token_hash="i")
    space.OutsideItem.objects.create(link=link, page=page)
    space.OutsideOpening.objects.create(link=link)
    goal = journey.say_goal(by=merle, words="Keep bees")
    journey.share_with(by=merle, item=goal, through="named", readers=[cast.ada])
    journey.add_step(by=merle, goal=goal, words="A step")
    kind = space.OutcomeKind.objects.first()
    outcome = space.Outcome.objects.create(
        owner=merle, kind=kind, day=timezone.localdate(), goal=goal
    )
    space.OutcomeShare.objects.create(outcome=outcome, reader=cast.ada)


def _meetings(cast: Any, merle: Any) -> None:
    past = timezone.now() - timedelta(days=9)
    met = diary.Meeting.objects.create(
        member=merle, colleague=cast.ada, starts=past, how="cafe", state="met"
    )
    diary.Claim.objects.create(person=merle, quarter=1, meeting=met)
    diary.Afterwards.objects.create(meeting=met, by=cast.ada, what="met")
    note = diary.Note.objects.create(meeting=met, version=2, changed_by=merle)
    diary.NoteVersion.objects.create(note=note, number=1, by=cast.ada)
    diary.NoteDraft.objects.create(meeting=met, by=merle)


def _voice(cast: Any, merle: Any) -> None:
    listener = Listener.objects.create(person=cast.elsa)
    Listener.objects.create(person=merle)
    saying = Saying.objects.create(by=merle, to=listener, words="a", promised=timezone.now())
    SayingAbout.objects.create(saying=saying, person=cast.una)
    Reply.objects.create(saying=saying, by=cast.elsa, words="b")


def _hello(cast: Any, merle: Any) -> None:
    hello = Hello.objects.create(
        project=cast.has.alder,
        for_whom="myself",
        state="chat",
        promised_by=timezone.now(),
        person=merle,
    )
    HelloWay.objects.create(hello=hello, kind="come_in")
    HelloTry.objects.create(hello=hello, by=cast.ada, way="phone")
    file = Bringing.objects.create(project=cast.has.alder, holds="people", stage="done")
    Card.objects.create(bringing=file, line=2, mark="m", fate="new", person=merle)


def _around(cast: Any, merle: Any) -> None:
    Draft.objects.create(by=merle, on="goal:new", body={"words": "a"})
    typed = {"words": "kestrelwithx"}
    Draft.objects.create(by=cast.ada, on=f"with:{merle.pk}:goal", body=typed)
    saying = Saying.objects.get(by=merle)
    Draft.objects.create(by=cast.elsa, on=f"voice:heard:{saying.pk}", body=typed)
    meeting = diary.Meeting.objects.get(member=merle)
    diary.NoteDraft.objects.create(meeting=meeting, by=cast.ada, words="kestrelwithx")
    WrittenWith.objects.create(person=merle, by=cast.ada, what="ways")
    now = timezone.now()
    Invitation.objects.create(person=merle, by=cast.cora, code_hash="merle", expires=now)
    EmergencyOpening.objects.create(person=merle, by=cast.ada, why="a", until=now, tell_from=now)
    Worry.objects.create(by=cast.ada, told_to=cast.cora, about=merle, words="a")
    post.enqueue(
        channel="email",
        to="merle@example.org",
        template="people.something_new",
        words={},
        person_id=merle.pk,
    )
    Authenticator.objects.create(user=merle.account, type="recovery_codes", data={"seed": "s"})
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store["kept"] = {"account": str(merle.account.pk), "fields": [["words", "kestrelkeptx"]]}
    store.save()
    client = Client()
    enter(client, merle)
    UserSession.objects.create(
        user=merle.account,
        session_key=client.session.session_key,
        ip="::",
        user_agent="A phone",
    )
