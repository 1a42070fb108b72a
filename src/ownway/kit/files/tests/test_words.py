"""Words come out of a file as they stand in it, or not at all; hostile files are refused."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as some

from ownway.kit.files import Limits, Refused, Words, gate, why, words_of
from ownway.kit.files.wording.captions import words_of_srt, words_of_vtt
from ownway.kit.files.wording.plain import decoded
from ownway.kit.files.wording.proof import proven
from ownway.kit.files.words import WORDS

SAID = "I had nobody to talk to 👂🏽, é שלום."
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DEEP = b"<w:smartTag>" * 50_000 + b"</w:smartTag>" * 50_000
SRT_BROKEN = b"1\n00:00:01,000 --> 00:00:02,000\nHi\n\nrubbish --> 3\n\n2\n00:00:99\n0:1 --> x"
LAST = b"<w:r><w:t>The end.</w:t></w:r>"


@pytest.fixture(autouse=True)
def children(monkeypatch: pytest.MonkeyPatch) -> Iterator[list]:
    """Every child that was started; each has to have ended."""
    started: list = []
    begin = gate.begin

    def remembered(*args: object) -> object:
        started.append(begin(*args))  # type: ignore[arg-type]
        return started[-1]

    monkeypatch.setattr(gate, "begin", remembered)
    yield started
    assert all(child.returncode is not None and child.stdout.closed for child in started)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Words]:
    """Reads bytes as a file; what it is called is never the truth."""

    def go(data: bytes, limits: Limits = WORDS) -> Words:
        path = tmp_path / "holiday.png"
        path.write_bytes(data)
        return words_of(path, path.name, limits=limits)

    return go


def document() -> bytes:
    """A Word document with what transcripts have in them."""
    made = docx.Document()
    made.add_heading("A talk", 1)
    line = made.add_paragraph("Rosa: ")
    line.add_run(SAID[:10]).bold = True
    line.add_run(SAID[10:] + "\nThen\tthis")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Kim", "And then?\nSo?"
    made.add_paragraph("The end.")
    made.sections[0].header.paragraphs[0].text = "Page head"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def changed(change: Callable[[bytes], bytes], **more: bytes) -> bytes:
    """The document with its words' XML changed, and more parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document())) as had,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as now,
    ):
        for name in had.namelist():
            data = had.read(name)
            now.writestr(name, change(data) if name == "word/document.xml" else data)
        for name, data in more.items():
            now.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def with_entity(xml: bytes, entity: bytes) -> bytes:
    """The document's XML with an entity of its own."""
    return xml.replace(b"?>", b"?>" + entity, 1).replace(b"The end.", b"&b;")


def pdf(body: str) -> bytes:
    """A small PDF."""
    made = typst.compile(body.encode())
    assert isinstance(made, bytes)
    return made


def test_the_words_of_a_document(read: Callable[..., Words]) -> None:
    found = read(document())
    assert found.text == f"A talk\nRosa: {SAID}\nThen\tthis\nKim\tAnd then?\nSo?\nThe end."
    assert (found.kind, found.sure, found.left_out) == ("docx", True, ("margins",))


def test_what_was_deleted_is_not_brought_in_and_said(read: Callable[..., Words]) -> None:
    gone = b"<w:ins>" + LAST + b"</w:ins><w:del><w:r><w:delText>Not this</w:delText></w:r></w:del>"
    found = read(changed(lambda xml: xml.replace(LAST, gone)))
    assert found.text.endswith("The end.") and "Not this" not in found.text
    assert "deleted" in found.left_out and found.sure


@pytest.mark.parametrize(
    "lost",
    [
        b'<w:fldSimple w:instr="DATE">' + LAST + b"</w:fldSimple>",
        b"<w:r><w:t>The</w:t><w:cr/><w:t>end.</w:t></w:r>",
    ],
    ids=["a word is missing", "two words run into one"],
)
def test_where_one_reading_loses_a_word_nothing_is_taken(
    read: Callable[..., Words], lost: bytes
) -> None:
    with pytest.raises(Refused) as refused:
        read(changed(lambda xml: xml.replace(LAST, lost)))
    assert refused.value.code == "words_differ"


