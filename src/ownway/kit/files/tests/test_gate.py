"""Hostile files are refused with a reason, and nothing is left running."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from ownway.kit.files import CODES, Limits, Refused, gate, rows_of, why
from ownway.kit.files.tests import hostile

HELLO = b"name,what\r\nSam,college\r\n"


@pytest.fixture(autouse=True)
def children(monkeypatch: pytest.MonkeyPatch) -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Every child that was started; each has to have ended, and its pipe to be closed."""
    started: list[subprocess.Popen[bytes]] = []
    start = gate._start

    def remembered(path: Path, name: str, limits: Limits) -> "subprocess.Popen[bytes]":
        started.append(start(path, name, limits))
        return started[-1]

    monkeypatch.setattr(gate, "_start", remembered)
    yield started
    assert all(child.returncode is not None for child in started)
    assert all(child.stdout.closed for child in started)


def refused(path: Path, limits: Limits = gate.LIMITS) -> Refused:
    """Read to the end, which is not reached."""
    with pytest.raises(Refused) as found:
        list(rows_of(path, limits=limits))
    return found.value


@pytest.mark.parametrize("which", hostile.FILES)
def test_a_hostile_file_is_refused(which: str, tmp_path: Path) -> None:
    file = hostile.FILES[which]
    path = tmp_path / file.name
    path.write_bytes(file.made())
    assert refused(path, Limits(rows=5_000)).code == file.code


def test_a_large_file_is_refused_before_anything_is_opened(tmp_path: Path, children: list) -> None:
    path = tmp_path / "records.csv"
    with path.open("wb") as file:
        file.write(HELLO)
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(Refused) as found:
        rows_of(path)
    assert found.value.code == "too_big"
    path.write_bytes(b"")
    with pytest.raises(Refused) as found:
        rows_of(path)
    assert found.value.code == "empty"
    with pytest.raises(Refused) as found:
        rows_of(tmp_path)
    assert found.value.code == "not_a_table"
    assert children == []


@pytest.mark.parametrize(
    ("limits", "made"),
    [
        (Limits(wait_seconds=0), HELLO),
        (Limits(memory=24 * 1024 * 1024), b"x" * 40_000_000),
        (Limits(cpu_seconds=1, rows=10**9), b"some,cells,in,a,row\n" * 1_500_000),
    ],
    ids=["no time to wait", "no memory", "no processor"],
)
def test_a_child_that_needs_too_much_is_ended(limits: Limits, made: bytes, tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    path.write_bytes(made)
    assert refused(path, limits).code == "too_heavy"


def test_what_is_read_no_further_is_ended(tmp_path: Path, children: list) -> None:
    path = tmp_path / "records.csv"
    path.write_bytes(HELLO * 100_000)
    rows = rows_of(path)
    assert next(rows) == ["name", "what"]
    rows.close()
    assert children[0].returncode is not None


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ("print('no JSON')", "damaged"),
        ("print('[' * 100_000)", "damaged"),
        ("print('{\"rows\": [[1]]}')", "damaged"),
        ('print(\'{"rows": ["text"]}\')', "damaged"),
        ('print(\'{"rows": [["a"]]}\'); print(\'{"end": 2}\')', "damaged"),
        ('print(\'{"refused": "<b>", "line": 1}\')', "damaged"),
        ('print(\'{"refused": "bomb", "line": "1"}\')', "damaged"),
        ("print('x' * 5000)", "damaged"),
        ("import os; os.kill(os.getpid(), 9)", "too_heavy"),
        ("raise SystemExit(3)", "damaged"),
        ('print(\'{"refused": "bomb", "line": 7}\')', "bomb"),
        ("import os, time; os.close(1); time.sleep(60)", "too_heavy"),
        ('print(\'{"rows": [["a"],["b"],["c"]]}\')', "too_many_rows"),
    ],
)
def test_the_child_is_not_believed(
    says: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "_START", says)
    monkeypatch.setattr(gate, "_LONGEST_MESSAGE", 4000)
    monkeypatch.setattr(gate, "_PATIENCE", 0.1)
    path = tmp_path / "records.csv"
    path.write_bytes(HELLO)
    assert refused(path, Limits(rows=2)).code == code


