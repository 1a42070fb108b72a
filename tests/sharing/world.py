"""The real thing and the model side by side: each step happens in both."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey import actions as journey
from ownway.journey import queries as goals
from ownway.journey.rules import READ_GOAL
from ownway.meetings import actions as meetings
from ownway.meetings.rules import SEE_MEETING
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.rules import SEE_WAYS
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams import queries as team
from ownway.teams.roles import Role
from tests.sharing.model import Model

MEMBERS, SUPPORTERS = ("rowan", "willow"), ("hazel", "quince")
EVERYBODY = (*MEMBERS, *SUPPORTERS, "cora", "nobody")


class World:
    """Two members, two supporters, a coordinator, and somebody who has no part in it."""

    def __init__(self) -> None:
        self.model = Model()
        self.project = teams.add_project(by=SYSTEM, name="Orchard")
        self.who = {name: self._person(name) for name in EVERYBODY}
        self.goals = {
            name: journey.say_goal(by=self.who[name], words=f"{name} would like this")
            for name in MEMBERS
        }
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
        self.bonds[member, supporter] = people.propose_bond(
            by=SYSTEM, member=self.who[member], supporter=self.who[supporter], kind="peer"
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
        allowed = self.model.meet(member, supporter)
        try:
            journey.share_with(
                by=self.who[member],
                item=self.goals[member],
                through="named",
                readers=[self.who[supporter]],
            )
        except NotYours:
            assert not allowed, f"{member} could not choose {supporter}"
            return
        assert allowed, f"{member} could choose {supporter}"
        self.model.shared.add((member, supporter))

    def take_back(self, member: str, supporter: str) -> None:
        journey.take_back(by=self.who[member], item=self.goals[member], reader=self.who[supporter])
        self.model.shared.discard((member, supporter))

    def put_away(self, member: str, _supporter: str) -> None:
        journey.put_away(by=self.who[member], item=self.goals[member])
        self.model.put_away.add(member)

    def take_out(self, member: str, _supporter: str) -> None:
        journey.take_out(by=self.who[member], item=self.goals[member])
        self.model.put_away.discard(member)

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

    def agrees(self) -> None:
        """What anybody who might read can reach is what the model says."""
        model = self.model
        for name in (*SUPPORTERS, "cora", "willow"):
            person = self.who[name]
            goals_read = {owner for owner in MEMBERS if model.reads_goal(name, owner)}
            assert self._owners(access.reach(person, READ_GOAL)) == goals_read, f"goals: {name}"
            listed = {goal.owner_id for goal in goals.shared_with(person)}
            assert listed == {self.who[o].pk for o in goals_read - {name}}, f"list: {name}"
            ways_read = {owner for owner in MEMBERS if model.reads_ways(name, owner)}
            ways = {way.person_id for way in access.reach(person, SEE_WAYS)}
            assert ways == {self.who[owner].pk for owner in ways_read}, f"ways: {name}"
            seen = set(access.reach(person, SEE_MEETING).values_list("pk", flat=True))
            assert seen == {
                meeting.pk
                for (member, supporter), meeting in self.meetings.items()
                if model.sees_meeting(name, member, supporter)
            }, f"meetings: {name}"

    def _owners(self, rows: Any) -> set[str]:
        keys = {goal.pk: owner for owner, goal in self.goals.items()}
        return {keys[pk] for pk in rows.values_list("pk", flat=True)}

    def doors_agree(self) -> None:
        """And so is every door, asked one by one."""
        for name, person in self.who.items():
            for owner in MEMBERS:
                opens = True
                try:
                    access.get(person, READ_GOAL, self.goals[owner].pk)
                except NotYours:
                    opens = False
                assert opens == self.model.reads_goal(name, owner), f"door: {name}, {owner}"

    def start_again(self) -> None:
        """Forget what was undone in the database."""
        self.model, self.bonds, self.meetings = Model(), {}, {}
        for goal in self.goals.values():
            goal.refresh_from_db()
        for person in self.who.values():
            person.refresh_from_db()


STEPS = ("give_role", "end_role", "suggest", "member_says_yes", "supporter_says_yes",
         "member_ends", "supporter_ends", "share", "take_back", "put_away", "take_out", "arrange",
         "pause", "leave", "come_back")  # fmt: skip
