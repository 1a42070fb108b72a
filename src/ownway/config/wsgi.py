"""The door for a web server (`gunicorn ownway.config.wsgi`)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ownway.config.settings.live")
application = get_wsgi_application()
