"""Writing for oneself about one's work, and bringing it to supervision."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ownway.access.actions import check
from ownway.meetings import prompts, verbs
from ownway.meetings.models import Meeting, Reflection
from ownway.meetings.rules import OWN_REFLECTION, REFLECT, REFLECT_ON
from ownway.people import actions as people
from ownway.record.actions import write
from ownway.record.actors import SYSTEM

if TYPE_CHECKING:
    from ownway.people.models import Person


class ReflectionChanged(Exception):
    """It was changed in between, on another screen. Nothing was saved: ``now`` holds what is there."""

    def __init__(self, now: Reflection) -> None:
        super().__init__("The reflection was changed in between.")
        self.now = now


@transaction.atomic
def reflect(
    *,
    by: "Person",
    words: str,
    meeting: Meeting | None = None,
    template: str = "",
    bring: bool = False,
) -> Reflection:
    """Write something for oneself, beside a meeting or about anything else of one's work.

    Args:
        template: the questions it was written to (``meetings.prompts``), if any.
        bring: they want to bring it to supervision.
    """
    check(by, REFLECT)
    if meeting is not None:
        check(by, REFLECT_ON, meeting)
    chosen = prompts.named(template)
    made = Reflection(
        by=by,
        meeting=meeting,
        words=words.strip(),
        template=chosen.code if chosen else "",
        bring=bring,
    )
    made.full_clean()
    made.save()
    write(verbs.REFLECTED, by=by, about=by.pk, on=made, fields=["words", "bring"])
    return made


@transaction.atomic
def change_reflection(
    *, by: "Person", reflection: Reflection, version: int, words: str, bring: bool
) -> Reflection:
    """Change it, if it is still as it was on the screen.

    Raises:
        ReflectionChanged: it was changed in between; nothing is overwritten.
    """
    check(by, OWN_REFLECTION, reflection)
    same = Reflection.objects.filter(pk=reflection.pk, version=version)
    unchanged = same.update(version=F("version") + 1, changed=timezone.now())
    fresh = Reflection.objects.get(pk=reflection.pk)
    if not unchanged:
        raise ReflectionChanged(fresh)
    fresh.words, fresh.bring = words.strip(), bring
    fresh.full_clean()
    fresh.save(update_fields=["words", "bring"])
    write(verbs.CHANGED_REFLECTION, by=by, about=by.pk, on=fresh, fields=["words", "bring"])
    return fresh


@transaction.atomic
def bring_reflection(*, by: "Person", reflection: Reflection, bring: bool) -> None:
    """Put it with what one wants to bring to supervision, or take it from there again."""
    check(by, OWN_REFLECTION, reflection)
    if Reflection.objects.filter(pk=reflection.pk, bring=not bring).update(bring=bring):
        write(verbs.CHANGED_REFLECTION, by=by, about=by.pk, on=reflection, fields=["bring"])


@transaction.atomic
def brought_reflection(*, by: "Person", reflection: Reflection) -> None:
    """They talked about it. Nobody else is told, and it stays theirs."""
    check(by, OWN_REFLECTION, reflection)
    waits = Reflection.objects.filter(pk=reflection.pk, bring=True)
    if waits.update(bring=False, brought=timezone.now()):
        write(verbs.BROUGHT_REFLECTION, by=by, about=by.pk, on=reflection, fields=["brought"])


@transaction.atomic
def delete_reflection(*, by: "Person", reflection: Reflection) -> None:
    """Delete it for good, with what is typed on it and not saved."""
    check(by, OWN_REFLECTION, reflection)
    people.erase_drafts(by=SYSTEM, about=f"reflection:{reflection.pk}")
    write(verbs.DELETED_REFLECTION, by=by, about=by.pk, on=reflection)
    reflection.delete()
