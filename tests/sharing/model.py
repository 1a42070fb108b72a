"""A second opinion on who may read what: a few sets, no database, written from the promises."""

from dataclasses import dataclass, field

Pair = tuple[str, str]
#: What somebody may share, and whose it is.
Thing = tuple[str, str]
KINDS = ("goal", "outcome", "piece", "page")


@dataclass
class Model:
    """Members and supporters by name, and what happened between them."""

    works: set[str] = field(default_factory=set)
    away: set[str] = field(default_factory=set)
    asked: set[Pair] = field(default_factory=set)
    yes: dict[Pair, set[str]] = field(default_factory=dict)
    #: Who was chosen for each thing, by name or as one of the team of that day.
    shared: dict[Thing, set[str]] = field(default_factory=dict)
    #: By which way each share that was not taken back was given: "" by name, "peer" or "team".
    by: dict[Thing, dict[str, str]] = field(default_factory=dict)
    #: Who has had an answer, yes or no, for a thing since they began to meet.
    answered: dict[Thing, set[str]] = field(default_factory=dict)
    #: Who meets whom as an adviser; else as a peer supporter.
    advisers: set[Pair] = field(default_factory=set)
    put_away: set[Thing] = field(default_factory=set)
    arranged: set[Pair] = field(default_factory=set)
    #: Meetings that were arranged before the two ended meeting.
    before: set[Pair] = field(default_factory=set)
    #: Whose link for somebody outside was made, and not ended.
    linked: set[str] = field(default_factory=set)

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
        """Ended: what was shared, and what was arranged, stays closed even if they meet again."""
        pair = (member, supporter)
        self.before |= self.arranged & {pair}
        self.asked.discard(pair)
        self.yes.pop(pair, None)
        self.advisers.discard(pair)
        for kind in KINDS:
            self.shared.get((kind, member), set()).discard(supporter)
            self.answered.get((kind, member), set()).discard(supporter)

    def team(self, member: str, through: str) -> set[str]:
        """Today's names behind "my peer supporter" or "my team"."""
        return {
            who
            for owner, who in self.yes
            if owner == member
            and self.meet(member, who)
            and (through == "team" or (member, who) not in self.advisers)
        }

    def choose(self, thing: Thing, readers: set[str], through: str = "") -> None:
        """These may read it; a reader has one share, and it is the latest."""
        self.shared.setdefault(thing, set()).update(readers)
        self.answered.setdefault(thing, set()).update(readers)
        self.by.setdefault(thing, {}).update(dict.fromkeys(readers, through))

    def take_back(self, thing: Thing, who: str) -> None:
        """Closed; they are not asked about again for as long as they meet."""
        self.shared.get(thing, set()).discard(who)
        self.by.get(thing, {}).pop(who, None)

    def asked_about(self, thing: Thing) -> set[str]:
        """Who joined since it was shared with the team, and has had no answer."""
        _kind, owner = thing
        if thing in self.put_away or owner in self.away:
            return set()
        open_ways = {way for way in self.by.get(thing, {}).values() if way}
        joined = {who for way in open_ways for who in self.team(owner, way)}
        return joined - self.answered.get(thing, set())

    def reads(self, who: str, thing: Thing) -> bool:
        """The owner; or somebody they meet and chose, while it is not put away."""
        _kind, owner = thing
        if who == owner:
            return True
        chosen = who in self.shared.get(thing, set())
        return chosen and self.meet(owner, who) and thing not in self.put_away

    def reads_ways(self, who: str, owner: str) -> bool:
        """The owner; whom they meet; the coordinator of their project unless they are away."""
        return who == owner or self.meet(owner, who) or (who == "cora" and owner not in self.away)

    def sees_meeting(self, who: str, member: str, supporter: str) -> bool:
        """The two who meet; the supporter only while they still do, and did not end it since."""
        pair = (member, supporter)
        if pair not in self.arranged:
            return False
        still = self.meet(member, supporter) and pair not in self.before
        return who == member or (who == supporter and still)

    def opens(self, owner: str) -> set[Thing]:
        """What the link of a member opens: it takes no bond, only that they are here."""
        if owner not in self.linked or owner in self.away:
            return set()
        return {(kind, owner) for kind in KINDS} - self.put_away
