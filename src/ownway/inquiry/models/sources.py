"""The words of a study: texts in versions, who speaks when, the sound beside them, and the key."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models.studies import Interview, Participant, Study, StudyMember, Wave
from ownway.kit.models import Row
from ownway.kit.sealed import SealedBytes, SealedJSON, SealedText


class Pseudonym(Row):
    """The key, kept apart: what a name in the text was, and what stands there now.

    Never in an export, never in a page but that of who holds the key.
    """

    study = models.ForeignKey(Study, models.CASCADE, related_name="key")
    participant = models.ForeignKey(
        Participant, models.CASCADE, null=True, blank=True, related_name="key"
    )
    real = SealedText(max_length=200)
    stands = SealedText(blank=True, max_length=200)
    #: Not a name from a text, but what a participant without an account is called.
    own = models.BooleanField(default=False)

    class Meta:
        ordering = ["created"]


class Source(Row):
    """Words of a study: an interview, minutes, an answer to a survey. Its key is its GUID in REFI-QDA."""

    class Kind(models.TextChoices):
        INTERVIEW = "interview", _("Interview")
        MINUTES = "minutes", _("Minutes")
        SURVEY = "survey", _("Answers to a survey")
        OTHER = "other", _("Something else")

    class Came(models.TextChoices):
        TYPED = "typed", _("Typed")
        PASTED = "pasted", _("Pasted")
        DOCX = "docx", _("Word document")
        TXT = "txt", _("Text file")
        VTT = "vtt", _("Subtitles (VTT)")
        SRT = "srt", _("Subtitles (SRT)")
        PDF = "pdf", _("PDF")
        REFI = "refi", _("REFI-QDA project")

    study = models.ForeignKey(Study, models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.INTERVIEW)
    came = models.CharField(max_length=8, choices=Came.choices, default=Came.TYPED)
    title = SealedText(max_length=200)
    participant = models.ForeignKey(
        Participant, models.CASCADE, null=True, blank=True, related_name="sources"
    )
    interview = models.ForeignKey(
        Interview, models.SET_NULL, null=True, blank=True, related_name="sources"
    )
    wave = models.ForeignKey(Wave, models.SET_NULL, null=True, blank=True, related_name="+")
    meeting = models.ForeignKey(
        "inquiry.GroupMeeting", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    #: The number of its text now (SourceText.number), and how many codepoints it has.
    version = models.PositiveIntegerField(default=1)
    length = models.PositiveIntegerField(default=0)
    #: False: came from a PDF or the like, and somebody still has to compare it.
    checked = models.BooleanField(default=True)
    put_away = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]


class SourceText(Row):
    """A text with `\\n` line ends, no BOM. Never changed; an amendment is the next number.

    Offsets are codepoints: 0-based, end exclusive (indexes of a Python ``str``).
    """

    source = models.ForeignKey(Source, models.CASCADE, related_name="texts")
    number = models.PositiveIntegerField()
    text = SealedText()
    #: Who speaks when: ``[{"start": 0, "end": 12, "speaker": "Rosa", "from": 0, "to": 1500}]``;
    #: start and end in codepoints, from and to in milliseconds of the recording (or null).
    turns = SealedJSON(default=list, blank=True)
    #: Why there is this text: "came", "names" (pseudonyms), "amended", "pasted_in".
    why = models.CharField(max_length=10, default="came")
    by = models.ForeignKey(StudyMember, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="source_text_once")
        ]


class Recording(Row):
    """The sound beside a transcript. Kept only while its participant agrees to be recorded."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="recordings")
    media_type = models.CharField(max_length=40)
    size = models.PositiveIntegerField()  # bytes, before sealing
    seconds = models.PositiveIntegerField(null=True, blank=True)
    whole = models.BooleanField(default=False)

    class Meta:
        ordering = ["created"]


class RecordingPart(Row):
    """A quarter of a megabyte of a recording, sealed."""

    recording = models.ForeignKey(Recording, models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    data = SealedBytes()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["recording", "number"], name="recording_part_once")
        ]
