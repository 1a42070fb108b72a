"""Asking a person to help choose, instead of a list."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.pairing.models import HelpToChoose
from ownway.pairing.queries import introducing as queries
from ownway.pairing.rules.introducing import ANSWER_HELP, ASK_TO_MEET, OWN_HELP
from ownway.pairing.verbs import introducing as verbs
from ownway.people.actions import tell
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

#: Says nothing of what it is about, the same as for anything else that is new.
NEUTRAL = "people.something_new"


@transaction.atomic
def ask_for_help(
    *, by: "Person", kind: str, words: str = "", shows_wishes: bool = False
) -> HelpToChoose:
    """Ask somebody to help choose. Asked again, the words are as they are now."""
    check(by, ASK_TO_MEET)
    had = HelpToChoose.objects.filter(person=by, kind=kind, done=None).first()
    asked = had or HelpToChoose(person=by, kind=kind)
    asked.words, asked.shows_wishes = words.strip(), shows_wishes
    asked.full_clean()
    asked.save()
    for one in [] if had else queries.who_helps(by):
        tell(by=by, person=one, template=NEUTRAL, words={})
    write(verbs.ASKED_HELP, by=by, about=by.pk, on=asked)
    return asked


@transaction.atomic
def take_back_help(*, by: "Person", help: HelpToChoose) -> None:
    """I no longer need it. Whoever was asked stops seeing it."""
    check(by, OWN_HELP, help)
    key = help.pk
    write(verbs.TOOK_BACK_HELP, by=by, about=by.pk, on=help)
    HelpToChoose.objects.filter(pk=key).delete()


@transaction.atomic
def look_at_help(*, by: "Person", help: HelpToChoose) -> None:
    """Read what somebody asked. They see that it was read; from then on it is this one's to answer."""
    check(by, ANSWER_HELP, help)
    write(verbs.LOOKED_AT_HELP, by=by, about=help.person_id, on=help)


@transaction.atomic
def answer_help(*, by: "Person", help: HelpToChoose) -> None:
    """It was talked over. Their wishes are closed again at once."""
    check(by, ANSWER_HELP, help)
    help.taken_by, help.done = by, timezone.now()
    help.save(update_fields=["taken_by", "done"])
    write(verbs.ANSWERED_HELP, by=by, about=help.person_id, on=help)
