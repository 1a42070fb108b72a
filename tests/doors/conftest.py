"""Fixtures of the door tests."""

import pytest
from django.http import HttpRequest, HttpResponse

from ownway.kit import views


@pytest.fixture
def plain_no(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some thousand doors say no: here the answer counts, and the page is not drawn for each.

    It is drawn, byte for byte, in test_swaps.py.
    """

    def said(request: HttpRequest, status: int, **_words: object) -> HttpResponse:
        return HttpResponse(status=status)

    monkeypatch.setattr(views, "_sorry", said)
