"""A study out as a file and in again; nothing shifts, nothing harmful comes in."""

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ownway.engines.refi import NotAProject, read
from ownway.engines.refi.checking import NotAsAgreed, check
from ownway.inquiry.actions import coding, exchange, sources, themes, trees
from ownway.inquiry.models import Participant, Placing, Quote, SourceText, Theme, Use
from ownway.record.actors import SYSTEM

REFI = Path(__file__).parents[4].parent / "shared/refi"
TEXT = (
    "Rosa: \U0001f331 I had nobody.\nA\u0301nd then \u05e9\u05dc\u05d5\u05dd somebody listened.\n"
)


@pytest.fixture
def full(asked: Any) -> Any:
    """Two sources, codes under one another, memos, themes and a tree."""
    ines, study = asked.ines, asked.study
    asked.source = sources.add_source(
        by=ines, study=study, title="A talk", text=TEXT, participant=asked.juniper
    )
    asked.other = sources.add_source(
        by=ines, study=study, title="=A second", text="Quiet, and tea.", participant=asked.rowan
    )
    asked.top = coding.add_code(by=ines, study=study, name="Company", heading=True)
    asked.code = coding.add_code(
        by=ines, study=study, name="Heard <&>", definition="Somebody listens", parent=asked.top
    )
    coding.change_code(by=ines, code=asked.code, memo="Ask more")
    at = TEXT.index("somebody")
    asked.quote = coding.add_quote(
        by=ines, source=asked.source, start=at, end=at + 17, code=asked.code, memo="=1+1"
    )
    coding.add_quote(by=asked.mattie, source=asked.other, start=0, end=5, code=asked.code)
    asked.theme = themes.add_theme(by=ines, study=study, name="Listening", codes=[asked.code])
    inner = themes.add_theme(by=ines, study=study, name="Time", parent=asked.theme)
    branch = trees.put(by=ines, study=study, kind="service", theme=asked.theme, part="branch")
    trees.put(
        by=ines,
        study=study,
        kind="service",
        theme=inner,
        part="fruit",
        under=branch,
        fruit="health",
    )
    return asked


def valid(xml: bytes, schema: str) -> None:
    if not REFI.exists():
        return
    from lxml import etree

    etree.XMLSchema(etree.parse(str(REFI / schema))).assertValid(etree.fromstring(xml))


def told(project: Any) -> Any:
    """A project without its keys."""
    codes = {one.guid: one.name for one in project.codes}
    users = {one.guid: one.name for one in project.users}
    return (
        [(c.name, c.description, c.memo, c.codable, c.color, codes.get(c.parent)) for c in project.codes],
        [
            (t.name, t.text, t.values, [
                (s.start, s.end, codes[s.code], users.get(s.author), s.memo) for s in t.selections
            ])
            for t in project.texts
        ],
        [(s.name, s.description, [codes[c] for c in s.codes]) for s in project.sets],
        [(c.name, c.values, len(c.sources)) for c in project.cases],
        [
            (g.name, [(v.name, v.shape, v.color) for v in g.vertices], len(g.edges))
            for g in project.graphs
        ],
    )  # fmt: skip


def test_a_project_is_valid_and_nothing_in_it_is_shifted(full: Any) -> None:
    data = exchange.export(by=full.ines, study=full.study, format="qdpx")
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        written = files.read("project.qde")
        valid(written, "Project-mrt2019.xsd")
        text = files.read(f"sources/{full.source.pk}.txt").decode()
    assert text == TEXT
    found = read(data)
    assert not found.mismatches
    (selection,) = found.project.texts[0].selections
    assert text[selection.start : selection.end] == "somebody listened"
    assert selection.memo == "=1+1"
    assert "Olive" not in written.decode()


def test_a_codebook_is_valid(full: Any) -> None:
    data = exchange.export(by=full.ines, study=full.study, format="qdc")
    valid(data, "Codebook.xsd")
    found = read(data).project
    assert [one.name for one in found.codes] == ["Company", "Heard <&>"]
    assert found.sets[0].codes == [str(full.code.pk)]


def test_our_own_export_comes_back_the_same(full: Any) -> None:
    data = exchange.export(by=full.ines, study=full.study, format="qdpx")
    again = exchange.bring_project(by=full.ines, data=data, group=full.group)
    assert not again.mismatches
    assert (again.sources, again.codes, again.quotes, again.themes) == (2, 2, 2, 2)
    back = exchange.export(by=full.ines, study=again.study, format="qdpx")
    first, second = read(data).project, read(back).project
    ours = {one.name for one in first.users}
    second.users = [one for one in second.users if one.name in ours]
    assert told(first) == told(second)
    inner = Theme.objects.filter(study=again.study, parent__isnull=False).get()
    assert inner.parent.name == "Listening"
    fruit = Placing.objects.get(tree__study=again.study, part="fruit")
    assert (fruit.fruit, fruit.under.theme.name) == ("health", "Listening")
    one = Participant.objects.get(study=again.study, number=1)
    assert one.pseudonym == "Juniper"
    assert [yes.use for yes in one.consents.all()] == [Use.RECORD]
    assert one.person is None


def test_the_table_has_a_row_for_each_quote_and_code(full: Any) -> None:
    data = exchange.export(by=SYSTEM, study=full.study, format="csv")
    head, first, second = csv.reader(io.StringIO(data.decode()))
    assert head == ["document", "start", "end", "text", "code", "author", "memo"]
    assert TEXT[int(first[1]) : int(first[2])] == first[3] == "somebody listened"
    assert first[4:] == ["Heard <&>", "Ines", "'=1+1"]
    assert second[0] == "'=A second"


