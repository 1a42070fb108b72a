"""A real service. Refuses to start without a secret key; secure cookies unless told otherwise."""

from ownway.config.secrets import read_secret
from ownway.config.settings.base import *  # noqa: F403
from ownway.config.settings.base import HOME, env

MODE = "live"
SECRET_KEY = read_secret(HOME / "secret")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.bool("OWNWAY_HTTPS", default=True)
SECURE_SSL_REDIRECT = env.bool("OWNWAY_HTTPS", default=True)
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if env.bool("OWNWAY_HTTPS", default=True) else 0
