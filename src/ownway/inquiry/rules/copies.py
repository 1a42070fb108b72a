"""Who reads a person's copy of what they told, and who answers what they want different."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.models import Copy
from ownway.inquiry.rules.studies import studies_of

OWN_COPY = rule(
    "inquiry.own_copy",
    model="inquiry.Source",
    says=_(
        "Whoever told a study something has a copy of it, with what it was taken to mean. They change "
        "it, agree to it or withdraw. Nothing of it is published before they have read it."
    ),
)


@OWN_COPY.filter
def _own_copy(person: Any) -> Q:
    handed = Q(participant__person=person, participant__withdrawn=None)
    return handed & Q(pk__in=Copy.objects.values("source"))


OWN_REMARK = rule(
    "inquiry.own_remark",
    model="inquiry.Remark",
    says=_("What you want different in your copy you can take back until it has been answered."),
)


@OWN_REMARK.filter
def _own_remark(person: Any) -> Q:
    mine = Q(copy__source__participant__person=person, copy__source__participant__withdrawn=None)
    return mine & Q(taken_back=None, done=None)


ACT_ON_REMARK = rule(
    "inquiry.act_on_remark",
    model="inquiry.Remark",
    says=_("What somebody wants different in their copy is answered by the study’s named members."),
)


@ACT_ON_REMARK.filter
def _act_on_remark(person: Any) -> Q:
    return Q(copy__source__study__in=studies_of(person), taken_back=None)


INTERPRET = rule(
    "inquiry.interpret",
    model="inquiry.Interpretation",
    says=_(
        "What somebody’s words were taken to mean is written by the study’s named members, for that "
        "person to read and change."
    ),
)


@INTERPRET.filter
def _interpret(person: Any) -> Q:
    return Q(source__study__in=studies_of(person))
