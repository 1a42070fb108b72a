"""What is said on the page after somebody did something."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ownway.meetings import queries
from ownway.meetings.models import Meeting


def say_arranged(request: HttpRequest, made: Meeting) -> None:
    """It is in the diary, and who was told."""
    me: Any = request.person  # type: ignore[attr-defined]
    name = queries.other(me, made).called
    if me.pk == made.member_id or made.member_told:
        messages.success(request, _("It’s in the diary, and %(name)s is told.") % {"name": name})
    else:
        messages.success(
            request,
            _(
                "It’s in the diary. No message goes to %(name)s by itself: please tell them the time "
                "in the way they chose."
            )
            % {"name": name},
        )


def say_changed(request: HttpRequest) -> None:
    """Somebody was quicker."""
    messages.info(request, _("This was changed in between. Here is how it is now."))