def test_the_report_quotes_only_who_agreed(full: Any) -> None:
    from docx import Document

    data = exchange.export(by=full.ines, study=full.study, format="docx")
    words = "\n".join(one.text for one in Document(io.BytesIO(data)).paragraphs)
    assert "1. “somebody listened”" in words
    assert "Quiet" not in words
    assert "Listening" in words
    assert "Quotes: 1" in words


def test_what_is_blind_is_in_no_file_of_another(full: Any) -> None:
    coding.begin_round(by=full.ines, study=full.study, sources=[full.other])
    coding.add_quote(by=full.mattie, source=full.other, start=7, end=10, code=full.code)
    for by, often in ((full.ines, 3), (SYSTEM, 3), (full.mattie, 4)):
        lines = exchange.export(by=by, study=full.study, format="csv").decode().splitlines()
        assert len(lines) == often


def test_whoever_withdrew_is_in_no_file(full: Any) -> None:
    from ownway.inquiry.actions import withdrawing

    withdrawing.withdraw(by=full.olive, participant=full.juniper)
    data = exchange.export(by=full.ines, study=full.study, format="qdpx")
    assert [one.name for one in read(data).project.texts] == ["=A second"]
    assert [one.name for one in read(data).project.cases] == ["Rowan"]


def test_only_who_works_on_it_takes_it_out(full: Any) -> None:
    from ownway.access.errors import NotYours

    for person in (full.ada, full.cora, full.olive):
        with pytest.raises(NotYours):
            exchange.export(by=person, study=full.study, format="csv")


def test_other_programs_files_are_read(full: Any) -> None:
    if not REFI.exists():
        pytest.skip("the samples are not here")
    brought = exchange.bring_project(
        by=full.ines,
        group=full.group,
        data=(REFI / "samples/minimal-own-example.qdpx").read_bytes(),
    )
    assert not [one for one in brought.mismatches if one.kind not in {"picture"}]
    quote = Quote.objects.get(source__study=brought.study)
    text = SourceText.objects.get(source=quote.source).text
    assert text[quote.start : quote.end] == "I believed her."
    for name in ("blank-atlas-project.qdpx", "target-atlas-project.qdpx"):
        read((REFI / "samples" / name).read_bytes())


QDE = (
    '<Project xmlns="urn:QDA-XML:project:1.0" name="x"><CodeBook><Codes>'
    '<Code guid="{E212B91B-3906-5BC1-9400-0BE7F4D21C46}" name="a" isCodable="true"/></Codes></CodeBook>'
    '<Sources><TextSource guid="75059373-DCCF-5E0F-B467-46F0CF23C8A7" name="t">'
    "<PlainTextContent>one two one</PlainTextContent>%s</TextSource></Sources><Sets/></Project>"
)
MARK = (
    '<PlainTextSelection guid="81F9CC2A-ECF4-5675-BD0D-75C3517402C5" name="%s" startPosition="%s" '
    'endPosition="%s"><Coding guid="10C4A4E1-16DA-5C9B-9E84-10AC531D51DF">'
    '<CodeRef targetGUID="%s"/></Coding></PlainTextSelection>'
)
KNOWN = "e212b91b-3906-5bc1-9400-0be7f4d21c46"


@pytest.mark.parametrize(
    ("mark", "kinds"),
    [
        (MARK % ("two", 4, 7, KNOWN), []),
        (MARK % ("two", 0, 3, KNOWN), ["words"]),
        (MARK % ("two", 4, 99, KNOWN), ["place"]),
        (MARK % ("two", 4, 7, KNOWN.replace("e", "f")), ["unknown_code"]),
        (MARK % ("any", "x", 7, KNOWN), ["place"]),
    ],
)
def test_what_does_not_fit_is_said(mark: str, kinds: list[str]) -> None:
    for before in (b"", b"\xef\xbb\xbf"):
        found = read(before + (QDE % mark).encode())
        assert [one.kind for one in found.mismatches] == kinds


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("_", "."), data)
    return out.getvalue()


DTD = b'<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DEEP = b'<Code guid="" name="a" isCodable="true">' * 100 + b"</Code>" * 100
HOSTILE = [
    (b"", "damaged"),
    (b"nothing", "damaged"),
    (b"PK\x03\x04 broken", "damaged"),
    (b"<html/>", "no_project"),
    (packed(other_txt=b"x"), "no_project"),
    (packed(project_qde=b"<Project"), "damaged"),
    (DTD + (QDE % "").encode(), "unsafe"),
    (packed(project_qde=b" " * 80_000_000), "too_big"),
    (packed(project_qde=(QDE % "").encode(), bomb_txt=b"a" * 5_000_000), "too_big"),
    (b'<Project xmlns="urn:QDA-XML:project:1.0" name="x"><CodeBook><Codes>' + DEEP
     + b"</Codes></CodeBook></Project>", "too_deep"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code"), HOSTILE)
def test_what_could_do_harm_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(NotAProject) as refused:
        read(data)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "wrong",
    [
        '<Project name="x"><Sets/></Project>',
        '<Project name="x"><Sources><TextSource guid="x"/></Sources></Project>',
        "<Project/>",
        '<Project name="x"><Sets><Set guid="75059373-dccf-5e0f-b467-46f0cf23c8a7"/></Sets></Project>',
        '<Project name="x"><Description>a</Description><Users/></Project>',
        '<Project name="x" other="y"/>',
    ],
)
def test_what_we_would_write_wrongly_is_not_handed_out(wrong: str) -> None:
    with pytest.raises(NotAsAgreed):
        check(wrong)
