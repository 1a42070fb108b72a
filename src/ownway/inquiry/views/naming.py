"""What the pages of a study and the person's own pages do alike."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.inquiry.actions import studies as actions
from ownway.inquiry.models import Participant


def named(by: Any, participant: Participant, form: Any) -> bool:
    """Give them the name that was typed, or say beside it why not."""
    try:
        actions.call_them(by=by, participant=participant, pseudonym=form.cleaned_data["pseudonym"])
    except actions.Taken:
        form.add_error("pseudonym", _("Somebody in this study is called so already."))
    except actions.Known:
        form.add_error("pseudonym", _("That is part of a real name. Choose another."))
    else:
        return True
    return False


def when(starts: datetime | None) -> dict[str, Any]:
    """Day and time, as a form begins with them."""
    if starts is None:
        return {}
    here = timezone.localtime(starts)
    return {"day": here.date(), "time": here.strftime("%H:%M")}
