"""The key ring."""

import stat
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from ownway.kit import keys
from ownway.kit.checks import key_file_is_private


def test_a_new_file_is_for_this_user_only(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "keys"
    assert keys.make(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not keys.readable_by_others(path)
    path.chmod(0o640)
    assert keys.readable_by_others(path)


def test_a_key_file_that_others_can_read_is_told(key_file: Path) -> None:
    assert key_file_is_private() == []
    key_file.chmod(0o644)
    (warning,) = key_file_is_private()
    assert "key file keys" in warning.msg


def test_a_key_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    keys.make(path)
    before = path.read_bytes()
    assert not keys.make(path)
    assert path.read_bytes() == before


def test_many_at_once_agree_on_one_key(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    made: list[bool] = []
    threads = [Thread(target=lambda: made.append(keys.make(path))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made.count(True) == 1
    assert len(keys.ring(path).keys) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["keys"]


@pytest.mark.parametrize("mode", ["live", "demo"])
def test_without_a_file_people_are_told_what_to_do(
    tmp_path: Path, settings: Any, mode: str
) -> None:
    settings.MODE = mode
    settings.KEY_FILE = tmp_path / "keys"
    with pytest.raises(keys.KeyMissing, match=r"There is no key file\. Run `ownway setup`"):
        keys.ring()
    assert not settings.KEY_FILE.exists()


def test_the_suite_makes_its_own(tmp_path: Path, settings: Any) -> None:
    settings.KEY_FILE = tmp_path / "keys"
    assert keys.ring().current.id
    assert settings.KEY_FILE.exists()


@pytest.mark.parametrize(
    "text", ["", "\n\n", "short:AAAA", "12345678:%%%", "12345678:AAAA", "12345678:" + "A" * 44]
)
def test_a_damaged_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys"
    path.write_text(text)
    with pytest.raises(keys.KeyMissing, match="key file keys"):
        keys.ring(path)


def test_a_new_key_comes_first_and_the_old_one_stays(key_file: Path) -> None:
    old = keys.ring().current
    new = keys.add_new()
    assert keys.ring().keys == (new, old)
    assert keys.ring().named(old.id) == old
    assert keys.ring().look_ups == old
    keys.move_look_ups()
    assert keys.ring().look_ups == new
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600


def test_an_unknown_key_is_told_by_its_id(key_file: Path) -> None:
    with pytest.raises(keys.KeyMissing, match="deadbeef"):
        keys.ring().named("deadbeef")


def test_each_use_has_a_key_of_its_own(key_file: Path) -> None:
    key = keys.ring().current
    uses = ["sealing", "look-ups", "network", "limits"]
    assert len({key.secret, *(key.subkey(use) for use in uses)}) == len(uses) + 1


def test_a_key_does_not_show_itself(key_file: Path) -> None:
    key = keys.ring().current
    assert repr(key) == f"Key(id={key.id!r})"
    assert key.secret.hex() not in repr(keys.ring())
