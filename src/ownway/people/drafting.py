"""Words kept while they are typed: what a view needs for it, in a line or two.

    form = kept(request, f"goal:{goal.pk}", GoalForm, initial={"words": …, "version": …})
    if form.is_valid():
        try:
            actions.change_goal(…)
        except Changed as changed:
            form.draft.changed(changed.now.version, {"words": changed.now.words})
        else:
            form.draft.saved()
            return redirect(…)

On a first look the form holds the draft, if there is one; ``form.draft`` says since when, and what is
saved meanwhile if that was changed. In the template, with ``people/drafts.jinja`` as ``drafts``:

    <form method="post" novalidate{{ drafts.attributes(form) }}>{{ csrf_input }}
    {{ drafts.begun(form) }}
    {{ form }}
    {{ drafts.line() }}
    {{ kit.button(_("Keep this")) }}
    </form>

A form may say ``not_kept = ("said_yes",)``: these fields start empty again. One whose fields come and
go says ``hold(data)``, which is given what was typed before its fields are filled.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, QueryDict
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString

from ownway.people import actions, queries

#: What belongs to the keeping and not to the form. No form has a field of such a name.
ON, COUNT, VERSION, WRITER, AT = (
    "draft-on", "draft-count", "draft-version", "draft-writer", "draft-at")  # fmt: skip
NOT_WORDS = frozenset({ON, COUNT, VERSION, WRITER, "csrfmiddlewaretoken", "keep", "version"})
BIGGEST = 2**30


def typed(data: QueryDict) -> dict[str, list[str]]:
    """What somebody typed, as a draft keeps it."""
    return {name: data.getlist(name) for name in data if name not in NOT_WORDS}


def number(data: Mapping[str, Any], name: str) -> int:
    """A count or version that was sent; 0 where it is none."""
    sent = str(data.get(name, ""))
    return min(int(sent), BIGGEST) if sent.isascii() and sent.isdigit() else 0


def page_of(body: Mapping[str, Any]) -> str:
    """The page of ours on which it was typed; the home page where it is none."""
    said = body.get(AT, "")
    path = said[-1] if isinstance(said, list) and said else str(said or "")
    if path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        try:
            resolve(path.partition("?")[0])
        except Resolver404:
            pass
        else:
            return path
    return reverse("home")


def words_of(body: Mapping[str, Any]) -> list[str]:
    """What can be read of a draft: the texts in it, for its writer to know it again."""
    texts = (value for name, said in body.items() if name != AT for value in said)
    return [text for text in texts if " " in text.strip() or len(text) > 40]


class Drafted:
    """The draft of one form: what a page shows of it, and what becomes of it."""

    def __init__(self, request: HttpRequest, on: str, form: BaseForm, version: int) -> None:
        self.on, self.at = on, request.get_full_path()
        self.writer: Any = request.person  # type: ignore[attr-defined]
        self.form, self.version = form, version
        #: When they typed what the form holds and is not saved yet.
        self.since: datetime | None = None
        #: Label and text of what is saved by now and reads otherwise.
        self.there: list[tuple[Any, str]] = []
        self.count = number(request.POST, COUNT)
        self._typed = typed(request.POST)
        if request.method == "POST":
            self.version = number(request.POST, VERSION)
            self.at = page_of(self._typed)

    @property
    def attributes(self) -> SafeString:
        """What the form's own tag says to the script."""
        return format_html(
            ' autocomplete="off" data-drafts data-keep="{}" data-writer="{}"',
            reverse("drafts"),
            self.writer.pk,
        )

    def saved(self) -> None:
        """The words are where they belong. A newer draft, from another screen, stays."""
        actions.forget_draft(by=self.writer, on=self.on, count=self.count, seen=self._typed)

    def changed(self, version: int, now: Mapping[str, Any] | None = None) -> None:
        """Somebody saved in between: what was typed is kept, and both are shown.

        Args:
            version: the newest one; what is sent next is written on top of it.
            now: field name to what is saved by now, where the page does not show it itself.
        """
        self.keep()
        self.version = version
        if "version" in self.form.fields and isinstance(self.form.data, QueryDict):
            self.form.data = again = self.form.data.copy()
            again[self.form.add_prefix("version")] = str(version)
        self.there = self._otherwise(now or {}, self._values())

    def keep(self) -> None:
        """Keep what was sent, so that it is not only on this page."""
        try:
            kept = actions.keep_draft(
                by=self.writer, on=self.on, body=self._typed, based_on=self.version
            )
        except ValidationError:
            return  # the page shows it, and says what is wrong
        self.count = kept.count

    def fill(self) -> None:
        """Put the draft into the form, if there is one that reads otherwise than what is saved."""
        draft = queries.draft(self.writer, self.on)
        if draft is None:
            return
        self.count = draft.count
        data = QueryDict(mutable=True)
        for name, value in draft.body.items():
            data.setlist(name, value if isinstance(value, list) else [value])
        if hasattr(self.form, "hold"):
            self.form.hold(data)
        before = {name: self.form[name].initial for name in self.form.fields}
        held = self._values(data)
        if not draft.body or all(_same(before[name], held[name]) for name in held):
            return
        self.since = draft.changed
        self.form.initial = {**self.form.initial, **held}
        for name in held:  # looked at above, so known already
            self.form[name].__dict__.pop("initial", None)
        if draft.based_on != self.version:
            self.there = self._otherwise(before, held)

    def _values(self, data: Any = None) -> dict[str, Any]:
        """Field name to what was typed in it, as the form itself would read it."""
        form, said = self.form, self.form.data if data is None else data
        left_out = getattr(form, "not_kept", ())
        return {
            bound.name: bound.field.widget.value_from_datadict(said, {}, bound.html_name)
            for bound in form.visible_fields()
            if bound.name not in left_out and not bound.field.widget.needs_multipart_form
        }

    def _otherwise(self, saved: Mapping[str, Any], mine: Mapping[str, Any]) -> list[Any]:
        return [
            (self.form[name].label, _shown(self.form.fields[name], value))
            for name, value in saved.items()
            if name in mine and not _same(value, mine[name]) and _plain(value)
        ]


