"""Days and figures of easy read."""

from django.conf.locale.en_GB.formats import *  # noqa: F403
