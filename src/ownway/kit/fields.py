"""Reads one bound field and says which NHS.UK component draws it, and with what."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms
from django.forms import BoundField
from django.forms import widgets as w
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

Params = dict[str, Any]
Under = Callable[[BoundField, object], str]

# Written by the component itself, or unkind in a browser: `required` makes a screen reader say
# "invalid" before anything was typed, `maxlength` cuts pasted words off without a sound.
_LEFT_OUT = {
    "class",
    "id",
    "required",
    "maxlength",
    "minlength",
    "aria-describedby",
    "aria-invalid",
    "placeholder",
    "cols",
    "rows",
    "type",
    "autocomplete",
    "inputmode",
    "pattern",
    "spellcheck",
    "autocapitalize",
    "size",
}
_PASSED = ("autocomplete", "inputmode", "pattern", "spellcheck", "autocapitalize")
_DATE_PARTS = ("day", "month", "year")


def component(bound: BoundField, *, under: Under) -> tuple[str, Params]:
    """The component's name and its parameters for this field."""
    widget = bound.field.widget
    if isinstance(widget, w.CheckboxInput):
        return "checkboxes", _tick(bound, under)
    if isinstance(widget, w.CheckboxSelectMultiple | w.SelectMultiple):
        return "checkboxes", _group(bound, under)
    if isinstance(widget, w.RadioSelect):
        return "radios", _group(bound, under)
    if isinstance(widget, w.SelectDateWidget):
        return "dateInput", _date(bound)
    if isinstance(widget, w.Select):
        return "select", _common(bound) | {"items": _select_items(bound)}
    if isinstance(widget, w.Textarea):
        rows = str(widget.attrs.get("rows", "5"))
        return "textarea", _common(bound) | {"rows": rows, "value": _text(bound)}
    if isinstance(widget, w.FileInput):
        return "fileUpload", _common(bound)
    if isinstance(widget, w.Input):
        return "input", _input(bound, widget)
    return "other", _common(bound) | {"html": bound.as_widget(attrs={"class": "nhsuk-input"})}


def link_target(bound: BoundField) -> str:
    """The id an error summary may send somebody to: the first thing to type in or to tick."""
    first = bound.auto_id or bound.html_name
    if isinstance(bound.field.widget, w.SelectDateWidget):
        return f"{first}_day"
    return bound.id_for_label or first if isinstance(bound.field.widget, w.MultiWidget) else first


def _common(bound: BoundField) -> Params:
    """What every component takes: name, id, label, hint, error, attributes."""
    attrs = dict(bound.field.widget.attrs)
    params: Params = {
        "id": bound.auto_id or bound.html_name,
        "idPrefix": bound.auto_id or bound.html_name,
        "name": bound.html_name,
        "label": {"text": str(bound.label), "classes": _label_class(bound)},
        "attributes": {
            name: str(value)
            for name, value in attrs.items()
            if name not in _LEFT_OUT and value not in (None, False)
        },
    }
    if bound.field.disabled:
        params["disabled"] = True
    if bound.help_text:
        # Help text is markup by Django's own contract, and allauth relies on it.
        params["hint"] = {"html": mark_safe(str(bound.help_text))}  # noqa: S308
    if bound.errors:
        params["errorMessage"] = {"text": " ".join(errors(bound)), "visuallyHiddenText": _("Error")}
    for name in _PASSED:
        if attrs.get(name) not in (None, ""):
            params[name] = str(attrs[name])
    classes = str(attrs.get("class", ""))
    if classes:
        params["classes"] = classes
    return params


def errors(bound: BoundField) -> list[str]:
    """What is wrong with a field, in words. Django's "This field is required" names no field, so
    where a form said nothing better its own question is asked again."""
    said = []
    for error in bound.errors.as_data():
        general = forms.Field.default_error_messages["required"]
        for words in error.messages:
            asked = error.code == "required" and words == str(general)
            said.append(
                _("Please answer “%(question)s”") % {"question": bound.label}
                if asked
                else strip_tags(words)
            )
    return said


def _label_class(bound: BoundField) -> str:
    quiet = bound.name in getattr(bound.form, "quiet", ())
    return "nhsuk-u-visually-hidden" if quiet else "nhsuk-label--s"


def _fieldset(bound: BoundField) -> Params:
    """A legend in the place of a label, for questions with more than one thing to answer in."""
    quiet = bound.name in getattr(bound.form, "quiet", ())
    return {
        "legend": {
            "text": str(bound.label),
            "classes": "nhsuk-u-visually-hidden" if quiet else "nhsuk-fieldset__legend--s",
        }
    }


