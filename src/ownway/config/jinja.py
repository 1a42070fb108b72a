"""The Jinja environment every page is drawn in: words, addresses, dates and the design system."""

from typing import Any

from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import BaseLoader, ChainableUndefined, ChoiceLoader, Environment, PackageLoader

from ownway.kit import words
from ownway.kit.pictures import espalier, leaf, mark, seedling, sprig
from ownway.kit.renderer import error_summary


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a named page: ``url("hello")``, ``url("goal", goal=goal.pk)``."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def url_if_there(name: str, **keys: object) -> str:
    """The address of a named page, or nothing where this service has no such page."""
    try:
        return reverse(name, kwargs=keys)
    except NoReverseMatch:
        return ""


def environment(**options: Any) -> Environment:
    """Jinja with our own templates first and the NHS.UK components behind them."""
    ours: BaseLoader = options.pop("loader")
    # The components read parameters that were never given, so undefined must be chainable.
    options["undefined"] = ChainableUndefined
    # Django passes autoescape=True among the options.
    env = Environment(  # noqa: S701
        loader=ChoiceLoader([ours, PackageLoader("nhsuk_frontend_jinja")]),
        extensions=["jinja2.ext.i18n"],
        **options,
    )
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    env.globals.update(
        url=url,
        url_if_there=url_if_there,
        static=static,
        error_summary=error_summary,
        draw_espalier=espalier,
        draw_leaf=leaf,
        draw_mark=mark,
        draw_seedling=seedling,
        draw_sprig=sprig,
    )
    env.filters.update(
        date=words.date,
        day=words.day,
        time=words.time,
        moment=words.moment,
        number=words.number,
        waited=words.waited,
    )
    return env
