"""How we write things: the site's own words, and those that come with Ownway."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownway.access.doors import needs
from ownway.importing import actions, queries, wording
from ownway.importing.forms import WordForm
from ownway.importing.models import Word, WordList
from ownway.importing.rules import EDIT_WORDS
from ownway.importing.views.files import page


@page
@needs(EDIT_WORDS)
def bring_in_words(request: Any) -> HttpResponse:
    """Both lists, and a place to add a word to each."""
    sent = request.POST.get("list", "")
    forms = {
        of: WordForm(request.POST if sent == of else None, of=of, prefix=of)
        for of in WordList.values
    }
    if request.method == "POST" and sent in forms and _added(request, forms[sent], sent):
        return redirect("bring_in_words")
    return render(
        request,
        "importing/words.jinja",
        {
            "forms": list(forms.values()),
            "lists": [
                (WordList(of), forms[of], queries.words(of), queries.given_words(of))
                for of in WordList.values
            ],
            "means": {
                of: queries.meaning_names(of) | wording.meanings(of) for of in WordList.values
            },
        },
    )


def _added(request: Any, form: WordForm, of: str) -> bool:
    """Put it on the list; where it is no word after all, the form says so."""
    if not form.is_valid():
        return False
    try:
        actions.set_word(by=request.person, list=of, **form.cleaned_data)
    except ValidationError as problem:
        form.add_error("word", problem.messages)
        return False
    messages.success(request, _("Kept. From now on it is understood."))
    return True


@page
@needs(EDIT_WORDS)
def bring_in_word(request: Any, word: UUID) -> HttpResponse:
    """Another meaning for a word of ours."""
    found = _word(word)
    form = WordForm(
        request.POST or None, of=found.list, word=found.word, initial={"means": found.means}
    )
    if request.method == "POST" and form.is_valid():
        means = form.cleaned_data["means"]
        actions.set_word(by=request.person, list=found.list, word=found.word, means=means)
        messages.success(request, _("Kept."))
        return redirect("bring_in_words")
    return render(request, "importing/word.jinja", {"form": form, "word": found})


@require_POST
@needs(EDIT_WORDS)
def bring_in_word_away(request: Any, word: UUID) -> HttpResponse:
    """Take a word off our list."""
    actions.remove_word(by=request.person, word=_word(word))
    messages.success(request, _("Taken off. What it brought stays as it is."))
    return redirect("bring_in_words")


def _word(key: UUID) -> Word:
    found = next(
        (one for of in WordList.values for one in queries.words(of) if one.pk == key), None
    )
    if found is None:
        raise Http404
    return found
