"""What an action raises when its rule does not hold."""

from django.http import Http404


class NotYours(Http404):
    """The rule does not hold. Answers 404: what you may not see does not exist for you."""
