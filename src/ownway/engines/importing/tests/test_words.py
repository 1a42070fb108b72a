"""What words mean: the longest known phrase wins, and what is doubtful is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.engines.importing import NOTHING, Words
from ownway.engines.importing.cells import fold
from ownway.engines.importing.meeting_words import WORDS as MEETING_WORDS
from ownway.engines.importing.outcome_words import WORDS as OUTCOME_WORDS

KINDS = {
    "employment", "education", "training", "volunteering", "advice", "home", "money", "health",
    "in_myself", "out_in_the_world",
}  # fmt: skip
ENDS = {"met", "missed", "moved", "off", "off_member", "off_ours", "off_nobody"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("job (16 hrs)", "employment"),
        ("Started work, cleaning co", "employment"),
        ("p/t job at a café", "employment"),
        ("Self-employed", "employment"),
        ("back to work", "employment"),
        ("access course", "education"),
        ("enrolled ESOL @ college", "education"),
        ("maths GCSE (adult ed)", "education"),
        ("Education - course in sculpture", "education"),
        ("uni", "education"),
        ("trng", "training"),
        ("Training: food hygiene", "training"),
        ("first aid course (training)", "training"),
        ("peer support training", "training"),
        ("NVQ level 2", "training"),
        ("Vol", "volunteering"),
        ("vol. reception", "volunteering"),
        ("Voluntary work - charity shop", "volunteering"),
        ("voluntary job", "volunteering"),
        ("benefits advice", "advice"),
        ("moved into own flat", "home"),
        ("PIP awarded", "money"),
        ("joined gym", "health"),
        ("more confident", "in_myself"),
        ("made friends", "out_in_the_world"),
        ("got a job, support continues", "employment"),
        ("", NOTHING),
        ("-", NOTHING),
        ("???", NOTHING),
        ("n/k", NOTHING),
        ("ongoing", NOTHING),
        ("support continues", NOTHING),
        ("still looking", NOTHING),
        ("looking for voluntary work", NOTHING),
        ("unemployed", NOTHING),
        ("no job yet", NOTHING),
        ("lost contact, June 2013", NOTHING),
        ("work", "employment"),
        ("working at a nursery", "employment"),
    ],
)
def test_what_has_grown(text: str, code: str) -> None:
    assert Words.outcomes().meaning(text).code == code


@pytest.mark.parametrize(
    "text",
    [
        "college and job",
        "training / volunteering",
        "applied for college",
        "did not start training",
        "wants a job",
        "lost job",
        "left college",
        "work experience",
        "job interview",
        "course",
        "juggling",
        "no longer volunteering",
        "waiting to hear from college",
        "Work exp.",
        "he moved on",
        "ongoing mentoring at the bakery",
    ],
)
def test_what_is_doubtful_is_asked(text: str) -> None:
    assert Words.outcomes().meaning(text).asked


def test_what_is_asked_says_what_it_might_be() -> None:
    meaning = Words.outcomes().meaning("college and job")
    assert meaning.between == ("education", "employment")
    assert Words.outcomes().meaning("juggling").between == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("attended", "met"), ("Y", "met"), ("yes", "met"), ("✓", "met"), ("attended - late", "met"),
        ("DNA", "missed"), ("D.N.A.", "missed"), ("did not attend", "missed"), ("no show", "missed"),
        ("N", "missed"), ("cancelled", "off"), ("canx", "off"), ("cx by client", "off_member"),
        ("Cancelled by service user", "off_member"), ("client cancelled", "off_member"),
        ("cancelled by the customer", "off_member"), ("rang to cancel", "off_member"),
        ("staff off sick", "off_ours"), ("cancelled by staff", "off_ours"), ("A/L", "off_ours"),
        ("worker cancelled", "off_ours"), ("snow", "off_nobody"), ("bank holiday", "off_nobody"),
        ("cancelled - snow", "off_nobody"),
        ("cancelled, ill", "off_member"), ("rescheduled", "moved"),
        ("rearranged by client", "moved"), ("", NOTHING), ("booked", NOTHING),
    ],
)  # fmt: skip
def test_what_became_of_a_meeting(text: str, code: str) -> None:
    assert Words.meetings().meaning(text).code == code


def test_an_unknown_end_is_asked() -> None:
    assert Words.meetings().meaning("left voicemail").asked
    assert Words.meetings().meaning("seemed fine").asked
    assert Words.meetings().meaning("can come on Monday").asked
    assert Words.meetings().meaning("attended, then cancelled the next").asked


def test_the_words_of_the_site_win() -> None:
    words = Words.outcomes({"Juggling": "out_in_the_world", "college": "training", "✱": "health"})
    assert words.meaning("juggling").code == "out_in_the_world"
    assert words.meaning("learnt juggling").code == "out_in_the_world"
    assert words.meaning("college").code == "training"
    assert words.meaning("COLLEGE course").code == "education"
    assert words.meaning("✱").code == "health"


def test_an_answer_about_a_whole_cell_settles_it() -> None:
    text = "College, and a job (maybe)"
    assert Words.outcomes().meaning(text).asked
    assert Words.outcomes({text: "education"}).meaning(text.upper()).code == "education"
    assert Words.outcomes({text: NOTHING}).meaning(text).code == NOTHING


def test_the_lists_hold_only_codes_that_are() -> None:
    assert set(OUTCOME_WORDS.values()) == KINDS | {NOTHING, ""}
    assert set(MEETING_WORDS.values()) == ENDS | {NOTHING, ""}
    for words in (OUTCOME_WORDS, MEETING_WORDS):
        assert [phrase for phrase in words if not phrase or fold(phrase) != phrase] == []


@pytest.mark.parametrize("words", [Words.outcomes(), Words.meetings()])
def test_every_phrase_means_what_its_list_says(words: Words) -> None:
    for phrase, code in words._phrases.items():
        assert words.meaning(phrase.upper()).code == (code or None)


@given(st.text(max_size=60) | st.lists(st.sampled_from([*OUTCOME_WORDS]), max_size=4).map(" ".join))
def test_any_text_has_one_meaning_or_is_asked(text: str) -> None:
    for words in (Words.outcomes(), Words.meetings()):
        assert words.meaning(text).code in KINDS | ENDS | {NOTHING, None}
