"""Places in a text as Python counts them (codepoints) and as browsers do (UTF-16 units)."""

from bisect import bisect_left


class Counted:
    """One text, ready to turn many places from one way of counting into the other."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        # Where the letters are that browsers count twice.
        self._wide = [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._wide16 = [at + number for number, at in enumerate(self._wide)]

    def utf16(self, at: int) -> int:
        """A place counted in codepoints, counted in UTF-16 units."""
        return at + bisect_left(self._wide, at)

    def codepoints(self, at: int) -> int:
        """A place counted in UTF-16 units, counted in codepoints. Within a letter: before it."""
        return at - bisect_left(self._wide16, at)
