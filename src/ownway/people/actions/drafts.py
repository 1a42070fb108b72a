"""Keeping what somebody is typing, for their eyes only, until they save it or let it go.

A draft is named by what is being written (``goal:<id>``, ``story:new:hope``). It counts up with each
save, so that an older one that arrives late is dropped. When it is saved or let go, its row stays for
a while without a word in it, for that same reason.
"""

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.access.doors import SIGNED_IN
from ownway.people import verbs
from ownway.people.models import Draft
from ownway.people.rules import OWN_DRAFT, draft_is_open
from ownway.record.actions import write
from ownway.record.actors import Actor

if TYPE_CHECKING:
    from ownway.people.models import Person

#: Letters in all the fields of one draft; names of fields; drafts of one person.
LONGEST, FIELDS, MOST = 200_000, 400, 100
_ON = re.compile(r"[a-z]+(?::[A-Za-z0-9_-]{1,40}){0,3}")


@transaction.atomic
def save_draft(
    *, by: "Person", on: str, body: Mapping[str, Any], based_on: int = 0, count: int
) -> Draft | None:
    """Keep what somebody is typing.

    Args:
        on: what is being written; only the writer ever finds it by this name.
        body: field name to what is in it.
        based_on: the version that was on the screen; 0 where there was none.
        count: counts up with each save; an older one that arrives late is dropped.

    Returns:
        What is kept now, or nothing where something newer of theirs is kept already.

    Raises:
        ValidationError: there is too much in it, or too many drafts wait already.
    """
    draft = _held(by, on)
    if draft.count >= count:
        return None
    draft.based_on, draft.count = based_on, count
    return _keep(by, draft, body)


@transaction.atomic
def keep_draft(*, by: "Person", on: str, body: Mapping[str, Any], based_on: int = 0) -> Draft:
    """Keep what somebody sends on purpose: it is the newest, whatever was kept."""
    draft = _held(by, on)
    draft.based_on, draft.count = based_on, draft.count + 1
    return _keep(by, draft, body)


@transaction.atomic
def forget_draft(
    *, by: "Person", on: str, count: int | None = None, seen: Mapping[str, Any] | None = None
) -> None:
    """Drop a draft whose words are saved now, or that its writer lets go.

    Args:
        count: the newest draft that is meant; a newer one, from another screen, stays.
            Without it, whatever there is.
        seen: what stood on the screen. A newer draft of the same words is meant too: a page that
            goes away may send them twice.
    """
    check(by, SIGNED_IN)
    if not _is_name(on):
        return
    mine = Draft.objects.select_for_update().filter(by=by, on=on).first()
    if mine is None:
        if count:
            Draft.objects.create(by=by, on=on, count=count)
    elif count is None or mine.count <= count or _words(mine.body) == _words(seen or {}):
        had_words = bool(mine.body)
        mine.body, mine.based_on, mine.count = {}, 0, max(count or 0, mine.count)
        mine.changed = timezone.now()
        mine.save()
        if had_words:
            write(verbs.FORGOT_DRAFT, by=by, about=by.pk, on=mine)


@transaction.atomic
def let_go_of_draft(*, by: "Person", draft: Draft) -> None:
    """Drop one of one's drafts, chosen from the list."""
    check(by, OWN_DRAFT, draft)
    forget_draft(by=by, on=draft.on)


@transaction.atomic
def erase_drafts(*, by: Actor, about: str) -> int:
    """Remove, of every writer, what was typed on something that is itself removed for good.

    Args:
        about: the beginning of their names up to a colon (``goal:<id>``, ``with:<person>``).
    """
    gone = Draft.objects.filter(Q(on=about) | Q(on__startswith=f"{about}:"))
    count, _each = gone.delete()
    if count:
        write(verbs.FORGOT_DRAFT, by=by)
    return count


@transaction.atomic
def erase_drafts_on(*, by: Actor, keys: Collection[str]) -> int:
    """The same for many things at once, whatever each of their drafts is called.

    Args:
        keys: keys of rows; a draft goes when one of them stands between its colons.
    """
    gone = [
        key
        for key, on in Draft.objects.values_list("pk", "on")
        if not set(on.split(":")).isdisjoint(keys)
    ]
    count, _each = Draft.objects.filter(pk__in=gone).delete()
    if count:
        write(verbs.FORGOT_DRAFT, by=by)
    return count


def _words(body: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, without where."""
    return {name: said for name, said in body.items() if not name.startswith("draft-")}


def _held(by: "Person", on: str) -> Draft:
    """Their draft with this name, held until this transaction ends; a count of 0 is none yet."""
    check(by, SIGNED_IN)
    if not _is_name(on) or not draft_is_open(by, on):
        raise ValidationError(_("There is nothing of this name to write."))
    Draft.objects.get_or_create(by=by, on=on)
    return Draft.objects.select_for_update().get(by=by, on=on)


def _is_name(on: str) -> bool:
    """Letters, then up to three parts after colons; no longer than its column."""
    return len(on) <= 80 and _ON.fullmatch(on) is not None


def _keep(by: "Person", draft: Draft, body: Mapping[str, Any]) -> Draft:
    size = sum(len(name) + len(str(value)) for name, value in body.items())
    if size > LONGEST or len(body) > FIELDS:
        raise ValidationError(_("There is too much in it to keep."))
    begins = not draft.body
    if begins:
        _make_room(by, draft)
    draft.body, draft.changed = dict(body), timezone.now()
    draft.full_clean(validate_unique=False)
    draft.save()
    if begins:  # one entry for each time of writing, not one for each few letters
        write(verbs.DRAFTED, by=by, about=by.pk, on=draft)
    return draft


def _make_room(by: "Person", new: Draft) -> None:
    """Take away the oldest that have no word in them; never one that has."""
    mine = list(Draft.objects.filter(by=by).exclude(pk=new.pk).order_by("changed"))
    spare = len(mine) + 1 - MOST
    for old in [one for one in mine if not one.body][: max(spare, 0)]:
        old.delete()
        spare -= 1
    if spare > 0:
        raise ValidationError(_("Too many drafts wait already. Save one, or let one go."))


__all__ = [
    "erase_drafts",
    "erase_drafts_on",
    "forget_draft",
    "keep_draft",
    "let_go_of_draft",
    "save_draft",
]
