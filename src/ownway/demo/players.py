"""Who is who in the demo. All of them are invented; none is anybody we know or have read about."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from ownway.people import queries as people

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Player:
    """Somebody one can look through the eyes of. ``key`` is also the start of their e-mail."""

    key: str
    called: str
    group: "_StrPromise"
    about: "_StrPromise"
    leaf: str = "hazel"

    @property
    def email(self) -> str:
        """An address at a name that is kept for examples, so no mail reaches anybody."""
        return f"{self.key}@example.org"


MEMBERS, PEERS = _("Members"), _("Peer supporters")
TEAM, OTHERS = _("Advisers and coordinators"), _("Also here")

PLAYERS: tuple[Player, ...] = (
    Player("wilf", "Wilf", MEMBERS, _(
        "bakes, has a year of meetings and notes with Bronwen, and two kinds of fruit"), "quince"),
    Player("nasreen", "Nasreen", MEMBERS, _(
        "knows a lot about plants, meets Tobias, and has a note she has not saved yet"), "willow"),
    Player("curtis", "Curtis", MEMBERS, _("works on the crew, and is taking a break"), "rowan"),
    Player("mostyn", "Mostyn", MEMBERS, _(
        "plays the cornet, and can see that his contacts were opened once"), "hazel"),
    Player("yasmin", "Yasmin", MEMBERS, _("is new, and could meet one of four people"), "damson"),
    Player("sol", "Sol", MEMBERS, _(
        "is a member, a volunteer, and asked whether somebody new may read along"), "rowan"),
    Player("bronwen", "Bronwen", PEERS, _(
        "meets Wilf, Mostyn and Sol, and Wilf would like to change what they agreed"), "willow"),
    Player("kwabena", "Kwabena", PEERS, _(
        "meets Curtis, who is on a break, and Dorota; walked somewhere when she could not come"), "rowan"),
    Player("roshni", "Roshni", PEERS, _(
        "is new in the team, and somebody would like to meet her"), "willow"),
    Player("femi", "Femi", PEERS, _(
        "has a cup of tea with Sol coming, before either of them decides"), "quince"),
    Player("tobias", "Tobias", TEAM, _(
        "answers hellos as an adviser, and meets Nasreen and Sol"), "hazel"),
    Player("hester", "Hester", TEAM, _(
        "is an adviser, and is just answering a hello"), "damson"),
    Player("maren", "Maren", TEAM, _(
        "coordinates two projects, is on call, and has brought in an old book"), "quince"),
    Player("ishaan", "Ishaan", TEAM, _("coordinates the Green Barrow crew"), "willow"),
    Player("winifred", "Winifred", OTHERS, _(
        "commissions the partnership; sees what has grown in a year, and no person’s page"), "hazel"),
    Player("effie", "Effie", OTHERS, _(
        "works for somebody else, and listens when people say how it is here"), "rowan"),
)  # fmt: skip


def person_of(player: Player) -> Any:
    """The person behind a player, or None where the demo has not been filled."""
    account = get_user_model().objects.filter(email=player.email).first()
    return people.of_account(account) if account else None


def by_group() -> list[tuple["_StrPromise", list[Player]]]:
    """The players, in groups, in the order of this file."""
    groups: dict[Any, list[Player]] = {}
    for player in PLAYERS:
        groups.setdefault(player.group, []).append(player)
    return list(groups.items())
