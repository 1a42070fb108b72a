"""Whose words stand on a tree: nobody's may leave the study without their yes.

A tree holds what the group says. Where a part of it is word for word what somebody told, it is
theirs, and stands there only as far as they agreed.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from ownway.inquiry.models import Copy, Said, Source, SourceText, TreeVersion, Use
from ownway.inquiry.queries.studies import may
from ownway.inquiry.queries.trees import said_in
from ownway.inquiry.sayings import plain, runs


def words_of_others(version: TreeVersion, use: str) -> list[str]:
    """Parts of a version that are the words of somebody who has not agreed to this use of them."""
    data = version.data
    said = [one.get(name, "") for one in said_in(data) for name in ("text", "detail")]
    said += [data.get("title", ""), (data.get("crown") or {}).get("text", "")]
    return _theirs(said, version.tree.study, Use(use))


def as_shown(version: TreeVersion, use: str) -> dict[str, Any]:
    """A version as others see it now: words that may not be used so any more are left out. Outside,
    no key stands beside a part, because keys tell when something was made."""
    gone = set(words_of_others(version, use))
    data = _without(version.data, gone)
    return _keyless(data) if use == Use.PUBLISH else data


def _without(one: Any, gone: set[str]) -> Any:
    """The same without these words, wherever they stand."""
    if isinstance(one, list):
        return [_without(each, gone) for each in one]
    if isinstance(one, dict):
        return {name: _without(value, gone) for name, value in one.items()}
    return _("Words that were taken back") if one in gone and one else one


def _keyless(one: Any) -> Any:
    if isinstance(one, list):
        return [_keyless(each) for each in one]
    if isinstance(one, dict):
        return {name: _keyless(value) for name, value in one.items() if name != "key"}
    return one


def _theirs(said: Iterable[str], study: Any, use: Use) -> list[str]:
    wanted = [(one, runs(one)) for one in dict.fromkeys(said) if one]
    wanted = [(one, own) for one, own in wanted if own]
    if not wanted:
        return []
    texts = [f" {plain(text)} " for text in _not_agreed(study, use)]
    return [
        one
        for one, own in wanted
        if any(f" {run} " in text for run in own for text in texts)
    ]  # fmt: skip


def _not_agreed(study: Any, use: Use) -> list[str]:
    """What people told, today and before, and did not agree to have used so."""
    yes = may(study, use)
    sources = Source.objects.filter(study=study, participant__isnull=False)
    closed = {one.pk for one in sources if one.participant_id not in yes}
    if use == Use.PUBLISH:
        agreed = {
            copy.source_id
            for copy in Copy.objects.filter(source__in=sources, said=Said.AGREED).select_related(
                "source"
            )
            if copy.number == copy.source.version
        }
        closed |= {one.pk for one in sources if one.pk not in agreed}
    return [one.text for one in SourceText.objects.filter(source__in=closed)]
