"""One's own story, piece by piece. No piece is asked for, and none is ever "next"."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import prompts
from ownway.journey.actions import looking, sharing
from ownway.journey.actions import story as actions
from ownway.journey.forms.story import ALOUD, PICTURE, WRITE, PieceForm, PieceWords
from ownway.journey.models import Part, StoryPiece
from ownway.journey.queries import growing
from ownway.journey.queries import story as queries
from ownway.journey.rules.story import OWN_PIECE, READ_PIECE
from ownway.journey.views import page
from ownway.journey.views.files import hears, no_room, now_and_then
from ownway.journey.views.sharing import of_item
from ownway.kit.uploads import too_big
from ownway.people.drafting import kept


@require_safe
@needs(SIGNED_IN)
def story(request: Any) -> HttpResponse:
    """The whole story, part by part, with questions that may be left alone."""
    told = queries.told(request.person)
    pieces = [one for part in told for one in part.pieces]
    return render(
        request,
        "journey/story.jinja",
        {
            "told": told,
            "kinds": queries.kinds_kept_with(request.person, pieces),
            "readers": growing.names_of_readers(request.person, pieces),
            "away": queries.own_pieces_put_away(request.person),
        },
    )


@page
@hears
@needs(SIGNED_IN)
@now_and_then
def piece_new(request: Any) -> HttpResponse:
    """Write, say aloud or show one piece. Part, question and way stand in the address."""
    asked = prompts.named(request.GET.get("prompt", ""))
    part = asked.part if asked else request.GET.get("part", "")
    part = part if part in Part.values else ""
    how = request.GET.get("how", WRITE)
    how = how if how in (ALOUD, PICTURE) else WRITE
    files: Any = {"files": request.FILES} if request.method == "POST" else {}
    form = kept(
        request, f"story:new:{part or 'any'}:{how}", PieceForm, part=part, how=how,
        too_big=too_big(request), **files,
    )  # fmt: skip
    if form.is_valid():
        with no_room(form):
            given = form.given() | {"prompt": asked.code if asked else ""}
            made = actions.write_piece(by=request.person, **given)
            form.draft.saved()
            messages.success(request, _("Kept. Only you can see it, unless you share it."))
            return redirect("piece", piece=made.pk)
    there = queries.hope_in_the_crown(request.person) if part == Part.HOPE else None
    context = {"form": form, "part": part, "how": how, "asked": asked, "there": there}
    return render(request, "journey/piece_new.jinja", context)


@require_safe
@needs(READ_PIECE, on="piece")
def piece(request: Any, piece: StoryPiece) -> HttpResponse:
    """One piece: the owner's page, or what somebody may read of it."""
    with_it = {
        "piece": piece,
        "asked": prompts.named(piece.prompt),
        "attachments": queries.attachments_of(request.person, piece),
    }
    if piece.owner_id != request.person.pk:
        looking.look_at(by=request.person, item=piece)
        return render(request, "journey/piece_shared.jinja", with_it)
    return render(request, "journey/piece.jinja", of_item(request, piece) | with_it)


@page
@needs(OWN_PIECE, on="piece")
def piece_change(request: Any, piece: StoryPiece) -> HttpResponse:
    """Change the words. Where they changed in between, both texts stay on the screen."""
    saved = {"title": piece.title, "words": piece.words, "when": piece.when}
    form = kept(request, f"story:{piece.pk}", PieceWords, saved | {"version": piece.version})
    form.about(piece.part)
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        given = form.given() | ({} if "when" in form.fields else {"when": piece.when})
        try:
            actions.change_piece(by=request.person, piece=piece, version=version, **given)
            form.draft.saved()
            return redirect("piece", piece=piece.pk)
        except actions.Changed as changed:
            now = changed.now
            form.draft.changed(now.version, {name: getattr(now, name) for name in saved})
        except actions.NothingInIt as nothing:
            form.add_error("words", str(nothing))
    return render(request, "journey/piece_change.jinja", of_item(request, piece) | {"form": form})


@require_safe
@needs(OWN_PIECE, on="piece")
def piece_versions(request: Any, piece: StoryPiece) -> HttpResponse:
    """How it read after each save."""
    versions = queries.versions_of(request.person, piece)
    return render(
        request, "journey/piece_versions.jinja", of_item(request, piece) | {"versions": versions}
    )


@require_POST
@needs(OWN_PIECE, on="piece")
def piece_back_to(request: Any, piece: StoryPiece, number: int) -> HttpResponse:
    """Put it back as it was. How it reads now is kept as well."""
    sent = request.POST.get("version", "")
    version = int(sent) if sent.isascii() and sent.isdigit() else piece.version
    try:
        actions.put_piece_back(by=request.person, piece=piece, number=number, version=version)
        messages.success(request, _("Put back. How it was before that is kept too."))
    except actions.NoSuchVersion:
        raise Http404 from None
    except actions.Changed:
        messages.warning(request, _("It was changed in between. Look again, then choose."))
        return redirect("piece_versions", piece=piece.pk)
    return redirect("piece", piece=piece.pk)


@require_POST
@needs(OWN_PIECE, on="piece")
def piece_put_away(request: Any, piece: StoryPiece) -> HttpResponse:
    """Put it away."""
    sharing.put_away(by=request.person, item=piece)
    messages.success(request, _("Put away. Nothing is lost: you can take it out again any time."))
    return redirect("story")


@require_POST
@needs(OWN_PIECE, on="piece")
def piece_take_out(request: Any, piece: StoryPiece) -> HttpResponse:
    """Take it out again."""
    actions.take_out_piece(by=request.person, piece=piece)
    return redirect("piece", piece=piece.pk)
