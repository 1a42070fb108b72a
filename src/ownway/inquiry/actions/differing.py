"""Where two people saw words differently: talked about, settled, opened again. Nobody is counted right."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.inquiry.models import Difference, DifferenceWord, Source
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.differing import SEE_DIFFERENCE
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.verbs import differing as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class MovedOn(ValueError):
    """The words were changed since they were looked at."""


@transaction.atomic
def talk(
    *, by: "Person", source: Source, number: int, start: int, end: int, says: str
) -> Difference:
    """Say how one sees these words (codepoints of text ``number``).

    Raises:
        MovedOn: the text is a newer one by now.
        ValueError: there are no such words.
    """
    check(by, SEE_SOURCE, source)
    found = _at(source, number, start, end)
    word = DifferenceWord(difference=found, by=hand(by, source.study), says=says.strip())
    word.full_clean()
    word.save()
    write(verbs.TALKED, by=by, on=found)
    return found


@transaction.atomic
def settle(
    *, by: "Person", source: Source, number: int, start: int, end: int, came_of: str
) -> Difference:
    """Write down what came of it: one sees it now like the other, or it stays as it is.

    Raises:
        MovedOn, ValueError: as :func:`talk`.
    """
    check(by, SEE_SOURCE, source)
    found = _at(source, number, start, end)
    found.settled, found.settled_by = timezone.now(), hand(by, source.study)
    found.came_of = came_of.strip()
    found.full_clean()
    found.save()
    write(verbs.SETTLED, by=by, on=found)
    return found


@transaction.atomic
def open_again(*, by: "Person", difference: Difference) -> None:
    """Talk about it once more. What was written stays."""
    check(by, SEE_DIFFERENCE, difference)
    Difference.objects.filter(pk=difference.pk).update(settled=None, settled_by=None)
    write(verbs.OPENED, by=by, on=difference)


def _at(source: Source, number: int, start: int, end: int) -> Difference:
    now = Source.objects.select_for_update().get(pk=source.pk)
    if number != now.version:
        raise MovedOn
    if not 0 <= start < end <= now.length:
        raise ValueError("There are no such words.")
    found, _made = Difference.objects.get_or_create(source=now, number=number, start=start, end=end)
    return found
