"""Notes together: reading, writing, what is not saved yet, older versions, copies."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.kit import words
from ownway.meetings import actions, queries, wording
from ownway.meetings.copies import plain_text
from ownway.meetings.differences import joined, marked
from ownway.meetings.forms import BringBackForm, NoteForm
from ownway.meetings.models import Meeting, Note
from ownway.meetings.rules import SHARE_NOTE

page = require_http_methods(["GET", "HEAD", "POST"])
SHOWN = 10


@require_safe
@needs(SHARE_NOTE, on="meeting")
def note(request: Any, meeting: Meeting) -> HttpResponse:
    """The note, and what one has begun to write and not saved, with a plain choice."""
    me = request.person
    found, draft = queries.note_of(me, meeting), queries.open_draft(me, meeting)
    if found is None and draft is None:
        return redirect("note_write", meeting=meeting.pk)
    actions.look_at_note(by=me, meeting=meeting)
    return render(
        request, "meetings/note.jinja", _about(me, meeting) | {"note": found, "draft": draft}
    )


@page
@needs(SHARE_NOTE, on="meeting")
def note_write(request: Any, meeting: Meeting) -> HttpResponse:
    """Write: saved by a button, kept as they type, and kept as a draft by another button."""
    if request.method == "POST":
        return _sent(request, meeting)
    if "carry-on" not in request.GET and queries.open_draft(request.person, meeting) is not None:
        return redirect("note", meeting=meeting.pk)
    return _editor(request, meeting, _begun(request.person, meeting))


@require_safe
@needs(SHARE_NOTE, on="meeting")
def note_now(request: Any, meeting: Meeting) -> HttpResponse:
    """Both write on one screen that goes from hand to hand. It is sent like any other note.

    What one of them began alone is for that one's eyes: it is asked about first, on a page before.
    """
    me = request.person
    if queries.open_draft(me, meeting) is not None or not queries.both_read(meeting):
        return redirect("note", meeting=meeting.pk)
    form = _begun(me, meeting)
    form.fields["words"].widget.attrs["rows"] = 6
    given = _about(me, meeting) | {"form": form}
    return render(request, "meetings/note_now.jinja", given)


def _begun(me: Any, meeting: Meeting) -> NoteForm:
    """The form as it is when somebody begins: what they typed before, else what is saved."""
    found, draft = queries.note_of(me, meeting), queries.open_draft(me, meeting)
    actions.look_at_note(by=me, meeting=meeting)
    on_screen = draft or found
    typed = queries.draft_of(me, meeting)
    return NoteForm(
        initial={
            "words": on_screen.words if on_screen else "",
            "about_others": on_screen.about_others if on_screen else "",
            "version": draft.based_on if draft else found.version if found else 0,
            "count": typed.count if typed else 0,
        }
    )


def _sent(request: Any, meeting: Meeting) -> HttpResponse:
    """What was sent: kept quietly while they type, kept as a draft, or saved."""
    form, keep = NoteForm(request.POST), request.POST.get("keep")
    if not form.is_valid():
        if keep == "quietly":
            return JsonResponse({"why": "form"}, status=422)
        return _editor(request, meeting, form)
    given, version = form.texts(), form.cleaned_data["version"]
    if keep == "quietly":
        return _kept(request.person, meeting, form)
    if keep == "draft":
        actions.keep_draft(by=request.person, meeting=meeting, based_on=version, **given)
        messages.success(request, _("Kept as a draft. Only you see it."))
        return redirect("note", meeting=meeting.pk)
    try:
        actions.save_note(
            by=request.person,
            meeting=meeting,
            version=version,
            count=form.cleaned_data["count"],
            **given,
        )
    except actions.NoteChanged as changed:
        return _both(request, meeting, form, changed.now)
    messages.success(request, _("Saved."))
    return redirect("note", meeting=meeting.pk)


def _kept(me: Any, meeting: Meeting, form: NoteForm) -> HttpResponse:
    """The answer to the page's own script."""
    kept = actions.save_draft(
        by=me,
        meeting=meeting,
        based_on=form.cleaned_data["version"],
        count=form.cleaned_data["count"],
        **form.texts(),
    )
    if kept is None:
        return JsonResponse({"why": "newer"}, status=409)
    return JsonResponse({"at": words.time(timezone.localtime(kept.changed))})


