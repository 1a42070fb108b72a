"""A person's copy on paper: their words, what they were taken to mean, and room to write."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ownway.inquiry.models import Source
from ownway.inquiry.queries import copies, studies
from ownway.inquiry.queries.sources import text_of
from ownway.kit import paper
from ownway.kit.context import SPOKEN


def _sections(source: Source) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {
            "heading": _("This is yours"),
            "help": _(
                "It is what you told us, and what we took you to mean. Change anything. You need not "
                "say why. Nothing of it is published before you have agreed, and you can withdraw."
            ),
        },
        {"heading": _("Your words"), "words": text_of(source).text},
    ]
    for number, one in enumerate(copies.meant(source), start=1):
        heading = _("What we took you to mean: %(number)s") % {"number": number}
        found.append({"heading": heading, "words": one.row.words, "lines": 2})
    return [
        *found,
        {
            "heading": _("What should be different"),
            "help": _("Write on the words themselves too, as much as you like."),
            "lines": 9,
        },
        {
            "heading": _("Is this how it was?"),
            "help": _("Yes, I agree · Not yet · I would like to withdraw"),
            "lines": 2,
        },
    ]


def make(source: Source, layout: str = "normal") -> bytes:
    """The copy as tagged PDF."""
    language = get_language() or "en-gb"
    page = {
        "heading": source.title,
        "under": studies.shown(source.participant) if source.participant else "",
        "sections": _sections(source),
    }
    return paper.pdf(
        "pages",
        {"pages": [page], "left_out": ""},
        title=source.title,
        language=SPOKEN.get(language, language),
        layout=layout,
    )


def answer(source: Source, layout: str) -> HttpResponse:
    """The file, named after nobody."""
    made = make(source, layout if layout in paper.LAYOUTS else "normal")
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="my-words.pdf"'
    return response
