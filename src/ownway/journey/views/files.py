"""Pictures and recordings: added, shown, described, deleted. For the story and for the book."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.journey import items
from ownway.journey.actions import files as actions
from ownway.journey.forms.story import AddPictureForm, AddSoundForm, SaysForm
from ownway.journey.models import Attachment, AttachmentKind, Page, StoryPiece
from ownway.journey.queries import files as queries
from ownway.journey.rules.book import OWN_PAGE
from ownway.journey.rules.files import OWN_ATTACHMENT, READ_ATTACHMENT
from ownway.journey.rules.story import OWN_PIECE
from ownway.journey.views import page
from ownway.journey.views.sharing import address, of_item
from ownway.kit.files.safe import PICTURES, SOUNDS
from ownway.kit.limits import allow
from ownway.kit.middleware import PERMISSIONS
from ownway.kit.ranges import ranged
from ownway.kit.uploads import too_big
from ownway.kit.views import too_many

#: Pictures and recordings that one person sends in an hour.
MOST = 150


def hears(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page on which one may record: it may ask for the microphone, and plays what was recorded
    before it is sent."""

    @wraps(view)
    def opened(request: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, **kwargs)
        response["Permissions-Policy"] = PERMISSIONS.replace("microphone=()", "microphone=(self)")
        response._csp_update = {"media-src": ["blob:"]}  # type: ignore[attr-defined]
        return response

    return opened


def now_and_then(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Opening a file costs the machine something, so nobody sends hundreds of them an hour."""

    @wraps(view)
    def opened(request: Any, **kwargs: Any) -> HttpResponse:
        if request.FILES and not allow("files", str(request.person.pk), most=MOST, seconds=3600):
            return too_many(request)
        return view(request, **kwargs)

    return opened


@contextmanager
def no_room(form: forms.Form) -> Iterator[None]:
    """Say it beside the file, where there is no room for it."""
    try:
        yield
    except actions.NoRoom:
        most = queries.MOST // (1024 * 1024)
        name = "picture" if "picture" in form.fields else "sound"
        said = _(
            "There is no room for this one. Your pictures and recordings together may take %(most)s"
            " MB. Delete one you do not need, and try again."
        )
        form.add_error(name, said % {"most": most})
        if hasattr(form, "draft"):
            form.draft.keep()


@page
@needs(OWN_PIECE, on="piece")
@now_and_then
def piece_add_picture(request: Any, piece: StoryPiece) -> HttpResponse:
    """A picture for a piece of the story."""
    return _add(request, piece, AddPictureForm)


@page
@hears
@needs(OWN_PIECE, on="piece")
@now_and_then
def piece_add_sound(request: Any, piece: StoryPiece) -> HttpResponse:
    """A recording for a piece of the story."""
    return _add(request, piece, AddSoundForm)


@page
@needs(OWN_PAGE, on="page")
@now_and_then
def page_add_picture(request: Any, page: Page) -> HttpResponse:
    """A picture for a page of the book."""
    return _add(request, page, AddPictureForm)


@page
@hears
@needs(OWN_PAGE, on="page")
@now_and_then
def page_add_sound(request: Any, page: Page) -> HttpResponse:
    """A recording for a page of the book."""
    return _add(request, page, AddSoundForm)


def _add(request: Any, item: actions.Holder, form_class: Any) -> HttpResponse:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = form_class(*sent, too_big=too_big(request))
    if form.is_valid():
        with no_room(form):
            says = form.cleaned_data.get("says", "")
            actions.attach(by=request.person, to=item, safe=form.safe(), says=says)
            messages.success(request, _("Added."))
            return redirect(address(item))
    left = {"left": queries.room_left(request.person), "most": queries.MOST}
    return render(request, "journey/kept_add.jinja", of_item(request, item) | left | {"form": form})


@require_safe
@needs(READ_ATTACHMENT, on="attachment")
def kept(request: Any, attachment: Attachment) -> Any:
    """The bytes of a picture or a recording, for those who read what it belongs to."""
    actions.look_at_attachment(by=request.person, attachment=attachment)
    return bytes_of(request, attachment)


def bytes_of(request: Any, attachment: Attachment) -> HttpResponseBase:
    """The answer with its bytes, or the ones that were asked for. Ask a rule before."""
    ending = (PICTURES | SOUNDS).get(attachment.media_type, "bin")
    return ranged(
        request,
        size=attachment.size,
        media_type=attachment.media_type,
        name=f"{attachment.kind}.{ending}",
        chunks=partial(queries.chunks, attachment),
    )


@page
@needs(OWN_ATTACHMENT, on="attachment")
def kept_says(request: Any, attachment: Attachment) -> HttpResponse:
    """What it shows, or says; and where it can be deleted."""
    heard = attachment.kind == AttachmentKind.SOUND
    form = SaysForm(request.POST or None, initial={"says": attachment.says}, heard=heard)
    item = queries.belongs_to(attachment)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["says"]
        actions.say_of_attachment(by=request.person, attachment=attachment, says=said)
        return redirect(address(item))
    return render(
        request,
        "journey/kept_says.jinja",
        of_item(request, item) | {"form": form, "one": attachment},
    )


@require_POST
@needs(OWN_ATTACHMENT, on="attachment")
def kept_remove(request: Any, attachment: Attachment) -> HttpResponse:
    """Delete it for good."""
    item = queries.belongs_to(attachment)
    actions.remove_attachment(by=request.person, attachment=attachment)
    messages.success(request, _("Deleted."))
    return redirect(reverse(items.of(item).name, kwargs={items.of(item).name: item.pk}))
