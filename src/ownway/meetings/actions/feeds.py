"""A secret address from which a calendar reads one's diary."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.doors import SIGNED_IN
from ownway.access.errors import NotYours
from ownway.kit.ids import token as new_token
from ownway.meetings import verbs
from ownway.meetings.models import Feed
from ownway.meetings.queries import reminding as queries
from ownway.record.actions import write
from ownway.record.actors import VISITOR, Actor

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def make_feed(*, by: "Person") -> Feed:
    """A new address. One that was there before is over; what it says stays as it was chosen."""
    check(by, SIGNED_IN)
    feed = queries.feed_of(by) or Feed(person=by)
    feed.token = new_token()
    feed.token_hash = queries.hashed(feed.token)
    feed.last_read = None
    feed.save()
    write(verbs.MADE_FEED, by=by, about=by.pk, on=feed)
    return feed


@transaction.atomic
def change_feed(*, by: "Person", names: bool, places: bool) -> None:
    """What it says beside the times."""
    check(by, SIGNED_IN)
    feed = queries.feed_of(by)
    if feed is None:
        raise NotYours
    feed.names, feed.places = names, places
    feed.save(update_fields=["names", "places"])
    write(verbs.CHANGED_FEED, by=by, about=by.pk, on=feed, fields=["names", "places"])


@transaction.atomic
def end_feed(*, by: "Person") -> None:
    """It opens nothing any more. Twice is once."""
    check(by, SIGNED_IN)
    feed = queries.feed_of(by)
    if feed is not None:
        write(verbs.ENDED_FEED, by=by, about=by.pk, on=feed)
        feed.delete()


@transaction.atomic
def note_fetched(*, by: Actor, feed: Feed) -> None:
    """A calendar came for it. Noted once a day, so that it tells nothing of anybody's habits."""
    only(by, VISITOR)
    today = timezone.localdate()
    news = Feed.objects.filter(pk=feed.pk, token_hash=feed.token_hash).exclude(last_read=today)
    if news.update(last_read=today):
        write(verbs.READ_FEED, by=by, about=feed.person_id, on=feed)
