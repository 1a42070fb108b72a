"""Questions a group wrote. They are the group's, and each change is a version."""

from typing import TYPE_CHECKING

from django.db import transaction

from ownway.access.actions import check
from ownway.inquiry.models import Group, QuestionSet, QuestionVersion
from ownway.inquiry.rules.group import IN_GROUP
from ownway.inquiry.rules.studies import SEE_QUESTIONS
from ownway.inquiry.verbs import studies as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class Changed(Exception):
    """Somebody changed it in between. ``now`` is as it is."""

    def __init__(self, now: QuestionSet, words: str) -> None:
        super().__init__()
        self.now, self.words = now, words


@transaction.atomic
def begin_questions(*, by: "Person", group: Group, name: str, words: str) -> QuestionSet:
    """Write questions down; they are the group's from then on."""
    check(by, IN_GROUP, group)
    made = QuestionSet(group=group, name=name)
    made.full_clean()
    made.save()
    QuestionVersion.objects.create(questions=made, number=1, words=words, by=by)
    write(verbs.BEGAN_QUESTIONS, by=by, on=made)
    return made


@transaction.atomic
def change_questions(
    *, by: "Person", questions: QuestionSet, version: int, words: str, name: str = ""
) -> QuestionSet:
    """Change them, if they still read as on the screen. How they read before is kept.

    Raises:
        Changed: somebody else changed them in between; nothing is overwritten.
    """
    check(by, SEE_QUESTIONS, questions)
    now = QuestionSet.objects.select_for_update().get(pk=questions.pk)
    before = QuestionVersion.objects.get(questions=now, number=now.version)
    if now.version != version:
        raise Changed(now, before.words)
    fields = []
    if name and name != now.name:
        now.name = name
        fields.append("name")
    if words != before.words:
        now.version += 1
        QuestionVersion.objects.create(questions=now, number=now.version, words=words, by=by)
        fields.append("words")
    now.full_clean()
    now.save()
    write(verbs.CHANGED_QUESTIONS, by=by, on=now, fields=fields)
    return now
