"""Addresses of introductions."""

from django.urls import path

from ownway.pairing.views import introducing as one
from ownway.pairing.views import motion

ONE = "my/introductions/<uuid:introduction>"

urlpatterns = [
    path("my/introductions/ask/<uuid:person>", one.introduction_ask, name="introduction_ask"),
    path("my/introductions/help/<uuid:help>/take-back", one.help_take_back, name="help_take_back"),
    path(ONE, one.introduction, name="introduction"),
    path(f"{ONE}/answer", one.introduction_answer, name="introduction_answer"),
    path(f"{ONE}/tea", one.introduction_tea, name="introduction_tea"),
    path(f"{ONE}/after", one.introduction_after, name="introduction_after"),
    path(f"{ONE}/end", one.introduction_end, name="introduction_end"),
    path("introductions", motion.introductions, name="introductions"),
    path("introductions/gaps", motion.introductions_gaps, name="introductions_gaps"),
    path("introductions/suggest", motion.introduction_suggest, name="introduction_suggest"),
    path(
        "introductions/suggest/<uuid:person>",
        motion.introduction_suggest_to,
        name="introduction_suggest_to",
    ),
    path("introductions/help/<uuid:help>", motion.help_to_choose, name="help_to_choose"),
]
