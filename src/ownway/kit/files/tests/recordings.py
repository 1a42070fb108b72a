"""Small recordings of every kind, made by hand, with words in all the places that hold words."""

import struct
from collections.abc import Iterable

from ownway.kit.files.sounds.ogg import _laced, _paged, _write

#: Stands wherever a recording may say who made it, where and when.
SECRET = b"Somewhere-51.5N-0.1W"


def wav(extra: bytes = SECRET, seconds: int = 1) -> bytes:
    """Eight thousand numbers a second, with a note of its maker before and behind."""
    form = struct.pack("<HHIIHH", 1, 1, 8000, 16000, 2, 16)
    note = b"LIST" + struct.pack("<I", len(extra) + (len(extra) & 1)) + extra
    note += b"\0" if len(extra) & 1 else b""
    sound = bytes(16000 * seconds)
    body = b"WAVE" + note + b"fmt " + struct.pack("<I", 16) + form
    body += b"data" + struct.pack("<I", len(sound)) + sound + note
    return b"RIFF" + struct.pack("<I", len(body)) + body


def mp3(frames: int = 40) -> bytes:
    """Frames of 32 kilobits, ID3 in front with a picture's worth of words, ID3v1 behind."""
    tag = SECRET * 20
    size = bytes(len(tag) >> 7 * place & 0x7F for place in (3, 2, 1, 0))
    head = b"ID3\x04\0\0" + size + tag
    one = b"\xff\xfb\x10\xc0" + bytes(104 - 4)  # MPEG 1, layer III, 32 kbit/s, 44.1 kHz
    return head + one * frames + (b"TAG" + SECRET).ljust(128, b"\0")


def ogg(comment: bytes = SECRET) -> bytes:
    """Opus with its comments said at length."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", len(comment)) + comment
    tags += struct.pack("<II", 1, len(comment)) + comment
    pages, number = [_paged(head, 0, 2)], 1
    for page in _laced([tags]):
        pages.append(_write(page, number))
        number += 1
    for page in _laced([b"\xfc" + bytes(60)] * 50):
        pages.append(_write(page._replace(granule=48000 + 312, flags=4), number))
        number += 1
    return b"".join(pages)


def box(name: bytes, *inside: bytes) -> bytes:
    """One box of an MP4."""
    body = b"".join(inside)
    return struct.pack(">I4s", 8 + len(body), name) + body


def mp4(handler: bytes = b"soun", codec: bytes = b"mp4a", words: bytes = SECRET) -> bytes:
    """One track of two seconds, with words in every box that takes them."""
    when = struct.pack(">IIII", 0, 3_900_000_000, 3_900_000_000, 1000)
    entry = struct.pack(">I4s", 36, codec) + bytes(28)
    media = box(
        b"mdia",
        box(b"mdhd", when, struct.pack(">I", 2000), bytes(4)),
        box(b"hdlr", bytes(8), handler, bytes(12), words + b"\0"),
        box(
            b"minf",
            box(b"smhd", bytes(8)),
            box(b"dinf", box(b"dref", struct.pack(">II", 0, 1), box(b"url ", b"\0\0\0\1"))),
            box(b"stbl", box(b"stsd", struct.pack(">II", 0, 1), entry), box(b"stts", bytes(8))),
        ),
    )
    track = box(b"trak", box(b"tkhd", when, bytes(68)), media, box(b"udta", words))
    about = box(b"udta", box(b"\xa9xyz", words), box(b"meta", bytes(4), words))
    movie = box(b"moov", box(b"mvhd", when, struct.pack(">I", 2000), bytes(80)), track, about)
    return (
        box(b"ftyp", b"M4A \0\0\0\0M4A mp42")
        + box(b"uuid", words)
        + movie
        + box(b"free", words)
        + box(b"mdat", b"\x21" * 400)
    )


def element(name: int, body: bytes, *, open_: bool = False) -> bytes:
    """One element of a WebM; ``open_`` says not how long it is."""
    called = name.to_bytes((name.bit_length() + 7) // 8, "big")
    size = b"\x01" + b"\xff" * 7 if open_ else (1 << 56 | len(body)).to_bytes(8, "big")
    return called + size + body


def webm(kind: int = 2, codec: bytes = b"A_OPUS", words: bytes = SECRET) -> bytes:
    """One open segment, as a browser records, with words in every element that takes them."""
    start = element(0x1A45DFA3, element(0x4282, b"webm") + element(0x4287, b"\x04"))
    info = element(
        0x1549A966,
        element(0x2AD7B1, b"\x0f\x42\x40")
        + element(0x4D80, words)
        + element(0x5741, words)
        + element(0x7BA9, words)
        + element(0x4461, bytes(8)),
    )
    private = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48000, 0, 0)
    track = element(0xAE, b"".join((
        element(0xD7, b"\x01"), element(0x83, bytes([kind])), element(0x86, codec),
        element(0x536E, words), element(0x63A2, private),
        element(0xE1, element(0x9F, b"\x01")))))  # fmt: skip
    cluster = element(0xE7, b"\x00") + element(0xA3, b"\x81\x07\xd0\x80" + b"\xfc" * 60)
    tags = element(0x1254C367, words)
    inside = info + element(0x1654AE6B, track) + element(0x1F43B675, cluster, open_=True) + tags
    return start + element(0x18538067, inside, open_=True)


def every() -> Iterable[tuple[str, bytes]]:
    """Media type and a recording of it."""
    return [
        ("audio/wav", wav()),
        ("audio/mpeg", mp3()),
        ("audio/ogg", ogg()),
        ("audio/mp4", mp4()),
        ("audio/webm", webm()),
    ]
