"""Recordings: their sound stays, what stands around it does not, and nothing else gets through."""

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ownway.kit.files import SOUND, Limits, Refused, safe_sound
from ownway.kit.files.safe import SOUNDS
from ownway.kit.files.sounds import bared
from ownway.kit.files.tests import recordings as made
from ownway.kit.files.tests.recordings import SECRET, box, element

EVERY = dict(made.every())
COMMON = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def refused(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        bared(data)
    return caught.value.code


@pytest.mark.parametrize("kind", EVERY)
def test_the_sound_stays_and_every_word_around_it_goes(kind: str, tmp_path: Path) -> None:
    data = EVERY[kind]
    assert SECRET in data
    (tmp_path / "said").write_bytes(data)
    safe = safe_sound(tmp_path / "said")
    assert (safe.media_type, safe.wide, safe.high) == (kind, None, None)
    assert safe.seconds in (1, 2)
    assert SECRET not in safe.data
    assert SECRET[:8] not in safe.data


@pytest.mark.parametrize("kind", EVERY)
def test_what_was_made_safe_stays_as_it_is(kind: str) -> None:
    once = bared(EVERY[kind])
    assert bared(once[0]) == once


def test_the_times_at_which_it_was_made_go_too() -> None:
    when = struct.pack(">I", 3_900_000_000)
    assert when in made.mp4()
    assert when not in bared(made.mp4())[0]


def test_the_boxes_of_mp4_stay_where_they_were() -> None:
    """Addresses inside it still hold."""
    before, after = made.mp4(), bared(made.mp4())[0]
    assert len(before) == len(after)
    assert before.index(b"mdat") == after.index(b"mdat")
    assert b"udta" not in after
    assert b"uuid" not in after


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "nothing_in_it"),
        (b"<html><script>alert(1)</script>", "not_a_sound"),
        (b"PK\x03\x04" + bytes(60), "not_a_sound"),
        (b"%PDF-1.7" + bytes(60), "not_a_sound"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "not_a_sound"),
        (b"RIFF\x20\0\0\0WEBPVP8 " + bytes(60), "not_a_sound"),
        (b"\0\0\0\x18ftypheic" + bytes(60), "not_a_sound"),
        (b"fLaC" + bytes(60), "other_sound"),
        (b"\xff\xf1\x50\x80" + bytes(60), "other_sound"),
        (made.mp4(handler=b"vide"), "sound_is_film"),
        (made.mp4(handler=b"text"), "other_sound"),
        (made.mp4(codec=b"avc1"), "other_sound"),
        (made.mp4()[:-10], "sound_half"),
        (made.mp4().replace(b"url \0\0\0\1", b"url \0\0\0\0"), "sound_damaged"),
        (made.webm(kind=1), "sound_is_film"),
        (made.webm(codec=b"V_VP9"), "other_sound"),
        (made.webm().replace(b"webm", b"matr"), "other_sound"),
        (made.ogg()[:-10], "sound_half"),
        (made.ogg() + made.ogg(), "other_sound"),
        (made.ogg().replace(b"OpusHead", b"Speex   "), "other_sound"),
        (made.wav()[:4000], "sound_half"),
        (made.wav().replace(b"fmt \x10\0\0\0\x01\0", b"fmt \x10\0\0\0\x55\0"), "other_sound"),
        (b"ID3\x04\0\0\0\0\0\x04" + b"<html>", "sound_damaged"),
        (made.mp3(frames=2), "sound_damaged"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_what_is_no_recording_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def plainly(data: bytes) -> int:
    """Ogg's checksum, bit by bit, as its own description says."""
    total = 0
    for byte in data:
        total ^= byte << 24
        for _bit in range(8):
            total = total << 1 ^ (0x04C11DB7 if total & 1 << 31 else 0)
            total &= 0xFFFFFFFF
    return total


def test_pages_of_ogg_written_anew_have_the_right_checksum() -> None:
    data, at, pages = bared(made.ogg())[0], 0, 0
    while at < len(data):
        laces = data[at + 27 : at + 27 + data[at + 26]]
        page = bytearray(data[at : at + 27 + len(laces) + sum(laces)])
        said = struct.unpack_from("<I", page, 22)[0]
        page[22:26] = bytes(4)
        assert plainly(bytes(page)) == said
        at, pages = at + len(page), pages + 1
    assert pages == 3


def test_an_extra_packet_of_words_in_a_webm_block_group_is_void() -> None:
    group = element(0xA0, element(0xA1, b"\x81\0\0\0" + b"\xfc" * 20) + element(0x75A1, SECRET))
    data = made.webm() + element(0x1F43B675, element(0xE7, b"\0") + group)
    assert SECRET not in bared(data)[0]


def test_a_bomb_of_boxes_ends() -> None:
    many = made.mp4() + box(b"free") * 300_000
    assert refused(many) == "sound_half"


def test_long_and_large_ones_are_refused(tmp_path: Path) -> None:
    said = tmp_path / "said"
    said.write_bytes(made.wav(seconds=3800))
    with pytest.raises(Refused, match="sound_too_long"):
        safe_sound(said, limits=Limits(**limits(file=100_000_000)))
    with pytest.raises(Refused, match="sound_too_big"):
        safe_sound(said)
    said.write_bytes(b"")
    with pytest.raises(Refused, match="nothing_in_it"):
        safe_sound(said)


def test_a_child_without_memory_ends_alone(tmp_path: Path) -> None:
    said = tmp_path / "said"
    said.write_bytes(made.wav(seconds=1000))
    with pytest.raises(Refused, match="sound_damaged"):
        safe_sound(said, limits=Limits(**limits(memory=8_000_000)))


def limits(**other: int) -> dict[str, int]:
    from dataclasses import asdict

    return asdict(SOUND) | other


def never_more_than_sound(data: bytes) -> None:
    """Refused, or made into something that itself needs no more making safe."""
    try:
        kept, kind, _seconds = bared(data)
    except Refused:
        return
    assert kind in SOUNDS
    assert SECRET not in kept.replace(b"\xfc", b"")
    assert bared(kept)[:2] == (kept, kind)


@COMMON
@given(st.sampled_from(sorted(EVERY)), st.integers(0, 20_000))
def test_cut_anywhere(kind: str, at: int) -> None:
    never_more_than_sound(EVERY[kind][: at % len(EVERY[kind])])


@COMMON
@given(
    st.sampled_from(sorted(EVERY)),
    st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 255)), min_size=1, max_size=8),
)
def test_changed_anywhere(kind: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(EVERY[kind])
    for at, byte in changes:
        data[at % len(data)] = byte
    try:
        kept, found, _seconds = bared(bytes(data))
    except Refused:
        return
    assert found in SOUNDS
    assert kept


@COMMON
@given(
    st.sampled_from([b"", b"RIFF\0\0\0\0WAVE", b"OggS\0\2", b"\x1aE\xdf\xa3", b"\0\0\0\x14ftypM4A ",
                     b"ID3\4\0\0", b"\xff\xfb\x10\xc0"]),
    st.binary(max_size=600),
)  # fmt: skip
def test_anything_at_all(start: bytes, rest: bytes) -> None:
    never_more_than_sound(start + rest)


@COMMON
@given(st.sampled_from(sorted(EVERY)), st.sampled_from([
    b"<html><script>alert(1)</script>", b"PK\x03\x04" + bytes(40), b"%PDF-1.7\n", SECRET * 40]))  # fmt: skip
def test_two_things_at_once(kind: str, other: bytes) -> None:
    """A page, an archive or words behind a recording, or a recording behind them."""
    assert refused(other + EVERY[kind]) == "not_a_sound"
    try:
        kept, _kind, _seconds = bared(EVERY[kind] + other)
    except Refused:
        return
    assert other not in kept
