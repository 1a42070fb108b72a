"""The room's home: my groups, what they meet for next, their studies and surveys."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ownway.access import queries as access
from ownway.access.doors import needs
from ownway.inquiry.queries import group as queries
from ownway.inquiry.queries import studies, surveys
from ownway.inquiry.rules.group import OPEN_INQUIRY
from ownway.welcome.rules import INQUIRE


@require_safe
@needs(OPEN_INQUIRY)
def inquiry(request: Any) -> HttpResponse:
    """Everything of mine in the inquiry."""
    me = request.person
    groups = queries.groups(me)
    shown = {
        "groups": [(one, queries.coming([one])[:1]) for one in groups],
        "asked": queries.asked(me),
        "may_begin": queries.may_begin(me),
        "studies": studies.studies(me),
        "surveys": [survey for one in groups for survey in surveys.of_group(one)],
        "mine": queries.doing(me, groups),
        "learns": access.may(me, INQUIRE),
    }
    return render(request, "inquiry/home.jinja", shown)
