"""Doors: every view states its rule."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from ownway.access import queries
from ownway.access.rules import Rule, rule

View = Callable[..., HttpResponse]

SIGNED_IN = rule("access.signed_in", says=_("Anybody who is signed in can open this."))


@SIGNED_IN.filter
def _signed_in(person: Any) -> Q:
    return Q(pk=person.pk)


def needs(rule: Rule | None, *, on: str | None = None, by: str = "pk") -> Callable[[View], View]:
    """State a view's rule. The door answers 404 where the rule does not hold.

    Args:
        rule: ``None`` for a public page.
        on: the name of the URL's key; the view receives the row itself in its place.
        by: the column that the key is looked up in.
    """

    def door(view: View) -> View:
        @wraps(view)
        def opened(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            if rule is not None:
                person = request.person  # type: ignore[attr-defined]
                if rule.of_self:
                    queries.get(person, rule, person.pk if person else "")
                else:
                    if on is None:
                        raise ValueError(f"{rule.name} needs the name of the URL's key.")
                    kwargs[on] = queries.get(person, rule, kwargs[on], by=by)
            return view(request, **kwargs)

        opened.rule = rule  # type: ignore[attr-defined]
        opened.states_rule = True  # type: ignore[attr-defined]
        return login_not_required(opened) if rule is None else opened

    return door
