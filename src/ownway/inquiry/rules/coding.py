"""Who works with the codes and quotes of a study, and what a blind round hides until it ends."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.rules.studies import studies_of

SEE_CODE = rule(
    "inquiry.see_code",
    model="inquiry.Code",
    says=_(
        "The short names a study gives to what people said are read and changed by its named "
        "members only."
    ),
)


@SEE_CODE.filter
def _see_code(person: Any) -> Q:
    return Q(study__in=studies_of(person), gone=None)


SEE_QUOTE = rule(
    "inquiry.see_quote",
    model="inquiry.Quote",
    says=_(
        "Words marked in a study are seen by its named members only. In a blind round each of them "
        "sees their own marks only, until the round ends."
    ),
)


@SEE_QUOTE.filter
def _see_quote(person: Any) -> Q:
    open_to = Q(round=None) | Q(round__ended__isnull=False) | Q(by__person=person)
    return Q(source__study__in=studies_of(person), gone=None) & open_to


SEE_STEP = rule(
    "inquiry.see_step",
    model="inquiry.Step",
    says=_("What was done in a study, step by step, is seen and undone by its named members only."),
)


@SEE_STEP.filter
def _see_step(person: Any) -> Q:
    open_to = Q(round=None) | Q(round__ended__isnull=False) | Q(by__person=person)
    return Q(study__in=studies_of(person)) & open_to


WITH_ROUND = rule(
    "inquiry.with_round",
    model="inquiry.Round",
    says=_("A blind round of a study is begun and ended by its named members."),
)


@WITH_ROUND.filter
def _with_round(person: Any) -> Q:
    return Q(study__in=studies_of(person))
