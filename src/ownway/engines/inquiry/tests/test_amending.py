"""Random edits never shift a quote: it is exactly where its words are, or it is said to be touched."""

from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from ownway.engines.inquiry.amending import mapping

#: Letters that count as several in some programs: an emoji, a combining mark, Hebrew, a joined family.
LETTERS = st.sampled_from([*"ab \n.", "👍", "e\u0301", "\u05d0", "👩\u200d👧", "\U0001f1ec"])
TEXT = st.lists(LETTERS, min_size=1, max_size=60).map("".join)


@st.composite
def amended(draw: st.DrawFn) -> tuple[str, str, int, int, str]:
    """A text, the same with one stretch replaced, and that stretch."""
    old = draw(TEXT)
    start = draw(st.integers(0, len(old)))
    end = draw(st.integers(start, len(old)))
    instead = draw(st.one_of(st.just(""), TEXT))
    return old, old[:start] + instead + old[end:], start, end, instead


@given(amended(), st.data())
def test_a_quote_has_its_own_words_or_is_touched(
    change: tuple[str, str, int, int, str], data: st.DataObject
) -> None:
    old, new, *_where = change
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    moved = mapping(old, new).move(start, end)
    if moved is not None:
        assert new[moved[0] : moved[1]] == old[start:end]


@given(TEXT, TEXT, st.data())
def test_nothing_is_said_to_stand_where_it_does_not(
    old: str, new: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    map_ = mapping(old, new)
    moved = map_.move(start, end)
    if moved is not None:
        assert new[moved[0] : moved[1]] == old[start:end]
    if new:
        first, last = map_.near(start, end)
        assert 0 <= first < last <= len(new)


@given(amended(), st.data())
@example(("No. No. I said", "No. I said", 0, 4, ""), None)
@example(("aa", "a", 0, 1, ""), None)
def test_one_change_touches_no_quote_beside_it(
    change: tuple[str, str, int, int, str], data: st.DataObject | None
) -> None:
    """However often the same letters stand there."""
    old, new, start, end, _instead = change
    map_ = mapping(old, new)
    for first, last in ((0, start), (end, len(old))):
        if first < last:
            begin = data.draw(st.integers(first, last - 1)) if data else first
            until = data.draw(st.integers(begin + 1, last)) if data else last
            moved = map_.move(begin, until)
            assert moved is not None
            assert new[moved[0] : moved[1]] == old[begin:until]


@given(st.lists(st.tuples(st.integers(0, 399), st.booleans()), max_size=8), st.randoms())
def test_other_names_in_a_long_line(changed: list[tuple[int, bool]], random: Random) -> None:
    """Words that stand again and again, in one line without an end: only what was changed is touched."""
    words = [random.choice(("I", "and", "then", f"w{number}")) for number in range(400)]
    now = dict(changed)
    new_words = [
        word if n not in now else "Juniper" if now[n] else "" for n, word in enumerate(words)
    ]
    old, new = " ".join(words), " ".join(new_words)
    map_, at = mapping(old, new), 0
    for number in range(396):
        four = " ".join(words[number : number + 4])
        if not now.keys() & set(range(number - 4, number + 8)):
            moved = map_.move(at, at + len(four))
            assert moved is not None and new[moved[0] : moved[1]] == four
        at += len(words[number]) + 1


@given(
    st.lists(st.text("abcdefgh", min_size=3, max_size=8), min_size=6, max_size=40, unique=True),
    st.data(),
)
def test_what_was_not_changed_is_never_touched(words: list[str], data: st.DataObject) -> None:
    """Where each word stands once, a change to one of them touches no quote on any other."""
    old = " ".join(words)
    changed = data.draw(st.integers(0, len(words) - 1))
    new = " ".join([*words[:changed], "ZZZ", *words[changed + 1 :]])
    at = 0
    for number, word in enumerate(words):
        moved = mapping(old, new).move(at, at + len(word))
        if number == changed:
            assert moved is None
        else:
            assert moved is not None and new[moved[0] : moved[1]] == word
        at += len(word) + 1


@given(TEXT)
@example("👩\u200d👧")
def test_the_same_text_moves_nothing(text: str) -> None:
    assert mapping(text, text).move(0, len(text)) == (0, len(text))


def test_a_sentence_is_amended() -> None:
    old = "They gave me the work! I liked it.\nAnd then? Then I slept.\n"
    new = "They asked me first. I liked it.\nAnd then? Then I slept.\n"
    map_ = mapping(old, new)
    later, liked = old.index("Then I slept"), old.index("I liked it")
    assert map_.move(later, later + 12) == (
        new.index("Then I slept"),
        new.index("Then I slept") + 12,
    )
    assert map_.move(liked, liked + 10) == (new.index("I liked it"), new.index("I liked it") + 10)
    assert map_.move(0, old.index("!")) is None
    first, last = map_.near(0, old.index("!"))
    assert new[first:last].startswith("They ")


def test_a_line_moved_up_is_not_lost() -> None:
    old = "one\ntwo\nthree\nfour\n"
    map_ = mapping(old, "two\nthree\nfour\none\n")
    assert map_.move(4, 18) == (0, 14)
    assert map_.move(0, 3) is None


def test_a_long_text_with_small_changes() -> None:
    lines = [
        f"Line {number}: words that are like those of line {number - 1}.\n"
        for number in range(6000)
    ]
    old = "".join(lines)
    lines[17] = "Something else stands here.\n"
    lines[5000] = lines[5000].replace("words", "phrases")
    del lines[3000]
    new = "".join(lines)
    map_ = mapping(old, new)
    at = old.index("Line 5500")
    assert map_.move(at, at + 40) == (new.index("Line 5500"), new.index("Line 5500") + 40)
    gone = old.index("Line 3000:")
    assert map_.move(gone, gone + 20) is None
