"""Reading one's own book, how its pages read before, and which pages are offered."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import get_language, override

from ownway.access import queries as access
from ownway.journey import pagekinds
from ownway.journey.models import Page, PageKind, PageVersion
from ownway.journey.queries.files import attachments_of
from ownway.journey.rules.book import OWN_PAGE, READ_PAGE


@dataclass(frozen=True)
class Kind:
    """A kind of page in one language: the site's words, else those that come with Ownway."""

    code: str
    name: str
    says: str
    #: ``{"heading": …, "help": …}`` each.
    prompts: tuple[dict[str, str], ...]
    retired: bool
    row: PageKind

    @property
    def blank(self) -> bool:
        """A leaf without headings of its own."""
        return not self.prompts


def kinds(language: str = "", *, retired: bool = False) -> list[Kind]:
    """The kinds offered now, in their order (with ``retired``: those that were taken out too).

    Args:
        language: a language code; the reader's, if not said.
    """
    rows = PageKind.objects.prefetch_related("texts").order_by("place", "code")
    if not retired:
        rows = rows.filter(retired=None)
    return [kind_of(row, language) for row in rows]


def kind(code: str, language: str = "") -> Kind | None:
    """One kind that is offered now."""
    row = PageKind.objects.filter(code=code, retired=None).prefetch_related("texts").first()
    return kind_of(row, language) if row else None


def kind_row(key: UUID) -> PageKind | None:
    """One kind, offered or not."""
    return PageKind.objects.filter(pk=key).prefetch_related("texts").first()


def kind_of(row: PageKind, language: str = "") -> Kind:
    """A kind as it is said in a language. Without a text in it, the site's first stands in."""
    wanted = (language or get_language() or "").lower()
    texts = {text.language.lower(): text for text in row.texts.all()}
    text = texts.get(wanted) or texts.get("en-gb" if wanted.startswith("en") else wanted[:2])
    comes = pagekinds.BY_CODE.get(row.code)
    if text is None and comes is not None:
        with override(language or get_language()):
            asks = tuple({"heading": str(p.heading), "help": str(p.help)} for p in comes.prompts)
            name, says = str(comes.name), str(comes.says)
        return Kind(row.code, name, says, asks, row.retired is not None, row)
    text = text or next(iter(texts.values()), None)
    if text is None:
        return Kind(row.code, row.code, "", (), row.retired is not None, row)
    prompts = tuple(
        {"heading": str(one.get("heading", "")), "help": str(one.get("help", ""))}
        for one in text.prompts
    )
    return Kind(row.code, text.name, text.says, prompts, row.retired is not None, row)


def own_pages(person: Any) -> list[Page]:
    """The pages of ``person``'s book, in their own order. Not what they put away."""
    rows = access.reach(person, OWN_PAGE).filter(put_away=None)
    return list(rows.select_related("kind").prefetch_related("kind__texts").order_by(
        "place", "created"))  # fmt: skip


def own_pages_put_away(person: Any) -> list[Page]:
    """The pages that ``person`` put away, the latest first."""
    rows = access.reach(person, OWN_PAGE).exclude(put_away=None)
    return list(rows.select_related("kind").order_by("-put_away"))


def pages_shared_with(person: Any, of: Any = None) -> list[Page]:
    """Pages of others (or of one of them) that ``person`` may read now."""
    rows = access.reach(person, READ_PAGE).exclude(owner=person)
    rows = rows.filter(**({"owner": of} if of else {}))
    return list(rows.select_related("owner", "kind").order_by("-changed"))


def name_of(page: Page) -> str:
    """What a page is called: by its owner, else as its kind is called."""
    return page.title or kind_of(page.kind).name


def versions_of(person: Any, page: Page) -> list[PageVersion]:
    """How a page of ``person``'s own read after each save, the newest first."""
    mine = access.reach(person, OWN_PAGE).filter(pk=page.pk)
    return list(PageVersion.objects.filter(page__in=mine).order_by("-number"))


def crisis_pages_of(person: Any) -> list[Page]:
    """The pages somebody wrote for a crisis: what emergency access opens. Ask for it there alone."""
    rows = Page.objects.filter(owner=person, put_away=None, kind__code=pagekinds.CRISIS)
    return list(rows.select_related("kind").order_by("place", "created"))


__all__ = [
    "Kind",
    "attachments_of",
    "crisis_pages_of",
    "kind",
    "kind_of",
    "kind_row",
    "kinds",
    "name_of",
    "own_pages",
    "own_pages_put_away",
    "pages_shared_with",
    "versions_of",
]
