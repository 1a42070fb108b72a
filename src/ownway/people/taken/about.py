"""What the house holds about a person themself: name, ways, roles, whom they meet."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.people.models import Bond, Draft, Invitation, Person, SafeWay
from ownway.people.signin import queries as signin
from ownway.people.taken import Thing, also_taken
from ownway.people.taken.shapes import ID, MOMENT, NUMBER, TEXT, YES, many, maybe, of
from ownway.teams import queries as teams

if TYPE_CHECKING:
    from ownway.people.models import Account


#: How drafts are called that hold somebody else's words: written with them, told by them.
ABOUT_OTHERS = ("with:", "worry:", "voice:heard:")


def yes(value: object) -> str:
    """In a word."""
    return _("Yes") if value else _("No")


def _said(*facts: tuple[str, Any]) -> list[tuple[str, str]]:
    """Only what there is to say."""
    return [(str(label), str(value)) for label, value in facts if value not in (None, "")]


@also_taken(
    "you",
    gettext_lazy("You"),
    place=10,
    where="about_me",
    says=gettext_lazy("What you are called here, and your pace."),
    shape={
        "id": ID,
        "called": TEXT,
        "leaf": TEXT,
        "language": TEXT,
        "shown": {"type": "object"},
        "pace": TEXT,
        "pace_since": MOMENT,
        "written_down": MOMENT,
        "from_earlier_records": YES,
        "told": maybe(MOMENT),
        "quiet_from": maybe(TEXT),
        "quiet_until": maybe(TEXT),
        "ways_asked": maybe(MOMENT),
    },
)
def you(person: Person) -> Iterator[Thing]:
    """The person's own row."""
    yield Thing(
        title=person.called,
        data={
            "id": person.pk,
            "called": person.called,
            "leaf": person.leaf,
            "language": person.language,
            "shown": person.shown,
            "pace": person.pace,
            "pace_since": person.pace_since,
            "written_down": person.created,
            "from_earlier_records": person.brought_in,
            "told": person.told,
            "quiet_from": person.quiet_from and person.quiet_from.isoformat("minutes"),
            "quiet_until": person.quiet_until and person.quiet_until.isoformat("minutes"),
            "ways_asked": person.ways_asked,
        },
        facts=_said(
            (_("Called"), person.called),
            (_("Leaf"), person.get_leaf_display()),
            (_("Language"), person.language),
            (_("Pace"), person.get_pace_display()),
            (_("Since"), words.date(person.pace_since)),
            (_("Written down on"), words.date(person.created)),
            (_("From earlier records"), yes(True) if person.brought_in else ""),
            (_("You were told on"), words.date(person.told)),
            (_("No messages from"), words.time(person.quiet_from)),
            (_("until"), words.time(person.quiet_until)),
            (_("You last looked at how to reach you on"), words.date(person.ways_asked)),
        ),
    )


@also_taken(
    "signing_in",
    gettext_lazy("Signing in"),
    place=12,
    where="mfa_index",
    says=gettext_lazy("No code, passkey or secret is in here."),
    shape={
        "email": TEXT,
        "phone": TEXT,
        "codes_by_email": YES,
        "made": MOMENT,
        "also": many(of(kind=TEXT, made=MOMENT, last_used=maybe(MOMENT))),
        "devices": many(of(device=TEXT, since=MOMENT, last_seen=MOMENT)),
        "new_device": maybe(MOMENT),
        "last_signed_in": maybe(MOMENT),
    },
)
def signing_in(person: Person) -> Iterator[Thing]:
    """How they sign in, without anything that opens a door."""
    account = person.account
    if account is None:
        return
    also = _also(account)
    devices = [
        {"device": one.user_agent, "since": one.created_at, "last_seen": one.last_seen_at}
        for one in UserSession.objects.filter(user=account).order_by("created_at")
    ]
    yield Thing(
        data={
            "email": account.email or "",
            "phone": account.phone,
            "codes_by_email": account.mailbox_sign_in,
            "made": account.created,
            "also": also,
            "devices": devices,
            "new_device": account.new_device_at,
            "last_signed_in": account.last_login,
        },
        facts=_said(
            (_("E-mail"), account.email),
            (_("Phone"), account.phone),
            (_("Codes by e-mail"), yes(account.mailbox_sign_in)),
            *((_("Also"), f"{one['kind']}, {words.date(one['made'])}") for one in also),
            *(
                (_("Signed in with"), f"{one['device']}, {words.date(one['last_seen'])}")
                for one in devices
            ),
        ),
    )


def _also(account: "Account") -> list[dict[str, Any]]:
    kinds = (*signin.SECOND, Authenticator.Type.RECOVERY_CODES)
    return [
        {"kind": one.get_type_display(), "made": one.created_at, "last_used": one.last_used_at}
        for one in signin.authenticators(account, *kinds)
    ]


