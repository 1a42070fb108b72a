"""How long, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def short(minutes: int) -> str:
    """``2 h``, ``45 min``, ``1 h 30 min``: beside a line."""
    hours, rest = divmod(minutes, 60)
    said = {"hours": hours, "minutes": rest}
    if hours and rest:
        return _("%(hours)s h %(minutes)s min") % said
    return _("%(hours)s h") % said if hours else _("%(minutes)s min") % said


def long(minutes: int) -> str:
    """``6 hours``, ``1 hour 30 minutes``: in a sentence."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": hours})
    if rest or not hours:
        parts.append(ngettext("%(n)s minute", "%(n)s minutes", rest) % {"n": rest})
    return " ".join(parts)
