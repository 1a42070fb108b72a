"""What happened around a person: emergency looks, worries, what was written with them, the record,
and messages."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.people import queries
from ownway.people.history import lines_in_pieces
from ownway.people.models import Person, Worry
from ownway.people.taken import Thing, also_taken
from ownway.people.taken.shapes import MOMENT, NUMBER, TEXT, YES, maybe
from ownway.post import queries as post


@also_taken(
    "emergency",
    gettext_lazy("Opened in an emergency"),
    place=60,
    says=gettext_lazy("Each time a colleague opened how to reach you, and why."),
    shape={
        "opened": MOMENT,
        "until": maybe(MOMENT),
        "by": TEXT,
        "why": TEXT,
        "second": TEXT,
        "second_looked": maybe(MOMENT),
        "second_says": TEXT,
        "second_agrees": maybe(YES),
        "told_from": MOMENT,
        "told": maybe(MOMENT),
    },
)
def emergency(person: Person) -> Iterator[Thing]:
    """The looks they are told of, as the page about them says."""
    for one in queries.openings_about(person):
        second = one.second.called if one.second else ""
        yield Thing(
            title=words.moment(one.created),
            data={
                "opened": one.created,
                "until": one.until,
                "by": one.by.called,
                "why": one.why,
                "second": second,
                "second_looked": one.second_at,
                "second_says": one.second_says,
                "second_agrees": one.second_agrees,
                "told_from": one.tell_from,
                "told": one.told_at,
            },
            facts=[(_("By"), one.by.called)]
            + ([(_("Second colleague"), second)] if second else []),
            words=[
                (_("Why"), one.why),
                *(
                    [(_("What the second colleague says"), one.second_says)]
                    if one.second_says
                    else []
                ),
            ],
        )


@also_taken(
    "worries",
    gettext_lazy("When somebody here was worried about you"),
    place=62,
    says=gettext_lazy(
        "That there was a worry, and when. Its words are read by the colleague who told it and the "
        "person on call, and stay out of this. You can ask to hear them: say so to anybody you know "
        "here."
    ),
    shape={"told": MOMENT, "answered": maybe(MOMENT)},
)
def worries(person: Person) -> Iterator[Thing]:
    """That there was one. The words are others', written in confidence (people.see_worry)."""
    for one in Worry.objects.filter(about=person).order_by("created"):
        yield Thing(
            title=words.date(one.created),
            data={"told": one.created, "answered": one.done_at},
            facts=[(_("Somebody saw to it on"), words.date(one.done_at))] if one.done_at else [],
        )


@also_taken(
    "written_with",
    gettext_lazy("Written with you"),
    place=64,
    says=gettext_lazy("What a colleague wrote down with you, when you said yes."),
    shape={"what": TEXT, "by": TEXT, "at": MOMENT, "second": TEXT, "second_looked": maybe(MOMENT)},
)
def written_with(person: Person) -> Iterator[Thing]:
    """That it was written; the words are where they belong."""
    for one in queries.written_with_at(person):
        yield Thing(
            title=f"{one.get_what_display()}, {words.date(one.created)}",
            data={
                "what": one.what,
                "by": one.by.called,
                "at": one.created,
                "second": one.looked_by.called if one.looked_by else "",
                "second_looked": one.looked_at,
            },
            facts=[(_("By"), one.by.called)],
        )


@also_taken(
    "messages",
    gettext_lazy("Messages to you"),
    place=74,
    says=gettext_lazy(
        "What went to you by text or e-mail in the last weeks. Where it went and what it said is "
        "forgotten once it is sent."
    ),
    shape={
        "written": MOMENT,
        "by": TEXT,
        "to": TEXT,
        "subject": TEXT,
        "body": TEXT,
        "about": TEXT,
        "state": TEXT,
        "sent": maybe(MOMENT),
    },
)
def messages(person: Person) -> Iterator[Thing]:
    """The outbox, as far as it remembers."""
    for one in post.to_person(person.pk):
        yield Thing(
            title=f"{words.moment(one.created)}: {one.get_state_display()}",
            data={
                "written": one.created,
                "by": one.channel,
                "to": one.to,
                "subject": one.subject,
                "body": one.body,
                "about": one.template,
                "state": one.state,
                "sent": one.sent_at,
            },
            facts=[(_("How"), one.get_channel_display())] + ([(_("To"), one.to)] if one.to else []),
            words=[(one.subject, one.body)] if one.body else [],
        )


@also_taken(
    "record",
    gettext_lazy("What happened, and who looked"),
    place=90,
    where="who_looked",
    lines=True,
    says=gettext_lazy("Newest first. Entries say what was done, never the words."),
    shape={"number": NUMBER, "at": MOMENT, "who": TEXT, "did": TEXT, "code": TEXT, "look": YES},
)
def record(person: Person) -> Iterator[Thing]:
    """The record about them."""
    for entry, line in lines_in_pieces(person):
        yield Thing(
            title=f"{line.who} {line.did}",
            data={
                "number": entry.pk,
                "at": line.at,
                "who": line.who,
                "did": line.did,
                "code": entry.verb,
                "look": line.is_look,
            },
            facts=[(_("When"), f"{words.date(line.at)}, {words.time(line.at)}")],
        )
