"""A file that somebody sends is written to a temporary file, and no further than the gate allows."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from ownway.kit.files import LIMITS, PICTURE, SOUND, WORDS

#: The most of one file, by the name of the field it is sent in; else what a table may have.
MOST = {"picture": PICTURE.file, "sound": SOUND.file, "words": WORDS.file}


class Limited(FileUploadHandler):
    """Stops keeping a file that is larger than anything we read there, and files that together are
    larger than any one. The form asks ``too_big``."""

    kept = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand it on to the next handler, up to the limit."""
        self.kept += len(raw_data)
        most = MOST.get(self.field_name or "", LIMITS.file)
        if start + len(raw_data) > most or self.kept > max(most, LIMITS.file):
            self.request.upload_too_big = True  # type: ignore[union-attr]
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler has the file."""


def too_big(request: Any) -> bool:
    """Was a file left out because it is too big? Ask after the files of the request were read."""
    return bool(getattr(request, "upload_too_big", False))
