"""Once everything is deleted, no word of it is anywhere we control (N6), and what stays is said."""

import logging
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.inquiry import models as asking
from ownway.inquiry.queries import group as groups
from ownway.inquiry.queries import studies
from ownway.meetings import models as diary
from ownway.meetings.models import Claim, Meeting
from ownway.pairing import models as pairing
from ownway.peers import models as peers
from ownway.people.models import Person
from ownway.people.taken import WORDS_STAY
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.taking import actions, queries
from ownway.taking.models import Archive, Farewell
from ownway.taking.register import REGISTER, Fate
from ownway.teams import actions as teams
from tests import cast as casting
from tests.taking import marking, reading, world

pytestmark = pytest.mark.django_db
#: Columns whose words stay for some years, and the reason is said on the page.
FOR_YEARS = {
    ("people.EmergencyOpening", "why"),
    ("people.EmergencyOpening", "second_says"),
    ("people.Worry", "words"),
    ("people.Worry", "done"),
    ("people.Worry", "person_told"),
}
#: Words of an inquiry group, which belong to all who were there; it is said on the page. The name of
#: somebody in a study is that of an author who came with a file, and is empty for a person.
THE_GROUPS = {
    ("inquiry.GroupMeeting", "where"),
    ("inquiry.GroupMeeting", "minutes"),
    ("inquiry.MinutesVersion", "minutes"),
    ("inquiry.AgendaItem", "words"),
    ("inquiry.Decision", "words"),
    ("inquiry.Decision", "how_words"),
    ("inquiry.GroupAction", "words"),
    ("inquiry.GroupAction", "came_of"),
    ("inquiry.QuestionVersion", "words"),
    ("inquiry.StudyMember", "name"),
}


def gone(person: Any) -> Farewell:
    """Asked, waited, done."""
    farewell = actions.ask_farewell(by=person)
    with time_machine.travel(farewell.due + timedelta(minutes=1)):
        assert actions.finish_farewell(by=SYSTEM, farewell=farewell)
    farewell.refresh_from_db()
    return farewell


def test_no_word_of_theirs_is_anywhere(cast: Any, caplog: pytest.LogCaptureFixture) -> None:
    merle = world.fill(cast)
    reading.archive(merle)
    marks = marking.mark_all(merle)
    merle.refresh_from_db()
    before = marking.everything_in_the_database()
    assert all(mark.word in before for mark in marks)
    assert "kestrelkeptx" in before and "kestrelwithx" in before
    with caplog.at_level(logging.DEBUG):
        gone(merle)
    after = marking.everything_in_the_database()
    left = {(mark.label, mark.column) for mark in marks if mark.word in after}
    assert left == FOR_YEARS | THE_GROUPS
    assert [mark for mark in marks if mark.is_deleted and mark.word in after] == []
    assert "kestrelkeptx" not in after and "kestrelwithx" not in after
    assert "kestrel" not in caplog.text and "Merle" not in caplog.text


def test_the_last_words_go_after_some_years(cast: Any) -> None:
    merle = world.fill(cast)
    marks = marking.mark_all(merle)
    merle.refresh_from_db()
    farewell = gone(merle)
    with time_machine.travel(farewell.finished + WORDS_STAY - timedelta(days=1)):
        assert actions.forget_words(by=SYSTEM) == 0
    with time_machine.travel(farewell.finished + WORDS_STAY + timedelta(days=1)):
        assert actions.forget_words(by=SYSTEM) == 1
        assert actions.forget_words(by=SYSTEM) == 0
    after = marking.everything_in_the_database()
    left = {(mark.label, mark.column) for mark in marks if mark.word in after}
    assert left == THE_GROUPS


def test_the_tables_are_as_the_register_says(cast: Any) -> None:
    merle = world.fill(cast)
    keys = {
        label: set(marking.rows_of(apps.get_model(label), merle).values_list("pk", flat=True))
        for label, table in REGISTER.items()
        if table.whose
    }
    gone(merle)
    found = {}
    for label, before in keys.items():
        still = apps.get_model(label)._base_manager.filter(pk__in=before).count()
        stays = REGISTER[label].fate != Fate.DELETED
        if still != (len(before) if stays else 0):
            found[label] = (still, len(before))
    # One last message is on its way; it was not there before.
    assert found == {}


def test_what_others_have_is_still_theirs(cast: Any) -> None:
    """The hour of a colleague, without a name; nobody reads what was hers, and she reads nothing."""
    merle = world.fill(cast)
    hour = Meeting.objects.get(member=merle)
    farewell = gone(merle)
    merle.refresh_from_db()
    hour.refresh_from_db()
    assert (hour.colleague, hour.state, hour.where) == (cast.ada, "met", "")
    assert hour.member == merle and merle.called == "Somebody" and merle.account is None
    assert merle.erased and merle.pace == "left"
    assert not Claim.objects.filter(person=merle).exists()
    assert farewell.receipt["gone"]["story"] == 1
    assert farewell.receipt["gone"]["files"] == 1
    assert "meetings" in farewell.receipt["stays"]
    assert record.about(merle.pk).first().verb == "taking.erased"
    assert record.check().problems == []
    assert cast.olive.account and Person.objects.get(pk=cast.olive.pk).called == "Olive"


def test_a_group_keeps_what_it_wrote_and_a_study_only_that_somebody_withdrew(cast: Any) -> None:
    merle = world.fill(cast)
    met = asking.GroupMeeting.objects.get(host=merle)
    traces = asking.Trace.objects.filter(study=cast.has.study).count()
    gone(merle)
    assert merle not in groups.people_in(cast.has.group)
    assert [one.words for one in groups.decided_at(met)] == ["a"]
    assert groups.decided_at(met)[0].by.called == "Somebody"
    assert not asking.Dissent.objects.filter(decision__meeting=met).exists()
    assert groups.came(met)[0].minutes == 60
    assert merle not in [one.person for one in studies.working_on(cast.has.study)]
    assert asking.Trace.objects.filter(study=cast.has.study).count() == traces + 1
    told = asking.Participant.objects.get(study=cast.has.study, number=7)
    assert (told.person, told.pseudonym, told.sources.count()) == (None, "", 0)