BOX = b"<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
SPACES = (
    b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    b'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:s="urn:shape"'
)
BOTH = (
    b"<w:r><mc:AlternateContent " + SPACES + b'><mc:Choice Requires="s"><w:drawing><s:box>' + BOX
    + b"</s:box></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + BOX
    + b"</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + LAST
)  # fmt: skip


@pytest.mark.parametrize(
    ("xml", "words", "left_out"),
    [
        (b'<w:hyperlink w:anchor="x">' + LAST + b"</w:hyperlink>", "The end.", ()),
        (b"<w:sdt><w:sdtContent>" + LAST + b"</w:sdtContent></w:sdt>", "The end.", ()),
        (b'<w:r><w:t xml:space="preserve">The </w:t></w:r><w:r><w:t>end.</w:t></w:r>', "The end.", ()),
        (LAST + b'<w:r><w:footnoteReference w:id="2"/></w:r>', "The end.", ("notes",)),
        (LAST + b'<w:r><w:commentReference w:id="0"/></w:r>', "The end.", ("comments",)),
        (BOTH, "The end.\nIn a box.", ()),
        (b"<w:moveFrom>" + LAST + b"</w:moveFrom><w:moveTo>" + LAST + b"</w:moveTo>", "The end.",
         ("deleted",)),
    ],
    ids=["a link", "a field", "two runs", "a note", "a comment", "a box", "moved"],
)  # fmt: skip
def test_what_word_puts_around_words(
    read: Callable[..., Words], xml: bytes, words: str, left_out: tuple[str, ...]
) -> None:
    found = read(changed(lambda had: had.replace(LAST, xml)))
    assert found.text.endswith(f"So?\n{words}") and found.sure
    assert set(found.left_out) == {*left_out, "margins"}


def test_two_readings_are_held_against_each_other() -> None:
    assert proven("One two\nthree.", "One  two three.")
    assert not proven("☐ One two", "One two")  # a mark is not a word: somebody compares it
    for other in ("One too", "Two one", "One", "Onetwo"):
        with pytest.raises(Refused):
            proven("One two", other)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_text_in_an_encoding_that_is_known(read: Callable[..., Words], encoding: str) -> None:
    found = read(f"Rosa: {SAID}\r\nKim: Oh.\r\n\r\n".encode(encoding))
    assert found == Words(f"Rosa: {SAID}\nKim: Oh.\n\n", kind="txt", sure=True)


def test_a_guessed_encoding_is_to_be_compared(read: Callable[..., Words]) -> None:
    found = read("Rosa: café, it’s".encode("cp1252"))
    assert (found.text, found.sure) == ("Rosa: café, it’s", False)


def test_subtitles_with_voices(read: Callable[..., Words]) -> None:
    found = read(
        b"WEBVTT\n\nNOTE said to nobody\n\n1\n00:01.000 --> 00:00:04.500\n"
        b"<v Rosa Lee>Tea &amp; <i>toast</i></v> <v Kim>Oh.\n\n"
        b"01:00:05.000 --> 01:00:06.000 align:left\nThen <laughs> it\nstopped.\n"
    )
    assert found.text == "Tea & toast\nOh.\nThen <laughs> it\nstopped."
    assert [(turn["speaker"], turn["from"], turn["to"]) for turn in found.turns] == [
        ("Rosa Lee", 1000, 4500), ("Kim", 1000, 4500), ("", 3_605_000, 3_606_000),
    ]  # fmt: skip
    cut = [found.text[turn["start"] : turn["end"]] for turn in found.turns]
    assert cut == ["Tea & toast", "Oh.", "Then <laughs> it\nstopped."]
    assert (found.kind, found.sure) == ("vtt", True)


def test_subtitles_with_numbers_that_were_said(read: Callable[..., Words]) -> None:
    found = read(
        "1\r\n00:00:01,000 --> 00:00:04,500\r\n<i>Rosa: I am</i> &amp;\r\n12\r\n\r\n"
        "2\r\n00:00:05,000 --> 00:00:06,000\r\n{\\an8}👂🏽 1984\r\n".encode()
    )
    assert found.text == "Rosa: I am &amp;\n12\n👂🏽 1984"
    assert (found.kind, found.sure) == ("srt", True)
    assert [turn["from"] for turn in found.turns] == [1000, 5000]