@also_taken(
    "ways",
    gettext_lazy("How to reach me"),
    place=14,
    where="my_ways",
    shape={
        "kind": TEXT,
        "address": TEXT,
        "may_leave_message": YES,
        "name_to_use": TEXT,
        "good_times": TEXT,
        "place": NUMBER,
        "written_down": MOMENT,
    },
)
def ways(person: Person) -> Iterator[Thing]:
    """The safe ways, as they said them."""
    for way in SafeWay.objects.filter(person=person):
        yield Thing(
            title=way.get_kind_display(),
            data={
                "kind": way.kind,
                "address": way.address,
                "may_leave_message": way.may_leave_message,
                "name_to_use": way.name_to_use,
                "good_times": way.good_times,
                "place": way.place,
                "written_down": way.created,
            },
            facts=_said(
                (_("Where"), way.address),
                (_("We may leave a message"), yes(way.may_leave_message)),
                (_("In what name"), way.name_to_use),
                (_("Good times"), way.good_times),
            ),
        )


@also_taken(
    "roles",
    gettext_lazy("Projects and roles"),
    place=16,
    shape={
        "role": TEXT,
        "project": TEXT,
        "since": MOMENT,
        "since_known": YES,
        "until": maybe(MOMENT),
        "answers_hellos": YES,
    },
)
def roles(person: Person) -> Iterator[Thing]:
    """Where they belong, and as what."""
    for one in teams.memberships_of(person):
        yield Thing(
            title=f"{one.get_role_display()}, {one.project.name}",
            data={
                "role": one.role,
                "project": one.project.name,
                "since": one.since,
                "since_known": one.since_known,
                "until": one.until,
                "answers_hellos": one.answers,
            },
            facts=_said(
                (_("Since"), words.date(one.since) if one.since_known else ""),
                (_("Until"), words.date(one.until)),
            ),
        )


@also_taken(
    "people",
    gettext_lazy("My people"),
    place=18,
    where="my_people",
    says=gettext_lazy(
        "Whom you meet. Where you are the one who supports, the other’s name is theirs and stays out."
    ),
    shape={
        "with": TEXT,
        "you_are": TEXT,
        "kind": TEXT,
        "since": MOMENT,
        "until": maybe(MOMENT),
        "you_said_yes": maybe(MOMENT),
        "they_said_yes": maybe(MOMENT),
    },
)
def people(person: Person) -> Iterator[Thing]:
    """Bonds, from their own side."""
    mine = Bond.objects.filter(member=person) | Bond.objects.filter(supporter=person)
    for bond in mine.select_related("supporter").order_by("since"):
        as_member = bond.member_id == person.pk
        yes_of = (bond.confirmed_by_member, bond.confirmed_by_supporter)
        said, they = yes_of if as_member else yes_of[::-1]
        name = bond.supporter.called if as_member else ""
        yield Thing(
            title=name or _("Somebody you support"),
            data={
                "with": name,
                "you_are": "member" if as_member else "supporter",
                "kind": bond.kind,
                "since": bond.since,
                "until": bond.until,
                "you_said_yes": said,
                "they_said_yes": they,
            },
            facts=_said(
                (_("As"), bond.get_kind_display() if as_member else ""),
                (_("Since"), words.date(bond.since)),
                (_("Until"), words.date(bond.until)),
                (_("You said yes on"), words.date(said)),
            ),
        )


@also_taken(
    "invitations",
    gettext_lazy("Invitations"),
    place=80,
    shape={
        "made": MOMENT,
        "printed": YES,
        "email": TEXT,
        "good_until": MOMENT,
        "used": maybe(MOMENT),
    },
)
def invitations(person: Person) -> Iterator[Thing]:
    """Ways in that were made for them."""
    for one in Invitation.objects.filter(person=person).order_by("created"):
        yield Thing(
            title=words.date(one.created),
            data={
                "made": one.created,
                "printed": one.printed,
                "email": one.email,
                "good_until": one.expires,
                "used": one.used,
            },
            facts=_said(
                (_("Sent to"), _("On paper") if one.printed else one.email),
                (_("Taken up on"), words.date(one.used)),
            ),
        )


@also_taken(
    "drafts",
    gettext_lazy("Not saved yet"),
    place=70,
    says=gettext_lazy(
        "What you were typing and have not saved. Nobody but you sees it. What you typed with "
        "somebody else is theirs, and stays out."
    ),
    shape={"on": TEXT, "words": {"type": "object"}, "changed": MOMENT},
)
def drafts(person: Person) -> Iterator[Thing]:
    """What they are in the middle of; not what a colleague types with somebody or about them."""
    for draft in Draft.objects.filter(by=person).order_by("changed"):
        if draft.on.startswith(ABOUT_OTHERS):
            continue
        body = draft.body if isinstance(draft.body, dict) else {"words": draft.body}
        yield Thing(
            title=words.date(draft.changed),
            data={"on": draft.on, "words": body, "changed": draft.changed},
            words=[(str(name), str(said)) for name, said in body.items() if said],
        )
