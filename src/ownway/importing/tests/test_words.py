"""What words mean is the site's to say; what waited for a word comes in once it is said."""

from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError

from ownway.access.errors import NotYours
from ownway.importing import actions, queries
from ownway.importing.models import Word
from ownway.importing.tests.place import PEOPLE, bring, brought, card_of, preview
from ownway.journey.models import Outcome
from ownway.meetings.models import Meeting
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db
WORD = "blue sky scheme"


def test_an_unknown_word_is_listed_and_not_counted(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    (unknown,) = made.preview["unknown"]
    assert (unknown["text"], unknown["lines"]) == (WORD, [5])
    assert not Outcome.objects.filter(owner=brought()["Ottoline Quarry"]).exists()


def test_an_answer_counts_and_is_kept_for_later_files(place: SimpleNamespace) -> None:
    made = preview(place.cora, place.larch, PEOPLE)
    actions.answer(by=place.cora, bringing=made, words={WORD: "training"}, later=False)
    made = actions.work(bringing=made)
    assert made.preview["unknown"] == [] and made.preview["outcomes"]["training"] == 2
    (word,) = queries.words("outcome")
    assert (word.word, word.means) == (WORD, "training")
    elsewhere = preview(place.elsa, place.rowan, PEOPLE)
    assert elsewhere.preview["outcomes"]["training"] == 2


def test_left_for_later_it_stays_on_the_card(place: SimpleNamespace) -> None:
    made = preview(place.cora, place.larch, PEOPLE)
    actions.answer(by=place.cora, bringing=made, words={WORD: ""}, later=False)
    made = actions.work(bringing=made)
    assert made.answers["words"] == {WORD: ""} and made.preview["unknown_rows"] == 1
    assert not Word.objects.exists()


def test_what_waited_is_picked_up(place: SimpleNamespace) -> None:
    """Whoever says later what the word means need not bring anything in again."""
    made = bring(place.cora, place.larch, PEOPLE)
    actions.set_word(by=place.cora, list="outcome", word="Blue-sky scheme", means="volunteering")
    outcome = Outcome.objects.get(owner=brought()["Ottoline Quarry"])
    assert (outcome.kind.code, str(outcome.day), outcome.words) == (
        "volunteering",
        "2025-09-02",
        WORD,
    )
    card = card_of(made, 5)
    assert card.made["outcome"] == str(outcome.pk) and "outcome_unknown" not in card.why
    assert Entry.objects.filter(verb="importing.understood", about_id=card.person_id).exists()
    actions.set_word(by=place.cora, list="outcome", word=WORD, means="training")
    assert Outcome.objects.filter(owner=card.person).count() == 1


def test_a_meeting_that_waited_is_picked_up(place: SimpleNamespace) -> None:
    bring(place.cora, place.larch, PEOPLE)
    made = bring(place.cora, place.larch, "Ref,Date,Attended?\nK1,12/05/2025,twinkled\n")
    assert made.preview["unknown_rows"] == 1 and not Meeting.objects.exists()
    actions.set_word(by=place.cora, list="meeting", word="twinkled", means="met")
    meeting = Meeting.objects.get()
    assert (meeting.state, meeting.member) == ("met", brought()["Marisol Ferncastle"])


def test_the_sites_word_wins(place: SimpleNamespace) -> None:
    actions.set_word(by=place.cora, list="outcome", word="college course", means="nothing")
    made = preview(place.cora, place.larch, PEOPLE)
    assert "education" not in made.preview["outcomes"]
    (word,) = queries.words("outcome")
    actions.remove_word(by=place.cora, word=word)
    assert preview(place.cora, place.larch, PEOPLE).preview["outcomes"]["education"] == 1


@pytest.mark.parametrize(("list_", "means"), [("outcome", "wizardry"), ("meeting", "training")])
def test_a_kind_that_is_not_there_is_refused(
    place: SimpleNamespace, list_: str, means: str
) -> None:
    with pytest.raises(ValidationError):
        actions.set_word(by=place.cora, list=list_, word="zorbing", means=means)
    made = preview(place.cora, place.larch, PEOPLE)
    with pytest.raises(ValidationError):
        actions.answer(by=place.cora, bringing=made, words={WORD: "wizardry"}, later=False)
    assert not Word.objects.exists()


def test_only_coordinators_say_what_words_mean(place: SimpleNamespace) -> None:
    for somebody in (place.kim, place.sam):
        with pytest.raises(NotYours):
            actions.set_word(by=somebody, list="outcome", word=WORD, means="training")
