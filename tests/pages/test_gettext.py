"""All words come through gettext: drawn with a made-up language, no plain word is left.

The made-up language puts every text into brackets. What stands outside them on a page was never
given to a translator; people's own words are the only ones that may.
"""

import re

import pytest
from django.utils import translation

from tests.cast import OLIVE_WOULD_LIKE, PAX_WOULD_LIKE
from tests.pages.drawn import OTHERS_WORDS, READERS, open_pages, words
from tests.scenes_book import OLIVE_WROTE
from tests.scenes_importing import FILE, SECOND
from tests.scenes_inquiry import MINUTES, OLIVE_AS
from tests.scenes_inquiry import OLIVE_TOLD as TOLD_A_STUDY
from tests.scenes_inquiry_copies import MEANT, MEET, NOT_MEANT
from tests.scenes_inquiry_differing import CAME_OF as DIFFERENCE_CAME_OF
from tests.scenes_inquiry_differing import MATTIE_SEES
from tests.scenes_inquiry_group import ADA_SEES, AGENDA, DECIDED, HOW, TO_DO
from tests.scenes_inquiry_studies import INVITATION, QUESTIONS
from tests.scenes_inquiry_surveys import ASKED as SURVEY_ASKS
from tests.scenes_inquiry_surveys import CELL, OPTION
from tests.scenes_inquiry_surveys import TITLE as SURVEY_TITLE
from tests.scenes_inquiry_trees import ASKED as TREE_ASKS
from tests.scenes_inquiry_trees import CROWN, LENS, OLIVE_SAYS
from tests.scenes_journey import OLIVE_GREW, OLIVE_TRIED
from tests.scenes_meetings import ABOUT_OLIVES_SISTER, MATTIE_TYPED, OLIVE_AND_MATTIE_WROTE
from tests.scenes_paper import OLIVE_CARD
from tests.scenes_ready import MATTIE_DID
from tests.scenes_reflecting import MATTIE_THINKS
from tests.scenes_story import OLIVE_SHOWED, OLIVE_TOLD
from tests.scenes_voice import OLIVE_TYPES
from tests.scenes_wishes import MATTIES_LINE, OLIVE_WISHES, OLIVE_WOULD_RATHER_NOT
from tests.scenes_yes_to_tea import OLIVE_ASKS, OTTO_SENT
from tests.scenes_yes_to_writing import OLIVE_AND_MATTIE_WANT
from tests.stage import Stage

pytestmark = pytest.mark.django_db
OPEN, CLOSE = "⟦", "⟧"

