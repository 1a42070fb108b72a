"""What people do here. One person may have many, in several projects, over time."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    MEMBER = "member", _("Member")
    VOLUNTEER = "volunteer", _("Volunteer")
    PEER = "peer", _("Peer supporter")
    ADVISER = "adviser", _("Adviser")
    COORDINATOR = "coordinator", _("Coordinator")
    INQUIRY = "inquiry", _("Inquiry group")
    COMMISSIONER = "commissioner", _("Commissioner")


#: Paid colleagues who reach members' contacts; a second factor is asked of them.
STAFF = frozenset({Role.PEER, Role.ADVISER, Role.COORDINATOR})
