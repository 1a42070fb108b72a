"""Wishes, introductions and agreements: what somebody takes with them, and what is deleted."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.pairing.models import (
    Agreement,
    AgreementVersion,
    Gap,
    HelpToChoose,
    Introduction,
    Passed,
    PeerPage,
    PleaseNot,
    ShortList,
    Shows,
    Trait,
    Weight,
    Wishes,
)
from ownway.pairing.parts import PARTS
from ownway.pairing.traits import at_start, name_of
from ownway.people.taken import Thing, also_taken
from ownway.people.taken.shapes import DAY, MOMENT, NUMBER, SECTION, TEXT, YES, many, maybe, of

SAID = of(code=TEXT, name=TEXT, said=TEXT)


@also_taken(
    "wishes",
    gettext_lazy("Whom I would like to meet"),
    place=41,
    where="wishes",
    shape={
        "wanted": many(SAID),
        "words": TEXT,
        "version": NUMBER,
        "changed": MOMENT,
        "nobody_here_yet": many(of(code=TEXT, name=TEXT, seen=MOMENT)),
    },
)
def wishes(person: Any) -> Iterator[Thing]:
    """Their wishes, and which of them nobody here could meet."""
    gaps = list(Gap.objects.filter(person=person, met=None).select_related("trait"))
    for one in Wishes.objects.filter(person=person):
        wanted = _said(one.wanted, Weight)
        yield Thing(
            title=words.date(one.changed),
            data={
                "wanted": wanted,
                "words": one.words,
                "version": one.version,
                "changed": one.changed,
                "nobody_here_yet": [
                    {"code": gap.trait.code, "name": name_of(gap.trait), "seen": gap.seen}
                    for gap in gaps
                ],
            },
            facts=[(said["name"], said["said"]) for said in wanted]
            + [(_("Nobody here yet"), at_start(name_of(gap.trait))) for gap in gaps],
            words=[("", one.words)] if one.words else [],
        )


@also_taken(
    "please_not",
    gettext_lazy("Whom I would rather not meet"),
    place=42,
    where="please_not",
    shape={"who": TEXT, "team": TEXT, "name": TEXT, "place": TEXT, "written": MOMENT},
    lines=True,
)
def please_not(person: Any) -> Iterator[Thing]:
    """People, teams and places they named, and who they said "not for me" to."""
    named = PleaseNot.objects.filter(by=person).select_related("whom", "project")
    for one in named:
        who = one.whom.called if one.whom else ""
        team = one.project.name if one.project else ""
        yield Thing(
            title=who or team or one.name or one.place,
            data={
                "who": who,
                "team": team,
                "name": one.name,
                "place": one.place,
                "written": one.created,
            },
            facts=[(_("Written"), words.date(one.created))],
        )
    for passed in Passed.objects.filter(person=person).select_related("peer"):
        yield Thing(
            title=passed.peer.called,
            data={
                "who": passed.peer.called,
                "team": "",
                "name": "",
                "place": "",
                "written": passed.created,
            },
            facts=[(_("Not for me"), words.date(passed.created))],
        )


@also_taken(
    "choosing",
    gettext_lazy("Help to choose, and lists I was shown"),
    place=43,
    shape={
        "on": MOMENT,
        "kind": TEXT,
        "words": TEXT,
        "shows_wishes": YES,
        "done": maybe(MOMENT),
    },
    lines=True,
)
def choosing(person: Any) -> Iterator[Thing]:
    """What they asked a person, and when they looked at a list. Those on it are somebody else."""
    for one in HelpToChoose.objects.filter(person=person):
        yield Thing(
            title=one.get_kind_display(),
            data={
                "on": one.created,
                "kind": one.kind,
                "words": one.words,
                "shows_wishes": one.shows_wishes,
                "done": one.done,
            },
            facts=[(_("Asked"), words.date(one.created))],
            words=[("", one.words)] if one.words else [],
        )
    for shown in ShortList.objects.filter(person=person):
        yield Thing(
            title=_("People you could meet"),
            data={
                "on": shown.created,
                "kind": "list",
                "words": "",
                "shows_wishes": False,
                "done": None,
            },
            facts=[(_("Shown"), words.date(shown.created))],
        )


@also_taken(
    "introductions",
    gettext_lazy("Introductions"),
    place=44,
    where="my_people",
    shape={
        "to": TEXT,
        "state": TEXT,
        "words": TEXT,
        "suggested": YES,
        "asked": maybe(MOMENT),
        "answered": maybe(MOMENT),
        "tea": maybe(MOMENT),
        "you_said_afterwards": TEXT,
        "over": maybe(MOMENT),
        "written": MOMENT,
    },
)
def introductions(person: Any) -> Iterator[Thing]:
    """Whom they asked to meet, and what came of it. What the other one said stays with them."""
    mine = Introduction.objects.filter(member=person).select_related("peer", "tea")
    for one in mine:
        yield Thing(
            title=one.peer.called,
            data={
                "to": one.peer.called,
                "state": one.state,
                "words": one.words,
                "suggested": one.proposed_by_id is not None,
                "asked": one.asked,
                "answered": one.answered,
                "tea": one.tea.starts if one.tea else None,
                "you_said_afterwards": one.member_after,
                "over": one.over,
                "written": one.created,
            },
            facts=[(_("How it stands"), one.get_state_display())],
            words=[("", one.words)] if one.words else [],
        )


@also_taken(
    "agreements",
    gettext_lazy("What we agreed"),
    place=46,
    where="my_people",
    shape={
        "with": TEXT,
        "version": NUMBER,
        "you_said_yes_to": NUMBER,
        "they_said_yes_to": NUMBER,
        "agreed": NUMBER,
        "agreed_at": maybe(MOMENT),
        "look_again": maybe(DAY),
        "ended": maybe(MOMENT),
        "written": MOMENT,
        "versions": many(of(number=NUMBER, by=TEXT, changed=MOMENT, words=many(SECTION))),
    },
)
def agreements(person: Any) -> Iterator[Thing]:
    """Every agreement as a member, with how it read each time."""
    for one in Agreement.objects.filter(member=person).select_related("colleague"):
        versions = list(one.versions.select_related("by"))
        now = next((v for v in versions if v.number == one.version), None)
        yield Thing(
            title=_("With %(name)s") % {"name": one.colleague.called},
            data={
                "with": one.colleague.called,
                "version": one.version,
                "you_said_yes_to": one.member_yes,
                "they_said_yes_to": one.colleague_yes,
                "agreed": one.agreed,
                "agreed_at": one.agreed_at,
                "look_again": one.look_again,
                "ended": one.ended,
                "written": one.created,
                "versions": [
                    {
                        "number": v.number,
                        "by": v.by.called if v.by else "",
                        "changed": v.changed,
                        "words": [{"heading": h, "words": said} for h, said in _parts(v)],
                    }
                    for v in versions
                ],
            },
            words=_parts(now) if now else [],
            before=[
                (f"{words.moment(v.changed)}{f', {v.by.called}' if v.by else ''}", _parts(v))
                for v in versions
                if v is not now
            ],
        )


@also_taken(
    "peer_page",
    gettext_lazy("My page for those who look for somebody to meet"),
    place=54,
    where="my_peer_page",
    at_work=True,
    shape={
        "line": TEXT,
        "parts": many(of(heading=TEXT, words=TEXT, shows=TEXT)),
        "traits": many(SAID),
        "open": YES,
        "version": NUMBER,
        "changed": MOMENT,
    },
)
def peer_page(person: Any) -> Iterator[Thing]:
    """A peer supporter's own page, with what is for matching only."""
    for one in PeerPage.objects.filter(person=person):
        traits = _said(one.traits, Shows)
        yield Thing(
            title=words.date(one.changed),
            data={
                "line": one.line,
                "parts": [
                    {key: str(part.get(key, "")) for key in ("heading", "words", "shows")}
                    for part in one.parts
                ],
                "traits": traits,
                "open": one.open,
                "version": one.version,
                "changed": one.changed,
            },
            facts=[(said["name"], said["said"]) for said in traits],
            words=[
                *([("", one.line)] if one.line else []),
                *((str(part.get("heading", "")), str(part.get("words", ""))) for part in one.parts),
            ],
        )


