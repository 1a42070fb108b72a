"""Whom a row about a meeting means, among the people who are known."""

from collections.abc import Iterable

from ownway.engines.importing.cells import folded_name
from ownway.engines.importing.pairing import KnownPerson, Normal, Who, share_a_word


class People:
    """People who are known, found again by what a row says of whom it means."""

    def __init__(
        self, known: Iterable[KnownPerson], normal_phone: Normal, normal_ref: Normal
    ) -> None:
        self._normal_phone, self._normal_ref = normal_phone, normal_ref
        self._names: dict[str, str] = {}
        self._by: dict[str, list[str]] = {}
        for person in known:
            self._names[person.key] = person.name
            name = folded_name(person.name)
            for key in (
                *(f"ref {ref}" for ref in person.refs),
                *(f"phone {phone}" for phone in person.phones),
                *(f"email {email}" for email in person.emails),
                *((f"name {name}",) if name else ()),
            ):
                self._by.setdefault(key, []).append(person.key)

    def name_of(self, key: str) -> str:
        """The name of somebody known."""
        return self._names.get(key, "")

    def find(self, who: Who) -> tuple[str, str, str]:
        """Their key, how they were found (ref, phone, email, name), and why nobody was."""
        ref = self._normal_ref(who.ref) if who.ref else ""
        if ref:
            found = self._alike(self._by.get(f"ref {ref}", []), who.name)
            if len(found) == 1:
                return found[0], "ref", ""
            if found:
                return "", "ref", "ref_of_several"
        for how, keys in (
            ("phone", [f"phone {self._normal_phone(phone)}" for phone in who.phones]),
            ("email", [f"email {who.email}"] if who.email else []),
        ):
            those = {person for key in keys for person in self._by.get(key, [])}
            found = [key for key in those if self._same_name(key, who.name)]
            if len(found) == 1:
                return found[0], how, ""
        if ref:
            return "", "", "unknown_ref"
        return self._by_name(who)

    def _by_name(self, who: Who) -> tuple[str, str, str]:
        if not who.name:
            return "", "", "unknown_person" if who.phones or who.email else "no_person"
        found = self._by.get(f"name {folded_name(who.name)}", [])
        if len(found) == 1:
            return found[0], "name", ""
        return "", "", "name_of_several" if found else "unknown_person"

    def _same_name(self, key: str, name: str) -> bool:
        return not name or folded_name(self._names[key]) == folded_name(name)

    def _alike(self, keys: list[str], name: str) -> list[str]:
        """Of several with one reference, those with the name; of one, unless it is quite another's
        name."""
        if not name:
            return keys
        same = [key for key in keys if self._same_name(key, name)]
        if same:
            return same
        whole = len(name.split()) > 1
        return [key for key in keys if not whole or share_a_word(self._names[key] or name, name)]
