"""Pages of ready work and paid time."""

from django.views.decorators.http import require_http_methods

page = require_http_methods(["GET", "HEAD", "POST"])
