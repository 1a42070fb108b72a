"""PDF: the words on its pages, in the order in which they were put there. To be compared by a person."""

from collections.abc import Iterable

from ownway.kit.files.refused import Refused
from ownway.kit.files.wording.proof import proven
from ownway.kit.files.words import LETTERS, Words

_PAGES = 2_000
#: How the library says "a hyphen at the end of a line", in each of its two ways of reading.
_HYPHENS = ("\ufffe", "\x02")


def words_of_pdf(data: bytes) -> Words:
    """Its words, page after page. Never sure: a PDF knows where letters stand, not how they are read."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as refused:
        locked = "password" in str(refused).lower() or "security" in str(refused).lower()
        raise Refused("words_locked" if locked else "words_damaged") from None
    try:
        if len(document) > _PAGES:
            raise Refused("words_too_long")
        pages = [_page(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError:
        raise Refused("words_damaged") from None
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        raise Refused("pdf_of_pictures")
    return Words("\n\n".join(page for page in pages if page.strip()), kind="pdf", sure=False)


def _page(document: "object", number: int) -> str:
    from pypdfium2 import raw

    page = document[number]  # type: ignore[index]
    letters = page.get_textpage()
    count = letters.count_chars()
    if count > LETTERS:
        raise Refused("words_too_long")
    text = _tidy(letters.get_text_range()) if count > 0 else ""
    codes = (raw.FPDFText_GetUnicode(letters, at) for at in range(count))
    proven(text, _tidy(_letters(codes)))
    letters.close()
    page.close()
    return text


def _letters(codes: Iterable[int]) -> str:
    """One letter after another; two halves of one are put together."""
    data = "".join(chr(code) for code in codes if 0 < code < 0x110000)
    return data.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _tidy(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "-")
    return "".join(one for one in text if one >= " " or one in "\n\t").strip("\n")
