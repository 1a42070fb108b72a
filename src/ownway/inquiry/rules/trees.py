"""Who works on a study's trees, and who says what they think of them."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.rules.group import groups_of
from ownway.inquiry.rules.studies import studies_of
from ownway.teams.queries import roles_of
from ownway.teams.roles import Role

SEE_VERSION = rule(
    "inquiry.see_tree_version",
    model="inquiry.TreeVersion",
    says=_(
        "A study’s trees, as they are and as they were, are seen by its named members. Others see a "
        "version when they are asked what they think of it, or when the group has made it public."
    ),
)


@SEE_VERSION.filter
def _see_version(person: Any) -> Q:
    return Q(tree__study__in=studies_of(person))


LOOK_AFTER_ROUND = rule(
    "inquiry.look_after_round",
    model="inquiry.CommentRound",
    says=_(
        "What people say to a study’s tree is read and answered by the study’s named members, and by "
        "whoever said it."
    ),
)


@LOOK_AFTER_ROUND.filter
def _look_after_round(person: Any) -> Q:
    return Q(version__tree__study__in=studies_of(person))


def asked_as(person: Any) -> set[str]:
    """As whom they are asked what they think: "staff", "peer", "member"; empty: they are not."""
    if person.pace == "left":
        return set()
    roles = roles_of(person)
    found = set()
    if roles & {Role.ADVISER, Role.COORDINATOR}:
        found.add("staff")
    if Role.PEER in roles:
        found.add("peer")
    if Role.MEMBER in roles:
        found.add("member")
    return found


COMMENT_ON_TREE = rule(
    "inquiry.comment_on_tree",
    model="inquiry.CommentRound",
    says=_(
        "When an inquiry group asks what people think of a tree, those it asks (staff, peer "
        "supporters, members) see it, and say what they think with or without their name."
    ),
)


@COMMENT_ON_TREE.filter
def _comment_on_tree(person: Any) -> Q:
    asked = asked_as(person)
    of_the_group = Q(version__tree__study__group__in=groups_of(person))
    return Q(ended=None) & (
        (Q(staff=True) if "staff" in asked else Q(pk__in=[]))
        | (Q(peers=True) if "peer" in asked else Q(pk__in=[]))
        | (Q(members=True) if "member" in asked else Q(pk__in=[]))
        | of_the_group
    )


OWN_COMMENT = rule(
    "inquiry.own_comment",
    model="inquiry.Comment",
    says=_("What you said to a tree is yours: you can take it back at any time."),
)


@OWN_COMMENT.filter
def _own_comment(person: Any) -> Q:
    return Q(by=person, taken_back=None)


ANSWER_COMMENT = rule(
    "inquiry.answer_comment",
    model="inquiry.Comment",
    says=_("What somebody said to a study’s tree is answered by the study’s named members."),
)


@ANSWER_COMMENT.filter
def _answer_comment(person: Any) -> Q:
    return Q(round__version__tree__study__in=studies_of(person), taken_back=None)
