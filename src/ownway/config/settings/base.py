"""Settings shared by every way of running Ownway.

Everything a site may change comes from the environment (``OWNWAY_…``, ``DATABASE_URL``)
or from the site's own page inside the application. Secrets live in files under
``OWNWAY_HOME`` that ``ownway setup`` makes, never in the repository.
"""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

env = environ.Env()

PACKAGE = Path(__file__).resolve().parents[2]
HOME = Path(env.str("OWNWAY_HOME", default=str(Path.cwd() / "var"))).resolve()

# demo: marked as a demo, one-use demo sign-in on loopback. live: a real service. test: the suite.
MODE = "live"
DEMO = False
# The component gallery and detailed error pages exist only where this is true.
DEBUG = False

ALLOWED_HOSTS = env.list("OWNWAY_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = env.list("OWNWAY_ORIGINS", default=[])
# How many proxies of our own stand in front; 0 means the peer address is the visitor's.
TRUSTED_PROXIES = env.int("OWNWAY_PROXIES", default=0)
BASE_URL = env.str("OWNWAY_URL", default="http://127.0.0.1:8000")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_linear_migrations",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "ownway.kit",
    "ownway.post",
    "ownway.record",
    "ownway.access",
    "ownway.teams",
    "ownway.people",
    "ownway.journey",
    "ownway.voice",
    "ownway.peers",
    "ownway.meetings",
    "ownway.inquiry",
    "ownway.pairing",
    "ownway.welcome",
    "ownway.importing",
    "ownway.worth",
    "ownway.taking",
    "ownway.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ownway.kit.middleware.PrivateByDefault",
    "csp.middleware.CSPMiddleware",
    "ownway.kit.sessions.SealedCookie",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "ownway.people.middleware.WhoIsHere",
    "ownway.people.middleware.AsShown",
    "ownway.people.signin.middleware.SessionsEnd",
]

ROOT_URLCONF = "ownway.config.urls"
WSGI_APPLICATION = "ownway.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [
            PACKAGE / app / "templates"
            for app in (
                "kit",
                "people",
                "teams",
                "journey",
                "voice",
                "peers",
                "meetings",
                "inquiry",
                "pairing",
                "welcome",
                "importing",
                "worth",
                "taking",
                "demo",
            )
        ],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "ownway.config.jinja.environment",
            "trim_blocks": True,
            "lstrip_blocks": True,
            "context_processors": [
                "ownway.kit.context.page",
                "ownway.teams.context.site",
                "ownway.people.context.who",
                "ownway.welcome.context.nav",
                "ownway.importing.context.earlier",
                "ownway.taking.context.going",
                "ownway.inquiry.context.inquiring",
            ],
        },
    },
    {  # libraries' own templates; every page a visitor can meet is replaced by one of ours above
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]
FORM_RENDERER = "ownway.kit.renderer.Ownway"

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        "PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=20000;"
    ),
}
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{HOME / 'ownway.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Limits and short-lived counters are shared by every process, so they live in the database.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kit_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_SAVE_EVERY_REQUEST = False
CSRF_COOKIE_NAME = "form"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "ownway.kit.views.form_too_old"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "en-gb"
# Each is called as those call it who speak it. Easy read is English in other words (people.shown).
LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg"), ("en-easy", _("Easy read"))]
FORMAT_MODULE_PATH = ["ownway.config.formats"]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
TIME_ZONE = env.str("OWNWAY_TIME_ZONE", default="Europe/London")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# A file somebody sends goes to a temporary file, and no further than the gate allows.
FILE_UPLOAD_HANDLERS = [
    "ownway.kit.uploads.Limited",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
_SELF = ["'self'"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": _SELF,
        "style-src": _SELF,
        "img-src": _SELF,
        "media-src": _SELF,
        "font-src": _SELF,
        "connect-src": _SELF,
        "form-action": _SELF,
        "manifest-src": _SELF,
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

EMAIL_BACKEND = env.str(
    "OWNWAY_EMAIL_BACKEND", default="django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = env.str("OWNWAY_SMTP_HOST", default="localhost")
EMAIL_PORT = env.int("OWNWAY_SMTP_PORT", default=25)
EMAIL_HOST_USER = env.str("OWNWAY_SMTP_USER", default="")
EMAIL_HOST_PASSWORD = env.str("OWNWAY_SMTP_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("OWNWAY_SMTP_TLS", default=False)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("OWNWAY_FROM", default="hello@localhost")

# Dotted path of what sends a text (see post.senders); empty where this place sends none.
OWNWAY_TEXT_SENDER = env.str("OWNWAY_TEXT_SENDER", default="")
# The adapter for text providers (post.http): where to, what is sent, and a file with a key in it.
OWNWAY_TEXT_URL = env.str("OWNWAY_TEXT_URL", default="")
OWNWAY_TEXT_METHOD = env.str("OWNWAY_TEXT_METHOD", default="POST")
OWNWAY_TEXT_BODY = env.str("OWNWAY_TEXT_BODY", default="to={to}&text={text}")
OWNWAY_TEXT_HEADERS = env.str("OWNWAY_TEXT_HEADERS", default="")
OWNWAY_TEXT_RETRY = env.list(
    "OWNWAY_TEXT_RETRY", default=["401", "402", "403", "408", "425", "429", "5xx"]
)
# Texts that come in (post.answers): the secret in their address, and what their fields are called.
OWNWAY_TEXT_ANSWERS = env.str("OWNWAY_TEXT_ANSWERS", default="")
OWNWAY_TEXT_ANSWER_NUMBER = env.str("OWNWAY_TEXT_ANSWER_NUMBER", default="from")
OWNWAY_TEXT_ANSWER_WORDS = env.str("OWNWAY_TEXT_ANSWER_WORDS", default="text")
# Where a phone number without a country code is at home.
PHONE_REGION = env.str("OWNWAY_PHONE_REGION", default="GB")

# Key file for encrypted columns and look-ups; outside the database and its backups.
KEY_FILE = Path(env.str("OWNWAY_KEY_FILE", default=str(HOME / "keys")))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A request path can say who belongs; Django would log it at 4xx.
    "loggers": {"django.request": {"level": "ERROR"}, "django.security": {"level": "ERROR"}},
}

from ownway.config.settings.signin import *  # noqa: E402, F403  (allauth's own settings, kept together)