def _both(request: Any, meeting: Meeting, form: NoteForm, now: Note) -> HttpResponse:
    """Somebody saved in between: both texts beside each other, and a box to join them.

    What was sent is kept as a draft first, so that it is not only on this page.
    """
    me, mine = request.person, form.texts()
    draft = actions.keep_draft(
        by=me, meeting=meeting, based_on=form.cleaned_data["version"], **mine
    )
    actions.look_at_note(by=me, meeting=meeting)
    before = queries.version_of(me, meeting, form.cleaned_data["version"])
    both = []
    start: dict[str, Any] = {"version": now.version, "count": draft.count}
    for name, typed in mine.items():
        theirs = getattr(now, name)
        start[name] = joined(theirs, typed, getattr(before, name, ""))
        if theirs != typed.strip():
            both.append((form.fields[name].label, *marked(theirs, typed)))
    return _editor(request, meeting, NoteForm(initial=start), {"both": both, "now": now})


def _editor(
    request: Any, meeting: Meeting, form: NoteForm, more: dict[str, Any] | None = None
) -> HttpResponse:
    me = request.person
    given = _about(me, meeting) | {"form": form, "note": queries.note_of(me, meeting)}
    return render(request, "meetings/note_write.jinja", given | (more or {}))


@require_POST
@needs(SHARE_NOTE, on="meeting")
def note_let_go(request: Any, meeting: Meeting) -> HttpResponse:
    """Let go of what one had begun to write."""
    actions.let_go_of_draft(by=request.person, meeting=meeting)
    return redirect("meeting", meeting=meeting.pk)


@require_safe
@needs(SHARE_NOTE, on="meeting")
def note_versions(request: Any, meeting: Meeting) -> HttpResponse:
    """How the note read after each save: who wrote it and when."""
    me = request.person
    actions.look_at_note(by=me, meeting=meeting)
    shown = Paginator(queries.versions(me, meeting), SHOWN).get_page(request.GET.get("page"))
    return render(
        request,
        "meetings/note_versions.jinja",
        _about(me, meeting) | {"page": shown, "note": queries.note_of(me, meeting)},
    )


@require_POST
@needs(SHARE_NOTE, on="meeting")
def note_bring_back(request: Any, meeting: Meeting) -> HttpResponse:
    """An older version becomes the newest one; nothing in between is lost."""
    chosen = BringBackForm(request.POST)
    if not chosen.is_valid():
        return redirect("note_versions", meeting=meeting.pk)
    try:
        actions.bring_back(by=request.person, meeting=meeting, **chosen.cleaned_data)
    except actions.NoteChanged:
        messages.info(request, _("This was changed in between. Here is how it is now."))
        return redirect("note_versions", meeting=meeting.pk)
    messages.success(request, _("It reads as it did then. What was there in between is kept."))
    return redirect("note", meeting=meeting.pk)


@require_safe
@needs(SHARE_NOTE, on="meeting")
def note_copy(request: Any, meeting: Meeting, *, for_others: bool) -> HttpResponse:
    """A copy to print: for the two, or to give away without what is about somebody else."""
    copied = actions.take_copy(by=request.person, meeting=meeting, for_others=for_others)
    if copied is None:
        return redirect("note_write", meeting=meeting.pk)
    return render(
        request,
        "meetings/note_copy.jinja",
        _about(request.person, meeting)
        | {"copy": copied, "for_others": for_others, "names": wording.names(meeting)},
    )


@require_safe
@needs(SHARE_NOTE, on="meeting")
def note_text(request: Any, meeting: Meeting, *, for_others: bool) -> HttpResponse:
    """The same copy as plain text, under a name that tells nobody anything."""
    copied = actions.take_copy(by=request.person, meeting=meeting, for_others=for_others)
    if copied is None:
        return redirect("note_write", meeting=meeting.pk)
    answer = HttpResponse(plain_text(meeting, copied), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="notes.txt"'
    return answer


def _about(me: Any, meeting: Meeting) -> dict[str, Any]:
    """What every page about a note says."""
    return {
        "meeting": meeting,
        "other": queries.other(me, meeting),
        "both_read": queries.both_read(meeting),
        "when": wording.when(meeting),
    }
