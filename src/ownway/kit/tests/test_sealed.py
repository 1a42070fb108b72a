"""Sealed columns on the object and in the database."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import FieldError, ValidationError
from django.core.serializers import serialize
from django.db import connection, models, transaction
from django.db.migrations.writer import MigrationWriter
from django.forms import modelform_factory
from django.utils.translation import gettext_lazy
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from ownway.kit import keys, sealed
from ownway.kit.ids import uuid7
from ownway.kit.sealed import Sealed, SealedJSON, SealedText, StillSealed, Tampered, blind_index
from ownway.kit.tests.leaves import Leaf, Tree

pytestmark = pytest.mark.usefixtures("leaves")

# Lone surrogates are no text anywhere.
texts = st.text(st.characters(codec="utf-8"), max_size=300)
things = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
with_database = hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def stored(leaf: models.Model, column: str) -> bytes:
    """The bytes as they lie in the database."""
    table = connection.ops.quote_name(leaf._meta.db_table)
    with connection.cursor() as cursor:
        pk = leaf._meta.pk.get_db_prep_value(leaf.pk, connection)
        cursor.execute(f"SELECT {column} FROM {table} WHERE id = %s", [pk])  # noqa: S608
        return bytes(cursor.fetchone()[0])


def put(leaf: models.Model, column: str, data: bytes) -> None:
    """Change bytes behind Ownway's back."""
    table = connection.ops.quote_name(leaf._meta.db_table)
    with connection.cursor() as cursor:
        pk = leaf._meta.pk.get_db_prep_value(leaf.pk, connection)
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE id = %s", [data, pk])  # noqa: S608


def fresh(leaf: Leaf) -> Leaf:
    """The same row, read again."""
    return Leaf._default_manager.get(pk=leaf.pk)


@with_database
@given(words=texts, things=things)
def test_what_goes_in_comes_out(words: str, things: Any) -> None:
    leaf = Leaf(words=words, things=things)
    leaf.save()
    again = fresh(leaf)
    assert again.words == words
    assert again.things == things


@with_database
@given(words=texts.filter(lambda text: len(text) > 3))
def test_the_stored_bytes_do_not_hold_the_words(words: str) -> None:
    leaf = Leaf(words=words)
    leaf.save()
    assert words.encode() not in stored(leaf, "words")
    assert stored(leaf, "words").startswith(keys.ring().current.id.encode())


@with_database
@given(data=st.data())
def test_any_changed_byte_is_refused(data: Any) -> None:
    leaf = Leaf(words="a word")
    leaf.save()
    before = stored(leaf, "words")
    place = data.draw(st.integers(keys.ID_LENGTH, len(before) - 1))
    bit = 1 << data.draw(st.integers(0, 7))
    put(leaf, "words", before[:place] + bytes([before[place] ^ bit]) + before[place + 1 :])
    with pytest.raises(Tampered, match="could not be opened"):
        _ = fresh(leaf).words


def test_a_cut_value_is_refused() -> None:
    leaf = Leaf(words="a word")
    leaf.save()
    for length in (1, 7, 8, 12, 20, 30):
        put(leaf, "words", stored(leaf, "words")[:length])
        with pytest.raises((Tampered, keys.KeyMissing)):
            _ = fresh(leaf).words


def test_a_value_moved_to_another_row_is_refused() -> None:
    mine, yours = Leaf(words="mine"), Leaf(words="yours")
    mine.save()
    yours.save()
    put(yours, "words", stored(mine, "words"))
    with pytest.raises(Tampered):
        _ = fresh(yours).words
    assert fresh(mine).words == "mine"


def test_a_value_moved_to_another_column_is_refused() -> None:
    leaf = Leaf(words="words", other="other")
    leaf.save()
    put(leaf, "other", stored(leaf, "words"))
    with pytest.raises(Tampered, match="other"):
        _ = fresh(leaf).other


def test_a_value_moved_to_another_table_is_refused() -> None:
    tree = Tree(name="oak")
    tree.save()
    leaf = Leaf(pk=tree.pk, words="leaf")
    leaf.save()
    put(leaf, "words", stored(tree, "name"))
    with pytest.raises(Tampered):
        _ = fresh(leaf).words


def test_the_error_says_where_but_nothing_else() -> None:
    leaf = Leaf(words="a secret word")
    leaf.save()
    put(leaf, "words", stored(leaf, "words")[:-1] + b"x")
    with pytest.raises(Tampered) as caught:
        _ = fresh(leaf).words
    assert "kit_tests_leaf.words" in str(caught.value)
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_equal_words_look_different() -> None:
    one, two = Leaf(words="same", other="same"), Leaf(words="same")
    one.save()
    two.save()
    assert len({stored(one, "words"), stored(one, "other"), stored(two, "words")}) == 3


