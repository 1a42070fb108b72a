"""How codes and quotes are held in a step, before and after, and how a step is put back::

    {"codes": {KEY: {"name": …, "definition": …, "memo": …, "look": …, "parent": …, "place": …,
                     "heading": …, "gone": …}},
     "quotes": {KEY: {"start": …, "end": …, "number": …, "code": …, "memo": …, "gone": …}},
     "gathered": {THEME: [CODE …]}}

Only what changed. ``number`` is the text in which start and end are.
"""

from typing import Any

from django.db.models import Q
from django.utils import timezone

from ownway.inquiry.actions.steps import CannotUndo, Change, undoing
from ownway.inquiry.models import Code, Quote, Step, Theme
from ownway.inquiry.queries.coding import moved

KINDS = (
    "code_add", "code_change", "code_remove", "code_merge",
    "quote_add", "quote_change", "quote_memo", "quote_remove",
)  # fmt: skip
_CODE = ("name", "definition", "memo", "look", "place", "heading")
Fields = dict[str, Any]


def code_now(code: Code) -> Fields:
    """A code as it is."""
    return {
        **{name: getattr(code, name) for name in _CODE},
        "parent": None if code.parent_id is None else str(code.parent_id),
        "gone": code.gone is not None,
    }


def quote_now(quote: Quote, number: int) -> Fields:
    """A quote as it is, in the text with this number."""
    return {
        "start": quote.start,
        "end": quote.end,
        "number": number,
        "code": str(quote.code_id),
        "memo": quote.memo,
        "gone": quote.gone is not None,
    }


def different(before: Fields, after: Fields) -> tuple[Fields, Fields]:
    """Only what changed; where places changed, with the number of their text."""
    names = [name for name in after if before.get(name) != after[name]]
    if {"start", "end"} & set(names):
        names = [*{*names, "start", "end", "number"}]
    return {name: before[name] for name in names}, {name: after[name] for name in names}


@undoing(*KINDS, *(f"{kind}_undo" for kind in KINDS))
def _put_back(done: Step) -> Change:
    """As it was before, unless somebody went on from there."""
    was, now = done.before, done.after
    _codes(done, was.get("codes", {}), now.get("codes", {}))
    _quotes(done, was.get("quotes", {}), now.get("quotes", {}))
    _gathered(done, was.get("gathered", {}), now.get("gathered", {}))
    return now, was


def _codes(done: Step, was: Fields, now: Fields) -> None:
    rows = {str(one.pk): one for one in Code.objects.filter(study=done.study_id, pk__in=list(was))}
    if len(rows) != len(was):
        raise CannotUndo
    for key, code in rows.items():
        there = code_now(code)
        if any(there[name] != value for name, value in now[key].items()):
            raise CannotUndo
        if was[key].get("gone"):
            _must_be_unused(code, done)
        for name in _CODE:
            if name in was[key]:
                setattr(code, name, was[key][name])
        if "parent" in was[key]:
            code.parent_id = was[key]["parent"]
        if "gone" in was[key]:
            code.gone = timezone.now() if was[key]["gone"] else None
        code.save()


def _must_be_unused(code: Code, done: Step) -> None:
    """A code is not taken away by undoing while somebody put it on words, or codes under it."""
    ours = list(done.after.get("quotes", {}))
    used = Quote.objects.filter(code=code, gone=None).exclude(pk__in=ours)
    inside = Code.objects.filter(parent=code, gone=None)
    if used.exists() or inside.exclude(pk__in=list(done.after.get("codes", {}))).exists():
        raise CannotUndo


def _quotes(done: Step, was: Fields, now: Fields) -> None:
    rows = Quote.objects.filter(source__study=done.study_id, pk__in=list(was))
    # Those whose source was withdrawn since are gone for good; the others can be put back.
    for quote in rows.select_related("source"):
        key = str(quote.pk)
        _must_be_as_left(quote, now[key])
        _set(quote, was[key])


def _must_be_as_left(quote: Quote, left: Fields) -> None:
    there = quote_now(quote, quote.source.version)
    for name, value in left.items():
        placed = name in ("start", "end", "number")
        if placed and left["number"] != quote.source.version:
            continue
        if there[name] != value:
            raise CannotUndo


def _set(quote: Quote, fields: Fields) -> None:
    if "start" in fields:
        source = quote.source
        place = moved(source, fields["number"], fields["start"], fields["end"])
        if place is None:
            raise CannotUndo
        quote.start, quote.end = place
    if "code" in fields:
        if not Code.objects.filter(pk=fields["code"], gone=None).exists():
            raise CannotUndo
        quote.code_id = fields["code"]
    if "memo" in fields:
        quote.memo = fields["memo"]
    if "gone" in fields:
        quote.gone = timezone.now() if fields["gone"] else None
    if quote.gone is None and not quote.touched and _same(quote).exists():
        raise CannotUndo
    quote.save()


def _same(quote: Quote) -> Any:
    """The same author's same code on the same words, already there."""
    there = Q(source=quote.source_id, start=quote.start, end=quote.end, code=quote.code_id)
    return Quote.objects.filter(there, by=quote.by_id, gone=None, touched=False).exclude(
        pk=quote.pk
    )


def _gathered(done: Step, was: Fields, now: Fields) -> None:
    """Codes that came into themes by merging go out again, or back in."""
    for key in {**was, **now}:
        theme = Theme.objects.filter(study=done.study_id, pk=key).first()
        if theme is None:
            continue
        theme.codes.remove(*set(now.get(key, ())) - set(was.get(key, ())))
        theme.codes.add(*set(was.get(key, ())) - set(now.get(key, ())))
