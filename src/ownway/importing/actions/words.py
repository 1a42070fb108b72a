"""The site's own list of words, and picking up what could not be understood before."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ownway.engines.importing import fold
from ownway.importing import queries, verbs
from ownway.importing.models import Word, WordList
from ownway.importing.rules import EDIT_WORDS
from ownway.importing.steps import may
from ownway.kit.blind import blind_index
from ownway.record.actions import write
from ownway.record.actors import Actor

LONGEST = 120


def word_index(list_: str, word: str) -> str:
    """How a word is found again, however it is typed."""
    return blind_index(f"word-{list_}", fold(word))


@transaction.atomic
def set_word(*, by: Actor, list: str, word: str, means: str, later: bool = True) -> Word:
    """Say what a word or phrase means: in this place, for every file from now on.

    Lines that are here already and waited for this word are picked up by the worker.

    Args:
        list: "outcome" or "meeting".
        means: a code of ``queries.meanings(list)``.

    Raises:
        ValidationError: no such meaning, or nothing to look for in the word.
    """
    may(by, EDIT_WORDS)
    if list not in WordList.values or means not in dict(queries.meanings(list)):
        raise ValidationError(_("There is no such meaning here. Choose one of the list."))
    if not fold(word):
        raise ValidationError(_("Write a word with letters or numbers in it."))
    row = put_word(by=by, list_=list, word=word, means=means)
    if later:
        from ownway.importing import tasks  # the tasks call these actions

        tasks.understand.enqueue()
    return row


@transaction.atomic
def put_word(*, by: Actor, list_: str, word: str, means: str) -> Word:
    """Put a word on the site's list. A longer text than a word has room for is not kept there."""
    may(by, EDIT_WORDS)
    index = word_index(list_, word)
    row = Word.objects.filter(list=list_, word_index=index).first()
    row = row or Word(list=list_, word_index=index, word=" ".join(word.split()))
    row.means = means
    if fold(word) and len(row.word) <= LONGEST:
        row.full_clean()
        row.save()
        write(verbs.CHANGED_WORDS, by=by, on=row, why=means)
    return row


@transaction.atomic
def remove_word(*, by: Actor, word: Word) -> None:
    """Take a word off the site's list. What was understood with it stays as it is."""
    may(by, EDIT_WORDS)
    write(verbs.CHANGED_WORDS, by=by, on=word)
    word.delete()
