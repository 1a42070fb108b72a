"""The site's list of kinds of what has grown."""

from datetime import date

import pytest
from django.utils import translation

from ownway.access.errors import NotYours
from ownway.journey import actions, queries
from ownway.journey.kinds import COME_WITH
from ownway.people.models import Person

pytestmark = pytest.mark.django_db


def codes() -> list[str]:
    return [kind.code for kind in queries.kinds()]


def test_the_kinds_that_come_with_ownway_are_there_in_order() -> None:
    assert codes() == [code for code, _family, _name in COME_WITH]
    assert queries.kind_names()["in_myself"] == "In myself"


def test_a_site_adds_its_own(cora: Person, sam: Person) -> None:
    made = actions.add_kind(by=cora, name=" Out of prison ", family="self")
    assert (made.code, made.label) == ("out_of_prison", "Out of prison")
    assert codes()[-1] == "out_of_prison"
    again = actions.add_kind(by=cora, name="Out of prison!", family="self")
    assert again.code == "out_of_prison_2"
    assert actions.add_kind(by=cora, name="合唱", family="self").code == "kind"
    actions.add_outcome(by=sam, kind=made.code, day=date(2026, 3, 9), counted=True)


def test_renamed_it_keeps_its_code(cora: Person) -> None:
    kind = queries.kinds()[0]
    actions.rename_kind(by=cora, kind=kind, name="A paid job", before="Paid work")
    assert queries.kind_names()["employment"] == "A paid job"
    actions.rename_kind(by=cora, kind=kind, name="", before="A paid job")
    assert queries.kind_names()["employment"] == "Paid work"


def test_of_two_coordinators_none_is_overwritten(cora: Person) -> None:
    kind = queries.kinds()[0]
    actions.rename_kind(by=cora, kind=kind, name="A paid job", before="Paid work")
    with pytest.raises(actions.KindChanged) as stale:
        actions.rename_kind(by=cora, kind=kind, name="Employed", before="Paid work")
    assert stale.value.now.label == "A paid job"


def test_the_name_that_was_read_counts_in_every_language(cora: Person) -> None:
    kind = queries.kinds()[0]
    with translation.override("de"):
        before = kind.label
        actions.rename_kind(by=cora, kind=kind, name="Arbeit", before=before)
    assert queries.kind_names()["employment"] == "Arbeit"


def test_no_longer_offered_and_offered_again(cora: Person) -> None:
    kind = queries.kinds()[1]
    actions.retire_kind(by=cora, kind=kind)
    actions.retire_kind(by=cora, kind=kind)
    assert kind.code not in codes()
    assert queries.retired_kinds() == [kind]
    assert kind.code in queries.kind_names()
    actions.offer_kind(by=cora, kind=kind)
    assert codes().index(kind.code) == 1


def test_moved_among_its_family_past_those_no_longer_offered(cora: Person) -> None:
    employment, education, training, volunteering = queries.kinds()[:4]
    actions.retire_kind(by=cora, kind=education)
    actions.move_kind(by=cora, kind=training, up=True)
    assert codes()[:3] == ["training", "employment", "volunteering"]
    actions.move_kind(by=cora, kind=training, up=True)
    actions.move_kind(by=cora, kind=volunteering, up=False)
    assert codes()[:4] == ["training", "employment", "volunteering", "advice"]
    actions.move_kind(by=cora, kind=employment, up=False)
    assert codes()[:3] == ["training", "volunteering", "employment"]


def test_only_coordinators_change_the_list(sam: Person, kim: Person, ade: Person) -> None:
    kind = queries.kinds()[0]
    for by in (sam, kim, ade):
        for attempt in (
            lambda by=by: actions.add_kind(by=by, name="Mine", family="self"),
            lambda by=by: actions.rename_kind(by=by, kind=kind, name="Mine", before="Paid work"),
            lambda by=by: actions.retire_kind(by=by, kind=kind),
            lambda by=by: actions.offer_kind(by=by, kind=kind),
            lambda by=by: actions.move_kind(by=by, kind=kind, up=True),
        ):
            with pytest.raises(NotYours):
                attempt()
    assert len(codes()) == len(COME_WITH)
