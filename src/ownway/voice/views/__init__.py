"""Pages of this room: one's own, those of who listens, and those where listeners are named."""

from django.views.decorators.http import require_http_methods

page = require_http_methods(["GET", "HEAD", "POST"])
