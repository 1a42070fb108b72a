"""A second opinion on who may read what: a few sets, no database, written from the promises."""

from dataclasses import dataclass, field

Pair = tuple[str, str]


@dataclass
class Model:
    """Members and supporters by name, and what happened between them."""

    works: set[str] = field(default_factory=set)
    away: set[str] = field(default_factory=set)
    asked: set[Pair] = field(default_factory=set)
    yes: dict[Pair, set[str]] = field(default_factory=dict)
    shared: set[Pair] = field(default_factory=set)
    put_away: set[str] = field(default_factory=set)
    arranged: set[Pair] = field(default_factory=set)

    def meet(self, member: str, supporter: str) -> bool:
        """Both said yes, neither ended it, the supporter works here and the member is here."""
        both = self.yes.get((member, supporter), set())
        return (
            (member, supporter) in self.asked
            and both == {member, supporter}
            and supporter in self.works
            and member not in self.away
        )

    def end(self, member: str, supporter: str) -> None:
        """Ended: what was shared stays closed even if they meet again one day."""
        pair = (member, supporter)
        self.asked.discard(pair)
        self.yes.pop(pair, None)
        self.shared.discard(pair)

    def reads_goal(self, who: str, owner: str) -> bool:
        """The owner; or somebody they meet and chose, while the goal is not put away."""
        if who == owner:
            return True
        return self.meet(owner, who) and (owner, who) in self.shared and owner not in self.put_away

    def reads_ways(self, who: str, owner: str) -> bool:
        """The owner; whom they meet; the coordinator of their project unless they are away."""
        return who == owner or self.meet(owner, who) or (who == "cora" and owner not in self.away)

    def sees_meeting(self, who: str, member: str, supporter: str) -> bool:
        """The two who meet; the supporter only while they still do."""
        if (member, supporter) not in self.arranged:
            return False
        return who == member or (who == supporter and self.meet(member, supporter))
