"""A survey's address, and the survey on paper."""

import io
from typing import Any
from urllib.parse import urljoin

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ownway.inquiry.models import Survey, SurveyQuestion
from ownway.kit import paper
from ownway.kit.context import SPOKEN

#: A box to tick by hand. Drawn by the fonts we ship.
BOX = "[   ]"


def address(survey: Survey) -> str:
    """Where anybody answers it."""
    return urljoin(settings.BASE_URL, reverse("survey_answer", kwargs={"token": survey.token}))


def sheet(survey: Survey) -> bytes:
    """All questions with room to write; and where they can be answered instead, once it is open."""
    asked = list(SurveyQuestion.objects.filter(survey=survey))
    sections = (
        [{"heading": _("Before you begin"), "words": survey.welcome}] if survey.welcome else []
    )
    sections.append({
        "heading": _("You can leave out any question"),
        "help": _("Write no name on this. Nobody can tell which answers are yours."),
    })  # fmt: skip
    sections += [_asked(number, one) for number, one in enumerate(asked, 1)]
    sections.append({
        "heading": _("May the group work with your own words in a study, and quote them?"),
        "words": f"{BOX} " + _("Yes"),
    })  # fmt: skip
    pictures = {"code.svg": _code(address(survey))} if survey.opened and not survey.closed else {}
    page: dict[str, Any] = {"heading": survey.title, "sections": sections, "after": survey.thanks}
    page["pictures"] = [
        {
            "file": name,
            "alt": _("A code to scan with a phone"),
            "says": _("You can also answer here: %(address)s") % {"address": address(survey)},
        }
        for name in pictures
    ]
    language = get_language() or settings.LANGUAGE_CODE
    return paper.pdf(
        "pages",
        {"pages": [page], "left_out": ""},
        title=survey.title,
        language=SPOKEN.get(language, language),
        pictures=pictures,
    )


def _asked(number: int, one: SurveyQuestion) -> dict[str, Any]:
    heading = f"{number}. {one.words}"
    if one.kind == SurveyQuestion.Kind.OPEN:
        return {"heading": heading, "help": one.hint, "lines": 4}
    hint = one.hint or (
        _("Tick one.") if one.kind == SurveyQuestion.Kind.ONE else _("Tick as many as you like.")
    )
    boxes = [f"{BOX} {each['words']}" for each in one.options]
    if one.other:
        boxes.append(f"{BOX} " + _("Something else, namely:"))
    return {
        "heading": heading, "help": hint, "words": "\n".join(boxes), "lines": 1 if one.other else 0
    }  # fmt: skip


def _code(where: str) -> bytes:
    out = io.BytesIO()
    segno.make(where, error="m", micro=False).save(
        out, kind="svg", border=2, scale=4, dark="#15382a", light="#ffffff"
    )
    return out.getvalue()
