"""`ownway keys …`."""

import argparse
from pathlib import Path

import pytest

from ownway.kit import commands, keys
from ownway.kit.sealed import blind_index


def run(*words: str) -> int:
    """Run one command as the command line does."""
    parser = argparse.ArgumentParser()
    commands.add(parser.add_subparsers(required=True))
    options = parser.parse_args(["keys", *words])
    return int(options.run(options))


@pytest.mark.django_db
def test_a_new_key_and_everything_anew(key_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = blind_index("email", "kim@example.org")
    assert run("new") == 0
    new = keys.ring().current.id
    said = capsys.readouterr().out
    assert new in said
    assert "ownway keys rewrap" in said
    assert run("rewrap") == 0
    said = capsys.readouterr().out
    assert f"0 sealed anew. Everything is under the key {new} now." in said
    assert "post.Message: 0 sealed anew" in said
    assert blind_index("email", "kim@example.org") != before


def test_a_command_without_a_key_file_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.conf.settings.MODE", "live")
    monkeypatch.setattr("django.conf.settings.KEY_FILE", tmp_path / "keys")
    with pytest.raises(keys.KeyMissing, match="ownway setup"):
        run("new")
