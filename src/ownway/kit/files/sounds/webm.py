"""WebM with sound alone: elements in elements. What we do not know is made void where it stands."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from ownway.kit.files.refused import Refused

_EBML, _SEGMENT, _INFO, _TRACKS, _TRACK, _AUDIO = (
    0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE1,
)  # fmt: skip
_CLUSTER, _GROUP, _CUES, _CUE, _CUE_AT = 0x1F43B675, 0xA0, 0x1C53BB6B, 0xBB, 0xB7
_VOID, _TYPE, _CODEC, _ENCODINGS, _DOCTYPE = 0xEC, 0x83, 0x86, 0x6D80, 0x4282
_SCALE, _LASTS, _TIME, _SIMPLE, _BLOCK = 0x2AD7B1, 0x4489, 0xE7, 0xA3, 0xA1
_MADE_BY = (0x4D80, 0x5741)  # must be there; may be empty
_CODEC_PRIVATE = 0x63A2
#: What is kept, by where it stands.
_KNOWN: dict[int, set[int]] = {
    0: {_EBML, _SEGMENT},
    _EBML: {0x4286, 0x42F7, 0x42F2, 0x42F3, _DOCTYPE, 0x4287, 0x4285},
    _SEGMENT: {_INFO, _TRACKS, _CLUSTER, _CUES},
    _INFO: {_SCALE, _LASTS, *_MADE_BY},
    _TRACKS: {_TRACK},
    _TRACK: {0xD7, 0x73C5, _TYPE, 0xB9, 0x88, 0x55AA, 0x9C, _CODEC, _CODEC_PRIVATE, 0x56AA, 0x56BB,
             0x23E383, 0x22B59C, _AUDIO, _ENCODINGS},
    _AUDIO: {0xB5, 0x78B5, 0x9F, 0x6264},
    _CLUSTER: {_TIME, 0xA7, 0xAB, _SIMPLE, _GROUP},
    _GROUP: {_BLOCK, 0x9B, 0xFB, 0x75A2},
    _CUES: {_CUE},
    _CUE: {0xB3, _CUE_AT},
    _CUE_AT: {0xF7, 0xF1, 0xF0, 0xB2, 0x5378},
}  # fmt: skip
#: Live recordings leave the length of these open.
_OPEN = (_SEGMENT, _CLUSTER)
_MOST = 2_000_000


class _Element(NamedTuple):
    name: int
    at: int
    begins: int
    ends: int


def webm(data: bytes) -> tuple[bytes, float | None]:
    """The file with what is not sound made void, and how many seconds it is."""
    walk = _Walk(bytearray(data))
    walk.inside(0, 0, len(data))
    if not walk.tracks or not walk.blocks or not walk.is_webm:
        raise Refused("other_sound" if not walk.is_webm else "sound_damaged")
    seconds = max(walk.lasts, walk.latest) * walk.scale / 1e9
    return bytes(walk.data), seconds if 0 < seconds < 1e9 else None


class _Walk:
    def __init__(self, data: bytearray) -> None:
        self.data = data
        self.is_webm = False
        self.tracks = self.blocks = self.count = 0
        self.scale, self.lasts, self.latest, self.cluster = 1_000_000, 0.0, 0, 0

    def inside(self, parent: int, at: int, end: int) -> None:
        """Everything between these two places."""
        for one in self._elements(parent, at, end):
            if one.name == _VOID or one.name not in _KNOWN[parent]:
                self._make_void(one)
            elif one.name in _KNOWN:
                self.inside(one.name, one.begins, one.ends)
            else:
                self._look(one)

    def _elements(self, parent: int, at: int, end: int) -> Iterator[_Element]:
        while at < end:
            self.count += 1
            if self.count > _MOST:
                raise Refused("sound_damaged")
            name, behind = self._number(at, end, marked=True)
            size, begins = self._number(behind, end, marked=False)
            if size == (1 << 7 * (begins - behind)) - 1:  # open: to where the next one begins
                if name not in _OPEN:
                    raise Refused("sound_damaged")
                ends = end if name == _SEGMENT else self._cluster_ends(begins, end)
            else:
                ends = begins + size
            if ends > end:
                raise Refused("sound_half")
            yield _Element(name, at, begins, ends)
            at = ends

    def _cluster_ends(self, at: int, end: int) -> int:
        """An open cluster goes on until something comes that stands beside clusters."""
        while at < end:
            self.count += 1
            if self.count > _MOST:
                raise Refused("sound_damaged")
            name, behind = self._number(at, end, marked=True)
            if name > 0xFFFFFF and name not in _KNOWN[_CLUSTER]:
                return at
            size, begins = self._number(behind, end, marked=False)
            at = begins + size
        if at > end:
            raise Refused("sound_half")
        return at

    def _number(self, at: int, end: int, *, marked: bool) -> tuple[int, int]:
        """A number that says itself how many bytes it has, and where it ends."""
        if at >= end:
            raise Refused("sound_half")
        length = 9 - self.data[at].bit_length()
        if length > (4 if marked else 8) or at + length > end:
            raise Refused("sound_damaged")
        value = int.from_bytes(self.data[at : at + length], "big")
        return value if marked else value & (1 << 7 * length) - 1, at + length

    def _make_void(self, one: _Element) -> None:
        whole = one.ends - one.at
        if whole < 2:
            raise Refused("sound_damaged")
        if whole < 10:
            head = bytes([_VOID, 0x80 | whole - 2])
        else:
            head = bytes([_VOID, 0x01]) + (whole - 9).to_bytes(7, "big")
        self.data[one.at : one.ends] = head + bytes(whole - len(head))

    def _look(self, one: _Element) -> None:
        name, body = one.name, bytes(self.data[one.begins : min(one.ends, one.begins + 64)])
        if name == _DOCTYPE:
            self.is_webm = body.rstrip(b"\0") == b"webm"
        elif name in _MADE_BY:
            self.data[one.begins : one.ends] = bytes(one.ends - one.begins)
        elif name == _TYPE:
            if int.from_bytes(body, "big") != 2:
                raise Refused("sound_is_film")
            self.tracks += 1
        elif name == _CODEC:
            if body.rstrip(b"\0") != b"A_OPUS":
                raise Refused("other_sound")
        elif name == _CODEC_PRIVATE:
            if not body.startswith(b"OpusHead") or one.ends - one.begins > 300:
                raise Refused("other_sound")
        elif name == _ENCODINGS:
            raise Refused("other_sound")
        else:
            self._times(name, body)

    def _times(self, name: int, body: bytes) -> None:
        if name == _SCALE:
            self.scale = int.from_bytes(body, "big")
        elif name == _LASTS and len(body) in (4, 8):
            lasts = struct.unpack(">f" if len(body) == 4 else ">d", body)[0]
            self.lasts = lasts if 0 < lasts < 1e12 else 0.0
        elif name == _TIME:
            self.cluster = int.from_bytes(body, "big")
        elif name in (_SIMPLE, _BLOCK):
            if len(body) < 4:
                raise Refused("sound_damaged")
            self.blocks += 1
            self.latest = max(self.latest, self.cluster + struct.unpack_from(">h", body, 1)[0])
