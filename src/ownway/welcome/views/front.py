"""The front door."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from ownway.access.doors import needs
from ownway.teams import queries as teams
from ownway.welcome import wording


@needs(None)
def front_door(request: HttpRequest) -> HttpResponse:
    """What this is, and two buttons: say hello, get help now."""
    who = wording.welcomers()
    return render(
        request,
        "welcome/public/front_door.jinja",
        {"boughs": boughs(), "steps": steps(who, teams.site().hours_text)},
    )


def boughs() -> list[str]:
    """What this place does, one bough each, from the top."""
    return [
        _("Being heard"),
        _("Your own pace"),
        _("Work and learning"),
        _("Paid peers"),
        _("Easy to reach"),
        _("A warm place"),
    ]


def steps(who: str, hours: str) -> list[dict[str, str]]:
    """What happens when somebody says hello."""
    said = {"who": who, "hours": hours}
    return [
        {
            "title": _("You tell us a name"),
            "text": _("Any name, and a safe way to reach you. That takes about a minute."),
        },
        {
            "title": _("A person answers"),
            "text": _("%(who)s will get in touch with you.") % said
            + (" " + _("Somebody is here %(hours)s.") % said if hours else ""),
        },
        {
            "title": _("You meet for a first chat"),
            "text": _("A walk, a café, the phone. Then you decide what you’d like, if anything."),
        },
    ]
