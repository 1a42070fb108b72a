"""One's own book. Pages stand in any order, and none of them is asked for."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import pagekinds
from ownway.journey.actions import book as actions
from ownway.journey.actions import looking, sharing
from ownway.journey.forms.book import PageForm
from ownway.journey.models import Page
from ownway.journey.queries import book as queries
from ownway.journey.queries import growing
from ownway.journey.rules.book import OWN_PAGE, READ_PAGE
from ownway.journey.views import page as asks
from ownway.journey.views.sharing import of_item
from ownway.people.drafting import kept


@require_safe
@needs(SIGNED_IN)
def book(request: Any) -> HttpResponse:
    """The pages there are, and those one might begin."""
    me = request.person
    pages = queries.own_pages(me)
    written = {page.kind_id for page in pages}
    return render(
        request,
        "journey/book.jinja",
        {
            "pages": pages,
            "name_of": queries.name_of,
            "readers": growing.names_of_readers(me, pages),
            "kinds": [kind for kind in queries.kinds() if kind.row.pk not in written],
            "leaf": pagekinds.LEAF,
            "away": queries.own_pages_put_away(me),
        },
    )


@asks
@needs(SIGNED_IN)
def page_new(request: Any) -> HttpResponse:
    """Begin a page. Its kind stands in the address; the blank leaf, if none does."""
    kind = queries.kind(request.GET.get("kind", pagekinds.LEAF))
    if kind is None:
        raise Http404
    form = kept(request, f"book:new:{kind.code}", PageForm, sections=kind.prompts, version=0)
    if form.is_valid() and request.POST.get("keep") != "more":
        try:
            made = actions.add_page(by=request.person, kind_code=kind.code, **form.given())
            form.draft.saved()
            messages.success(request, _("Kept. Only you can see it, unless you share it."))
            return redirect("page", page=made.pk)
        except actions.NothingInIt as nothing:
            form.add_error(None, str(nothing))
    return render(request, "journey/page_new.jinja", {"form": form, "kind": kind})


@require_safe
@needs(READ_PAGE, on="page")
def page(request: Any, page: Page) -> HttpResponse:
    """One page: the owner's, or what somebody may read of it."""
    me = request.person
    shown = {
        "page": page,
        "name": queries.name_of(page),
        "attachments": queries.attachments_of(me, page),
    }
    if page.owner_id != me.pk:
        looking.look_at(by=me, item=page)
        return render(request, "journey/page_shared.jinja", shown)
    beside = {"pages": queries.own_pages(me), "name_of": queries.name_of}
    return render(request, "journey/page.jinja", of_item(request, page) | shown | beside)


@asks
@needs(OWN_PAGE, on="page")
def page_change(request: Any, page: Page) -> HttpResponse:
    """Change it. Where it changed in between, both texts stay on the screen."""
    saved = {"title": page.title, "version": page.version}
    form = kept(request, f"book:{page.pk}", PageForm, saved, sections=_sections(page))
    if form.is_valid() and request.POST.get("keep") != "more":
        version = form.cleaned_data["version"] or 0
        try:
            actions.change_page(by=request.person, page=page, version=version, **form.given())
            form.draft.saved()
            return redirect("page", page=page.pk)
        except actions.Changed as changed:
            form.draft.changed(changed.now.version)
            return _asked(request, page, form, changed.now)
        except actions.NothingInIt as nothing:
            form.add_error(None, str(nothing))
    return _asked(request, page, form)


def _asked(request: Any, page: Page, form: PageForm, now: Page | None = None) -> HttpResponse:
    more = {"form": form, "name": queries.name_of(page), "now": now}
    return render(request, "journey/page_change.jinja", of_item(request, page) | more)


def _sections(page: Page) -> list[dict[str, str]]:
    """What is written, and then the headings of its kind that nothing stands under yet."""
    there = {section["heading"] for section in page.sections}
    offered = [one for one in queries.kind_of(page.kind).prompts if one["heading"] not in there]
    return [*page.sections, *offered]


@require_safe
@needs(OWN_PAGE, on="page")
def page_versions(request: Any, page: Page) -> HttpResponse:
    """How it read after each save."""
    more = {"versions": queries.versions_of(request.person, page), "name": queries.name_of(page)}
    return render(request, "journey/page_versions.jinja", of_item(request, page) | more)


@require_POST
@needs(OWN_PAGE, on="page")
def page_back_to(request: Any, page: Page, number: int) -> HttpResponse:
    """Put it back as it was. How it reads now is kept as well."""
    sent = request.POST.get("version", "")
    version = int(sent) if sent.isascii() and sent.isdigit() else page.version
    try:
        actions.put_back(by=request.person, page=page, number=number, version=version)
        messages.success(request, _("Put back. How it was before that is kept too."))
    except actions.NoSuchVersion:
        raise Http404 from None
    except actions.Changed:
        messages.warning(request, _("It was changed in between. Look again, then choose."))
        return redirect("page_versions", page=page.pk)
    return redirect("page", page=page.pk)


@require_POST
@needs(OWN_PAGE, on="page")
def page_move(request: Any, page: Page) -> HttpResponse:
    """One place up or down."""
    actions.move_page(by=request.person, page=page, up=request.POST.get("way") == "up")
    return redirect("book")


@require_POST
@needs(OWN_PAGE, on="page")
def page_put_away(request: Any, page: Page) -> HttpResponse:
    """Put it away."""
    sharing.put_away(by=request.person, item=page)
    messages.success(request, _("Put away. Nothing is lost: you can take it out again any time."))
    return redirect("book")


@require_POST
@needs(OWN_PAGE, on="page")
def page_take_out(request: Any, page: Page) -> HttpResponse:
    """Take it out again."""
    sharing.take_out(by=request.person, item=page)
    return redirect("page", page=page.pk)
