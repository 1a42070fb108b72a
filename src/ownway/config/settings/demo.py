"""The demo on this machine: invented people, demo sign-in on loopback, mail printed not sent."""

from ownway.config.secrets import read_secret
from ownway.config.settings.base import *  # noqa: F403
from ownway.config.settings.base import HOME, env

MODE = "demo"
DEMO = True
DEBUG = env.bool("OWNWAY_DEBUG", default=False)
SECRET_KEY = read_secret(HOME / "secret")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
OWNWAY_TEXT_SENDER = "ownway.post.senders.console"