#: Texts that are somebody's or the place's own, or are the same in every language.
OWN_WORDS = (
    OLIVE_WOULD_LIKE, OLIVE_TRIED, OLIVE_GREW, OLIVE_TOLD, OLIVE_SHOWED, "Singing",
    OLIVE_AND_MATTIE_WROTE, ABOUT_OLIVES_SISTER, MATTIE_TYPED, "Along the mill race",
    PAX_WOULD_LIKE, "The café by the mill", "Sing in a choir",
    "my niece", "never asked about the bell", "From the mill", "From the advice shop",
    OLIVE_CARD, OLIVE_TYPES,
    OLIVE_WROTE, "On an ordinary day", "Cymraeg", "English",
    "Olive has not opened the door for three days.",
    "Ada rang twice and nobody answered the door.",
    "Somebody who hurts her may read her messages.",
    "Alder House", "Alder Voices", "Alder", "Birch", "1 Alder Row", "Weekdays, nine to five",
    "Nobody reads at night.", "What you say stays here.", "Danger is passed on to Cora.",
    "A project.", "Another project.", "Samaritans", "Any time", "Wanda, waiting",
    "Nora, newly here",
    OLIVE_WISHES, OLIVE_WOULD_RATHER_NOT, MATTIES_LINE, "What I like",
    "Quiet rooms, loud rain",
    OTTO_SENT, OLIVE_ASKS, OLIVE_AND_MATTIE_WANT, "The quiet room", "Supervision behind the kiln",
    MATTIE_DID, "Ring the choir", "Listening", MATTIE_THINKS,
    AGENDA, DECIDED, HOW, ADA_SEES, TO_DO,
    MEANT, MEET, NOT_MEANT, "Then somebody listened,",
    TOLD_A_STUDY, MINUTES, OLIVE_AS, "Asking together", "What helps", "A first talk", "Heard",
    "Somebody listens", "Start", "Middle", MATTIE_SEES, DIFFERENCE_CAME_OF, "Given time",
    "I had nobody to talk to", "and I mended a clock", QUESTIONS, INVITATION, "First talk", "Getting about",
    SURVEY_ASKS, SURVEY_TITLE, OPTION, CELL,
    TREE_ASKS, CROWN, LENS, OLIVE_SAYS, "Evenings", "Inside",
    # What stands in the files that Cora brought in, and a word of theirs.
    *filter(None, re.split("[,\n]", FILE + SECOND)), "trng",
)  # fmt: skip
#: Fewer letters than this say nothing of whose words they are.
SHORTEST = 8
#: Codes, addresses of machines and people, and figures.
ADDRESS = re.compile(r"https?://\S+")
NO_WORDS = re.compile(r"[\w.+-]+@[\w.-]+|\b[a-z]+\.[a-z_]+\b|[\W\d_]+")


def bracket(text: str) -> str:
    """The made-up language."""
    return f"{OPEN}{text}{CLOSE}" if text.strip() else text


@pytest.fixture
def brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text that goes through gettext comes out in brackets."""
    translation.gettext("begin")  # so that the functions to be replaced are there
    translation.ngettext("begin", "begins", 1)
    translation.pgettext("begin", "begin")
    translation.npgettext("begin", "begin", "begins", 1)
    known = translation._trans
    monkeypatch.setattr(known, "gettext", bracket)
    monkeypatch.setattr(known, "pgettext", lambda _context, text: bracket(text))
    monkeypatch.setattr(known, "ngettext", lambda one, many, n: bracket(one if n == 1 else many))
    monkeypatch.setattr(
        known, "npgettext", lambda _context, one, many, n: bracket(one if n == 1 else many)
    )


def outside(text: str, own: tuple[str, ...]) -> str:
    """What of a text stands outside all brackets, without people's own words."""
    left, depth = [], 0
    for sign in text:
        depth += (sign == OPEN) - (sign == CLOSE)
        if depth == 0 and sign != CLOSE:
            left.append(sign)
    # Addresses first: a random token may hold somebody's word.
    bare = ADDRESS.sub(" ", " ".join("".join(left).split()))
    for mine in sorted(own, key=len, reverse=True):
        bare = bare.replace(mine, " ")
        for length in range(len(mine) - 1, SHORTEST, -1):  # cut short, on a tree or in a list
            bare = bare.replace(mine[:length].rstrip() + "…", " ")
    return " ".join(NO_WORDS.sub(" ", bare).split())


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize("who", READERS)
def test_no_plain_word_is_left(who: str, stage: Stage) -> None:
    names = tuple(person.called for person in stage.cast.people.values())
    plain = {}
    for page in (page for page in open_pages(stage, who) if page.address not in OTHERS_WORDS):
        # A text may be cut by a tag in its middle: brackets are counted over the whole page.
        found = outside("\n".join(words(page.html)), (*OWN_WORDS, *names))
        if found:
            plain[page.address] = found
    assert not plain


def test_a_plain_word_would_be_found() -> None:
    assert outside(f"{bracket('Hello')} there, Olive", ("Olive",)) == "there"
    assert outside(bracket(f"Hello {bracket('there')}, Olive"), ()) == ""
    assert outside("Keep two hens and a… hen", ("Keep two hens and a cock",)) == "hen"
