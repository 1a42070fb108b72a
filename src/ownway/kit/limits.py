"""How often somebody may do something: a counter per name, visitor and stretch of time.

Counted in the database in one statement, so that every process and both databases count alike and
no two visitors at once slip through. Ask *before* any work, and outside the action's transaction:
a rolled-back action must not give its try back.
"""

import hmac
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from django.db import connection
from django.utils import timezone

from ownway.kit import keys
from ownway.kit.models import Counter


def allow(name: str, who: str, *, most: int, seconds: int) -> bool:
    """Count one more try; False once there were ``most`` in this stretch of ``seconds``.

    ``who`` may be anything that tells visitors apart (an address too): only a keyed hash is kept.
    """
    now = timezone.now()
    begins = int(now.timestamp()) // seconds * seconds
    ends = datetime.fromtimestamp(begins, UTC) + timedelta(seconds=seconds)
    tries = _count(name, _hidden(name, who), begins, ends)
    if tries == 1:
        tidy(now)
    return tries <= most


def tidy(now: datetime | None = None) -> int:
    """Forget stretches that are over. Called by itself whenever a new one begins."""
    gone, _ = Counter.objects.filter(ends__lt=now or timezone.now()).delete()
    return gone


def _hidden(name: str, who: str) -> str:
    key = keys.ring().current.subkey("limits")
    return hmac.digest(key, f"{name}|{who}".encode(), sha256).hex()


def _count(name: str, who: str, begins: int, ends: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kit_counter (name, who, begins, ends, tries) VALUES (%s, %s, %s, %s, 1) "
            "ON CONFLICT (name, who, begins) DO UPDATE SET tries = kit_counter.tries + 1 "
            "RETURNING tries",
            [name, who, begins, connection.ops.adapt_datetimefield_value(ends)],
        )
        return int(cursor.fetchone()[0])
