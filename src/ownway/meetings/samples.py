"""How a message looks, before one is sent."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from ownway.kit import words
from ownway.meetings import messages


def sample(*, named: bool) -> str:
    """A reminder of tomorrow."""
    chosen = messages.REMINDER_NAME if named else messages.REMINDER
    tomorrow = timezone.localtime() + timedelta(days=1)
    said = {
        "time": words.moment(tomorrow.replace(hour=11, minute=0)),
        "link": f"{settings.BASE_URL}{reverse('reminded', args=['Zx7…'])}".replace(
            "%E2%80%A6", "…"
        ),
    }
    return chosen.fill(said | ({"name": "Kim"} if named else {}))[1]
