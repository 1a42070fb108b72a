"""Recordings: walked through part by part, with everything taken out that is not sound.

Each walker takes the whole file and gives what may be kept, its media type and its length in
seconds where that can be told. Standard library only; meant for the child process.
"""

from ownway.kit.files.refused import Refused
from ownway.kit.files.sounds.kinds import kind_of
from ownway.kit.files.sounds.mp3 import mp3
from ownway.kit.files.sounds.mp4 import mp4
from ownway.kit.files.sounds.ogg import ogg
from ownway.kit.files.sounds.wav import wav
from ownway.kit.files.sounds.webm import webm

_WALKERS = {
    "audio/wav": wav,
    "audio/mpeg": mp3,
    "audio/ogg": ogg,
    "audio/mp4": mp4,
    "audio/webm": webm,
}


def bared(data: bytes) -> tuple[bytes, str, float | None]:
    """The sound of a recording without what stood around it.

    Raises:
        Refused: it is no recording of a kind we know, or not whole.
    """
    media_type = kind_of(data)
    try:
        kept, seconds = _WALKERS[media_type](data)
    except (IndexError, ValueError, ArithmeticError, LookupError):  # a walker stumbled
        raise Refused("sound_damaged") from None
    if not kept:
        raise Refused("sound_damaged")
    return kept, media_type, seconds


__all__ = ["bared"]
