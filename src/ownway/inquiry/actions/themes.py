"""Themes: gathered from codes across interviews; merged, split, renamed, moved; each change a step
that can be undone, with a reason where somebody gives one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ownway.access.actions import check
from ownway.inquiry.actions import growing
from ownway.inquiry.actions.locking import held
from ownway.inquiry.models import Code, Lens, Placing, Study, StudyMember, Theme, Through
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.queries.themes import NotALens, lens_with
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.verbs import themes as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class NotHere(ValueError):
    """A code or a theme of another study, or one that is gone; or a theme inside itself."""


@transaction.atomic
def add_theme(
    *,
    by: "Person",
    study: Study,
    name: str,
    says: str = "",
    codes: Iterable[Code] = (),
    parent: Theme | None = None,
    why: str = "",
) -> Theme:
    """A new theme, perhaps inside another, with the codes it gathers."""
    mine = _work(by, study)
    made = _new(study, mine, name, says, parent)
    made.codes.add(*_of_study(study, codes))
    _step(study, "theme_add", mine, {"themes": {}}, [made], why)
    write(verbs.ADDED, by=by, on=made)
    return made


@transaction.atomic
def rename_theme(*, by: "Person", theme: Theme, name: str, says: str, why: str = "") -> Theme:
    """Say better what a theme is called, and what it says."""
    mine, now = _held(by, theme)
    before = growing.seen([now])
    now.name, now.says = name.strip(), says.strip()
    now.full_clean(exclude=["parent"])
    now.save()
    _step(now.study, "theme_change", mine, before, [now], why)
    write(verbs.CHANGED, by=by, on=now, fields=["name", "says"])
    return now


@transaction.atomic
def move_theme(
    *,
    by: "Person",
    theme: Theme,
    parent: Theme | None = None,
    place: int | None = None,
    why: str = "",
) -> Theme:
    """Put a theme inside another, out of it, or before its neighbours (``place`` counts from 0).

    Raises:
        NotHere: it would stand inside itself.
    """
    mine, now = _held(by, theme)
    inside = _parent(now.study, parent)
    _must_not_be_within(now, inside)
    beside = [one for one in _beside(now.study, inside) if one.pk != now.pk]
    before = growing.seen([now, *beside])
    at = len(beside) if place is None else max(0, min(place, len(beside)))
    now.parent = inside
    for number, one in enumerate([*beside[:at], now, *beside[at:]]):
        if one.place != number or one is now:
            one.place = number
            one.save()
    _step(now.study, "theme_move", mine, before, [now, *beside], why)
    write(verbs.CHANGED, by=by, on=now, fields=["parent", "place"])
    return now


@transaction.atomic
def gather(*, by: "Person", theme: Theme, codes: Iterable[Code], why: str = "") -> Theme:
    """Take more codes into a theme. A code may be in several."""
    mine, now = _held(by, theme)
    before = growing.seen([now])
    now.codes.add(*_of_study(now.study, codes))
    _step(now.study, "theme_gather", mine, before, [now], why)
    write(verbs.CHANGED, by=by, on=now, fields=["codes"])
    return now


@transaction.atomic
def gather_these(*, by: "Person", theme: Theme, codes: Iterable[Code], why: str = "") -> Theme:
    """Gather these codes and no others, in one step."""
    mine, now = _held(by, theme)
    before = growing.seen([now])
    wanted = _of_study(now.study, codes)
    gone = now.codes.exclude(gone=None)
    now.codes.set([*wanted, *gone])
    _step(now.study, "theme_gather", mine, before, [now], why)
    write(verbs.CHANGED, by=by, on=now, fields=["codes"])
    return now


@transaction.atomic
def let_go(*, by: "Person", theme: Theme, code: Code, why: str = "") -> Theme:
    """Let a code go from a theme. The code and its quotes stay."""
    mine, now = _held(by, theme)
    before = growing.seen([now])
    now.codes.remove(code)
    _step(now.study, "theme_let_go", mine, before, [now], why)
    write(verbs.CHANGED, by=by, on=now, fields=["codes"])
    return now


@transaction.atomic
def merge_themes(*, by: "Person", into: Theme, theme: Theme, why: str = "") -> Theme:
    """Make one of two: codes, themes inside, lenses and places on the trees go over.

    Raises:
        NotHere: they are not two themes of one study, or one stands inside the other's way.
    """
    mine, kept = _held(by, into)
    going = _parent(kept.study, theme)
    if going is None or going.pk == kept.pk:
        raise NotHere
    inside = list(Theme.objects.filter(parent=going, gone=None))
    touched = [kept, going, *inside]
    placed = _placed(kept, going)
    before = growing.seen(touched, placings=placed)
    kept.codes.add(*going.codes.all())
    for seen in going.through.all():
        Through.objects.get_or_create(theme=kept, lens=seen.lens, part=seen.part)
    if kept.parent_id == going.pk:
        kept.parent = going.parent
        kept.save()
    for one in inside:
        if one.pk != kept.pk:
            one.parent = kept
            one.save()
    going.gone = timezone.now()
    going.save()
    _hand_on_places(kept, going)
    _step(kept.study, "theme_merge", mine, before, touched, why, placed)
    write(verbs.MERGED, by=by, on=kept)
    return kept


@transaction.atomic
def split_theme(
    *, by: "Person", theme: Theme, name: str, codes: Sequence[Code], why: str = ""
) -> Theme:
    """Make two of one: some of its codes go to a new theme beside it.

    Raises:
        NotHere: none of these codes is in the theme.
    """
    mine, now = _held(by, theme)
    going = list(now.codes.filter(pk__in=[code.pk for code in codes]))
    if not going:
        raise NotHere
    before = growing.seen([now])
    made = _new(now.study, mine, name, "", now.parent)
    made.codes.add(*going)
    now.codes.remove(*going)
    _step(now.study, "theme_split", mine, before, [now, made], why)
    write(verbs.SPLIT, by=by, on=now)
    return made


@transaction.atomic
def remove_theme(*, by: "Person", theme: Theme, why: str = "") -> None:
    """Take a theme out. Its codes and quotes stay; themes inside it move up to where it stood."""
    mine, now = _held(by, theme)
    inside = list(Theme.objects.filter(parent=now, gone=None))
    placed = _placed(now)
    before = growing.seen([now, *inside], placings=placed)
    for one in inside:
        one.parent = now.parent
        one.save()
    Placing.objects.filter(theme=now).delete()
    now.gone = timezone.now()
    now.save()
    _step(now.study, "theme_remove", mine, before, [now, *inside], why, placed)
    write(verbs.REMOVED, by=by, on=now)


@transaction.atomic
def look_through(*, by: "Person", theme: Theme, lens: str, part: str, on: bool = True) -> Theme:
    """Say that a theme is seen through one part of a lens, or is not.

    Raises:
        NotALens: there is no such lens here, or it has no such part.
    """
    mine, now = _held(by, theme)
    lens_with(now.study, lens, part)
    before = growing.seen([now])
    if on:
        Through.objects.get_or_create(theme=now, lens=lens, part=part)
    else:
        Through.objects.filter(theme=now, lens=lens, part=part).delete()
    _step(now.study, "theme_look", mine, before, [now], "")
    write(verbs.LOOKED_THROUGH, by=by, on=now)
    return now


@transaction.atomic
def look_through_these(*, by: "Person", theme: Theme, parts: Mapping[str, Iterable[str]]) -> Theme:
    """Say through which parts of these lenses a theme is seen, and through no others of them.

    Raises:
        NotALens: there is no such lens here, or it has no such part.
    """
    mine, now = _held(by, theme)
    before = growing.seen([now])
    for lens, seen in parts.items():
        wanted = set(seen)
        for part in wanted:
            lens_with(now.study, lens, part)
            Through.objects.get_or_create(theme=now, lens=lens, part=part)
        Through.objects.filter(theme=now, lens=lens).exclude(part__in=wanted).delete()
    _step(now.study, "theme_look", mine, before, [now], "")
    write(verbs.LOOKED_THROUGH, by=by, on=now)
    return now


@transaction.atomic
def add_lens(*, by: "Person", study: Study, name: str, parts: Sequence[str]) -> Lens:
    """A lens of the study's own: a name, and the parts to look for.

    Raises:
        NotALens: nothing to look for.
    """
    _work(by, study)
    named = [one.strip()[:160] for one in parts if one.strip()][:24]
    if not named or not name.strip():
        raise NotALens
    said = [{"code": f"p{number}", "name": one} for number, one in enumerate(named)]
    made = Lens(study=study, name=name.strip(), parts=said)
    made.full_clean()
    made.save()
    write(verbs.LENS, by=by, on=made)
    return made


@transaction.atomic
def put_lens_away(*, by: "Person", lens: Lens) -> None:
    """The lens is looked through no more. What was seen through it is kept."""
    _work(by, lens.study)
    lens.put_away = timezone.now()
    lens.save(update_fields=["put_away"])
    write(verbs.LENS, by=by, on=lens, fields=["put_away"])


def _work(by: "Person", study: Study) -> StudyMember:
    """The acting person as a member of the study, which nobody else changes until this is done."""
    check(by, WORK_ON_STUDY, study)
    held(study)
    return hand(by, study)


def _held(by: "Person", theme: Theme) -> tuple[StudyMember, Theme]:
    """The same, and the theme as it is now."""
    mine = _work(by, theme.study)
    now = Theme.objects.filter(pk=theme.pk, gone=None).select_related("study", "parent").first()
    if now is None:
        raise NotHere
    return mine, now


def _new(study: Study, by: StudyMember, name: str, says: str, parent: Theme | None) -> Theme:
    inside = _parent(study, parent)
    newest = _beside(study, inside).aggregate(Max("place"))["place__max"]
    made = Theme(study=study, by=by, name=name.strip(), says=says.strip(), parent=inside)
    made.place = 0 if newest is None else newest + 1
    made.full_clean(exclude=["parent"])
    made.save()
    return made


def _parent(study: Study, parent: Theme | None) -> Theme | None:
    if parent is None:
        return None
    found = Theme.objects.filter(pk=parent.pk, study=study, gone=None).first()
    if found is None:
        raise NotHere
    return found


def _beside(study: Study, parent: Theme | None) -> Any:
    return Theme.objects.filter(study=study, parent=parent, gone=None)


def _must_not_be_within(theme: Theme, inside: Theme | None) -> None:
    while inside is not None:
        if inside.pk == theme.pk:
            raise NotHere
        inside = inside.parent


def _of_study(study: Study, codes: Iterable[Code]) -> list[Code]:
    wanted = {code.pk for code in codes}
    found = list(Code.objects.filter(study=study, pk__in=wanted, gone=None))
    if len(found) != len(wanted):
        raise NotHere
    return found


def _placed(*themes: Theme) -> list[Any]:
    """Keys of where these stand on the trees, and of what hangs on them there."""
    own = list(Placing.objects.filter(theme__in=themes).values_list("pk", flat=True))
    return own + list(Placing.objects.filter(under__in=own).values_list("pk", flat=True))


def _hand_on_places(kept: Theme, going: Theme) -> None:
    """Where only the merged theme stood, the kept one stands now; what hung on it goes with it."""
    for old in Placing.objects.filter(theme=going):
        there = Placing.objects.filter(tree=old.tree_id, theme=kept).first()
        if there is None:
            old.theme = kept
            old.save()
            continue
        branch = there if there.part == Placing.Part.BRANCH else None
        Placing.objects.filter(under=old).exclude(pk=there.pk).update(under=branch)
        Placing.objects.filter(pk=there.pk, under=old).update(under=None)
        old.delete()


def _step(
    study: Study, kind: str, by: StudyMember, before: Any, themes: list[Theme], why: str,
    placings: Iterable[Any] = (),
) -> None:  # fmt: skip
    was = {"themes": {}, "placings": {}, "trees": {}, **before}
    after = growing.seen(themes, placings=placings)
    growing.step(study, kind, by=by, before=was, after=after, why=why)
