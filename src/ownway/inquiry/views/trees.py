"""A study's two trees: placing themes on them, and seeing them as a picture."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import trees as actions
from ownway.inquiry.forms.trees import KeepForm, PlaceForm, TreeNameForm
from ownway.inquiry.models import Placing, Study, Theme
from ownway.inquiry.queries import trees as queries
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.rules.themes import SEE_THEME
from ownway.kit.context import SPOKEN
from ownway.kit.paper import LAYOUTS, TooMuch
from ownway.kit.pictures import growth

page = require_http_methods(["GET", "HEAD", "POST"])
KINDS = (queries.SERVICE, queries.HURTS)


def drawn(data: Any, *, prefix: str = "tree") -> dict[str, Any]:
    """The picture of a tree, and its parts as a list."""
    drawing = growth.growth(data, prefix=prefix)
    svg = mark_safe(drawing.svg)  # noqa: S308  (the engine escapes every word)
    return {"picture": svg, "outline": drawing.outline}


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_trees(request: Any, study: Study) -> HttpResponse:
    """Both trees, small, and the way to each."""
    mine = hand(request.person, study)
    both = []
    for kind in KINDS:
        data = queries.as_data(mine, study, kind)
        both.append({"kind": kind, "title": data["title"], **drawn(data, prefix=kind)})
    return render(request, "inquiry/trees.jinja", {"study": study, "trees": both})


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_tree(request: Any, study: Study, kind: str) -> HttpResponse:
    """Themes by where they stand, and those that stand nowhere yet."""
    mine = hand(request.person, study)
    data = queries.as_data(mine, study, _kind(kind))
    return render(
        request,
        "inquiry/tree.jinja",
        {
            "study": study,
            "kind": kind,
            "title": data["title"],
            "crown": data.get("crown", {}).get("text", ""),
            "parts": queries.by_part(mine, study, kind),
            "loose": queries.nowhere(mine, study, kind),
            "keep": KeepForm(),
            "versions": queries.versions(study, kind),
            "rounds": queries.rounds_of(study, kind),
            **drawn(data, prefix="small"),
        },
    )


@page
@needs(WORK_ON_STUDY, on="study")
@needs(SEE_THEME, on="theme")
def study_tree_place(request: Any, study: Study, kind: str, theme: Theme) -> HttpResponse:
    """Where one theme stands: a root, the trunk, a branch, or on a branch."""
    if theme.study_id != study.pk:
        raise Http404
    tree = queries.tree_of(study, _kind(kind))
    there = queries.placing_of(tree, theme)
    branches = [one for one in queries.branches_of(tree) if one.theme_id != theme.pk]
    begin = {"part": request.GET.get("part") or (there and there.part)}
    if there is not None:
        begin |= {"under": str(there.under_id or "none"), "fruit": there.fruit}
    hurts = kind == queries.HURTS
    form = PlaceForm(request.POST or None, initial=begin, branches=branches, hurts=hurts)
    if form.is_valid() and _placed(request, study, kind, theme, form):
        return redirect("study_tree", study=study.pk, kind=kind)
    shown = {"study": study, "kind": kind, "theme": theme, "there": there, "form": form}
    return render(request, "inquiry/tree_place.jinja", shown)


def _placed(request: Any, study: Study, kind: str, theme: Theme, form: PlaceForm) -> bool:
    """Place it, or say why not. What hangs asks for its branch on a page first."""
    given = form.given()
    hangs = given["part"] in (Placing.Part.LEAF, Placing.Part.FRUIT)
    if hangs and "under" not in request.POST:
        form.initial["part"] = given["part"]
        return False
    try:
        actions.put(by=request.person, study=study, kind=kind, theme=theme, **given)
    except actions.TooFull:
        messages.warning(request, _("No more of these fit on one picture."))
    except actions.NotHere:
        messages.warning(request, _("It was changed in between. Look again, then choose."))
    return True


@require_POST
@needs(WORK_ON_STUDY, on="study")
@needs(SEE_THEME, on="theme")
def study_tree_off(request: Any, study: Study, kind: str, theme: Theme) -> HttpResponse:
    """Take a theme off the tree. It stays a theme."""
    there = queries.placing_of(queries.tree_of(study, _kind(kind)), theme)
    if there is not None:
        actions.take_off(by=request.person, placing=there)
    return redirect("study_tree", study=study.pk, kind=kind)


@page
@needs(WORK_ON_STUDY, on="study")
def study_tree_name(request: Any, study: Study, kind: str) -> HttpResponse:
    """What it is called, and what stands in its crown."""
    tree = queries.tree_of(study, _kind(kind))
    form = TreeNameForm(request.POST or None, initial={"title": tree.title, "crown": tree.crown})
    if form.is_valid():
        actions.name_tree(by=request.person, study=study, kind=kind, **form.cleaned_data)
        return redirect("study_tree", study=study.pk, kind=kind)
    shown = {"study": study, "kind": kind, "form": form}
    return render(request, "inquiry/tree_name.jinja", shown)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_tree_picture(request: Any, study: Study, kind: str) -> HttpResponse:
    """The picture, large."""
    data = queries.as_data(hand(request.person, study), study, _kind(kind))
    shown = {"study": study, "kind": kind, "title": data["title"], **drawn(data)}
    return render(request, "inquiry/tree_picture.jinja", shown)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_tree_file(request: Any, study: Study, kind: str) -> HttpResponse:
    """The picture as a file to keep, with its fonts in it."""
    return svg_file(queries.as_data(hand(request.person, study), study, _kind(kind)))


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_tree_poster(request: Any, study: Study, kind: str) -> HttpResponse:
    """The tree on a sheet of A4 or A3, with every word of it as a list behind it."""
    data = queries.as_data(hand(request.person, study), study, _kind(kind))
    made = poster(request, data)
    return made or redirect("study_tree", study=study.pk, kind=kind)


def svg_file(data: Any) -> HttpResponse:
    """A tree as a file; its name says nothing of the study."""
    response = HttpResponse(
        growth.with_fonts(growth.growth(data).svg), content_type="image/svg+xml"
    )
    response["Content-Disposition"] = 'attachment; filename="tree.svg"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def poster(request: Any, data: Any) -> HttpResponse | None:
    """A tree to print; None, and a word why, where it is too much for one file."""
    asked, language = request.GET, get_language() or "en-gb"
    layout = asked.get("layout", "")
    try:
        made = growth.poster(
            growth.growth(data),
            language=SPOKEN.get(language, language),
            size="a3" if asked.get("size") == "a3" else "a4",
            layout=layout if layout in LAYOUTS else LAYOUTS[0],
        )
    except TooMuch:
        messages.warning(request, _("That is more than goes into one file."))
        return None
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="tree.pdf"'
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _kind(kind: str) -> str:
    if kind not in KINDS:
        raise Http404
    return kind