def _text(bound: BoundField) -> str:
    """What is in the field, as the browser wants to read it."""
    value = bound.value()
    kind = getattr(bound.field.widget, "input_type", "")
    if kind == "date" and isinstance(value, dt.date):
        return value.isoformat()
    if kind == "time" and isinstance(value, dt.time):
        return value.isoformat("minutes")
    return str(bound.field.widget.format_value(value) or "")


def _input(bound: BoundField, widget: w.Input) -> Params:
    params = _common(bound)
    kind = str(widget.input_type)
    if kind == "number":
        # Number spinners change a figure when somebody scrolls past it; a keypad is enough.
        whole = isinstance(bound.field, forms.IntegerField) and not isinstance(
            bound.field, forms.FloatField | forms.DecimalField
        )
        kind = "text"
        params.setdefault("inputmode", "numeric" if whole else "decimal")
        for name in ("min", "max", "step"):
            params["attributes"].pop(name, None)
    if kind in {"email", "tel", "url"}:
        params.setdefault("spellcheck", "false")
    if kind != "password" or getattr(widget, "render_value", False):
        params["value"] = _text(bound)
    params["type"] = kind
    params["width"] = {"tel": "20", "date": "10", "time": "10"}.get(kind, "")
    if params.get("inputmode") in {"numeric", "decimal"}:
        params["width"] = "10"
    return params


def _options(bound: BoundField) -> list[Params]:
    """The choices as Django made them, groups laid flat."""
    widget = bound.field.widget
    context = widget.get_context(bound.html_name, bound.value(), {})
    return [
        option for _name, options, _index in context["widget"]["optgroups"] for option in options
    ]


def _select_items(bound: BoundField) -> list[Params]:
    return [
        {
            "value": str(option["value"]),
            "text": str(option["label"]) if option["value"] != "" else _("Choose one"),
            "selected": bool(option["selected"]),
        }
        for option in _options(bound)
    ]


def _group(bound: BoundField, under: Under) -> Params:
    """Radios or checkboxes: one item a choice, with its hint and what it reveals."""
    hints = getattr(bound.form, "hints", {})
    dividers = getattr(bound.form, "dividers", {})
    items: list[Params] = []
    for option in _options(bound):
        value = str(option["value"])
        if value == "":
            continue  # "nothing chosen yet" is what an empty group of radios already says
        if (bound.name, value) in dividers:
            items.append({"divider": str(dividers[bound.name, value])})
        label = option["label"]
        item: Params = {
            "value": value,
            # A label that is safe markup may hold a picture beside its words.
            **({"html": label} if isinstance(label, SafeString) else {"text": str(label)}),
            "checked": bool(option["selected"]),
            "disabled": bool(option["attrs"].get("disabled")),
        }
        if (bound.name, value) in hints:
            item["hint"] = {"text": str(hints[bound.name, value])}
        inner = under(bound, option["value"])
        if inner:
            item["conditional"] = {"html": inner}
        items.append(item)
    inline = bound.name in getattr(bound.form, "inline", ())
    return _common(bound) | {
        "items": items,
        "fieldset": _fieldset(bound),
        "inline": inline,
        "id": "",
    }


def _tick(bound: BoundField, under: Under) -> Params:
    """A single yes: the label stands beside the box, the hint below it."""
    params = _common(bound)
    value = str(bound.field.widget.attrs.get("value", "on"))
    item: Params = {"value": value, "text": str(bound.label), "checked": bool(bound.value())}
    if "hint" in params:
        item["hint"] = params.pop("hint")
    inner = under(bound, True)
    if inner:
        item["conditional"] = {"html": inner}
    return params | {"items": [item], "id": ""}


def _date(bound: BoundField) -> Params:
    """Day, month and year to type: quicker and clearer than three long lists."""
    params = _common(bound)
    context = bound.field.widget.get_context(bound.html_name, bound.value(), {})
    typed = {
        part["name"].rsplit("_", 1)[-1]: part["value"] for part in context["widget"]["subwidgets"]
    }
    labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
    items = []
    for part in _DATE_PARTS:
        value = typed.get(part)
        if isinstance(value, list):
            value = value[0] if value else ""
        items.append(
            {
                "id": f"{params['id']}_{part}",
                "name": f"{bound.html_name}_{part}",
                "label": labels[part],
                "value": "" if value in (None, 0, "0") else str(value),
                "classes": f"nhsuk-input--width-{4 if part == 'year' else 2}"
                + (" nhsuk-input--error" if bound.errors else ""),
            }
        )
    return params | {"items": items, "fieldset": _fieldset(bound)}
