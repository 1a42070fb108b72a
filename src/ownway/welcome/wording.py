"""Sentences put together for a newcomer: who answers, how, and by when."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ownway.kit import words
from ownway.teams import queries as teams
from ownway.welcome.messages import ANSWER, ANSWER_WITHOUT_NAME


def welcomers() -> str:
    """Who answers hellos: "Maya or Tom"."""
    return any_of(names_of_welcomers())


def names_of_welcomers() -> list[str]:
    """What the people who answer hellos are called, each once."""
    return _names(m.person for m in teams.answerers(teams.site().welcoming))


def readers() -> str:
    """Everybody who may read a hello that waits: those who answer, and the coordinators."""
    project = teams.site().welcoming
    people = [m.person for m in teams.answerers(project)]
    return all_of(_names([*people, *(teams.coordinators(project) if project else [])]))


def _names(people: Iterable[Any]) -> list[str]:
    return [person.called for person in {person.pk: person for person in people}.values()]


def any_of(names: Sequence[str]) -> str:
    """One of these people: "Maya", "Maya or Tom", "Maya, Tom or Kim"."""
    return _listed(names, _("%(names)s or %(last)s"))


def all_of(names: Sequence[str]) -> str:
    """All of these people: "Maya", "Maya and Tom", "Maya, Tom and Kim"."""
    return _listed(names, _("%(names)s and %(last)s"))


def _listed(names: Sequence[str], joined: str) -> str:
    if not names:
        return _("Somebody here")
    *first, last = names
    if not first:
        return last
    comma = pgettext("between names in a list", ", ")
    return joined % {"names": comma.join(first), "last": last}


def by_when(promised: datetime, now: datetime) -> str:
    """When somebody will have answered: "by 5pm today", "by 11am on Tuesday 6 October"."""
    day, today = timezone.localtime(promised).date(), timezone.localtime(now).date()
    said = {"time": words.time(promised), "day": words.day(day)}
    if day == today:
        return _("by %(time)s today") % said
    if day == today + timedelta(days=1):
        return _("by %(time)s tomorrow") % said
    return _("by %(time)s on %(day)s") % said


def answer(kinds: Sequence[str], who: str, when: str) -> str:
    """Who will get in touch, how and by when. Nothing is promised that nobody can do."""
    reach = [kind for kind in kinds if kind != "come_in"]
    said = {"who": who, "when": when}
    if len(reach) > 1:
        return _("%(who)s will get in touch with you %(when)s.") % said
    sentences: dict[str, Any] = {
        "text": _("%(who)s will text you %(when)s."),
        "phone": _("%(who)s will ring you %(when)s."),
        "email": _("%(who)s will e-mail you %(when)s."),
        "letter": _("%(who)s will put a letter in the post %(when)s."),
        "someone": _("%(who)s will get in touch, through the person you named, %(when)s."),
        "come_in": _("%(who)s will look out for you. Come by when it suits you."),
    }
    if kinds:
        return str(sentences[reach[0] if reach else "come_in"] % said)
    return _(
        "You gave us no way to reach you, so the next step is yours: ring us or come by, "
        "and say that you said hello."
    )


def first_message(name: str, who: str, phone: str) -> str:
    """The first text or e-mail somebody gets, neutral, in the name they want used."""
    words = {"who": who, "phone": phone}
    chosen = ANSWER if name else ANSWER_WITHOUT_NAME
    return chosen.fill(words | {"name": name} if name else words)[1]