def test_a_pdf_is_always_to_be_compared(read: Callable[..., Words]) -> None:
    found = read(pdf("Rosa: Tea and co-operation.\n#pagebreak()\nKim: café 😀"))
    assert found == Words("Rosa: Tea and co-operation.\n\nKim: café 😀", kind="pdf", sure=False)


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("nothing_in_it", lambda: b""),
        ("no_words", lambda: b" \r\n \t"),
        ("not_words", lambda: b"\x89PNG\r\n\x1a\n"),
        ("not_words", lambda: b"{\\rtf1 Hello}"),
        ("not_words", lambda: b"<html><p>Hello"),
        ("not_words", lambda: bytes(range(256)) * 20),
        ("not_words", lambda: b"PK\x05\x06" + b"\0" * 18),
        ("old_document", lambda: OLD + "WordDocument".encode("utf-16-le")),
        ("words_locked", lambda: OLD + "EncryptedPackage".encode("utf-16-le")),
        ("words_bomb", lambda: changed(lambda x: with_entity(x, LAUGHS))),
        ("words_bomb", lambda: changed(lambda x: with_entity(x, OUTSIDE))),
        ("words_bomb", lambda: changed(bytes, word__media__a=b"\0" * 120_000_000)),
        ("words_damaged", lambda: changed(lambda x: x[: len(x) // 2])),
        ("words_too_heavy", lambda: changed(lambda x: x.replace(LAST, DEEP))),
        ("half_written", lambda: document()[:-2000]),
        ("words_damaged", lambda: b"%PDF-1.7\nnothing like one"),
        ("pdf_of_pictures", lambda: pdf("#rect()")),
        ("words_damaged", lambda: SRT_BROKEN),
        ("words_too_long", lambda: b"word " * 400_001),
    ],
)  # fmt: skip
def test_what_is_refused(read: Callable[..., Words], code: str, made: Callable[[], bytes]) -> None:
    with pytest.raises(Refused) as refused:
        read(made())
    assert refused.value.code == code
    assert str(why(code))


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, children: list) -> None:
    path = tmp_path / "talk.docx"
    with path.open("wb") as file:
        file.truncate(WORDS.file + 1)
    with pytest.raises(Refused) as refused:
        words_of(path)
    assert refused.value.code == "words_too_big" and children == []
    with pytest.raises(Refused):
        words_of(tmp_path)


def test_a_locked_pdf(read: Callable[..., Words]) -> None:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("Rosa: Tea."))) as had:
        had.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(Refused) as refused:
        read(out.getvalue())
    assert refused.value.code == "words_locked"


@pytest.mark.parametrize(
    "limits", [Limits(wait_seconds=0), Limits(memory=40 * 1024 * 1024)], ids=["time", "memory"]
)
def test_a_child_that_needs_too_much_is_ended(read: Callable[..., Words], limits: Limits) -> None:
    with pytest.raises(Refused) as refused:
        read(document(), limits)
    assert refused.value.code in {"words_too_heavy", "words_damaged"}


WORD = some.text(
    some.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=9
)
LINES = some.lists(some.lists(WORD, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=6)


@given(LINES, some.sampled_from(["\n", "\r\n", "\r"]))
def test_whatever_was_typed_is_what_is_read(lines: list[str], end: str) -> None:
    text = "\n".join(lines)
    found, sure = decoded(io.BytesIO(("\ufeff" + text.replace("\n", end)).encode()))
    assert (found, sure) == (text, True)


@given(LINES)
def test_subtitles_never_lose_a_word(lines: list[str]) -> None:
    """They give every word back, or refuse the file."""
    said = [line for line in (line.strip() for line in lines) if line and "-->" not in line]
    cues = [f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}\n" for n, line in enumerate(said)]
    plain = [line for line in said if not set("<>{}&") & set(line)]
    if not cues or plain != said:
        return
    found = words_of_srt("\n".join(cues), sure=True)
    assert found.text.split() == " ".join(said).split()
    found = words_of_vtt("WEBVTT\n\n" + "\n".join(cues).replace(",", "."), sure=True)
    assert found.text.split() == " ".join(said).replace(",", ".").split()
