"""Changing the key."""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from ownway.kit import keys, rewrap
from ownway.kit.sealed import Tampered, blind_index
from ownway.kit.tests.leaves import Leaf, Tree
from ownway.kit.tests.test_sealed import put, stored

pytestmark = pytest.mark.usefixtures("leaves", "key_file")


def grow(number: int = 3) -> list[Leaf]:
    """Leaves with an address to look up."""
    tree = Tree(name="oak")
    tree.save()
    made = []
    for count in range(number):
        leaf = Leaf(words=f"words {count}", things=[count], kind="email", tree=tree)
        leaf.address = f"kim{count}@example.org"
        leaf.address_index = blind_index("email", leaf.address)
        leaf.save()
        made.append(leaf)
    return made


def find(address: str) -> list[Any]:
    """Rows with this address, by its blind index."""
    return list(
        Leaf._default_manager.filter(address_index=blind_index("email", address)).values_list(
            "pk", flat=True
        )
    )


def test_the_whole_rotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewrap, "BATCH", 2)
    made = grow(5)
    old = keys.ring().current
    assert find("KIM3@example.org") == [made[3].pk]
    new = keys.add_new()
    assert find("kim3@example.org") == [made[3].pk]
    assert rewrap.rewrap([Tree, Leaf]) == 1 + 5 * 4
    for number, leaf in enumerate(Leaf._default_manager.order_by("pk")):
        assert stored(leaf, "words").startswith(new.id.encode())
        assert (leaf.words, leaf.things) == (f"words {number}", [number])
        assert leaf.tree is not None
        assert leaf.tree.name == "oak"
    assert find("kim3@example.org") == [made[3].pk]
    assert keys.ring().look_ups == new
    assert rewrap.rewrap([Tree, Leaf]) == 0
    # Nothing needs the old key any more.
    file = Path(keys.settings.KEY_FILE)
    file.write_text("".join(line + "\n" for line in file.read_text().split() if old.id not in line))
    assert Leaf._default_manager.get(pk=made[0].pk).words == "words 0"
    assert find("kim0@example.org") == [made[0].pk]


def test_a_row_without_an_address_keeps_no_index() -> None:
    leaf = Leaf(words="words")
    leaf.save()
    keys.add_new()
    rewrap.rewrap([Leaf])
    leaf.refresh_from_db()
    assert leaf.address_index == ""


def test_a_tampered_value_stops_it_and_nothing_is_lost() -> None:
    first, second = grow(2)
    put(second, "words", stored(first, "words"))
    before = stored(first, "words")
    keys.add_new()
    with pytest.raises(Tampered), transaction.atomic():
        rewrap.rewrap([Leaf])
    assert stored(first, "words") == before


def test_text_saved_from_before_the_change_stays_readable() -> None:
    (leaf,) = grow(1)
    held = Leaf._default_manager.get(pk=leaf.pk)
    keys.add_new()
    rewrap.rewrap([Leaf])
    held.save()
    again = Leaf._default_manager.get(pk=leaf.pk)
    assert again.words == "words 0"
    assert rewrap.rewrap([Leaf]) > 0


def test_every_index_of_a_sealed_column_can_be_made_anew() -> None:
    """A ``…_index`` beside a sealed column, of any model, is declared in ``blind``."""
    for model, fields in rewrap.columns().items():
        names = {field.name for field in model._meta.local_fields}
        for field in fields:
            if f"{field.name}_index" in names:
                declared = getattr(model, "blind", {})
                assert f"{field.name}_index" in declared, f"{model._meta.label} has no `blind`"
