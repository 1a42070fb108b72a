"""Changing the partnership's own affairs."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.teams import queries, verbs
from ownway.teams.bringing import bring_in_members as bring_in_members
from ownway.teams.models import (
    ClosedDay,
    HelpLine,
    Membership,
    OpeningHours,
    Project,
    Site,
    TextChecked,
)
from ownway.teams.roles import Role
from ownway.teams.rules import CHANGE_ROLE, GIVE_ROLES, RUN_PLACE, WELCOME_MEMBER


class ChangedMeanwhile(Exception):
    """Somebody else changed the same words since they were opened."""


def _may(by: Actor, rule: Any) -> None:
    """A coordinator, or the set-up command before there is one."""
    if by is SYSTEM:
        only(by, SYSTEM)
    else:
        check(by, rule)


@transaction.atomic
def change_site(*, by: Actor, seen: str = "", **values: Any) -> Site:
    """Change what the place says about itself. ``values`` are fields of :class:`Site`.

    Args:
        seen: :func:`queries.as_seen` of these fields when the editor opened them.

    Raises:
        ChangedMeanwhile: somebody else changed them since; theirs stays.
    """
    _may(by, RUN_PLACE)
    site, _made = Site.objects.select_for_update().get_or_create(one=True)
    if seen and seen != queries.as_seen(site, values):
        raise ChangedMeanwhile
    changed = [name for name, value in values.items() if getattr(site, name) != value]
    for name in changed:
        setattr(site, name, values[name])
    site.full_clean(exclude=["demo"])
    site.save()
    if changed:
        write(verbs.CHANGED_SITE, by=by, on=site, fields=changed)
    return site


@transaction.atomic
def note_checked(*, by: Actor, language: str, checked_by: str, day: date) -> TextChecked:
    """Write down who found the words of a language good, and when. Pages then say "draft" no more."""
    _may(by, RUN_PLACE)
    checked = TextChecked.objects.filter(language=language).first() or TextChecked(
        language=language
    )
    checked.checked_by, checked.day = checked_by.strip(), day
    checked.full_clean()
    checked.save()
    write(verbs.CHECKED_WORDS, by=by, on=checked, fields=["checked_by", "day"])
    return checked


@transaction.atomic
def take_back_checked(*, by: Actor, language: str) -> None:
    """The words of a language are a draft again."""
    _may(by, RUN_PLACE)
    for checked in TextChecked.objects.filter(language=language):
        write(verbs.UNCHECKED_WORDS, by=by, on=checked, fields=["checked_by", "day"])
        checked.delete()


@transaction.atomic
def add_project(*, by: Actor, name: str, says: str = "") -> Project:
    """Add a project to the partnership."""
    _may(by, RUN_PLACE)
    project = Project(name=name, says=says)
    project.full_clean()
    project.save()
    write(verbs.ADDED_PROJECT, by=by, on=project, fields=["name", "says"])
    return project


@transaction.atomic
def put_help_line(*, by: Actor, line: HelpLine | None = None, **values: Any) -> HelpLine:
    """Add or change somewhere to turn to."""
    _may(by, RUN_PLACE)
    line = line or HelpLine()
    for name, value in values.items():
        setattr(line, name, value)
    line.full_clean()
    line.save()
    write(verbs.CHANGED_HELP, by=by, on=line, fields=values)
    return line


@transaction.atomic
def remove_help_line(*, by: Actor, line: HelpLine) -> None:
    """Take a help line off the page."""
    _may(by, RUN_PLACE)
    write(verbs.CHANGED_HELP, by=by, on=line)
    line.delete()


@transaction.atomic
def set_hours(*, by: Actor, hours: Iterable[tuple[int, time, time]]) -> None:
    """Replace the opening hours: (weekday with 0 for Monday, from, until)."""
    _may(by, RUN_PLACE)
    OpeningHours.objects.all().delete()
    for weekday, opens, closes in hours:
        OpeningHours(weekday=weekday, opens=opens, closes=closes).save()
    write(verbs.CHANGED_HOURS, by=by)


@transaction.atomic
def set_closed_days(*, by: Actor, days: Iterable[date]) -> None:
    """Replace the days on which nobody answers."""
    _may(by, RUN_PLACE)
    ClosedDay.objects.all().delete()
    for day in sorted(set(days)):
        ClosedDay(day=day).save()
    write(verbs.CHANGED_HOURS, by=by, fields=["closed_days"])


@transaction.atomic
def give_role(
    *,
    by: Actor,
    person: Any,
    project: Project,
    role: Role,
    answers: bool = False,
    since: datetime | None = None,
) -> Membership:
    """Give a person a role in a project. Giving the same one again changes nothing.

    Raises:
        NotYours: a role for oneself in a project where others are: that would open their pages.
    """
    _may(by, GIVE_ROLES)
    if (
        by == person
        and Membership.objects.live().filter(project=project).exclude(person=person).exists()
    ):
        raise NotYours
    had = Membership.objects.filter(person=person, project=project, role=role, until=None).first()
    if had:
        return had
    made = Membership(
        person=person, project=project, role=role, answers=answers, since=since or timezone.now()
    )
    made.save()
    write(verbs.GAVE_ROLE, by=by, about=person.pk, on=made, fields=["role"], why=role)
    return made


@transaction.atomic
def welcome_member(*, by: Actor, person: Any, project: Project) -> Membership:
    """Make somebody who said hello a member of a project whose hellos ``by`` answers."""
    check(by, WELCOME_MEMBER, project)
    had = Membership.objects.live().filter(person=person, project=project, role=Role.MEMBER).first()
    if had:
        return had
    made = Membership(person=person, project=project, role=Role.MEMBER)
    made.save()
    write(verbs.GAVE_ROLE, by=by, about=person.pk, on=made, fields=["role"], why=Role.MEMBER)
    return made


@transaction.atomic
def end_role(*, by: Actor, membership: Membership) -> None:
    """End a role now. What it let the person reach is closed at the next request.

    People call this through ``people.actions.end_role``, which ends their sessions too.

    Raises:
        ValidationError: the last coordinator stays, or nobody could give a role again.
    """
    _may_change(by, membership)
    if by is not SYSTEM and _is_last_coordinator(membership):
        raise ValidationError(_("This is the last coordinator. Give the role to another first."))
    membership.until, membership.answers = timezone.now(), False
    membership.save()
    write(
        verbs.ENDED_ROLE,
        by=by,
        about=membership.person_id,
        on=membership,
        fields=["until"],
        why=membership.role,
    )


def _may_change(by: Actor, membership: Membership) -> None:
    if by is SYSTEM:
        only(by, SYSTEM)
    else:
        check(by, CHANGE_ROLE, membership)


def _is_last_coordinator(membership: Membership) -> bool:
    live = Membership.objects.select_for_update().filter(role=Role.COORDINATOR).live()
    return membership.role == Role.COORDINATOR and all(m.pk == membership.pk for m in live)


@transaction.atomic
def end_roles_of(*, by: Actor, person: Any) -> int:
    """End every role of somebody whose everything is deleted at their wish; how many there were.

    Where the place names them (on call, who introduces, who agrees to delays), it names nobody from
    now on. What it belongs to (taking) writes the record's entry, and asks
    ``queries.must_hand_over`` first.
    """
    only(by, SYSTEM)
    for name in ("on_call", "introduces", "delay_approver"):
        Site.objects.filter(**{name: person}).update(**{name: None})
    open_ones = Membership.objects.filter(person=person).live()
    return open_ones.update(until=timezone.now(), answers=False)


@transaction.atomic
def set_answers(*, by: Actor, membership: Membership, answers: bool) -> None:
    """Say whether this colleague answers hellos."""
    _may_change(by, membership)
    membership.answers = answers
    membership.save()
    write(
        verbs.CHANGED_ANSWERERS,
        by=by,
        about=membership.person_id,
        on=membership,
        fields=["answers"],
    )
