"""The child's side of reading words: which kind a file is, its words, and the proof that none changed.

Every kind is read twice, in two ways that share nothing; only where both give the same words is the
text handed on. Django is not imported here.
"""

import json
import os
import sys
from typing import Any, BinaryIO

from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import Refused
from ownway.kit.files.words import LETTERS, Words

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
#: Beginnings of files that hold no plain words, whatever they are called.
_OTHERS = (
    b"{\\rtf", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"RIFF", b"\x1f\x8b", b"BZh",
    b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"\x7fELF", b"MZ", b"SQLite format 3\0",
    b"OggS", b"ID3", b"fLaC", b"\x1aE\xdf\xa3",
)  # fmt: skip
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<svg")


def words_in(file: BinaryIO, limits: Limits) -> Words:
    """The words of an open file, by what it is; what it is called says nothing."""
    start = file.read(512)
    file.seek(0)
    if start.startswith(_OLE):
        raise Refused(_inside_ole(file.read()))
    if start.startswith(_ZIP):
        from ownway.kit.files.wording.documents import words_of_document

        return words_of_document(file, limits)
    if start.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"):
        from ownway.kit.files.wording.portable import words_of_pdf

        return words_of_pdf(file.read())
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_OTHERS) or bare.startswith(_MARKUP):
        raise Refused("not_words")
    from ownway.kit.files.wording.plain import words_of_text

    return words_of_text(file)


def _inside_ole(data: bytes) -> str:
    """What Office wrote before 2007, and still writes around what is locked."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "words_locked"
    return "old_document" if "WordDocument".encode("utf-16-le") in data else "not_words"


def _said(words: Words) -> dict[str, Any]:
    if not words.text.strip():
        raise Refused("no_words")
    if len(words.text) > LETTERS:
        raise Refused("words_too_long")
    return {
        "text": words.text.encode("utf-8", "replace").decode(),
        "turns": words.turns,
        "kind": words.kind,
        "sure": words.sure,
        "left_out": list(words.left_out),
    }


def main(limits: Limits, parent: int) -> None:
    """Read the words at standard input for the process ``parent``."""
    from ownway.kit.files.child import confine

    confine(parent, limits)
    sys.setrecursionlimit(5_000)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library may print is no answer
    try:
        with open(0, "rb", closefd=False) as file:
            answer: dict[str, Any] = {"words": _said(words_in(file, limits))}
    except Refused as refused:
        answer = {"refused": refused.code}
    except (MemoryError, RecursionError):
        answer = {"refused": "words_too_heavy"}
    try:
        out.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        out.flush()
    except BrokenPipeError:
        pass  # nobody listens any more
    os._exit(0)
