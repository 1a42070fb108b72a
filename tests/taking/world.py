"""Merle, with something in every table that is about her."""

from datetime import time, timedelta
from importlib import import_module
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.test import Client
from django.utils import timezone

from ownway.importing.models import Bringing, Card
from ownway.inquiry import models as asking
from ownway.journey import actions as journey
from ownway.journey import models as space
from ownway.meetings import models as diary
from ownway.pairing import models as pairing
from ownway.peers import models as peers
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
    _meeting_somebody(cast, merle)
    _at_work(cast, merle)
    _asking(cast, merle)
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
    _diary(cast, merle, met)


def _diary(cast: Any, merle: Any, met: Any) -> None:
    """The same day each week, reminders, a calendar; at work, an entry and a page for herself."""
    now = timezone.now()
    rhythm = diary.Rhythm.objects.create(
        member=merle,
        colleague=cast.ada,
        weekday=1,
        at=time(11),
        first=timezone.localdate(),
        how="cafe",
    )
    diary.Meeting.objects.filter(pk=met.pk).update(rhythm=rhythm)
    diary.Reminding.objects.create(person=merle)
    diary.Reminder.objects.create(meeting=met, person=merle, kind="day", token_hash="h")
    diary.Feed.objects.create(person=merle, token="t", token_hash="h")
    diary.Reflection.objects.create(by=merle, words="a")
    diary.Reflection.objects.create(by=cast.ada, meeting=met, words="hers alone")
    entry = diary.Entry.objects.create(
        by=merle, kind="desk", title="a", starts=now + timedelta(days=90)
    )
    diary.EntryPerson.objects.create(entry=entry, person=merle)
    diary.Claim.objects.create(person=merle, quarter=2, entry=entry)
    room = diary.Room.objects.create(kind="desk", name="By the window")
    diary.Claim.objects.create(room=room, quarter=2, entry=entry)


def _meeting_somebody(cast: Any, merle: Any) -> None:
    trait = pairing.Trait.objects.first()
    pairing.Wishes.objects.create(person=merle, wanted={trait.code: "must"})
    pairing.PeerPage.objects.create(person=merle, traits={trait.code: "matching"}, open=True)
    pairing.PleaseNot.objects.create(by=merle, whom=cast.una)
    pairing.PleaseNot.objects.create(by=cast.olive, whom=merle)
    pairing.Passed.objects.create(person=merle, peer=cast.una)
    pairing.Passed.objects.create(person=cast.olive, peer=merle)
    until = timezone.now() + timedelta(days=30)
    pairing.ShortList.objects.create(person=merle, rules="1", until=until)
    shown = {"people": [{"key": str(merle.pk)}]}
    pairing.ShortList.objects.create(person=cast.olive, rules="1", until=until, result=shown)
    pairing.HelpToChoose.objects.create(person=merle, kind="with_me")
    pairing.Gap.objects.create(person=merle, trait=trait)
    asked = pairing.Introduction.objects.create(
        member=merle, peer=cast.ada, state="agreed", peer_after="on", member_after="on"
    )
    agreed = pairing.Agreement.objects.create(member=merle, colleague=cast.ada, introduction=asked)
    for number in (1, 2):
        pairing.AgreementVersion.objects.create(agreement=agreed, number=number, by=merle)
    pairing.Introduction.objects.create(
        member=cast.olive, peer=merle, asked=timezone.now(), words="hers alone"
    )
    pairing.Agreement.objects.create(member=cast.olive, colleague=merle)


def _at_work(cast: Any, merle: Any) -> None:
    task = peers.Task.objects.create(project=cast.has.alder, kind="map", title="The mill")
    taking = peers.Taking.objects.create(task=task, person=merle, once=True)
    peers.PaidTime.objects.create(
        person=merle, kind="task", starts=timezone.now(), minutes=50, taking=taking, by=merle
    )
    peers.WeekHours.objects.create(person=merle, minutes=600)


def _asking(cast: Any, merle: Any) -> None:
    """In the inquiry group; she told its study something, has her copy, and said what she thinks."""
    now = timezone.now()
    group = cast.has.group
    asking.GroupMember.objects.create(group=group, person=merle, said_yes=now)
    met = asking.GroupMeeting.objects.create(group=group, starts=now, host=merle, scribe=merle)
    asking.MinutesVersion.objects.create(meeting=met, number=1, by=merle)
    asking.AgendaItem.objects.create(meeting=met, words="a", by=merle)
    asking.Attendance.objects.create(meeting=met, person=merle)
    decision = asking.Decision.objects.create(meeting=met, words="a", how="agreed", by=merle)
    asking.Dissent.objects.create(decision=decision, person=merle, words="a")
    asking.GroupAction.objects.create(meeting=met, words="a", does=merle, whose=merle)
    questions = asking.QuestionSet.objects.create(group=group, name="Three")
    asking.QuestionVersion.objects.create(questions=questions, number=1, words="a", by=merle)
    asking.StudyMember.objects.create(study=cast.has.study, person=merle)
    tree, _made = asking.Tree.objects.get_or_create(study=cast.has.study, kind="service")
    shown = asking.CommentRound.objects.create(
        version=asking.TreeVersion.objects.create(tree=tree, number=700)
    )
    asking.Comment.objects.create(round=shown, by=merle, words="a", said_as="member", answer="b")
    told_a_study(cast, merle)


def told_a_study(cast: Any, merle: Any) -> Any:
    """Everything a study has of her."""
    now, study = timezone.now(), cast.has.study
    ines = asking.StudyMember.objects.get(study=study, person=cast.ines)
    told = asking.Participant.objects.create(study=study, person=merle, number=7, pseudonym="Finch")
    for use in asking.Use:
        asking.Consent.objects.create(participant=told, use=use)
    met = asking.Interview.objects.create(participant=told, starts=now, where="a", by=ines)
    asking.Pseudonym.objects.create(study=study, participant=told, real="Merle", stands="Finch")
    source = asking.Source.objects.create(
        study=study, title="a", participant=told, interview=met, version=2, length=9
    )
    for number in (1, 2):
        asking.SourceText.objects.create(source=source, number=number, text="Keep bees", by=ines)
    sound = asking.Recording.objects.create(
        source=source, media_type="audio/mpeg", size=1, whole=True
    )
    asking.RecordingPart.objects.create(recording=sound, number=1, data=b"x")
    quote = asking.Quote.objects.create(
        source=source, code=cast.has.code, by=ines, start=0, end=4, memo="a"
    )
    asking.QuoteWas.objects.create(quote=quote, number=1, start=0, end=4)
    asking.Step.objects.create(study=study, number=900, by=ines, kind="quote_add", source=source)
    blind = asking.Round.objects.create(study=study, by=ines, ended=now)
    blind.sources.add(source)
    meant = asking.Interpretation.objects.create(source=source, words="a", by=ines)
    meant.quotes.add(quote)
    copy = asking.Copy.objects.create(
        source=source, number=2, handed_by=ines, said="not_yet", said_at=now, meet_where="a"
    )
    asking.CopyAnswer.objects.create(copy=copy, number=2, said="not_yet")
    asking.Remark.objects.create(
        copy=copy, wants="change", number=2, start=0, end=4, words="a", answer="b"
    )
    asking.Cell.objects.create(participant=told, column="health", words="a", quote=quote, by=ines)
    differ = asking.Difference.objects.create(
        source=source, number=2, start=0, end=4, settled=now, settled_by=ines, came_of="a"
    )
    asking.DifferenceWord.objects.create(difference=differ, by=ines, says="a")
    return told


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
