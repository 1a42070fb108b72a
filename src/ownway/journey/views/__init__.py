"""A person's own space as pages. One file a subject."""

from django.views.decorators.http import require_http_methods

#: A page with a form.
page = require_http_methods(["GET", "HEAD", "POST"])
