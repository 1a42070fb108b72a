"""What stands at the top of every page: which room this is, and the ways on from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from ownway.access import queries as access
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF, Role
from ownway.voice import queries as voice
from ownway.welcome.rules import ANSWER_HELLOS

KEPT = "home"
#: A way that a room above this one adds for some: from the person to its words and its address.
Also = Callable[[Any], "tuple[Any, str] | None"]
_also: list[Also] = []


def also_there(way: Also) -> Also:
    """Decorator: list this way beside the other rooms."""
    _also.append(way)
    return way


@dataclass(frozen=True)
class Home:
    """One role's home: its page, its colour, its name, and what else is there."""

    url: str
    room: str
    name: Any
    items: tuple[tuple[Any, str], ...]


_VISITOR = (
    (_("Say hello"), "hello_start"),
    (_("Find us"), "find_us"),
    (_("Who can see what"), "who_can_see_what"),
    (_("Sign in"), "account_login"),
)
HOMES: dict[Role, Home] = {
    Role.COORDINATOR: Home(
        "team_today",
        "team",
        _("Coordinator"),
        (
            (_("Today"), "team_today"),
            (_("Hellos"), "hellos"),
            (_("Introductions"), "introductions"),
            (_("Meetings"), "meetings"),
            (_("People"), "people_list"),
            (_("Team"), "team_page"),
            (_("What has grown"), "report_team"),
            (_("Our place"), "place"),
        ),
    ),
    Role.ADVISER: Home(
        "people_i_meet",
        "team",
        _("Adviser"),
        (
            (_("People I’m meeting"), "people_i_meet"),
            (_("Hellos"), "hellos"),
            (_("Meetings"), "meetings"),
            (_("Team"), "team_page"),
        ),
    ),
    Role.PEER: Home(
        "my_week",
        "peer",
        _("Peer supporter"),
        (
            (_("My week"), "my_week"),
            (_("Hellos"), "hellos"),
            (_("Introductions"), "introductions"),
            (_("Meetings"), "meetings"),
            (_("People"), "people_list"),
            (_("My page"), "my_peer_page"),
            (_("Ready work"), "ready_work"),
            (_("Team"), "team_page"),
        ),
    ),
    Role.VOLUNTEER: Home(
        "lend_a_hand",
        "member",
        _("Volunteer"),
        ((_("Home"), "lend_a_hand"), (_("I’m worried"), "worry")),
    ),
    Role.INQUIRY: Home(
        "inquiry",
        "report",
        _("Inquiry group"),
        (
            (_("Inquiry"), "inquiry"),
            (_("Our answers"), "inquiry_home"),
            (_("What has grown"), "report"),
        ),
    ),
    Role.COMMISSIONER: Home("report", "report", _("Report"), ((_("What has grown"), "report"),)),
    Role.MEMBER: Home(
        "my_home",
        "member",
        "",
        (
            (_("Home"), "my_home"),
            (_("My book"), "book"),
            (_("My tree"), "my_tree"),
            (_("My people"), "my_people"),
            (_("My meetings"), "meetings"),
        ),
    ),
}
#: Pages for everybody keep the colour of the front door, whoever reads them.
_PUBLIC = {
    "front_door",
    "help_now",
    "keeping_private",
    "cannot_protect",
    "accessibility",
    "say_how_it_is",
    "find_us",
    "who_can_see_what",
}


def role_now(request: HttpRequest, roles: set[Role]) -> Role:
    """In which role somebody is here: that of the page, else that of the home opened last."""
    page = _here(request)
    by_page = {home.url: role for role, home in HOMES.items()}
    kept = request.session.get(KEPT, "")
    if page in by_page and (by_page[page] in roles or by_page[page] == Role.MEMBER):
        return by_page[page]
    if kept in roles or kept == Role.MEMBER:
        return Role(kept)
    return next((role for role in HOMES if role in roles), Role.MEMBER)


def keep(request: HttpRequest, role: Role) -> None:
    """Remember which home was opened last."""
    if request.session.get(KEPT) != role:
        request.session[KEPT] = str(role)


def nav(request: HttpRequest) -> dict[str, Any]:
    """``nav``, ``room``, ``my_room``, ``room_name``, and ``other_rooms`` of somebody with several
    roles. A visitor has the few public pages and the way in."""
    person: Any = getattr(request, "person", None)
    if person is None:
        in_hello = _here(request).startswith("hello_")  # one question a page, and nothing else
        return {"nav": [] if in_hello else _ways_on(request, _VISITOR)}
    roles = teams.roles_of(person)
    role = role_now(request, roles)
    home = HOMES[role]
    here = _here(request)
    if home.url == here:  # a home was opened: shared pages keep its colour and its name
        keep(request, role)
    items = [(text, url) for text, url in home.items if url != "hellos" or _answers(person, roles)]
    others = [HOMES[one] for one in HOMES if one != role and one in roles]
    return {
        "nav": _ways_on(request, items),
        "my_room": home.room,
        "room_name": home.name,
        "home_url": _address(home.url),
        "room": "public" if here in _PUBLIC else home.room,
        "other_rooms": [
            {"text": other.name or _("My own space"), "href": _address(other.url)}
            for other in others
        ]
        + [{"text": _("Listening"), "href": _address("listening")}] * voice.listens(person)
        + [
            {"text": words, "href": _address(name)}
            for words, name in _ways_also(person, [home, *others])
        ],
    }


def _ways_also(person: Any, homes: list[Home]) -> list[tuple[Any, str]]:
    """Ways of rooms above, without what is there already: as one of their homes, or listed in it."""
    listed = {one.url for one in homes} | {name for _words, name in homes[0].items}
    return [way for also in _also if (way := also(person)) and way[1] not in listed]


def _here(request: HttpRequest) -> str:
    match = request.resolver_match
    return (match.url_name or "") if match else ""


def _ways_on(request: HttpRequest, items: Iterable[tuple[Any, str]]) -> list[dict[str, Any]]:
    here = _here(request)
    return [
        {"text": text, "href": href, "here": url == here}
        for text, url in items
        if (href := _address(url))
    ]


def _answers(person: Any, roles: set[Role]) -> bool:
    return bool(roles & STAFF) and access.may(person, ANSWER_HELLOS)


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
