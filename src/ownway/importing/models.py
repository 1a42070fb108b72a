"""Bringing in what a service already has: one file at a time, each of its rows accounted for."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.engines.importing import fold, folded_ref
from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class Holds(models.TextChoices):
    """What a file holds."""

    PEOPLE = "people", _("People, with what has grown")
    MEETINGS = "meetings", _("Meetings (appointments)")


class Stage(models.TextChoices):
    """How far a file has come."""

    READING = "reading", _("Being read")
    COLUMNS = "columns", _("Which column is what?")
    PLANNING = "planning", _("Being compared with what is here")
    PREVIEW = "preview", _("Ready to look at")
    WRITING = "writing", _("Being brought in")
    DONE = "done", _("Brought in")
    UNDOING = "undoing", _("Being undone")
    UNDONE = "undone", _("Undone")
    REFUSED = "refused", _("Could not be read")


class Bringing(Row):
    """One file that a project brings in."""

    project = models.ForeignKey("teams.Project", models.PROTECT, related_name="+")
    #: Empty: from the command line.
    by = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    holds = models.CharField(max_length=8, choices=Holds.choices, blank=True)
    stage = models.CharField(max_length=8, choices=Stage.choices, default=Stage.READING)
    file_name = SealedText(blank=True, max_length=200)
    #: The line with the column names, counted from 0 in the rows as read.
    header_row = models.PositiveIntegerField(default=0)
    #: Field -> column, counted from 0.
    columns = models.JSONField(default=dict)
    #: What was asked and answered: words to kinds, pairs that are or are not one person.
    answers = SealedJSON(default=dict)
    #: The preview: counts, pairs with their reasons, what could not be read and why.
    preview = SealedJSON(default=dict)
    #: A short code where it could not be read (kit.files), for a sentence on the screen.
    why_refused = models.CharField(max_length=40, blank=True)
    rows = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)
    finished = models.DateTimeField(null=True, blank=True)
    #: The entry of the record that says it is being brought in. What others write later about what
    #: it brought has touched it since.
    record_head = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="bringing_stage"),
            models.CheckConstraint(
                condition=Q(holds="") | Q(holds__in=Holds.values), name="bringing_holds"
            ),
        ]


class Piece(Row):
    """Some hundred rows of a file as it was read, kept sealed until it is brought in or let go."""

    bringing = models.ForeignKey(Bringing, models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    #: A list of rows; a row is a list of texts.
    rows = SealedJSON(default=list)
    #: What each of its rows becomes (``marks.Entry``); nothing until it was compared.
    plan = SealedJSON(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["bringing", "number"], name="piece_once")]


def ref_said(words: dict[str, str]) -> str:
    """A reference as it is looked up: in one project only. Empty where there is none."""
    ref = folded_ref(words.get("ref", ""))
    return f"{words.get('in', '')} {ref}" if ref else ""


class Fate(models.TextChoices):
    """What became of a row. Every row of a file has exactly one, so that none is lost silently."""

    NEW = "new", _("New")
    MATCHED = "matched", _("Belongs to somebody, or to something, already here")
    REFUSED = "refused", _("Could not be read")


class Card(Row):
    """One row of a file as it was written, and what became of it.

    It is theirs to read when they join, and the project's that holds it until then.
    """

    bringing = models.ForeignKey(Bringing, models.CASCADE, related_name="cards")
    #: Its line in the file, counted from 1 as a spreadsheet shows it.
    line = models.PositiveIntegerField()
    #: Keyed mark of the whole row in this project: the same row twice adds nothing.
    mark = models.CharField(max_length=64, db_index=True)
    #: Keyed mark of the reference the service used for the person, in this project.
    ref_index = models.CharField(max_length=64, blank=True, db_index=True)
    #: ``cells``: name and text of each column, as it was written; and what its marks are made of:
    #: ``mark``, ``ref``, ``in`` (the project).
    words = SealedJSON(default=dict)
    fate = models.CharField(max_length=8, choices=Fate.choices)
    #: Short codes: why it was refused, or what in it could not be read.
    why = models.JSONField(default=list)
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, blank=True, related_name="cards"
    )
    #: Ids of what it added (outcome, meeting, ways), so that it can be parted or undone.
    made = models.JSONField(default=dict)
    #: Matched by a pair that somebody accepted; parted when it turned out to be somebody else.
    paired = models.BooleanField(default=False)
    parted = models.DateTimeField(null=True, blank=True)

    # Read by `ownway keys rewrap`.
    blind = {
        "mark": (lambda card: card.words.get("mark", ""), "card"),
        "ref_index": (lambda card: ref_said(card.words), "ref"),
    }

    class Meta:
        ordering = ["line"]
        constraints = [
            models.UniqueConstraint(fields=["bringing", "line"], name="card_once"),
            models.CheckConstraint(condition=Q(fate__in=Fate.values), name="card_fate"),
        ]


class WordList(models.TextChoices):
    """Which question a word answers."""

    OUTCOME = "outcome", _("What has grown")
    MEETING = "meeting", _("What became of a meeting")


class Word(Row):
    """A word or phrase as services write it, and what it means here. The site's own list."""

    list = models.CharField(max_length=8, choices=WordList.choices)
    word = SealedText(max_length=120)
    word_index = models.CharField(max_length=64, editable=False)
    #: A code: of a kind of outcome, of a meeting's end, or "nothing" for words that tell of nothing.
    means = models.CharField(max_length=40)

    blind = {"word_index": (lambda row: fold(row.word), lambda row: f"word-{row.list}")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["list", "word_index"], name="word_once_in_a_list"),
            models.CheckConstraint(condition=Q(list__in=WordList.values), name="word_list"),
        ]
