"""Messages of the tests' own, and an empty outbox of texts."""

from collections.abc import Iterator

import pytest

from ownway.post import templates
from ownway.post.templates import Template, neutral
from ownway.post.testing import texts


@pytest.fixture(autouse=True)
def _own_templates() -> Iterator[None]:
    """What a test registers is gone after it."""
    yield
    for name in [name for name in templates._known if name.startswith("post_tests.")]:
        del templates._known[name]


@pytest.fixture(autouse=True)
def _no_texts() -> Iterator[None]:
    """Texts that would have gone out, from this test only."""
    texts.clear()
    yield
    texts.clear()


@pytest.fixture
def see_you() -> Template:
    """A message by either way."""
    return neutral("post_tests.see_you", "See you {time}", "Hello {name}, see you {time}.")
