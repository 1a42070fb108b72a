"""Every column of every table is listed: taken along or not, deleted or not, and why (P18)."""

from django.apps import apps

from ownway.people.taken import what_stays
from ownway.taking.register import REGISTER, Fate


def columns(label: str) -> list[str]:
    return [field.attname for field in apps.get_model(label)._meta.local_concrete_fields]


def test_every_table_is_listed() -> None:
    assert set(REGISTER) == {model._meta.label for model in apps.get_models()}


def test_every_column_is_listed_once() -> None:
    found = {}
    for label, table in REGISTER.items():
        listed = table.columns()
        wrong = set(listed) ^ set(columns(label))
        twice = {name for name in listed if listed.count(name) > 1}
        if wrong or twice:
            found[label] = (sorted(wrong), sorted(twice))
    assert found == {}, "say in taking/register what becomes of it"


def test_nothing_is_left_out_or_kept_without_a_reason() -> None:
    for label, table in REGISTER.items():
        assert not table.not_out or table.not_out_because, label
        assert set(table.blanked.split()) <= set(table.columns()), label
        if table.fate in (Fate.STAYS, Fate.EMPTIED):
            assert table.stays_because, label
        if table.fate != Fate.NOBODYS and label not in ("sessions.Session", "teams.Site"):
            assert table.whose, label


def test_what_stays_is_said_on_the_page() -> None:
    """Each has its words, its reason and its time."""
    said = {one.code for one in what_stays()}
    assert {"meetings", "emergency", "record", "roles", "hellos", "earlier", "receipt"} <= said
    for one in what_stays():
        assert str(one.what) and str(one.why) and str(one.how_long)
