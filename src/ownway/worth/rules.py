"""Who sees what has grown in a year: figures, never a person."""

from django.utils.translation import gettext_lazy as _

from ownway.teams.roles import Role
from ownway.teams.rules import for_roles

READ_WORTH = for_roles(
    "worth.read",
    says=_(
        "Commissioners, the inquiry group and coordinators see yearly figures of what people let "
        "us count, and how quickly people are answered. No names, and small numbers are hidden."
    ),
    roles=[Role.COMMISSIONER, Role.INQUIRY, Role.COORDINATOR],
)

READ_WORTH_FULL = for_roles(
    "worth.read_full",
    says=_(
        "Coordinators see these figures whole, small numbers too, because they answer for them. "
        "Other colleagues do not: in a small place, a small number can be somebody they meet."
    ),
    roles=[Role.COORDINATOR],
)
