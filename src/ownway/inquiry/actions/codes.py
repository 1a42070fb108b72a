"""Codes: made as one goes, said better, put under one another, merged, taken out. Each is a step."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ownway.access.actions import check
from ownway.inquiry import colours
from ownway.inquiry.actions.coded import code_now, different
from ownway.inquiry.actions.locking import held
from ownway.inquiry.actions.steps import take
from ownway.inquiry.models import Code, Quote, Study, StudyMember, Theme
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.coding import SEE_CODE
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.verbs import coding as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

CHANGES = ("name", "definition", "memo", "look", "parent", "place", "heading")


class NotHere(ValueError):
    """A code of another study or one that is gone; a code inside itself; a heading put on words."""


@transaction.atomic
def add_code(
    *,
    by: "Person",
    study: Study,
    name: str,
    definition: str = "",
    parent: Code | None = None,
    look: int | None = None,
    heading: bool = False,
) -> Code:
    """A new code; its colour and line are ones that few codes have yet."""
    check(by, WORK_ON_STUDY, study)
    mine, now = hand(by, study), held(study)
    _must_be_of(now, parent)
    there = Code.objects.filter(study=now, gone=None)
    code = Code(
        study=now,
        name=name.strip(),
        definition=definition.strip(),
        parent=parent,
        look=colours.free(there.values_list("look", flat=True)) if look is None else look,
        place=(there.aggregate(last=Max("place"))["last"] or 0) + 1,
        heading=heading,
        by=mine,
    )
    code.full_clean(exclude=["parent", "study", "by"])
    code.save()
    after = {"codes": {str(code.pk): code_now(code)}}
    take(now, "code_add", by=mine, before={"codes": {str(code.pk): {"gone": True}}}, after=after)
    write(verbs.ADDED_CODE, by=by, on=code)
    return code


@transaction.atomic
def change_code(*, by: "Person", code: Code, **fields: Any) -> Code:
    """Say better what a code is, show it otherwise, or put it under another.

    Raises:
        NotHere: it would stand under itself, or become a heading while it is on words.
    """
    unknown = set(fields) - set(CHANGES)
    if unknown:
        raise TypeError(f"Codes have no {', '.join(sorted(unknown))}.")
    mine, now = _held(by, code)
    before = code_now(now)
    if fields.get("heading") and Quote.objects.filter(code=now, gone=None).exists():
        raise NotHere
    if fields.get("parent") is not None:
        _must_not_be_within(now, fields["parent"])
    for name, value in fields.items():
        setattr(now, name, value.strip() if isinstance(value, str) else value)
    now.full_clean(exclude=["parent", "study", "by"])
    was, is_now = different(before, code_now(now))
    if not is_now:
        return now
    now.save()
    key = str(now.pk)
    take(
        now.study, "code_change", by=mine,
        before={"codes": {key: was}}, after={"codes": {key: is_now}},
    )  # fmt: skip
    write(verbs.CHANGED_CODE, by=by, on=now, fields=is_now)
    return now


@transaction.atomic
def remove_code(*, by: "Person", code: Code, why: str = "") -> None:
    """Take a code out, and its marks off the words. Codes under it move up to where it stood."""
    mine, now = _held(by, code)
    changed = _Changed()
    for inside in Code.objects.filter(parent=now, gone=None):
        changed.code(inside, parent=now.parent_id)
    for quote in Quote.objects.filter(code=now, gone=None):
        changed.quote(quote, gone=True)
    changed.code(now, gone=True)
    changed.take(now.study, "code_remove", mine, why)
    write(verbs.REMOVED_CODE, by=by, on=now)


@transaction.atomic
def merge_codes(*, by: "Person", into: Code, code: Code, why: str = "") -> Code:
    """Make one of two. Marks, codes under it and themes go over; so do its definition and memo.

    Raises:
        NotHere: they are not two codes of one study, or the one that stays is a heading.
    """
    mine, kept = _held(by, into)
    check(by, SEE_CODE, code)
    going = Code.objects.get(pk=code.pk)
    if going.pk == kept.pk or going.study_id != kept.study_id:
        raise NotHere
    quotes = list(Quote.objects.filter(code=going, gone=None))
    if kept.heading and quotes:
        raise NotHere
    changed = _Changed()
    parent = going.parent_id if kept.parent_id == going.pk else kept.parent_id
    for inside in Code.objects.filter(parent=going, gone=None).exclude(pk=kept.pk):
        changed.code(inside, parent=kept.pk)
    _quotes_over(changed, quotes, kept)
    themes = {}
    for theme in Theme.objects.filter(codes=going, gone=None).exclude(codes=kept):
        theme.codes.add(kept)
        themes[str(theme.pk)] = [str(kept.pk)]
    if themes:
        changed.after["gathered"], changed.before["gathered"] = themes, {}
    changed.code(
        kept,
        parent=parent,
        definition=_both(kept.definition, going.definition, 4000),
        memo=_both(kept.memo, going.memo, 20000),
    )
    changed.code(going, gone=True)
    changed.take(kept.study, "code_merge", mine, why)
    write(verbs.MERGED_CODES, by=by, on=kept)
    return kept


def _quotes_over(changed: "_Changed", quotes: list[Quote], kept: Code) -> None:
    """Each mark gets the code that stays; where that is there already, the two become one."""
    there = {
        (one.source_id, one.start, one.end, one.by_id): one
        for one in Quote.objects.filter(code=kept, gone=None, touched=False)
    }
    for quote in quotes:
        same = there.get((quote.source_id, quote.start, quote.end, quote.by_id))
        if same is None or quote.touched:
            changed.quote(quote, code=kept.pk)
            continue
        if quote.memo:
            changed.quote(same, memo=_both(same.memo, quote.memo, 20000))
        changed.quote(quote, gone=True)


class _Changed:
    """What a step over several codes and quotes changes, kept as it is done."""

    def __init__(self) -> None:
        self.before: dict[str, Any] = {"codes": {}, "quotes": {}}
        self.after: dict[str, Any] = {"codes": {}, "quotes": {}}

    def code(self, code: Code, **fields: Any) -> None:
        """Change a code."""
        key, was = str(code.pk), code_now(code)
        for name, value in fields.items():
            setattr(code, "parent_id" if name == "parent" else name, _stamp(name, value))
        code.save()
        self._keep("codes", key, *different(was, code_now(code)))

    def quote(self, quote: Quote, **fields: Any) -> None:
        """Change a quote; its words stay where they are."""
        key, was, now = str(quote.pk), {}, {}
        for name, value in fields.items():
            column = "code_id" if name == "code" else name
            old = getattr(quote, column)
            was[name] = str(old) if name == "code" else (old is not None if name == "gone" else old)
            now[name] = str(value) if name == "code" else value
            setattr(quote, column, _stamp(name, value))
        quote.save(update_fields=["code" if name == "code" else name for name in fields])
        self._keep("quotes", key, was, now)

    def _keep(self, table: str, key: str, was: dict[str, Any], now: dict[str, Any]) -> None:
        if now:
            self.before[table][key] = {**was, **self.before[table].get(key, {})}
            self.after[table].setdefault(key, {}).update(now)

    def take(self, study: Study, kind: str, by: StudyMember, why: str) -> None:
        """Write the step."""
        why = why.strip()[:1000]
        take(study, kind, by=by, before=self.before, after=self.after, why=why)


def _stamp(name: str, value: Any) -> Any:
    return (timezone.now() if value else None) if name == "gone" else value


def _both(kept: str, other: str, most: int) -> str:
    """Nothing of either is lost; as far as there is room."""
    if not other or other == kept:
        return kept
    return f"{kept}\n\n{other}".strip()[:most]


def _held(by: "Person", code: Code) -> tuple[StudyMember, Code]:
    """The code as it is now, with its study held."""
    check(by, SEE_CODE, code)
    study = held(code.study)
    now = Code.objects.get(pk=code.pk)
    now.study = study
    return hand(by, study), now


def _must_be_of(study: Study, parent: Code | None) -> None:
    if parent is not None and (parent.study_id != study.pk or parent.gone is not None):
        raise NotHere


def _must_not_be_within(code: Code, parent: Code) -> None:
    _must_be_of(code.study, parent)
    above = dict(Code.objects.filter(study=code.study_id).values_list("pk", "parent"))
    at: Any = parent.pk
    seen = set()
    while at is not None and at not in seen:
        if at == code.pk:
            raise NotHere
        seen.add(at)
        at = above.get(at)