def test_the_child_is_told_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWNWAY_CANARY", "a key")
    monkeypatch.setattr(
        gate,
        "_START",
        "import json, os; print(json.dumps({'rows': [[*os.environ]]})); print('{\"end\": 1}')",
    )
    path = tmp_path / "records.csv"
    path.write_bytes(HELLO)
    [names] = rows_of(path)
    assert "OWNWAY_CANARY" not in names
    assert not {name for name in names if name.startswith(("OWNWAY", "DJANGO", "DATABASE"))}


def test_the_child_may_do_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It writes no file and has the memory and time it was given."""
    ask = """
import json, resource as r
from ownway.kit.files.child import confine
confine(told["parent"], Limits(**told["limits"]))
try:
    open(told["name"], "wb", 0).write(b"x" * 10)
    wrote = "wrote"
except OSError:
    wrote = "refused"
most = [r.getrlimit(what)[1] for what in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_CORE)]
print(json.dumps({"rows": [[wrote, *map(str, most)]]}))
print('{"end": 1}')
"""
    monkeypatch.setattr(gate, "_START", gate._START.replace("main(told", "0 and main(told") + ask)
    path = tmp_path / "records.csv"
    path.write_bytes(HELLO)
    [said] = rows_of(path, name=str(tmp_path / "out"), limits=Limits(memory=10**9, cpu_seconds=7))
    assert said == ["refused", "1000000000", "7", "0"]


SLEEPS = (
    gate._START.replace("main(told", "0 and main(told")
    + """
import time
from ownway.kit.files.child import confine
confine(told["parent"], Limits(**told["limits"]))
time.sleep(600)
"""
)
FORGETS = """
import json, os, sys
start, path, sys.path[:] = json.loads(sys.argv[1])
from pathlib import Path
from ownway.kit.files import LIMITS, gate
gate._START = start
print(gate._start(Path(path), "", LIMITS).pid, flush=True)
os._exit(0)
"""


def test_the_child_does_not_outlive_its_parent(tmp_path: Path) -> None:
    """However the parent comes to its end: here it neither stops the child nor listens to it."""
    path = tmp_path / "records.csv"
    path.write_bytes(HELLO)
    told = json.dumps([SLEEPS, str(path), sys.path])
    said = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-I", "-c", FORGETS, told], capture_output=True, text=True, check=True
    )
    for _ in range(300):
        state = subprocess.run(  # noqa: S603
            ["ps", "-o", "stat=", "-p", said.stdout.strip()],  # noqa: S607
            capture_output=True, text=True, check=False,
        ).stdout.strip()  # fmt: skip
        if not state or state.startswith("Z"):
            return
        time.sleep(0.1)
    pytest.fail("the child goes on although nobody waits")


def test_workbooks_are_read_through_defusedxml(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the child, openpyxl takes the parser that refuses entities, and no other."""
    said = subprocess.run(
        [sys.executable, "-I", "-c", "import openpyxl.xml.functions as f, openpyxl.reader"
         ".strings as s, openpyxl.worksheet._reader as r; print({p.__module__ for p in"
         " (f.fromstring, f.iterparse, s.iterparse, r.iterparse)})"],
        env={"OPENPYXL_LXML": "False"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert said.stdout.strip() in {"{'defusedxml.common'}", "{'defusedxml.ElementTree'}"}


def test_every_refusal_is_a_sentence() -> None:
    with translation.override("en-gb"):
        said = {code: str(why(code)) for code in CODES}
    assert len(set(said.values())) == len(CODES)
    for sentence in said.values():
        assert "othing has changed" in sentence
        assert sentence.endswith(".")
    assert "50 MB" in said["too_big"]
    assert str(why("never heard of")) == said["damaged"]


def test_codes_survive_json() -> None:
    assert json.loads(json.dumps(CODES)) == list(CODES)
