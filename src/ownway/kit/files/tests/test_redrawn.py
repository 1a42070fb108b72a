"""Pictures: drawn anew from their pixels, upright and bounded, or refused. Bombs too."""

import struct
import zlib
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from ownway.kit.files import PICTURE, Limits, Refused, Safe, safe_picture
from ownway.kit.files.making_safe import made_safe
from ownway.kit.files.safe import PICTURES, SIDE

SECRET = b"Somewhere-51.5N-0.1W"
HTML = b"<html><script>alert(1)</script></html>"
COMMON = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def drawn(
    kind: str = "JPEG", mode: str = "RGB", size: tuple[int, int] = (60, 40), **more: object
) -> bytes:
    """A picture with words in every place that takes them."""
    about = Image.Exif()
    about[0x010E] = about[0x9286] = SECRET.decode()
    about.get_ifd(0x8825)[1] = "N"
    out, words = BytesIO(), PngImagePlugin.PngInfo()
    words.add_text("Author", SECRET.decode())
    places: dict[str, object] = {
        "JPEG": {"exif": about, "comment": SECRET, "icc_profile": SECRET * 30},
        "PNG": {"exif": about, "pnginfo": words, "icc_profile": SECRET * 30},
        "WEBP": {"exif": about, "xmp": SECRET, "icc_profile": SECRET * 30, "lossless": True},
        "GIF": {"comment": SECRET},
    }[kind]
    Image.new(mode, size, 1 if mode in ("P", "L") else None).save(
        out,
        kind,
        **{**places, **more},  # type: ignore[dict-item]
    )
    return out.getvalue()


KINDS = {kind: drawn(kind) for kind in ("JPEG", "PNG", "WEBP")} | {"GIF": drawn("GIF", "P")}


def redrawn(data: bytes) -> Safe:
    return made_safe(BytesIO(data), picture=True)


def refused(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        redrawn(data)
    return caught.value.code


def with_limits(**other: int) -> Limits:
    return Limits(**(asdict(PICTURE) | other))


@pytest.mark.parametrize("kind", KINDS)
def test_pixels_are_all_that_is_left(kind: str, tmp_path: Path) -> None:
    assert SECRET in KINDS[kind] or kind == "PNG"  # which packs its words
    (tmp_path / "p").write_bytes(KINDS[kind])
    safe = safe_picture(tmp_path / "p")
    assert (safe.media_type, safe.wide, safe.high) == ("image/jpeg", 60, 40)
    with Image.open(BytesIO(safe.data)) as again:
        assert again.size == (60, 40)
        assert not dict(again.getexif())
        assert {"comment", "icc_profile", "xmp", "exif"}.isdisjoint(again.info)
    assert SECRET not in safe.data


@pytest.mark.parametrize(
    ("turned", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))]
)
def test_it_is_set_upright(turned: int, size: tuple[int, int]) -> None:
    about = Image.Exif()
    about[0x0112] = turned
    safe = redrawn(drawn("JPEG", exif=about))
    assert (safe.wide, safe.high) == size


