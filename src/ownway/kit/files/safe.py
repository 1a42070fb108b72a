"""What is left of a picture or a recording once everything but its content has been taken out."""

from dataclasses import dataclass

from ownway.kit.files.limits import Limits

_MB = 1024 * 1024
#: The media types that are ever kept, and how a file of each is called.
PICTURES = {"image/jpeg": "jpg", "image/png": "png"}
SOUNDS = {
    "audio/wav": "wav",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/mp4": "m4a",
    "audio/webm": "webm",
}
#: Of the child that makes it safe. A picture is unpacked there, a recording is walked through.
PICTURE = Limits(file=20 * _MB, memory=512 * _MB, cpu_seconds=30, wait_seconds=60, life_seconds=120)
SOUND = Limits(file=30 * _MB, memory=400 * _MB, cpu_seconds=30, wait_seconds=60, life_seconds=120)
#: Of a picture as it comes, and its longer side as it is kept.
PIXELS, SIDE = 50_000_000, 2048
#: Of a recording, where its length can be told: an hour and a little.
SECONDS = 3700


@dataclass(frozen=True, slots=True)
class Safe:
    """A picture drawn anew, or a recording without what stood around its sound."""

    data: bytes
    #: What the content is, as found out; never what the sender said.
    media_type: str
    wide: int | None = None
    high: int | None = None
    #: Of a recording, where it could be told.
    seconds: int | None = None

    @property
    def is_picture(self) -> bool:
        """Else it is a recording."""
        return self.media_type in PICTURES
