"""The rows of the page "Check what you tell us"."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ownway.welcome import answers as given
from ownway.welcome.answers import Answers
from ownway.welcome.forms.hello import NOT_SURE, WaysForm
from ownway.welcome.models import ForWhom

Row = dict[str, Any]


def rows(answers: Answers) -> list[Row]:
    """One row a question, each with a link to change it that leads back here."""
    pages = {"name": _names, "ways": _ways, "like": _like, "help": _help}
    listed = [
        _row(
            _("Who it is for"),
            [str(ForWhom(answers.get("for_whom", "myself")).label)],
            reverse("hello_start"),
        )
    ]
    for page in given.pages(answers):
        address = reverse("hello_question", kwargs={"page": page})
        listed += [row | {"href": f"{address}?then=check"} for row in pages[page](answers)]
    return listed


def _row(key: str, value: list[str], href: str = "", *, own: bool = False) -> Row:
    """What was not answered says so: skipping is fine and nothing is missing."""
    lines = [line for line in value if line]
    href = f"{href}?then=check" if href else ""
    if not lines:
        return {"key": key, "value": _("Skipped"), "href": href}
    return {"key": key, "value": lines[0] if own else lines, "href": href, "own": own}


def _names(answers: Answers) -> list[Row]:
    told = given.said(answers)
    if given.for_myself(answers):
        return [_row(_("What to call you"), [told["called"]])]
    known = (
        _("They know that you are asking.")
        if told["they_know"]
        else _("They don’t know yet, so we keep nothing about them.")
    )
    them = [told["called"], known]
    return [
        _row(_("What to call you"), [told["writer_called"], told["writer_place"]]),
        _row(_("What to call them") if told["they_know"] else _("The person"), them),
    ]


def _ways(answers: Answers) -> list[Row]:
    chosen = answers.get("ways", {}).get("ways", [])
    labels = dict(WaysForm.base_fields["ways"].choices)  # type: ignore[attr-defined]
    lines = [str(labels[NOT_SURE])] if NOT_SURE in chosen else []
    for way in given.ways(answers):
        lines += [
            _("%(way)s: %(address)s") % {"way": labels[way.kind], "address": way.address}
            if way.address
            else str(labels[way.kind])
        ]
        lines += [_("Good times: %(times)s") % {"times": way.good_times}] if way.good_times else []
        lines += [_("In the name: %(name)s") % {"name": way.name_to_use}] if way.name_to_use else []
        if way.kind == "phone":
            lines.append(
                _("You may leave a message.")
                if way.may_leave_message
                else _("Please leave no message.")
            )
    return [_row(_("Safe ways to reach you"), lines)]


def _like(answers: Answers) -> list[Row]:
    asks = _("What you would like") if given.for_myself(answers) else _("What they would like")
    return [_row(asks, [given.said(answers)["would_like"]], own=True)]


def _help(answers: Answers) -> list[Row]:
    told = given.said(answers)
    return [
        _row(_("Language"), [told["language"]]),
        _row(_("Anything that would help"), [told["would_help"]], own=True),
    ]