def test_see_through_parts_stay(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("RGBA", (30, 20), (9, 9, 9, 80)).save(out, "PNG")
    assert redrawn(out.getvalue()).media_type == "image/png"
    whole = BytesIO()
    Image.new("RGBA", (30, 20), (9, 9, 9, 255)).save(whole, "PNG")
    assert redrawn(whole.getvalue()).media_type == "image/jpeg"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_pictures_of_every_depth(mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (30, 20)).save(out, "PNG")
    assert (redrawn(out.getvalue()).wide, redrawn(out.getvalue()).high) == (30, 20)


def test_only_the_first_of_moving_pictures_is_kept() -> None:
    out, frames = BytesIO(), [Image.new("P", (30, 20), shade) for shade in range(5)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    with Image.open(BytesIO(redrawn(out.getvalue()).data)) as again:
        assert getattr(again, "n_frames", 1) == 1


def test_a_large_one_is_made_smaller(tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(drawn(size=(6000, 3000)))
    safe = safe_picture(tmp_path / "p")
    assert (safe.wide, safe.high) == (SIDE, SIDE // 2)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(wide: int, high: int, packed: bytes, *more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


BOMBS = {
    "says it is huge": (png(60_000, 60_000, zlib.compress(bytes(1000))), "too_many_pixels"),
    "unpacks for ever": (png(100, 100, zlib.compress(bytes(80_000_000))), None),
    "words that unpack": (
        png(10, 10, zlib.compress(bytes(310)), chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(90_000_000)))),
        "picture_damaged",
    ),
    "a gif as large as a field": (
        b"GIF89a" + struct.pack("<HHBBB", 60_000, 60_000, 0, 0, 0)
        + b"\x2c" + bytes(8) + b"\0\2\2D\1\0;", "too_many_pixels"),
    "a webp that lies": (b"RIFF\x1e\0\0\0WEBPVP8L\x11\0\0\0\x2f\xff\xff\xff\x0f" + bytes(20), None),
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_refused_or_harmless(bomb: str, tmp_path: Path) -> None:
    data, code = BOMBS[bomb]
    (tmp_path / "p").write_bytes(data)
    found, made = "", None
    try:
        made = safe_picture(tmp_path / "p", limits=with_limits(cpu_seconds=10))
    except Refused as refused_:
        found = refused_.code
    if made is None:
        allowed = (code,) if code else ("too_many_pixels", "picture_damaged", "picture_too_heavy")
        assert found in allowed
    else:
        assert code is None
        assert len(made.data) < 100_000


def test_a_child_without_memory_or_time_ends_alone(tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(drawn("PNG", size=(5000, 5000)))
    with pytest.raises(Refused, match=r"picture_too_heavy|picture_damaged"):
        safe_picture(tmp_path / "p", limits=with_limits(memory=60_000_000))
    with pytest.raises(Refused, match="picture_too_heavy"):
        safe_picture(tmp_path / "p", limits=with_limits(wait_seconds=0))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "nothing_in_it"),
        (HTML, "not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "not_a_picture"),
        (b"%PDF-1.7\n" + bytes(40), "not_a_picture"),
        (b"PK\x03\x04" + bytes(40), "not_a_picture"),
        (b"BM" + bytes(60), "not_a_picture"),
        (b"II*\0" + bytes(60), "not_a_picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "not_a_picture"),
        (b"RIFF\x10\0\0\0WAVEfmt " + bytes(40), "not_a_picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(60), "heic"),
        (b"\0\0\0\x18ftypavif" + bytes(60), "heic"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "picture_damaged"),
        (KINDS["JPEG"][:-400], "picture_damaged"),
        (KINDS["PNG"][:-30], "picture_damaged"),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def never_more_than_pixels(data: bytes) -> None:
    """Refused, or drawn anew with nothing of what stood around it."""
    try:
        safe = redrawn(data)
    except Refused:
        return
    assert safe.media_type in PICTURES
    assert max(safe.wide or 0, safe.high or 0) <= SIDE
    assert SECRET not in safe.data
    assert HTML not in safe.data
    assert b"PK\x03\x04" not in safe.data


@COMMON
@given(st.sampled_from(sorted(KINDS)), st.integers(0, 5000))
def test_cut_anywhere(kind: str, at: int) -> None:
    never_more_than_pixels(KINDS[kind][: at % len(KINDS[kind])])


@COMMON
@given(
    st.sampled_from(sorted(KINDS)),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), min_size=1, max_size=12),
)
def test_changed_anywhere(kind: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(KINDS[kind])
    for at, byte in changes:
        data[at % len(data)] = byte
    never_more_than_pixels(bytes(data))


@COMMON
@given(
    st.sampled_from([b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\xff\0\0\0WEBPVP8X"]),
    st.binary(max_size=400),
)  # fmt: skip
def test_anything_at_all(start: bytes, rest: bytes) -> None:
    never_more_than_pixels(start + rest)


@COMMON
@given(
    st.sampled_from(sorted(KINDS)), st.sampled_from([HTML, b"PK\x03\x04" + HTML, b"%PDF" + HTML])
)
def test_two_things_at_once(kind: str, other: bytes) -> None:
    """A page or an archive behind a picture is not kept; a picture behind one is no picture."""
    never_more_than_pixels(KINDS[kind] + other)
    assert refused(other + KINDS[kind]) == "not_a_picture"
