"""Ogg: packets in pages. Kept are one stream of Opus or Vorbis, its comments emptied."""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from ownway.kit.files.refused import Refused

_BACKWARDS = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_BEGINS, _ENDS, _CARRIED_ON = 2, 4, 1
#: Of one packet in front of the sound: a cover picture may stand there, a bomb need not.
_LONGEST_HEAD = 16 * 1024 * 1024


class _Page(NamedTuple):
    flags: int
    granule: int
    serial: int
    laces: bytes
    body: bytes


def ogg(data: bytes) -> tuple[bytes, float]:
    """The stream with its comments emptied, and how many seconds it is."""
    pages = _pages(data)
    first = next(pages)
    if not first.flags & _BEGINS:
        raise Refused("sound_damaged")
    heads, rate, skip = _of_codec(first.body)
    packets, rest = _heads(pages, first.serial, heads)
    kept = bytearray(_paged(first.body, 0, _BEGINS))
    number = 1
    for page in _heads_again(first.body, packets):
        kept += _write(page._replace(serial=1), number)
        number += 1
    last = 0
    for page in rest:
        if page.serial != first.serial or page.flags & _BEGINS:
            raise Refused("other_sound")  # a picture beside it, or another recording behind it
        if page.granule != 0xFFFFFFFFFFFFFFFF:
            last = max(last, page.granule)
        kept += _write(page._replace(serial=1), number)
        number += 1
    if not last:
        raise Refused("sound_damaged")
    return bytes(kept), max(0, last - skip) / rate


def _of_codec(head: bytes) -> tuple[int, int, int]:
    """How many packets come before the sound (after this one), its rate, and what is skipped."""
    if head.startswith(b"OpusHead") and len(head) >= 19:
        return 1, 48_000, struct.unpack_from("<H", head, 10)[0]
    if head.startswith(b"\x01vorbis") and len(head) == 30:
        rate = struct.unpack_from("<I", head, 12)[0]
        if 4000 <= rate <= 384_000:
            return 2, rate, 0
    raise Refused("other_sound")


def _heads(pages: Iterator[_Page], serial: int, wanted: int) -> tuple[list[bytes], Iterator[_Page]]:
    """The packets before the sound. The sound begins on a page of its own."""
    packets: list[bytes] = []
    open_ = bytearray()
    while len(packets) < wanted:
        page = next(pages, None)
        if page is None or page.serial != serial or page.flags & _BEGINS:
            raise Refused("other_sound" if page else "sound_half")
        at = 0
        for lace in page.laces:
            open_ += page.body[at : at + lace]
            at += lace
            if lace < 255:
                packets.append(bytes(open_))
                open_.clear()
        if (
            len(open_) > _LONGEST_HEAD
            or len(packets) > wanted
            or (len(packets) == wanted and open_)
        ):
            raise Refused("sound_damaged")
    return packets, pages


def _heads_again(first: bytes, packets: list[bytes]) -> Iterator[_Page]:
    """The same packets, the comments among them saying nothing."""
    if first.startswith(b"OpusHead"):
        if not packets[0].startswith(b"OpusTags"):
            raise Refused("sound_damaged")
        yield from _laced([b"OpusTags" + struct.pack("<II", 0, 0)])
        return
    comment, setup = packets
    if not comment.startswith(b"\x03vorbis") or not setup.startswith(b"\x05vorbis"):
        raise Refused("sound_damaged")
    yield from _laced([b"\x03vorbis" + struct.pack("<II", 0, 0) + b"\x01", setup])


def _laced(packets: list[bytes]) -> Iterator[_Page]:
    laces = b"".join(b"\xff" * (len(one) // 255) + bytes([len(one) % 255]) for one in packets)
    body, at, carried = b"".join(packets), 0, 0
    for start in range(0, len(laces), 255):
        mine = laces[start : start + 255]
        # No packet ends on a page that is full of it: then the granule says "none yet".
        granule = 0 if any(lace < 255 for lace in mine) else 0xFFFFFFFFFFFFFFFF
        yield _Page(carried, granule, 1, mine, body[at : at + sum(mine)])
        at, carried = at + sum(mine), _CARRIED_ON if mine[-1] == 255 else 0


def _paged(packet: bytes, number: int, flags: int) -> bytes:
    return _write(_Page(flags, 0, 1, bytes([len(packet)]), packet), number)


def _pages(data: bytes) -> Iterator[_Page]:
    at = 0
    while at < len(data):
        if data[at : at + 5] != b"OggS\0" or at + 27 > len(data):
            raise Refused("sound_damaged" if at == 0 or at + 27 <= len(data) else "sound_half")
        flags, granule, serial, _number, _sum, count = struct.unpack_from("<BQIIIB", data, at + 5)
        laces = data[at + 27 : at + 27 + count]
        begins = at + 27 + count
        at = begins + sum(laces)
        if at > len(data) or len(laces) < count:
            raise Refused("sound_half")
        yield _Page(flags & 7, granule, serial, laces, data[begins:at])


def _write(page: _Page, number: int) -> bytes:
    head = struct.pack(
        "<4sBBQIIIB", b"OggS", 0, page.flags, page.granule, page.serial, number, 0, len(page.laces)
    )
    whole = bytearray(head + page.laces + page.body)
    struct.pack_into("<I", whole, 22, _checksum(bytes(whole)))
    return bytes(whole)


def _checksum(data: bytes) -> int:
    """Ogg's: like zlib's, with all bits the other way round, beginning and ending plainly."""
    turned = zlib.crc32(data.translate(_BACKWARDS), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{turned:032b}"[::-1], 2)
