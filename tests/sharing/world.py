"""The real thing and the model side by side: each step happens in both."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey import actions as journey
from ownway.journey import items
from ownway.journey import queries as things
from ownway.journey.actions import book, outside, story
from ownway.journey.queries import book as pages
from ownway.journey.queries import outside as links
from ownway.journey.queries import seeing
from ownway.meetings import actions as meetings
from ownway.meetings.rules import SEE_MEETING, SHARE_NOTE
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.rules import SEE_WAYS
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams import queries as team
from ownway.teams.roles import Role
from tests.sharing.model import KINDS, Model, Thing

MEMBERS, SUPPORTERS = ("rowan", "willow"), ("hazel", "quince")
EVERYBODY = (*MEMBERS, *SUPPORTERS, "cora", "nobody")


class World:
    """Two members, two supporters, a coordinator, and somebody who has no part in it."""

    def __init__(self) -> None:
        self.model = Model()
        self.project = teams.add_project(by=SYSTEM, name="Orchard")
        self.who = {name: self._person(name) for name in EVERYBODY}
        self.things: dict[Thing, Any] = {}
        for name in MEMBERS:
            by = self.who[name]
            self.things["goal", name] = journey.say_goal(by=by, words=f"{name} would like this")
            self.things["outcome", name] = journey.add_outcome(
                by=by, kind="health", day=date(2026, 3, 9), counted=False, words=f"{name} grew"
            )
            self.things["piece", name] = story.write_piece(
                by=by, part="happened", words=f"{name} told this"
            )
            self.things["page", name] = book.add_page(
                by=by, kind_code="well", sections=[{"heading": "Days", "words": f"{name} knows"}]
            )
        self.links: dict[str, Any] = {}
        self.bonds: dict[tuple[str, str], Any] = {}
        self.meetings: dict[tuple[str, str], Any] = {}
        self.day = timezone.now() + timedelta(days=1)

    def _person(self, name: str) -> Any:
        person = people.add_person(by=SYSTEM, called=name, told=True)
        role = {"cora": Role.COORDINATOR}.get(name)
        role = role or (Role.MEMBER if name in MEMBERS else None)
        if role:
            teams.give_role(by=SYSTEM, person=person, project=self.project, role=role)
        if name in MEMBERS:
            people.set_ways(by=SYSTEM, person=person, ways=[Way("come_in")])
        return person

    # What can happen. Each step is harmless where it makes no sense.

    def give_role(self, _member: str, supporter: str) -> None:
        teams.give_role(
            by=self.who["cora"], person=self.who[supporter], project=self.project, role=Role.PEER
        )
        self.model.works.add(supporter)

    def end_role(self, _member: str, supporter: str) -> None:
        for held in team.memberships_of(self.who[supporter]):
            if held.until is None:
                people.end_role(by=self.who["cora"], membership=held)
        self.model.works.discard(supporter)

    def suggest(self, member: str, supporter: str) -> None:
        self._suggest(member, supporter, "peer")

    def suggest_adviser(self, member: str, supporter: str) -> None:
        if (member, supporter) not in self.model.asked:
            self._suggest(member, supporter, "adviser")
            self.model.advisers.add((member, supporter))

    def _suggest(self, member: str, supporter: str, kind: Any) -> None:
        self.bonds[member, supporter] = people.propose_bond(
            by=SYSTEM, member=self.who[member], supporter=self.who[supporter], kind=kind
        )
        self.model.asked.add((member, supporter))

    def member_says_yes(self, member: str, supporter: str) -> None:
        self._say_yes(member, member, supporter)

    def supporter_says_yes(self, member: str, supporter: str) -> None:
        self._say_yes(supporter, member, supporter)

    def _say_yes(self, who: str, member: str, supporter: str) -> None:
        if (member, supporter) in self.model.asked:
            people.confirm_bond(by=self.who[who], bond=self.bonds[member, supporter])
            self.model.yes.setdefault((member, supporter), set()).add(who)

    def member_ends(self, member: str, supporter: str) -> None:
        self._end(member, member, supporter)

    def supporter_ends(self, member: str, supporter: str) -> None:
        self._end(supporter, member, supporter)

    def _end(self, who: str, member: str, supporter: str) -> None:
        if (member, supporter) in self.model.asked:
            people.end_bond(by=self.who[who], bond=self.bonds[member, supporter])
            self.model.end(member, supporter)

    def share(self, member: str, supporter: str) -> None:
        self._share(("goal", member), supporter)

    def share_grown(self, member: str, supporter: str) -> None:
        self._share(("outcome", member), supporter)

    def share_piece(self, member: str, supporter: str) -> None:
        self._share(("piece", member), supporter)

    def share_page(self, member: str, supporter: str) -> None:
        self._share(("page", member), supporter)

    def share_piece_with_team(self, member: str, _supporter: str) -> None:
        self._share_with(("piece", member), "team")

    def share_page_with_peer(self, member: str, _supporter: str) -> None:
        self._share_with(("page", member), "peer")

    def take_piece_back(self, member: str, supporter: str) -> None:
        self._take_back(("piece", member), supporter)

    def take_page_back(self, member: str, supporter: str) -> None:
        self._take_back(("page", member), supporter)

    def make_link(self, member: str, _supporter: str) -> None:
        if member in self.model.linked:
            return
        self.links[member] = outside.make_link(
            by=self.who[member],
            for_whom="my sister",
            items=[self.things[kind, member] for kind in KINDS],
            until=timezone.now() + timedelta(days=7),
        )
        self.model.linked.add(member)

    def end_link(self, member: str, _supporter: str) -> None:
        if member in self.model.linked:
            outside.end_link(by=self.who[member], link=self.links[member])
            self.model.linked.discard(member)

    def _share(self, thing: Thing, supporter: str) -> None:
        _kind, member = thing
        allowed = self.model.meet(member, supporter)
        chosen = [self.who[supporter]]
        if self._given(thing, "named", chosen, allowed=allowed):
            self.model.choose(thing, {supporter})

    def share_with_team(self, member: str, _supporter: str) -> None:
        self._share_with(("goal", member), "team")

    def share_grown_with_team(self, member: str, _supporter: str) -> None:
        self._share_with(("outcome", member), "team")

    def share_with_peer(self, member: str, _supporter: str) -> None:
        self._share_with(("goal", member), "peer")

    def share_grown_with_peer(self, member: str, _supporter: str) -> None:
        self._share_with(("outcome", member), "peer")

    def _share_with(self, thing: Thing, through: str) -> None:
        today = self.model.team(thing[1], through)
        if self._given(thing, through, None, allowed=bool(today)):
            self.model.choose(thing, today, through)

    def _given(self, thing: Thing, through: str, readers: Any, *, allowed: bool) -> bool:
        by, item = self.who[thing[1]], self.things[thing]
        try:
            journey.share_with(by=by, item=item, through=through, readers=readers)
        except NotYours:
            assert not allowed, f"{thing} could not be shared: {through}"
            return False
        assert allowed, f"{thing} could be shared: {through}"
        return True

    def let_in(self, member: str, supporter: str) -> None:
        for kind in KINDS:
            if self._answered((kind, member), supporter, journey.let_in):
                thing = (kind, member)
                ways = set(self.model.by[thing].values())
                adviser = (member, supporter) in self.model.advisers
                way = "team" if "team" in ways or adviser else "peer"
                self.model.choose(thing, {supporter}, way)

    def keep_out(self, member: str, supporter: str) -> None:
        for kind in KINDS:
            if self._answered((kind, member), supporter, journey.keep_to_oneself):
                self.model.answered.setdefault((kind, member), set()).add(supporter)

    def _answered(self, thing: Thing, supporter: str, act: Any) -> bool:
        """Whether the owner could answer; the same as whether they were asked."""
        asked = supporter in self.model.asked_about(thing)
        try:
            act(by=self.who[thing[1]], item=self.things[thing], reader=self.who[supporter])
        except NotYours:
            assert not asked, f"{thing}: no answer about {supporter}"
            return False
        assert asked, f"{thing}: an answer about {supporter}"
        return True

    def take_back(self, member: str, supporter: str) -> None:
        self._take_back(("goal", member), supporter)

    def take_grown_back(self, member: str, supporter: str) -> None:
        self._take_back(("outcome", member), supporter)

    def _take_back(self, thing: Thing, supporter: str) -> None:
        journey.take_back(
            by=self.who[thing[1]], item=self.things[thing], reader=self.who[supporter]
        )
        self.model.take_back(thing, supporter)

    def put_away(self, member: str, _supporter: str) -> None:
        for kind in KINDS:
            journey.put_away(by=self.who[member], item=self.things[kind, member])
            self.model.put_away.add((kind, member))

    def take_out(self, member: str, _supporter: str) -> None:
        for kind in KINDS:
            journey.take_out(by=self.who[member], item=self.things[kind, member])
            self.model.put_away.discard((kind, member))

    def arrange(self, member: str, supporter: str) -> None:
        if (member, supporter) in self.model.arranged or not self.model.meet(member, supporter):
            return
        self.day += timedelta(days=1)
        self.meetings[member, supporter] = meetings.arrange(
            by=self.who[member],
            member=self.who[member],
            colleague=self.who[supporter],
            starts=self.day.replace(minute=0, second=0, microsecond=0),
            minutes=60,
            how="cafe",
        )
        self.model.arranged.add((member, supporter))

    def pause(self, member: str, _supporter: str) -> None:
        people.set_pace(by=self.who[member], pace="paused")
        self.model.away.add(member)

    def leave(self, member: str, _supporter: str) -> None:
        people.set_pace(by=self.who[member], pace="left")
        self.model.away.add(member)

    def come_back(self, member: str, _supporter: str) -> None:
        people.set_pace(by=self.who[member], pace="here")
        self.model.away.discard(member)

    # What must hold after each.

    def agrees(self, member: str) -> None:
        """What anybody who might read can reach is what the model says, and what the member in the
        last step is told of their readers, and asked, is true."""
        model = self.model
        for name in (*SUPPORTERS, "cora", "willow"):
            person = self.who[name]
            read = {thing for thing in self.things if model.reads(name, thing)}
            assert self._reached(person) == read, f"read: {name}"
            listed = [
                *things.shared_with(person),
                *things.grown_shared_with(person),
                *seeing.pieces_shared_with(person),
                *pages.pages_shared_with(person),
            ]
            others = {self.things[t].pk for t in read if t[1] != name}
            assert {item.pk for item in listed} == others, f"list: {name}"
            ways_read = {owner for owner in MEMBERS if model.reads_ways(name, owner)}
            ways = {way.person_id for way in access.reach(person, SEE_WAYS)}
            assert ways == {self.who[owner].pk for owner in ways_read}, f"ways: {name}"
            seen = set(access.reach(person, SEE_MEETING).values_list("pk", flat=True))
            assert seen == {
                meeting.pk
                for (member, supporter), meeting in self.meetings.items()
                if model.sees_meeting(name, member, supporter)
            }, f"meetings: {name}"
            notes = set(access.reach(person, SHARE_NOTE).values_list("pk", flat=True))
            assert notes == seen, f"notes: {name}"

        for name, link in self.links.items():
            live = links.live(link.token)
            opened = set() if live is None else {one.pk for one in links.items_of(live)}
            assert opened == {self.things[t].pk for t in model.opens(name)}, f"outside: {name}"

        for thing in ((kind, member) for kind in KINDS):
            item, owner = self.things[thing], self.who[member]
            told = {share.reader_id for share in things.readers(owner, item)}
            assert told == {self.who[name].pk for name in SUPPORTERS if model.reads(name, thing)}, (
                f"said to be read: {thing}"
            )
            asked = {new.person.pk for new in things.newcomers(owner, item)}
            assert asked == {self.who[name].pk for name in model.asked_about(thing)}, (
                f"asked about: {thing}"
            )

    def _reached(self, person: Any) -> set[Thing]:
        keys = {item.pk: thing for thing, item in self.things.items()}
        return {
            keys[pk]
            for kind in KINDS
            for pk in access.reach(
                person, items.of(self.things[kind, MEMBERS[0]]).read
            ).values_list("pk", flat=True)
        }

    def doors_agree(self) -> None:
        """And so is every door, asked one by one."""
        for name, person in self.who.items():
            for thing, item in self.things.items():
                opens = True
                try:
                    access.get(person, items.of(item).read, item.pk)
                except NotYours:
                    opens = False
                assert opens == self.model.reads(name, thing), f"door: {name}, {thing}"

    def start_again(self) -> None:
        """Forget what was undone in the database."""
        self.model, self.bonds, self.meetings, self.links = Model(), {}, {}, {}
        for item in self.things.values():
            item.refresh_from_db()
        for person in self.who.values():
            person.refresh_from_db()


STEPS = ("give_role", "end_role", "suggest", "suggest_adviser", "member_says_yes",
         "supporter_says_yes", "member_ends", "supporter_ends", "share", "share_grown",
         "share_with_team", "share_grown_with_team", "share_with_peer", "share_grown_with_peer",
         "let_in", "keep_out", "take_back", "take_grown_back", "put_away", "take_out", "arrange",
         "pause", "leave", "come_back", "share_piece", "share_page", "share_piece_with_team",
         "share_page_with_peer", "take_piece_back", "take_page_back", "make_link", "end_link")  # fmt: skip
