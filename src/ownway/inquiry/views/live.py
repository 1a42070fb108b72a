"""A text with its codes as a page shows it, and what changed on it since."""

from typing import Any

from django.http import JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from ownway.inquiry import drawing, telling
from ownway.inquiry.models import Source, Step, StudyMember
from ownway.inquiry.queries import coding as queries
from ownway.inquiry.queries.sources import passages, text_of

KEY = "00000000-0000-0000-0000-000000000000"


def says() -> drawing.Says:
    """The sentences that stand beside words, and the address of a quote."""
    address = reverse("quote", kwargs={"quote": KEY}).replace(KEY, "KEY")
    return drawing.Says(memo=_("with a memo"), touched=_("place it again"), address=address)


def drawn(hand: StudyMember, source: Source, listed: list[queries.Listed], only: Any = None) -> Any:
    """The pieces of a text, and each (or ``only`` some) as HTML."""
    cut = drawing.pieces(passages(text_of(source)))
    codes = {one.code.pk: drawing.Named(one.code.name, one.look.css) for one in listed}
    marks = queries.marks(hand, source)
    return cut, drawing.draw(cut, marks, codes, says(), only)


def changes(hand: StudyMember, source: Source, since: int, number: int) -> dict[str, Any]:
    """What a page that shows step ``since`` of text ``number`` has to show now."""
    study = source.study
    if study.step == since and source.version == number:
        return {"step": since}
    if source.version != number or since > study.step:
        return {"step": study.step, "reload": True}
    steps = queries.since(hand, source, since)
    if not steps:
        return {"step": study.step}
    listed = queries.codes(hand, study)
    everything = any(step.kind.startswith(("code_", "round_end")) for step in steps)
    only = None if everything else _touched(source, steps)
    _cut, found = drawn(hand, source, listed, only)
    told: dict[str, Any] = {
        "step": study.step,
        "pieces": {str(at): {"words": words, "notes": notes} for at, words, notes in found},
        "said": telling.newest(steps, hand),
    }
    if everything:
        shown = {"listed": [one for one in listed if not one.code.heading]}
        told["codes"] = render_to_string("inquiry/coding_codes.jinja", shown)
    return told


def _touched(source: Source, steps: list[Step]) -> set[int]:
    """The numbers of the pieces that look different now."""
    cut = drawing.pieces(passages(text_of(source)))
    places, keys = [], set()
    for step in steps:
        for side in (step.before, step.after):
            for key, fields in side.get("quotes", {}).items():
                keys.add(key)
                if "start" in fields and "end" in fields:
                    places.append((fields["start"], fields["end"]))
    places.extend(queries.places(keys, source))
    return {number for start, end in places for number in drawing.around(cut, start, end)}


def answer(hand: StudyMember, source: Source, asked: Any, **more: Any) -> JsonResponse:
    """What changed since the page was last told, after something was done on it."""
    source = queries.as_it_is(source)
    told = changes(hand, source, whole(asked.get("since")), whole(asked.get("shown")))
    return JsonResponse(told | more)


def whole(sent: Any) -> int:
    """A number that was sent; 0 where it is none."""
    sent = str(sent or "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 16 else 0


def wants_json(request: Any) -> bool:
    """Whether a page asks that goes on living."""
    return bool(request.headers.get("Accept", "").startswith("application/json"))