def test_empty_text_is_kept_and_null_is_null() -> None:
    leaf = Leaf(words="", maybe=None)
    leaf.save()
    assert fresh(leaf).words == ""
    assert fresh(leaf).maybe is None
    assert Leaf._default_manager.filter(maybe__isnull=True).count() == 1
    leaf.maybe = "now"
    leaf.save()
    assert fresh(leaf).maybe == "now"
    leaf.maybe = None
    leaf.save()
    assert fresh(leaf).maybe is None


def test_opened_only_when_read(monkeypatch: pytest.MonkeyPatch) -> None:
    leaf = Leaf(words="words", other="other")
    leaf.save()
    opened: list[str] = []
    real = sealed.SealedField.unseal

    def count(field: Any, *args: Any) -> str:
        opened.append(field.name)
        return real(field, *args)

    monkeypatch.setattr(sealed.SealedField, "unseal", count)
    again = fresh(leaf)
    assert opened == []
    assert (again.words, again.words) == ("words", "words")
    assert opened == ["words"]


def test_sealed_anew_only_when_changed() -> None:
    leaf = Leaf(words="words", other="other", things={"a": [1]})
    leaf.save()
    before = [stored(leaf, column) for column in ("words", "other", "things")]
    again = fresh(leaf)
    assert again.words == "words"
    again.words = "words"
    assert again.things == {"a": [1]}
    again.save()
    assert [stored(leaf, column) for column in ("words", "other", "things")] == before
    again.other = "changed"
    again.things["a"].append(2)
    again.save()
    assert stored(leaf, "words") == before[0]
    assert stored(leaf, "other") != before[1]
    assert (fresh(leaf).other, fresh(leaf).things) == ("changed", {"a": [1, 2]})


def test_saving_twice_seals_once() -> None:
    leaf = Leaf(words="words")
    leaf.save()
    before = stored(leaf, "words")
    leaf.save()
    assert stored(leaf, "words") == before


def test_update_fields_leaves_the_rest() -> None:
    leaf = Leaf(words="words", other="other")
    leaf.save()
    leaf.words, leaf.other = "new", "not saved"
    leaf.save(update_fields=["words"])
    assert (fresh(leaf).words, fresh(leaf).other) == ("new", "other")


def test_a_copy_under_a_new_key_is_sealed_for_itself() -> None:
    leaf = Leaf(words="words", other="other")
    leaf.save()
    again = fresh(leaf)
    assert again.words == "words"
    again.pk, again._state.adding = uuid7(), True
    again.save()
    assert Leaf._default_manager.count() == 2
    assert (fresh(again).words, fresh(again).other) == ("words", "other")
    assert fresh(leaf).words == "words"


def test_deferred_and_refreshed() -> None:
    leaf = Leaf(words="words", other="other")
    leaf.save()
    late = Leaf._default_manager.defer("words").get(pk=leaf.pk)
    assert "words" in late.get_deferred_fields()
    late.save()
    assert late.words == "words"
    only = Leaf._default_manager.only("other").get(pk=leaf.pk)
    assert (only.other, only.words) == ("other", "words")
    again = fresh(leaf)
    again.words = "changed"
    again.save()
    leaf.refresh_from_db()
    assert leaf.words == "changed"
    leaf.refresh_from_db(fields=["other"])
    leaf.save()
    assert fresh(leaf).words == "changed"


def test_bulk_create_and_select_related() -> None:
    tree = Tree(name="oak")
    tree.save()
    Leaf._default_manager.bulk_create([Leaf(tree=tree, words=word) for word in ("one", "two")])
    found = Leaf._default_manager.select_related("tree").order_by("pk")
    assert [(leaf.words, leaf.tree.name) for leaf in found if leaf.tree] == [
        ("one", "oak"),
        ("two", "oak"),
    ]


def test_many_rows_can_be_blanked_but_not_written() -> None:
    leaf = Leaf(words="words", things={"a": 1})
    leaf.save()
    with pytest.raises(StillSealed, match="one row at a time"), transaction.atomic():
        Leaf._default_manager.update(words="in the clear")
    leaf.other = "new"
    with pytest.raises(StillSealed, match="one row at a time"), transaction.atomic():
        Leaf._default_manager.bulk_update([leaf], ["other"])
    Leaf._default_manager.update(words="", things="")
    assert (stored(leaf, "words"), stored(leaf, "things")) == (b"", b"")
    assert (fresh(leaf).words, fresh(leaf).things) == ("", {})
    fresh(leaf).save()
    assert stored(leaf, "words") == b""


@pytest.mark.parametrize("lookup", ["words", "words__contains", "words__in", "words__gt"])
def test_nothing_can_be_searched_for(lookup: str) -> None:
    with pytest.raises(FieldError, match="blind_index"):
        Leaf._default_manager.filter(**{lookup: "a"}).exists()


