"""What a recording is, by its first bytes; what it is called says nothing."""

from ownway.kit.files.refused import Refused

#: Brands of the fourth kind that hold pictures.
_PICTURES = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
#: Recordings we know and cannot walk through: say how to save them instead.
_OTHER_SOUNDS = (
    b"fLaC",
    b"#!AMR",
    b"caff",
    b"FORM",
    b".snd",
    b"MAC ",
    b"wvpk",
    b"\x30\x26\xb2\x75",
)


def kind_of(data: bytes) -> str:
    """A media type.

    Raises:
        Refused: it begins like none of them.
    """
    start = data[:16]
    if not start:
        raise Refused("nothing_in_it")
    if start.startswith((b"RIFF", b"RF64")):
        if start[8:12] == b"WAVE" and start.startswith(b"RIFF"):
            return "audio/wav"
        raise Refused("not_a_sound")
    if start.startswith(b"OggS"):
        return "audio/ogg"
    if start.startswith(b"\x1a\x45\xdf\xa3"):
        return "audio/webm"
    if start[4:8] == b"ftyp":
        if start[8:12] in _PICTURES:
            raise Refused("not_a_sound")
        return "audio/mp4"
    if start.startswith(b"ID3") or _begins_frame(start):
        return "audio/mpeg"
    if start.startswith(_OTHER_SOUNDS) or (start[0] == 0xFF and start[1:2] in (b"\xf1", b"\xf9")):
        raise Refused("other_sound")
    raise Refused("not_a_sound")


def _begins_frame(start: bytes) -> bool:
    """The eleven bits that begin a frame of MPEG audio, layer III."""
    return len(start) > 3 and start[0] == 0xFF and start[1] & 0xE6 == 0xE2
