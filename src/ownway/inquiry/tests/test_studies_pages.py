"""Pages of studies: what each reads there, and what nobody but the person does."""

from typing import Any

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from ownway.inquiry.actions import sources, studies
from ownway.inquiry.models import Comment, CommentRound, Participant, Source, Tree, TreeVersion, Use
from ownway.inquiry.queries import studies as queries
from ownway.people.signin.testing import enter
from ownway.record import queries as record

pytestmark = pytest.mark.django_db


def client_of(who: Any) -> Client:
    client = Client()
    enter(client, who)
    return client


def main(answer: Any) -> str:
    return answer.content.decode().partition("<main")[2].partition("</main")[0]


def reads(who: Any, address: str, **keys: Any) -> str:
    return main(client_of(who).get(reverse(address, kwargs=keys)))


def sends(who: Any, address: str, data: dict[str, Any] | None = None, **keys: Any) -> str:
    return main(client_of(who).post(reverse(address, kwargs=keys), data or {}, follow=True))


def test_a_study_is_begun_on_a_page_and_shows_who_works_on_it(asked: Any) -> None:
    said = {"name": "Getting about", "purpose": "How do people get here?"}
    page = sends(asked.ada, "study_begin", said, group=asked.group.pk)
    assert "How do people get here?" in page and "Ada" in page and "holds the key" in page
    assert "Give it a name" in sends(asked.ada, "study_begin", {"name": ""}, group=asked.group.pk)


def test_the_page_says_how_many_agreed_and_what_was_taken_back(asked: Any) -> None:
    sources.add_source(
        by=asked.ines, study=asked.study, title="A talk", text="A clock.", participant=asked.rowan
    )
    assert "0 of 1" in reads(asked.mattie, "study", study=asked.study.pk)
    sends(asked.olive, "my_study_take_back", participant=asked.juniper.pk, use="record")
    page = reads(asked.mattie, "study", study=asked.study.pk)
    assert "Somebody withdrew; their words were removed" in page
    assert "Juniper" not in page and "Olive" not in page


def test_people_of_a_study_are_shown_by_the_name_they_have_there(asked: Any) -> None:
    for address, keys in (
        ("study", {"study": asked.study.pk}),
        ("study_people", {"study": asked.study.pk}),
        ("study_person", {"participant": asked.juniper.pk}),
        ("interview_plan", {"participant": asked.juniper.pk}),
    ):
        for who in (asked.ines, asked.mattie):
            page = reads(who, address, **keys)
            assert "Olive" not in page and "Otto" not in page
    assert "Juniper" in reads(asked.mattie, "study_people", study=asked.study.pk)


def test_the_key_names_them_and_they_see_that_it_was_opened(asked: Any) -> None:
    page = reads(asked.ines, "study_key", study=asked.study.pk)
    assert "Juniper</strong>: Olive" in page
    assert record.looks_at(asked.olive.pk).count() == 1
    assert "looked up who is who in a study you take part in" in reads(asked.olive, "who_looked")
    assert client_of(asked.mattie).get(
        reverse("study_key", kwargs={"study": asked.study.pk})
    ).status_code == 404  # fmt: skip


def test_somebody_is_added_and_what_they_signed_is_written_down(asked: Any) -> None:
    said = {"name": "Winifred Amble", "came_as": "member"}
    page = sends(asked.ines, "study_add", said, study=asked.study.pk)
    assert "Person 3" in page and "Winifred" not in page
    made = Participant.objects.get(number=3)
    page = sends(asked.mattie, "study_person_yes", {"uses": ["quote"]}, participant=made.pk)
    assert "have to be written down before they are quoted" in page
    page = sends(asked.mattie, "study_person_yes", {"uses": ["record"]}, participant=made.pk)
    assert "Told to Mattie on" in page


def test_the_invitation_leads_to_ones_own_page(asked: Any) -> None:
    page = reads(asked.pax, "my_studies")
    assert "What helps" in page
    page = reads(asked.pax, "study_join", study=asked.study.pk)
    assert "An hour, with tea." in page and "Ines, Mattie" in page
    assert "Olive" not in page and "Juniper" not in page
    page = sends(asked.pax, "study_join", {"came_as": "member"}, study=asked.study.pk)
    assert "Nothing yet. Nothing you tell is written down before you have." in page
    made = Participant.objects.get(person=asked.pax)
    page = sends(asked.pax, "my_study_yes", {"uses": ["record", "quote"]}, participant=made.pk)
    assert made.pk in queries.may(asked.study, Use.QUOTE)
    assert made.pk not in queries.may(asked.study, Use.PUBLISH)
    page = sends(asked.pax, "my_study_called", {"pseudonym": "juniper"}, participant=made.pk)
    assert "Somebody in this study is called so already." in page
    page = sends(asked.pax, "my_study_called", {"pseudonym": "Wren"}, participant=made.pk)
    assert "In the study you are called Wren." in page