def test_values_are_not_taken_for_words() -> None:
    Leaf(words="words").save()
    found = Leaf._default_manager.values_list("words", flat=True).get()
    assert isinstance(found, Sealed)
    assert repr(found) == "<sealed>"
    for use in (
        str, len, bool, list, lambda value: f"{value}", lambda value: value == "words",
        lambda value: "w" in value, lambda value: value + "s", lambda value: value.__html__(),
    ):  # fmt: skip
        with pytest.raises(StillSealed, match=r"values\(\)"):
            use(found)


def test_only_text_is_text() -> None:
    with pytest.raises(StillSealed, match="takes text, not int"), transaction.atomic():
        Leaf(words=7).save()
    leaf = Leaf(words=gettext_lazy("Monday"))
    leaf.save()
    assert fresh(leaf).words == "Monday"


def test_no_words_in_fixtures() -> None:
    leaf = Leaf(words="words")
    with pytest.raises(StillSealed):
        serialize("json", [leaf])


def test_full_clean_and_forms() -> None:
    leaf = Leaf(words="x" * 2001, other="", things={}, maybe="m")
    with pytest.raises(ValidationError) as caught:
        leaf.full_clean()
    assert set(caught.value.message_dict) == {"words"}
    form_class = modelform_factory(Leaf, fields=["words", "maybe"])
    form = form_class({"words": " said so ", "maybe": "yes"})
    assert form.is_valid(), form.errors
    leaf = form.save()
    assert fresh(leaf).words == "said so"
    assert 'maxlength="2000"' in str(form_class(instance=fresh(leaf))["words"])
    assert not form_class({"words": "", "maybe": ""}).is_valid()


def test_migrations_can_write_it_down() -> None:
    text, _ = MigrationWriter.serialize(SealedText(blank=True, max_length=5, bound="old|name"))
    assert text == "ownway.kit.sealed.SealedText(blank=True, bound='old|name', max_length=5)"
    text, _ = MigrationWriter.serialize(SealedJSON(default=dict))
    assert text == "ownway.kit.sealed.SealedJSON(default=dict)"


def test_a_renamed_column_keeps_what_it_was_bound_to() -> None:
    field = Leaf._meta.get_field("words")
    assert isinstance(field, SealedText)
    renamed = SealedText(bound="kit_tests_leaf|words")
    assert renamed.unseal(field.seal("kept", 1), 1) == "kept"


@pytest.mark.usefixtures("kept_leaves")
def test_adding_a_column_to_rows_that_are_there() -> None:
    leaf = Leaf(words="words")
    leaf.save()
    field = SealedText(blank=True, default="")
    field.set_attributes_from_name("later")
    field.model = Leaf
    with connection.schema_editor() as editor:
        editor.add_field(Leaf, field)
    try:
        assert stored(leaf, "later") == b""
    finally:
        with connection.schema_editor() as editor:
            editor.remove_field(Leaf, field)
    assert fresh(leaf).words == "words"


def test_a_sealed_column_is_no_key() -> None:
    for options in ({"unique": True}, {"db_index": True}):
        field = SealedText(**options)
        field.set_attributes_from_name("words")
        assert any("no key" in str(error) for error in field.check())


@pytest.mark.usefixtures("kept_leaves")
def test_a_canary_is_in_no_file() -> None:
    """Not in the database, its journal, nor what SQLite keeps beside them."""
    canary = "canary-" + uuid7().hex
    leaf = Leaf(words=canary, things={canary: [canary]}, address=canary)
    leaf.address_index = blind_index("email", canary)
    leaf.save()
    leaf.other = canary
    leaf.save()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT row_to_json(l)::text FROM kit_tests_leaf l")
            everything = [row[0].encode() for row in cursor.fetchall()]
        wanted = [canary.encode(), canary.encode().hex().encode()]
    else:
        file = Path(connection.settings_dict["NAME"])
        everything = [part.read_bytes() for part in file.parent.glob(file.name + "*")]
        wanted = [canary.encode()]
        assert any(leaf.address_index.encode() in part for part in everything)
    assert everything
    assert not any(want in part for want in wanted for part in everything)


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        ("email", "Kim@Example.org ", "kim@example.ORG"),
        ("phone", "07700 900123", "+44 (0)7700 900-123"),
        ("phone", "ext 12", "12"),
        ("name", "Ash  Lee", "ash lee"),
    ],
)
def test_the_same_address_however_written(kind: str, one: str, two: str) -> None:
    assert blind_index(kind, one) == blind_index(kind, two)
    assert len(blind_index(kind, one)) == 64


def test_another_kind_address_or_key_is_another_index(key_file: Path) -> None:
    first = blind_index("email", "kim@example.org")
    assert first != blind_index("email", "kym@example.org")
    assert first != blind_index("name", "kim@example.org")
    assert blind_index("text", "07700900123") == blind_index("phone", "07700900123")
    keys.add_new()
    assert blind_index("email", "kim@example.org") == first
    keys.move_look_ups()
    assert blind_index("email", "kim@example.org") != first
