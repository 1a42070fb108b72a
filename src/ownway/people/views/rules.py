"""Who can see what, in plain words, made from the rules themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ownway.access.doors import needs
from ownway.access.queries import sentences

#: What the page speaks of, in its order: a title, and names of rules or the rooms they stand in.
#: A rule that is not named stands with its room, and a room that is not named comes last.
SUBJECTS: tuple[tuple[str | Promise, tuple[str, ...]], ...] = (
    (
        _("Your name, and how to reach you"),
        ("people.know_name", "people.see_page", "people.see_ways", "people.invite"),
    ),
    (_("Whom you meet"), ("people.see_bond", "people.make_bond", "meetings")),
    (_("What you write for yourself"), ("journey", "people.own_draft")),
    (
        _("What we hold, who looked, and what is written with you"),
        ("people.own_self", "people.print_held", "people.write_with", "people.second_look"),
    ),
    (_("Saying how it is"), ("voice",)),
    (_("Saying hello"), ("welcome",)),
    (
        _("When a colleague is worried"),
        ("people.tell_worry", "people.see_worry", "people.answer_worry"),
    ),
    (
        _("In an emergency"),
        (
            "people.open_emergency",
            "people.find_in_emergency",
            "people.open_contacts",
            "people.see_opening",
            "people.second_opening",
            "people.agree_delay",
        ),
    ),
    (_("Running this place"), ("teams",)),
    (_("Everybody, and anything else"), ("people", "access")),
)


def by_subject() -> list[tuple[str | Promise, list[str]]]:
    """Every rule's sentence, once, under its subject."""
    left = {rule.name: str(rule.says) for rule in sentences()}
    named = {name for _title, names in SUBJECTS for name in names if "." in name}
    told: list[tuple[str | Promise, list[str]]] = []
    for title, names in SUBJECTS:
        found = [
            rule
            for name in names
            for rule in left
            if rule == name or (rule not in named and rule.split(".")[0] == name)
        ]
        told.append((title, [left[rule] for rule in found]))
        left = {rule: says for rule, says in left.items() if rule not in found}
    told[-1][1].extend(left.values())
    return [(title, said) for title, said in told if said]


@needs(None)
def who_can_see_what(request: HttpRequest) -> HttpResponse:
    """Every rule's sentence, by subject."""
    return render(request, "people/who_can_see_what.jinja", {"rooms": by_subject()})
