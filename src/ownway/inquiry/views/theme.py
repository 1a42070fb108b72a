"""One theme: the words behind it, and everything that can be done with it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import themes as actions
from ownway.inquiry.actions.looking import look_at_source
from ownway.inquiry.forms.themes import (
    NONE,
    GatherForm,
    LensesForm,
    MergeForm,
    MoveForm,
    ReasonForm,
    SplitForm,
    ThemeForm,
)
from ownway.inquiry.models import Theme
from ownway.inquiry.queries import themes as queries
from ownway.inquiry.queries.studies import hand, shown
from ownway.inquiry.rules.themes import SEE_THEME
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])
_FORM = "inquiry/theme_form.jinja"


def kindly(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Where somebody took a theme or a code away in between, say so."""

    @wraps(view)
    def looked(request: Any, theme: Theme) -> HttpResponse:
        try:
            return view(request, theme)
        except actions.NotHere:
            messages.warning(request, _("It was changed in between. Look again, then choose."))
            return redirect("study_themes", study=theme.study_id)

    return looked


@require_safe
@needs(SEE_THEME, on="theme")
def theme(request: Any, theme: Theme) -> HttpResponse:
    """What it says, who said so in which words, and the codes it gathers."""
    mine = hand(request.person, theme.study)
    told = queries.trace(mine, theme)
    for one in told:
        look_at_source(by=request.person, source=one.source)
    return render(
        request,
        "inquiry/theme.jinja",
        {
            "theme": theme,
            "study": theme.study,
            "codes": queries.codes_in(theme),
            "inside": queries.inside(theme),
            "told": told,
            "people": queries.count(mine, theme),
            "who": shown,
            "seen": queries.seen_through(theme),
        },
    )


@page
@needs(SEE_THEME, on="theme")
@kindly
def theme_change(request: Any, theme: Theme) -> HttpResponse:
    """Say it better."""
    begin = {"name": theme.name, "says": theme.says}
    form = kept(request, f"theme:{theme.pk}", ThemeForm, begin)
    if form.is_valid():
        actions.rename_theme(by=request.person, theme=theme, **form.cleaned_data)
        form.draft.saved()
        return redirect("theme", theme=theme.pk)
    return _asked(request, theme, form, _("Say it better"))


@page
@needs(SEE_THEME, on="theme")
@kindly
def theme_codes(request: Any, theme: Theme) -> HttpResponse:
    """Which codes it gathers: from any interview, and a code may be in several themes."""
    begin = {"codes": [str(code.pk) for code in queries.codes_in(theme)]}
    codes = queries.codes_of(theme.study)
    form = GatherForm(request.POST or None, initial=begin, codes=codes)
    if form.is_valid():
        given = {"codes": form.chosen("codes"), "why": form.cleaned_data["why"]}
        actions.gather_these(by=request.person, theme=theme, **given)
        return redirect("theme", theme=theme.pk)
    return _asked(request, theme, form, _("Codes it gathers"))


@page
@needs(SEE_THEME, on="theme")
@kindly
def theme_move(request: Any, theme: Theme) -> HttpResponse:
    """Inside another theme, or out of it; first or last there."""
    begin = {"parent": str(theme.parent_id or NONE)}
    others = queries.could_hold(theme)
    form = MoveForm(request.POST or None, initial=begin, themes=others)
    if form.is_valid():
        place = 0 if form.cleaned_data["first"] else None
        given = {"parent": form.chosen("parent"), "why": form.cleaned_data["why"]}
        actions.move_theme(by=request.person, theme=theme, place=place, **given)
        return redirect("study_themes", study=theme.study_id)
    return _asked(request, theme, form, _("Move it"))


@page
@needs(SEE_THEME, on="theme")
@kindly
def theme_merge(request: Any, theme: Theme) -> HttpResponse:
    """Make it part of another theme."""
    form = MergeForm(request.POST or None, themes=queries.others(theme))
    if form.is_valid():
        into = form.chosen("into")
        actions.merge_themes(
            by=request.person, into=into, theme=theme, why=form.cleaned_data["why"]
        )
        messages.success(request, _("They are one theme now. It can be undone."))
        return redirect("theme", theme=into.pk)
    says = _("Its codes, the themes inside it and its places on the trees go over.")
    return _asked(request, theme, form, _("Make one of two"), says)


@page
@needs(SEE_THEME, on="theme")
@kindly
def theme_split(request: Any, theme: Theme) -> HttpResponse:
    """Make two of it."""
    form = SplitForm(request.POST or None, codes=queries.codes_in(theme))
    if form.is_valid():
        given = form.cleaned_data | {"codes": form.chosen("codes")}
        made = actions.split_theme(by=request.person, theme=theme, **given)
        return redirect("theme", theme=made.pk)
    return _asked(request, theme, form, _("Make two of it"))


@page
@needs(SEE_THEME, on="theme")
@kindly
def theme_look(request: Any, theme: Theme) -> HttpResponse:
    """Through which lenses it can be seen."""
    lenses = queries.lenses(theme.study)
    begin = queries.parts_seen(theme)
    form = LensesForm(request.POST or None, initial=begin, lenses=lenses)
    if request.method == "POST" and form.is_valid():
        actions.look_through_these(by=request.person, theme=theme, parts=form.cleaned_data)
        return redirect("theme", theme=theme.pk)
    says = _("Tick what this theme speaks of. Nothing is counted.")
    return _asked(request, theme, form, _("Look at it through a lens"), says)


@page
@needs(SEE_THEME, on="theme")
@kindly
def theme_remove(request: Any, theme: Theme) -> HttpResponse:
    """Take it out; codes and quotes stay."""
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.remove_theme(by=request.person, theme=theme, why=form.cleaned_data["why"])
        messages.success(request, _("The theme is taken out. It can be undone."))
        return redirect("study_themes", study=theme.study_id)
    says = _("Its codes and their quotes stay. Themes inside it move up. It can be undone.")
    return _asked(request, theme, form, _("Take this theme out"), says)


def _asked(
    request: Any, theme: Theme, form: Any, heading: str, says: str = ""
) -> HttpResponse:  # fmt: skip
    given = {"theme": theme, "study": theme.study, "form": form, "heading": heading, "says": says}
    return render(request, _FORM, given)
