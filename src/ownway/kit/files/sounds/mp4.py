"""MP4 with sound alone: boxes in boxes. What we do not know is emptied where it stands, so that
nothing moves and every address inside still holds."""

import struct
from collections.abc import Iterator

from ownway.kit.files.refused import Refused

#: What is kept, by where it stands; everything else becomes an empty ``free``.
_KNOWN: dict[bytes, tuple[bytes, ...]] = {
    b"": (b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"sidx", b"mfra", b"free"),
    b"moov": (b"mvhd", b"trak", b"mvex"),
    b"trak": (b"tkhd", b"edts", b"mdia"),
    b"edts": (b"elst",),
    b"mdia": (b"mdhd", b"hdlr", b"minf"),
    b"minf": (b"smhd", b"dinf", b"stbl"),
    b"dinf": (b"dref",),
    b"stbl": (
        b"stsd", b"stts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"ctts", b"sgpd",
        b"sbgp", b"sdtp",
    ),
    b"mvex": (b"mehd", b"trex"),
    b"moof": (b"mfhd", b"traf"),
    b"traf": (b"tfhd", b"tfdt", b"trun", b"sgpd", b"sbgp"),
    b"mfra": (b"tfra", b"mfro"),
}  # fmt: skip
_CODECS = (b"mp4a", b"Opus", b"alac", b"fLaC", b"samr", b"sawb", b".mp3")
_MOST_BOXES = 200_000


def mp4(data: bytes) -> tuple[bytes, float | None]:
    """The file with what is not sound emptied, and how many seconds it is, where it says so."""
    walk = _Walk(bytearray(data))
    walk.inside(b"", 0, len(data))
    if not walk.tracks or not walk.sound:
        raise Refused("sound_damaged")
    return bytes(walk.data), walk.seconds


class _Walk:
    def __init__(self, data: bytearray) -> None:
        self.data = data
        self.tracks = self.boxes = 0
        self.sound = False
        self.seconds: float | None = None

    def inside(self, parent: bytes, at: int, end: int) -> None:
        """Everything between these two places."""
        for name, at_, begins, ends in self._boxes(at, end, top=not parent):
            if name == b"free" or name not in _KNOWN[parent]:
                self.data[at_ + 4 : at_ + 8] = b"free"  # as long as it was
                self.data[begins:ends] = bytes(ends - begins)
            elif name in _KNOWN:
                self.inside(name, begins, ends)
            else:
                self._look(name, begins, ends)

    def _boxes(self, at: int, end: int, *, top: bool) -> Iterator[tuple[bytes, int, int, int]]:
        while at < end:
            self.boxes += 1
            if at + 8 > end or self.boxes > _MOST_BOXES:
                raise Refused("sound_half" if top else "sound_damaged")
            size, name = struct.unpack_from(">I4s", self.data, at)
            head = 8
            if size == 1 and at + 16 <= end:
                size, head = struct.unpack_from(">Q", self.data, at + 8)[0], 16
            elif size == 0 and top:
                size = end - at
            if size < head:
                raise Refused("sound_damaged")
            if at + size > end:
                raise Refused("sound_half" if top else "sound_damaged")
            yield name, at, at + head, at + size
            at += size

    def _look(self, name: bytes, begins: int, ends: int) -> None:
        match name:
            case b"mdat":
                self.sound = self.sound or ends > begins
            case b"ftyp" | b"styp":
                if ends - begins > 256:
                    raise Refused("sound_damaged")
            case b"mvhd":
                self._forget_when(begins, ends)
                self._how_long(begins)
            case b"tkhd" | b"mdhd":
                self._forget_when(begins, ends)
            case b"hdlr":
                self._of_sound(begins, ends)
            case b"dref":
                self._of_this_file(begins, ends)
            case b"stsd":
                self._of_known_codec(begins, ends)

    def _forget_when(self, begins: int, ends: int) -> None:
        long = 16 if self.data[begins] == 1 else 8
        if begins + 4 + long > ends:
            raise Refused("sound_damaged")
        self.data[begins + 4 : begins + 4 + long] = bytes(long)

    def _how_long(self, begins: int) -> None:
        if self.data[begins] == 1:
            scale, lasts = struct.unpack_from(">IQ", self.data, begins + 20)
        else:
            scale, lasts = struct.unpack_from(">II", self.data, begins + 12)
        if scale and lasts and lasts not in (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF):
            self.seconds = lasts / scale

    def _of_sound(self, begins: int, ends: int) -> None:
        if ends - begins < 24:
            raise Refused("sound_damaged")
        kind = bytes(self.data[begins + 8 : begins + 12])
        if kind == b"vide":
            raise Refused("sound_is_film")
        if kind != b"soun":
            raise Refused("other_sound")
        self.tracks += 1
        self.data[begins + 12 : ends] = bytes(ends - begins - 12)  # what made it, and its name

    def _of_this_file(self, begins: int, ends: int) -> None:
        here = self.data[begins : begins + 8] == b"\0\0\0\0\0\0\0\1"
        if not here or self.data[begins + 12 : begins + 20] != b"url \0\0\0\1":
            raise Refused("sound_damaged")  # its sound would be somewhere else
        self.data[begins + 20 : ends] = bytes(ends - begins - 20)

    def _of_known_codec(self, begins: int, ends: int) -> None:
        codec = bytes(self.data[begins + 12 : begins + 16])
        if not 16 <= ends - begins <= 8192 or codec not in _CODECS:
            raise Refused("other_sound")
