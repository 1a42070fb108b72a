"""Draws every plain Django form, allauth's too, in the design system.

No field or widget has to know about it: labels, hints, errors beside the field, what was typed,
``autocomplete`` and ``inputmode`` are read from the form as Django made it.

A form may say more about how it is asked, as plain class attributes:

``reveals = {("way", "text"): ["mobile"]}``
    The field *mobile* is drawn under the choice *text* of the field *way* and shown once that is
    chosen. For a single checkbox the choice is ``True``. Without JavaScript all of them show.
``hints = {("way", "come_in"): _("Mill Lane, weekdays from 10 to 4")}``
    A second line under one choice.
``dividers = {("way", "not_sure"): _("or")}``
    A small word before one choice.
``quiet = ["way"]``
    The page heading already asks this, so the label is kept for screen readers only.
``inline = ["way"]``
    Two or three short choices stand side by side where there is room.

In a page: ``{{ error_summary(form) }}`` before the heading, ``{{ form }}`` inside ``<form>``;
one field alone: ``{{ form["name"].as_field_group() }}``.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.forms import BaseForm, BoundField
from django.forms.renderers import DjangoTemplates
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ownway.kit.fields import component, errors, link_target

Part = dict[str, Any]


class Ownway(DjangoTemplates):
    """Our two templates for forms and fields; Django's own for anything smaller."""

    form_template_name = "kit/form.jinja"
    formset_template_name = "kit/formset.jinja"
    field_template_name = "kit/field.jinja"

    def render(
        self, template_name: str, context: dict[str, Any], request: Any = None
    ) -> SafeString:
        """Draw a form, a formset or one field; other templates are Django's."""
        if not template_name.startswith("kit/"):
            return mark_safe(super().render(template_name, context, request))  # noqa: S308
        if template_name == self.form_template_name:
            form = context["form"]
            context = {
                "parts": [draw(bound) for bound in _asked(form)],
                "hidden": [mark_safe(str(bound)) for bound in form.hidden_fields()],  # noqa: S308
                "wrong": _whole_form(form),
                "wrong_id": _whole_form_id(form),
            }
        elif template_name == self.field_template_name:
            return draw(context["field"])
        return _drawn(template_name, context)


def _drawn(template_name: str, context: dict[str, Any]) -> SafeString:
    """One of our own templates; they escape for themselves, and Jinja returns a bare string."""
    return mark_safe(get_template(template_name).render(context))  # noqa: S308


def _asked(form: BaseForm) -> Iterator[BoundField]:
    """The visible fields that stand by themselves, not under another field's choice."""
    revealed = {name for names in getattr(form, "reveals", {}).values() for name in names}
    return (bound for bound in form.visible_fields() if bound.name not in revealed)


def draw(bound: BoundField) -> SafeString:
    """One field with label, hint, error and value, and whatever its choices reveal."""
    if bound.is_hidden:
        return mark_safe(str(bound))  # noqa: S308
    kind, params = component(bound, under=_under)
    return _drawn("kit/field.jinja", {"kind": kind, "params": params})


def _under(bound: BoundField, choice: object) -> SafeString:
    """The fields revealed by one choice of a field, drawn."""
    reveals: dict[tuple[str, object], Iterable[str]] = getattr(bound.form, "reveals", {})
    for (name, value), names in reveals.items():
        if name == bound.name and str(value) == str(choice):
            return mark_safe("".join(draw(bound.form[one]) for one in names))  # noqa: S308
    return mark_safe("")


def _whole_form(form: BaseForm) -> list[str]:
    """What is wrong with the form as a whole, hidden fields included."""
    said = [str(error) for error in form.non_field_errors()]
    for bound in form.hidden_fields():
        said += [str(error) for error in bound.errors]
    return said


def _whole_form_id(form: BaseForm) -> str:
    return f"{form.prefix}-whole-form" if form.prefix else "whole-form"


def error_summary(*forms: BaseForm | None) -> SafeString:
    """Everything to look at again, each linked to its place; nothing where all is well."""
    listed: list[Part] = []
    for form in forms:
        if form is None or not form.is_bound or not form.errors:
            continue
        listed += [{"text": said, "href": f"#{_whole_form_id(form)}"} for said in _whole_form(form)]
        for bound in form.visible_fields():
            listed += [{"text": said, "href": f"#{link_target(bound)}"} for said in errors(bound)]
    if not listed:
        return mark_safe("")
    return _drawn(
        "kit/error_summary.jinja",
        {"params": {"titleText": _("Please look at this again"), "errorList": listed}},
    )
