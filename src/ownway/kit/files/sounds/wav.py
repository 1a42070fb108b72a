"""WAV: a row of chunks. Two are kept, ``fmt`` and ``data``; the rest says who, where and with what."""

import struct

from ownway.kit.files.refused import Refused

#: Plain numbers, floating ones, the two telephone laws, and "see the longer form".
_CODES = {1, 3, 6, 7, 0xFFFE}
_OPEN_ENDED = (0, 0xFFFFFFFF)


def wav(data: bytes) -> tuple[bytes, float]:
    """The two chunks, put together anew, and how many seconds they are."""
    at, form, sound = 12, b"", b""
    while at + 8 <= len(data) and not sound:
        name, size = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
        at += 8
        if name == b"data":
            if size in _OPEN_ENDED:  # written by something that could not go back
                size = len(data) - at
            sound = data[at : at + size]
            if len(sound) < size:
                raise Refused("sound_half")
        elif name == b"fmt ":
            form = data[at : at + size]
        at += size + (size & 1)
    return _together(_known(form), sound)


def _known(form: bytes) -> bytes:
    if len(form) < 16:
        raise Refused("sound_damaged")
    code, channels, rate, per_second, block, bits = struct.unpack_from("<HHIIHH", form)
    if code == 0xFFFE:
        if len(form) < 40 or struct.unpack_from("<H", form, 24)[0] not in _CODES - {0xFFFE}:
            raise Refused("other_sound")
        code = struct.unpack_from("<H", form, 24)[0]
    if code not in _CODES:
        raise Refused("other_sound")
    fits = (
        1 <= channels <= 8
        and 4000 <= rate <= 384_000
        and bits in (8, 16, 24, 32, 64)
        and block == channels * bits // 8
        and per_second == rate * block
    )
    if not fits:
        raise Refused("sound_damaged")
    return struct.pack("<HHIIHH", code, channels, rate, per_second, block, bits)


def _together(form: bytes, sound: bytes) -> tuple[bytes, float]:
    _code, _channels, _rate, per_second, block, _bits = struct.unpack("<HHIIHH", form)
    sound = sound[: len(sound) // block * block]
    if not sound:
        raise Refused("sound_damaged")
    rest = b"\0" if len(sound) & 1 else b""
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form
    body += b"data" + struct.pack("<I", len(sound)) + sound + rest
    return b"RIFF" + struct.pack("<I", len(body)) + body, len(sound) / per_second
