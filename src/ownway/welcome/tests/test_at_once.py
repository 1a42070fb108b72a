"""Several presses of Send at the same moment."""

from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

from ownway.record.actors import VISITOR
from ownway.record.models import Entry
from ownway.welcome import actions
from ownway.welcome.models import Hello, HelloDraft


@pytest.mark.django_db(transaction=True)
def test_four_presses_at_once_are_one_hello(place: Any) -> None:
    actions.save_for_whom(by=VISITOR, token="t", for_whom="myself", network="n")
    actions.save_page(
        by=VISITOR, token="t", page="name", given={"called": "Sam"}, for_whom="myself", network="n"
    )
    together, sent = Barrier(4), []

    def press() -> None:
        try:
            together.wait()
            sent.append(actions.send_draft(by=VISITOR, token="t"))
        finally:
            connection.close()

    presses = [Thread(target=press) for _press in range(4)]
    for thread in presses:
        thread.start()
    for thread in presses:
        thread.join()
    assert [hello.called for hello in sent if hello] == ["Sam"] * 4
    assert Hello.objects.count() == 1
    assert Entry.objects.filter(verb="welcome.said_hello").count() == 1
    assert not HelloDraft.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_four_windows_at_once_keep_all_their_answers(place: Any) -> None:
    pages = {
        "name": {"called": "Sam"},
        "ways": {"ways": ["come_in"]},
        "like": {"would_like": "A walk"},
        "help": {"language": "Welsh"},
    }
    together = Barrier(4)

    def answer(page: str, given: dict[str, Any]) -> None:
        try:
            together.wait()
            actions.save_page(
                by=VISITOR, token="t", page=page, given=given, for_whom="myself", network="n"
            )
        finally:
            connection.close()

    windows = [Thread(target=answer, args=item) for item in pages.items()]
    for thread in windows:
        thread.start()
    for thread in windows:
        thread.join()
    assert actions.read_draft(by=VISITOR, token="t") == {"for_whom": "myself"} | pages
