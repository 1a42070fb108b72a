"""The one note of a meeting that both can write and read, and what one keeps to oneself."""

from django.db import models
from django.utils import timezone

from ownway.kit.models import Row
from ownway.kit.sealed import SealedText
from ownway.meetings.models.meeting import Meeting


class Note(Row):
    """The one note of a meeting. Both who met write and read it.

    ``about_others`` is what it says about somebody else, a carer or a child: kept apart, so that it
    stays out of every copy that is for anybody but the two.
    """

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="note")
    words = SealedText(blank=True, max_length=20000)
    about_others = SealedText(blank=True, max_length=20000)
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )


class NoteVersion(Row):
    """How the note read after each save. Nothing that was saved is ever gone."""

    note = models.ForeignKey(Note, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    words = SealedText(blank=True, max_length=20000)
    about_others = SealedText(blank=True, max_length=20000)
    by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["note", "number"], name="note_version_once")]


class NoteDraft(Row):
    """What somebody is typing and has not saved yet. Only they see it, on whichever device."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="drafts")
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    words = SealedText(blank=True, max_length=20000)
    about_others = SealedText(blank=True, max_length=20000)
    #: The version of the note that was on the screen when they began; 0 where there was none.
    based_on = models.PositiveIntegerField(default=0)
    #: Counts up with each save of the draft, so that an older one that arrives late is dropped.
    count = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "by"], name="one_note_draft_each")
        ]


class Reflection(Row):
    """What a colleague writes for themself about their work. Nobody else ever reads it in here; they
    may mark what they want to bring to supervision, and bring it."""

    by = models.ForeignKey("people.Person", models.CASCADE, related_name="reflections")
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="reflections"
    )
    #: Which prompts were chosen (meetings.prompts); none is fine.
    template = models.CharField(max_length=16, blank=True)
    words = SealedText(max_length=20000)
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(default=timezone.now)
    #: They want to bring it to supervision. When they did, they may say so.
    bring = models.BooleanField(default=False)
    brought = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "-id"]
