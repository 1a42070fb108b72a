"""MP3: frames one behind the other. The frames are kept; tags before and after them are not."""

import struct

from ownway.kit.files.refused import Refused

#: Kilobits a second of layer III, of MPEG 1 and of MPEG 2 and 2.5.
_RATES = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLES_A_SECOND = (44100, 48000, 32000)
#: Of one frame that repeats what is to come (Xing, LAME), and of what may stand behind the last.
_FEWEST, _MOST_AROUND = 3, 256 * 1024


def mp3(data: bytes) -> tuple[bytes, float]:
    """The frames, and how many seconds they are."""
    at = _behind_tags(data)
    kept, seconds, frames = bytearray(), 0.0, 0
    while (found := _frame(data, at)) is not None:
        length, lasts = found
        if at + length > len(data):
            break  # the last one was cut: it is left out
        if kept or not _says_only_of_itself(data[at : at + length]):
            kept += data[at : at + length]
            seconds += lasts
        frames += 1
        at += length
    if frames < _FEWEST or not kept:
        raise Refused("sound_damaged" if data.startswith(b"ID3") else "not_a_sound")
    if len(data) - at > _MOST_AROUND and not data[at:].startswith((b"TAG", b"APETAGEX", b"LYRICS")):
        raise Refused("sound_damaged")  # it stopped being a recording in the middle
    return bytes(kept), seconds


def _behind_tags(data: bytes) -> int:
    """Where the first frame begins: behind the ID3 tags, which may hold anything, and their zeros."""
    at = 0
    while data[at : at + 3] == b"ID3" and len(data) >= at + 10:
        size = 0
        for byte in data[at + 6 : at + 10]:
            size = size << 7 | byte & 0x7F
        at += 10 + size + (10 if data[at + 5] & 0x10 else 0)
    end = min(len(data), at + _MOST_AROUND)
    while at < end and data[at] == 0:
        at += 1
    return at


def _frame(data: bytes, at: int) -> tuple[int, float] | None:
    """Bytes and seconds of the frame that begins here, if one does."""
    if at + 4 > len(data):
        return None
    (head,) = struct.unpack_from(">I", data, at)
    version, layer = head >> 19 & 3, head >> 17 & 3
    rate, samples = head >> 12 & 15, head >> 10 & 3
    if head >> 21 != 0x7FF or version == 1 or layer != 1 or rate in (0, 15) or samples == 3:
        return None
    first = version == 3
    per_second = _SAMPLES_A_SECOND[samples] >> (0 if first else 1 if version == 2 else 2)
    each = 1152 if first else 576
    length = each // 8 * _RATES[first][rate] * 1000 // per_second + (head >> 9 & 1)
    return length, each / per_second


def _says_only_of_itself(frame: bytes) -> bool:
    """A first frame without sound: how long the file was, and which program made it."""
    return any(mark in frame[4:48] for mark in (b"Xing", b"Info", b"VBRI"))
