"""A file that was not read, and the short code that says why."""

from typing import Final

#: Every reason; each has its sentence in ``reasons``.
CODES: Final = (
    "too_big",
    "empty",
    "not_a_table",
    "old_workbook",
    "open_document",
    "encrypted",
    "half_written",
    "damaged",
    "stray_quote",
    "bomb",
    "too_heavy",
    "too_many_rows",
    "too_many_columns",
    "cell_too_long",
    "nothing_in_it",
    "picture_too_big",
    "not_a_picture",
    "heic",
    "too_many_pixels",
    "picture_damaged",
    "picture_too_heavy",
    "sound_too_big",
    "sound_too_long",
    "not_a_sound",
    "other_sound",
    "sound_is_film",
    "sound_half",
    "sound_damaged",
    "words_too_big",
    "words_too_long",
    "words_too_heavy",
    "words_bomb",
    "words_locked",
    "words_damaged",
    "words_differ",
    "no_words",
    "not_words",
    "old_document",
    "pdf_of_pictures",
)


class Refused(Exception):
    """The file was not read, or not to its end: take nothing from it.

    ``code`` is one of ``CODES``; ``line`` the line of the file where it was noticed, if any.
    """

    def __init__(self, code: str, line: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
