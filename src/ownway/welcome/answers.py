"""What somebody answered, between the form, the draft and the hello. No clock, no database.

A draft is a dict of pages: ``{"for_whom": "friend", "name": {…}, "ways": {…}, …}``. What must not
be kept is left out here, at the one place that everything passes.
"""

from typing import Any, TypedDict

from ownway.people.actions.persons import Way
from ownway.welcome.models import ForWhom, Hello

Answers = dict[str, Any]

#: Ways in the order they are asked; the first is what somebody hears first about.
KINDS = ("text", "phone", "email", "letter", "someone", "come_in")
PAGES = ("name", "ways", "like", "help")
YES, NOT_YET = "yes", "not_yet"


class Said(TypedDict):
    """The fields of a hello, without who took it and what came of it."""

    for_whom: str
    they_know: bool
    called: str
    writer_called: str
    writer_place: str
    would_like: str
    would_help: str
    language: str


def for_myself(answers: Answers) -> bool:
    """Is it somebody's own hello?"""
    return answers.get("for_whom", ForWhom.MYSELF) == ForWhom.MYSELF


def they_know(answers: Answers) -> bool:
    """Does the person it is for know? Unless the writer says yes, we act as if they do not."""
    return for_myself(answers) or answers.get("name", {}).get("they_know") == YES


def pages(answers: Answers) -> list[str]:
    """The questions to ask. Nothing is asked about somebody who does not know."""
    if "name" in answers and not they_know(answers):
        return [page for page in PAGES if page != "like"]
    return list(PAGES)


def with_page(answers: Answers, page: str, given: Answers) -> Answers:
    """The answers with one page written anew, and without what must not be kept."""
    new = {**answers, page: {name: value for name, value in given.items() if value}}
    if "name" in new and not they_know(new):
        new["name"] = {k: v for k, v in new["name"].items() if k != "called"}
        new.pop("like", None)
    return new


def with_for_whom(answers: Answers, for_whom: str) -> Answers:
    """The answers with another reader of "you": names asked of one are not those of the other."""
    new = {**answers, "for_whom": for_whom}
    if for_myself(new) != for_myself(answers):
        new.pop("name", None)
    return new


def said(answers: Answers) -> Said:
    """The fields of a hello."""
    name, mine, known = answers.get("name", {}), for_myself(answers), they_know(answers)
    like, helps = answers.get("like", {}), answers.get("help", {})
    return Said(
        for_whom=str(answers.get("for_whom", ForWhom.MYSELF)),
        they_know=known,
        called=name.get("called", "") if known else "",
        writer_called="" if mine else name.get("writer_called", ""),
        writer_place="" if mine else name.get("writer_place", ""),
        would_like=like.get("would_like", "") if known else "",
        would_help=helps.get("would_help", ""),
        language=helps.get("language", ""),
    )


def ways(answers: Answers) -> list[Way]:
    """The safe ways, in order. "I’m not sure" is no way."""
    given = answers.get("ways", {})
    chosen = given.get("ways", [])
    return [
        Way(
            kind=kind,
            address=given.get(f"{kind}_address", ""),
            may_leave_message=bool(given.get(f"{kind}_message")),
            name_to_use=given.get(f"{kind}_name", ""),
            good_times=given.get(f"{kind}_times", ""),
        )
        for kind in KINDS
        if kind in chosen
    ]


def is_empty(answers: Answers) -> bool:
    """Has nothing been told yet that somebody could answer?"""
    told = said(answers)
    return not (
        ways(answers)
        or told["called"]
        or told["writer_called"]
        or told["would_like"]
        or told["would_help"]
    )


def of(hello: Hello) -> Answers:
    """A hello as answers again, so that whoever sent it can change it."""
    given: Answers = {"ways": []}
    for way in hello.ways.all():
        given["ways"].append(way.kind)
        given |= {
            f"{way.kind}_address": way.address,
            f"{way.kind}_message": way.may_leave_message,
            f"{way.kind}_name": way.name_to_use,
            f"{way.kind}_times": way.good_times,
        }
    name = {
        "called": hello.called,
        "writer_called": hello.writer_called,
        "writer_place": hello.writer_place,
    }
    if hello.for_whom != ForWhom.MYSELF:
        name["they_know"] = YES if hello.they_know else NOT_YET
    parts = {
        "name": name,
        "ways": given,
        "like": {"would_like": hello.would_like},
        "help": {"would_help": hello.would_help, "language": hello.language},
    }
    answers: Answers = {"for_whom": hello.for_whom}
    for page in PAGES:
        answers[page] = {field: value for field, value in parts[page].items() if value}
    if not hello.they_know:
        answers.pop("like")
    return answers
