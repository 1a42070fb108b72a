"""A text file: plain words, or subtitles."""

import codecs
from typing import BinaryIO

from ownway.kit.files.encodings import Encoding, encoding_of
from ownway.kit.files.refused import Refused
from ownway.kit.files.words import Words

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def words_of_text(file: BinaryIO) -> Words:
    """Its words, letter by letter as they stand there."""
    from ownway.kit.files.wording.captions import is_srt, is_vtt, words_of_srt, words_of_vtt

    text, sure = decoded(file)
    if is_vtt(text):
        return words_of_vtt(text, sure=sure)
    if is_srt(text):
        return words_of_srt(text, sure=sure)
    return Words(text, kind="txt", sure=sure)


def decoded(file: BinaryIO) -> tuple[str, bool]:
    """The text with one kind of line end, and whether its encoding is known rather than guessed.

    Proven by writing it again: the same bytes come out.
    """
    try:
        encoding = encoding_of(file)
    except Refused as refused:
        raise Refused("not_words" if refused.code == "not_a_table" else refused.code) from None
    file.seek(0)
    raw = file.read()
    for mark, name in _MARKS:
        if raw.startswith(mark):
            raw, encoding = raw.removeprefix(mark), Encoding(name)
            break
    try:
        text = raw.decode(encoding.name, encoding.errors)
    except UnicodeDecodeError as broken:
        cut = "end of data" in broken.reason or "truncated" in broken.reason
        raise Refused("half_written" if cut else "words_damaged") from None
    mixed = encoding.errors != "strict"
    if not mixed and text.encode(encoding.name, "strict") != raw:
        raise Refused("words_differ")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, encoding.name.startswith("utf") and not mixed
