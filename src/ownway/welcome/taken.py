"""Hellos: what somebody takes with them, and what is deleted at their wish."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.kit.ids import token
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import MOMENT, TEXT, YES, many, maybe, of
from ownway.welcome.models import ForWhom, Hello, HelloTry, HelloWay, State

WAY = of(kind=TEXT, address=TEXT, may_leave_message=YES, name_to_use=TEXT, good_times=TEXT)
TRY = of(at=MOMENT, by=TEXT, way=TEXT, reached=YES, words=TEXT)


@also_taken(
    "hellos",
    gettext_lazy("My hello"),
    place=55,
    says=gettext_lazy(
        "How you came here. Where somebody else wrote it for you, their name and how to reach them "
        "are theirs and stay out."
    ),
    shape={
        "day": MOMENT,
        "project": TEXT,
        "for_whom": TEXT,
        "called": TEXT,
        "would_like": TEXT,
        "would_help": TEXT,
        "language": TEXT,
        "state": TEXT,
        "promised_by": MOMENT,
        "answered": maybe(MOMENT),
        "elsewhere": TEXT,
        "ways": many(WAY),
        "tries": many(TRY),
    },
)
def hellos(person: Any) -> Iterator[Thing]:
    """Each hello that was theirs."""
    for one in Hello.objects.filter(person=person).select_related("project"):
        own = one.for_whom == ForWhom.MYSELF
        ways = list(one.ways.all()) if own else []
        tries = list(one.tries.select_related("by"))
        yield Thing(
            title=words.date(one.created),
            data={
                "day": one.created,
                "project": one.project.name,
                "for_whom": one.for_whom,
                "called": one.called,
                "would_like": one.would_like,
                "would_help": one.would_help,
                "language": one.language,
                "state": one.state,
                "promised_by": one.promised_by,
                "answered": one.answered_at,
                "elsewhere": one.elsewhere,
                "ways": [_way(way) for way in ways],
                "tries": [_try(each) for each in tries],
            },
            facts=[
                (_("For"), one.get_for_whom_display()),
                (_("Called"), one.called),
                *([(_("Language"), one.language)] if one.language else []),
                *((_("Reached by"), " · ".join(filter(None, _way_words(way)))) for way in ways),
                *((_("Tried to reach you"), _tried(each)) for each in tries),
            ],
            words=[
                (heading, said)
                for heading, said in (
                    (_("What you would like"), one.would_like),
                    (_("What would help"), one.would_help),
                    (_("Where else you went"), one.elsewhere),
                )
                if said
            ],
        )


def _way(way: HelloWay) -> dict[str, Any]:
    return {
        "kind": way.kind,
        "address": way.address,
        "may_leave_message": way.may_leave_message,
        "name_to_use": way.name_to_use,
        "good_times": way.good_times,
    }


def _way_words(way: HelloWay) -> list[str]:
    return [way.address or way.kind, way.name_to_use, way.good_times]


def _try(one: HelloTry) -> dict[str, Any]:
    return {
        "at": one.created,
        "by": one.by.called,
        "way": one.way,
        "reached": one.reached,
        "words": one.words,
    }


def _tried(one: HelloTry) -> str:
    said = f"{words.moment(one.created)}, {one.by.called}"
    return f"{said}: {one.words}" if one.words else said


# --- deleted at their wish


@also_erased("hellos", place=30)
def erase_hellos(person: Any) -> int:
    """Every word, and how to reach them. That somebody said hello on a day stays, nameless."""
    mine = Hello.objects.filter(person=person)
    number = mine.count()
    HelloWay.objects.filter(hello__person=person).delete()
    HelloTry.objects.filter(hello__person=person).update(words="")
    for hello in mine:
        hello.token = token()
        for name in ("called", "writer_called", "writer_place", "would_like", "would_help"):
            setattr(hello, name, "")
        hello.language, hello.elsewhere, hello.somebody_else = "", "", []
        hello.called, hello.person = _("Somebody"), None
        if hello.state in (State.WAITING, State.TAKEN):
            hello.state = State.TAKEN_BACK
        hello.save()
    return number


also_stays(
    "hellos",
    what=gettext_lazy("That somebody said hello on a day, and how soon we answered."),
    why=gettext_lazy("It shows whether we keep our promise to answer. It does not say who."),
    how_long=gettext_lazy("As long as the service keeps its figures."),
    concerns=lambda person: Hello.objects.filter(person=person).exists(),
)
