"""`ownway inquiry`: as somebody at the machine types it."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from ownway.config.cli import parser
from ownway.inquiry.actions import coding, sources
from ownway.inquiry.models import Consent, Study, Use

TOLD = "Juniper: Somebody listened."


@pytest.fixture
def told(asked: Any) -> Any:
    source = sources.add_source(
        by=asked.ines, study=asked.study, title="A talk", text=TOLD, participant=asked.juniper
    )
    code = coding.add_code(by=asked.ines, study=asked.study, name="heard")
    coding.add_quote(by=asked.ines, source=source, start=9, end=26, code=code)
    return asked


def ownway(*words: str) -> int:
    options = parser().parse_args(["inquiry", *words])
    return options.run(options) or 0


def test_out_in_each_format(told: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for format in ("qdpx", "qdc", "csv", "docx"):
        out = tmp_path / f"study.{format}"
        assert ownway("export", "what HELPS", "--format", format, "--out", str(out)) == 0
        assert out.stat().st_size > 60
    assert "Written" in capsys.readouterr().out
    assert "A talk,9,26,Somebody listened,heard,Ines," in (tmp_path / "study.csv").read_text(
        "utf-8-sig"
    )
    assert zipfile.is_zipfile(tmp_path / "study.qdpx")
    report = tmp_path / "report.docx"
    assert ownway("report", str(told.study.pk), "--out", str(report)) == 0
    assert zipfile.is_zipfile(report)


def test_in_as_a_new_study(told: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "study.qdpx"
    ownway("export", "What helps", "--format", "qdpx", "--out", str(out))
    assert ownway("import", str(out), "--study", "From elsewhere") == 0
    made = next(one for one in Study.objects.all() if one.name == "From elsewhere")
    assert "1 texts, 1 codes, 1 quotes" in capsys.readouterr().out
    given = Consent.objects.filter(participant__study=made).values_list("use", flat=True)
    assert set(given) <= {Use.RECORD}


def test_what_cannot_be_done_is_said(
    told: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.qdpx"
    bad.write_bytes(b"hello")
    nowhere = str(tmp_path / "none" / "out.csv")
    assert ownway("import", str(bad)) == 1
    assert ownway("import", str(tmp_path / "missing.qdpx")) == 1
    assert ownway("export", "No such", "--format", "csv", "--out", nowhere) == 1
    assert ownway("export", "What helps", "--format", "csv", "--out", nowhere) == 1
    said = capsys.readouterr().err
    assert said.count("ownway inquiry: ") == 4 and "No study is called" in said
