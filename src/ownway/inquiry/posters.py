"""The invitation of a study, to print and put up. It names nobody."""

import io
from urllib.parse import urljoin

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ownway.inquiry.models import Study
from ownway.kit import paper
from ownway.kit.context import SPOKEN


def address(study: Study) -> str:
    """Where whoever is signed in reads the invitation."""
    return urljoin(settings.BASE_URL, reverse("study_join", kwargs={"study": study.pk}))


def invitation(study: Study, layout: str = "normal") -> bytes:
    """A page of A4: what it is for, what the invitation says, and a code to scan."""
    language = get_language() or settings.LANGUAGE_CODE
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
    return paper.pdf(
        "pages",
        {"pages": [page], "left_out": ""},
        title=study.name,
        language=SPOKEN.get(language, language),
        layout=layout,
        pictures={"code.svg": _code(address(study))},
    )


def _code(where: str) -> bytes:
    out = io.BytesIO()
    segno.make(where, error="m", micro=False).save(
        out, kind="svg", border=2, scale=4, dark="#15382a", light="#ffffff"
    )
    return out.getvalue()