@also_taken(
    "asked_for",
    gettext_lazy("When somebody asked to meet me"),
    place=56,
    lines=True,
    at_work=True,
    says=gettext_lazy("Their names and words are theirs."),
    shape={
        "asked": maybe(MOMENT),
        "answered": maybe(MOMENT),
        "state": TEXT,
        "you_said_afterwards": TEXT,
    },
)
def asked_for(person: Any) -> Iterator[Thing]:
    """As a peer supporter: when, how it stands, and what they said of it themselves."""
    for one in Introduction.objects.filter(peer=person).exclude(asked=None):
        yield Thing(
            title=words.date(one.asked),
            data={
                "asked": one.asked,
                "answered": one.answered,
                "state": one.state,
                "you_said_afterwards": one.peer_after,
            },
            facts=[(_("How it stands"), one.get_state_display())],
        )


def _said(codes: dict[str, str], choices: Any) -> list[dict[str, str]]:
    """Codes of traits with what was said of each, in words too."""
    names = {one.code: name_of(one) for one in Trait.objects.filter(code__in=list(codes))}
    labels = dict(choices.choices)
    return [
        {
            "code": code,
            "name": at_start(names.get(code, code)),
            "said": str(labels.get(said, said)),
        }
        for code, said in codes.items()
    ]


def _parts(version: AgreementVersion) -> list[tuple[str, str]]:
    """Its parts by name, those in which something stands."""
    names = {part.code: str(part.name) for part in PARTS}
    return [(names.get(part, part), str(said)) for part, said in version.words.items() if said]
