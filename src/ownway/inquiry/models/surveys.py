"""Surveys: questions anybody may answer or skip. Who answered, from where and when is not kept."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models.group import Group
from ownway.inquiry.models.studies import Study, token
from ownway.kit.models import Row
from ownway.kit.sealed import SealedJSON, SealedText


class Survey(Row):
    """Questions of the group, open for a while to whoever has the address."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="surveys")
    title = models.CharField(max_length=160)
    welcome = models.TextField(blank=True, max_length=4000)
    thanks = models.TextField(blank=True, max_length=2000)
    token = models.CharField(max_length=40, unique=True, default=token)
    opened = models.DateTimeField(null=True, blank=True)
    closes = models.DateField(null=True, blank=True)
    closed = models.DateTimeField(null=True, blank=True)
    #: The study whose words the free answers of who agrees become.
    study = models.ForeignKey(Study, models.SET_NULL, null=True, blank=True, related_name="surveys")
    #: Whether somebody may leave a way to hear what came of it (kept apart from every answer).
    tells_results = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-created"]


class SurveyQuestion(Row):
    """One question. Every one may be skipped."""

    class Kind(models.TextChoices):
        OPEN = "open", _("A box to write in")
        ONE = "one", _("Tick one")
        MANY = "many", _("Tick any")

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="questions")
    section = models.CharField(max_length=120, blank=True)
    words = models.CharField(max_length=500)
    hint = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=4, choices=Kind.choices, default=Kind.OPEN)
    #: What can be ticked: ``[{"code": "a", "words": "…"}]``.
    options = models.JSONField(default=list, blank=True)
    #: May tick "something else" and say what.
    other = models.BooleanField(default=False)
    place = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["place", "created"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["open", "one", "many"]), name="survey_question_kind"
            )
        ]


class SurveyReply(models.Model):
    """One reply. A random key and no time, so that nothing tells when it came or from whom."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, models.CASCADE, related_name="replies")
    on_paper = models.BooleanField(default=False)
    #: Said yes to their own words going into the study.
    to_study = models.BooleanField(default=False)
    #: ``{question key: {"words": "…", "ticks": ["a"], "other": "…"}}``; what was skipped is not there.
    answers = SealedJSON(default=dict)


class SurveyContact(models.Model):
    """Where somebody would like to hear what came of it. Tied to the survey, to no reply."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, models.CASCADE, related_name="contacts")
    contact = SealedText(max_length=300)