def kept(
    request: HttpRequest,
    on: str,
    form_class: Callable[..., Any],
    initial: Mapping[str, Any] | None = None,
    *,
    version: int | None = None,
    **more: Any,
) -> Any:
    """A form whose words are kept while they are typed, as ``form.draft``.

    Args:
        on: what is being written: letters, then up to three parts after colons (``goal:<id>``).
            ``with:<person>:…`` for what is written together with somebody.
        initial: what is saved already.
        version: which version that is; read from ``initial`` where it is not said.
        more: what the form wants besides.
    """
    given = dict(initial or {})
    now = given.get("version") or 0 if version is None else version
    sent = request.method == "POST"
    form = form_class(request.POST if sent else None, initial=given, **more)
    form.draft = Drafted(request, on, form, now)
    if not sent:
        form.draft.fill()
    elif not form.is_valid():
        form.draft.keep()
    return form


def rescue(request: HttpRequest) -> str:
    """Keep as a draft what was being sent when the session turned out to be over.

    Returns:
        The page on which it waits, or "" where nothing was kept.
    """
    sent, writer = request.POST, getattr(request, "person", None)
    if request.method != "POST" or writer is None or sent.get(WRITER) != str(writer.pk):
        return ""
    body = typed(sent)
    try:
        actions.keep_draft(
            by=writer, on=sent.get(ON, ""), body=body, based_on=number(sent, VERSION)
        )
    except ValidationError:
        return ""
    return page_of(body)


def _same(one: Any, other: Any) -> bool:
    return _plain(one) == _plain(other)


def _plain(value: Any) -> Any:
    """Comparable, however it came: from a row, or as letters from a page."""
    value = value() if callable(value) else value
    if isinstance(value, list | tuple):
        return sorted(_plain(one) for one in value)
    if value is None or value is False:
        return ""
    return "\n".join(str(value).splitlines()).strip()


def _shown(field: Any, value: Any) -> str:
    """A choice as it is called, anything else as it is."""
    wanted = _plain(value)
    values = wanted if isinstance(wanted, list) else [wanted]
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    return ", ".join(labels.get(str(one), str(one)) for one in values)