def test_ones_own_page_holds_all_a_study_has_of_one(asked: Any) -> None:
    told = sources.add_source(
        by=asked.ines, study=asked.study, title="A first talk", text="A clock.",
        participant=asked.juniper,
    )  # fmt: skip
    questions = studies.begin_questions(
        by=asked.ines, group=asked.group, name="First talk", words="What made it good?"
    )
    studies.plan_interview(
        by=asked.mattie, participant=asked.juniper, where="The café by the lock",
        asks=queries.words_now(questions),
    )  # fmt: skip
    asked.juniper.cells.create(column="health", words="I sleep most nights.")
    tree = Tree.objects.create(study=asked.study, kind="service")
    version = TreeVersion.objects.create(tree=tree, number=1)
    shown = CommentRound.objects.create(version=version)
    Comment.objects.create(round=shown, by=asked.olive, words="Where is the garden?")
    Comment.objects.create(round=shown, by=asked.otto, words="Somebody else's words.")
    page = reads(asked.olive, "my_study", participant=asked.juniper.pk)
    for words in (
        "Juniper", "A first talk", "The café by the lock", "What made it good?",
        "I sleep most nights.", "Where is the garden?", "Ines, Mattie",
    ):  # fmt: skip
        assert words in page
    assert "Somebody else" not in page
    page = sends(asked.olive, "my_study_take_back", participant=asked.juniper.pk, use="record")
    assert "Everything you told is removed." in page
    assert not Source.objects.filter(pk=told.pk).exists()


def test_what_follows_is_said_before_the_button(asked: Any) -> None:
    at: dict[str, Any] = {"participant": asked.juniper.pk}
    page = reads(asked.olive, "my_study_take_back", use="record", **at)
    assert "It cannot be undone." in page and "Withdraw, and remove everything" in page
    page = reads(asked.olive, "my_study_take_back", use="quote", **at)
    assert "It cannot be undone." not in page and "Nothing is quoted in public either." in page
    unknown = reverse("my_study_take_back", kwargs={"use": "all", **at})
    assert client_of(asked.olive).get(unknown).status_code == 404


def test_questions_keep_both_texts_where_somebody_was_faster(asked: Any) -> None:
    made = studies.begin_questions(
        by=asked.ines, group=asked.group, name="First talk", words="What helps?"
    )
    studies.change_questions(by=asked.mattie, questions=made, version=1, words="What helped?")
    said = {"name": "First talk", "words": "What would help?", "version": "1"}
    page = sends(asked.ada, "questions_change", said, questions=made.pk)
    assert "What helped?" in page and "What would help?" in page
    [now] = queries.questions_of(asked.group)
    assert queries.words_now(now).words == "What helped?"
    page = reads(asked.ada, "questions", questions=made.pk)
    assert "How they read before" in page and "What helps?" in page


def test_a_conversation_is_planned_moved_held_and_called_off_on_pages(asked: Any) -> None:
    at = {"participant": asked.juniper.pk}
    said = {"day_day": "3", "day_month": "11", "day_year": "2026", "where": "Café"}
    assert "Say what time" in sends(asked.mattie, "interview_plan", said, **at)
    page = sends(asked.mattie, "interview_plan", said | {"time": "2pm"}, **at)
    assert "Tuesday 3 November at 2pm" in page
    [one] = queries.interviews(asked.juniper)
    assert one.by is not None and one.by.person == asked.mattie
    assert 'value="14:00"' in reads(asked.ines, "interview", interview=one.pk)
    page = sends(asked.ines, "interview", said | {"time": "15:30"}, interview=one.pk)
    assert "at 3.30pm" in page or "at 3:30pm" in page
    assert "Took place" in sends(asked.mattie, "interview_held", interview=one.pk)
    assert "None is planned." in sends(asked.mattie, "interview_drop", interview=one.pk)


def test_the_team_hands_the_key_on_and_leaves(asked: Any) -> None:
    page = reads(asked.ines, "study_team", study=asked.study.pk)
    assert "Before you leave, somebody else takes the key." in page
    assert "Ada" in page and "Cora" not in page
    mattie = queries.hand(asked.mattie, asked.study)
    sends(asked.ines, "study_hand_key", {"who": str(mattie.pk)}, study=asked.study.pk)
    assert queries.holds_key(asked.mattie, asked.study)
    sends(asked.ines, "study_team", {"who": str(asked.ada.pk)}, study=asked.study.pk)
    assert not queries.holds_key(asked.ada, asked.study)
    sends(asked.ines, "study_leave", study=asked.study.pk)
    assert [one.person for one in queries.working_on(asked.study)] == [asked.mattie, asked.ada]


@pytest.mark.parametrize("address", ["study_poster", "study_sheet"])
def test_paper_of_a_study_says_what_it_is_for_and_names_nobody(asked: Any, address: str) -> None:
    at = reverse(address, kwargs={"study": asked.study.pk})
    answer = client_of(asked.mattie).get(at)
    assert answer["Content-Type"] == "application/pdf"
    file = pypdfium2.PdfDocument(answer.content)
    text = "\n".join(page.get_textpage().get_text_range() for page in file)
    assert "What helps" in text and "To find out what helps." in text
    assert "Nothing else here changes" in " ".join(text.split())
    for name in ("Ines", "Mattie", "Olive", "Juniper"):
        assert name not in text
