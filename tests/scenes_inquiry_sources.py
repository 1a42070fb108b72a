"""A second of sound beside what Olive told the study."""

from typing import Any

from ownway.inquiry.models import Recording, RecordingPart
from ownway.kit.files.tests.recordings import wav


def set_up(cast: Any) -> None:
    """Her voice: heard by the study's members, and by her."""
    data = wav(b"")
    heard = cast.has.recording = Recording.objects.create(
        source=cast.has.source, media_type="audio/wav", size=len(data), seconds=1, whole=True
    )
    RecordingPart.objects.create(recording=heard, number=0, data=data)
