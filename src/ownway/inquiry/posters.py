"""Paper for a study: the invitation to put up, and a sheet to sign. They name nobody."""

import io
from typing import Any
from urllib.parse import urljoin

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ownway.inquiry.models import Study, Use
from ownway.inquiry.uses import EXPLAINED
from ownway.kit import paper
from ownway.kit.context import SPOKEN


def address(study: Study) -> str:
    """Where whoever is signed in reads the invitation."""
    return urljoin(settings.BASE_URL, reverse("study_join", kwargs={"study": study.pk}))


def invitation(study: Study) -> bytes:
    """A page of A4: what it is for, what the invitation says, and a code to scan."""
    sections = [
        {"heading": _("What it is for"), "words": study.purpose},
        {"heading": _("What we ask"), "words": study.invitation},
        {
            "heading": _("You decide"),
            "help": _("Nothing else here changes, whether you take part or not."),
        },
    ]
    page = {
        "heading": study.name,
        "under": _("Would you like to take part?"),
        "sections": [one for one in sections if one.get("words") or one.get("help")],
        "pictures": [
            {
                "file": "code.svg",
                "alt": _("A code to scan with a phone"),
                "says": _("Scan this, or ask one of us for the page."),
            }
        ],
    }
    return _printed(study, page, {"code.svg": _code(address(study))})


def sheet(study: Study) -> bytes:
    """What somebody without an account says yes to, to read together and sign."""
    sections = [
        {"heading": str(use.label), "help": EXPLAINED[use], "words": _("Yes, or no:"), "lines": 1}
        for use in Use
    ]
    sections += [
        {
            "heading": _("You decide"),
            "help": _("You can take back any of it at any time: say so to one of us.")
            + " "
            + _("Nothing else here changes, whether you take part or not."),
        },
        {"heading": _("Your name, and the day"), "lines": 2},
    ]
    page = {"heading": study.name, "under": study.purpose, "sections": sections}
    return _printed(study, page, {})


def _printed(study: Study, page: dict[str, Any], pictures: dict[str, bytes]) -> bytes:
    language = get_language() or settings.LANGUAGE_CODE
    return paper.pdf(
        "pages",
        {"pages": [page], "left_out": ""},
        title=study.name,
        language=SPOKEN.get(language, language),
        pictures=pictures,
    )


def _code(where: str) -> bytes:
    out = io.BytesIO()
    segno.make(where, error="m", micro=False).save(
        out, kind="svg", border=2, scale=4, dark="#15382a", light="#ffffff"
    )
    return out.getvalue()