def test_one_last_message_and_then_no_trace_of_an_address(cast: Any) -> None:
    merle = world.fill(cast)
    asked = actions.ask_farewell(by=merle)
    assert Message.objects.filter(person_id=merle.pk, template="taking.farewell_asked").exists()
    with time_machine.travel(asked.due + timedelta(minutes=1)):
        actions.finish_farewell(by=SYSTEM, farewell=asked)
        (last,) = Message.objects.filter(person_id=merle.pk)
        assert (last.template, last.state) == ("taking.farewell_done", "queued")
        assert actions.forget_messages(by=SYSTEM) == 0
        from ownway.post.actions import deliver_due

        deliver_due()
        assert actions.forget_messages(by=SYSTEM) == 1
    assert not Message.objects.filter(person_id=merle.pk).exists()


def test_it_waits_and_can_be_taken_back(cast: Any) -> None:
    olive = cast.olive
    farewell = actions.ask_farewell(by=olive)
    assert actions.ask_farewell(by=olive) == farewell
    assert farewell.due > timezone.now() + timedelta(days=13)
    assert not actions.finish_farewell(by=SYSTEM, farewell=farewell)
    with pytest.raises(NotYours):
        actions.take_back_farewell(by=cast.cora, farewell=farewell)
    actions.take_back_farewell(by=olive, farewell=farewell)
    with time_machine.travel(farewell.due + timedelta(days=1)):
        assert not actions.finish_farewell(by=SYSTEM, farewell=farewell)
    assert queries.farewell_of(olive) is None
    assert Person.objects.get(pk=olive.pk).called == "Olive"


def test_no_person_can_have_another_deleted(cast: Any) -> None:
    farewell = actions.ask_farewell(by=cast.olive)
    with time_machine.travel(farewell.due + timedelta(days=1)), pytest.raises(NotYours):
        actions.finish_farewell(by=cast.cora, farewell=farewell)


def test_somebody_on_whom_the_place_stands_hands_over_first(cast: Any) -> None:
    teams.change_site(by=SYSTEM, on_call=cast.ada)
    with pytest.raises(actions.HandOver) as first:
        actions.ask_farewell(by=cast.ada)
    assert first.value.codes == ["on_call"]
    teams.change_site(by=SYSTEM, on_call=cast.cora)
    farewell = actions.ask_farewell(by=cast.ada)
    teams.change_site(by=SYSTEM, on_call=cast.ada)
    with time_machine.travel(farewell.due + timedelta(days=1)):
        assert not actions.finish_farewell(by=SYSTEM, farewell=farewell)
        teams.change_site(by=SYSTEM, on_call=cast.cora)
        assert actions.finish_farewell(by=SYSTEM, farewell=farewell)
    cast.has.goal.refresh_from_db()
    assert cast.has.goal.words == casting.OLIVE_WOULD_LIKE


def test_all_of_it_or_nothing(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that is stopped in the middle leaves everything, and the next one does all of it."""
    from ownway.taking.actions import farewells

    farewell = actions.ask_farewell(by=cast.olive)
    every = farewells.erasers()

    def stopped(_person: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(farewells, "erasers", lambda: [*every[:9], ("x", stopped), *every[9:]])
    with time_machine.travel(farewell.due + timedelta(days=1)):
        with pytest.raises(KeyboardInterrupt):
            actions.finish_farewell(by=SYSTEM, farewell=farewell)
        cast.has.goal.refresh_from_db()
        monkeypatch.undo()
        assert actions.finish_farewell(by=SYSTEM, farewell=farewell)
        assert not actions.finish_farewell(by=SYSTEM, farewell=farewell)


def test_an_archive_in_the_making_ends_with_them(cast: Any) -> None:
    archive = actions.ask_archive(by=cast.olive)
    gone(cast.olive)
    actions.make_archive(by=SYSTEM, archive=archive)
    assert not Archive.objects.filter(pk=archive.pk).exists()


def test_whoever_they_met_or_could_have_met_keeps_what_is_theirs(cast: Any) -> None:
    """What names the one who went is gone; what others wrote, and colleagues’ hours, stay theirs."""
    merle = world.fill(cast)
    olives = pairing.Introduction.objects.get(member=cast.olive, peer=merle)
    entry = diary.Entry.objects.get(by=merle)
    gone(merle)
    assert not pairing.PleaseNot.objects.filter(whom=merle).exists()
    assert not pairing.Passed.objects.filter(peer=merle).exists()
    assert all(str(merle.pk) not in str(one.result) for one in pairing.ShortList.objects.all())
    olives.refresh_from_db()
    assert (olives.state, olives.words, bool(olives.over)) == ("over", "hers alone", True)
    assert pairing.Agreement.objects.get(member=cast.olive, colleague=merle).ended
    adas = diary.Reflection.objects.get(by=cast.ada)
    assert (adas.words, adas.meeting) == ("hers alone", None)
    entry.refresh_from_db()
    assert entry.off and not entry.title and not Claim.objects.filter(entry=entry).exists()
    assert peers.Taking.objects.get(person=merle).given_back
    time = peers.PaidTime.objects.get(person=merle)
    assert (time.minutes, time.words) == (50, "")
    stays = Farewell.objects.get(person=merle).receipt["stays"]
    assert {"paid_time", "agreements_of_others", "work_entries", "reflections_of_others"} <= {
        *stays
    }
