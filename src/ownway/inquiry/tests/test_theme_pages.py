"""The pages of themes and trees, as those who work on a study, who are asked, and anybody sees them."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownway.inquiry.actions import themes, trees
from ownway.inquiry.models import Comment, CommentRound, Consent, Step, Theme, TreeVersion, Use
from ownway.inquiry.queries import trees as queries
from ownway.inquiry.tests import grown
from ownway.people.signin.testing import enter
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db

HELPS, HURTS = queries.SERVICE, queries.HURTS


@pytest.fixture
def here(db: Any) -> SimpleNamespace:
    found = grown.world()
    grown.quote(found, 0, "I was not alone", "Company")
    grown.quote(found, 1, "never looked at the clock", "Time")
    found.company = themes.add_theme(
        by=found.ines, study=found.study, name="Not alone", codes=[found.codes["Company"]]
    )
    found.time = themes.add_theme(
        by=found.ines, study=found.study, name="Having time", codes=[found.codes["Time"]]
    )
    return found


def let_in(person: Any) -> Client:
    client = Client()
    enter(client, person)
    return client


@pytest.fixture
def ines(here: Any) -> Client:
    return let_in(here.ines)


def get(client: Client, name: str, **keys: Any) -> str:
    asked = keys.pop("asked", {})
    found = client.get(reverse(name, kwargs=keys), asked)
    assert found.status_code == 200, (name, found.status_code)
    return found.content.decode()


def post(client: Client, name: str, data: dict[str, Any], **keys: Any) -> str:
    """What stands on the page that it leads to."""
    found = client.post(reverse(name, kwargs=keys), data, follow=True)
    assert found.status_code == 200, (name, found.status_code)
    return found.content.decode()


def test_themes_with_how_many_said_it(here: Any, ines: Client) -> None:
    page = get(ines, "study_themes", study=here.study.pk)
    assert page.count("Said by 1 person") == 2
    assert "Codes in no theme yet" in page
    assert "Skill" in page
    page = get(ines, "theme", theme=here.company.pk)
    assert "“I was not alone”" in page
    assert "Juniper" in page
    assert "Sam" not in re.findall(r"\w+", page)


def test_reading_the_words_behind_a_theme_is_noted_once_a_day(here: Any, ines: Client) -> None:
    def looks() -> int:
        return Entry.objects.filter(about_id=here.told[0].pk, by_id=here.ines.pk).count()

    before = looks()
    get(ines, "theme", theme=here.company.pk)
    get(ines, "theme", theme=here.company.pk)
    assert looks() == before + 1


def test_making_a_theme_of_ticked_codes(here: Any, ines: Client) -> None:
    code = str(here.codes["Skill"].pk)
    page = get(ines, "study_theme_add", study=here.study.pk, asked={"code": code})
    assert re.search(f'value="{code}"[^>]*checked', page)
    said = {"name": "Looms", "says": "", "parent": str(here.time.pk), "codes": [code], "why": ""}
    page = post(ines, "study_theme_add", said, study=here.study.pk)
    assert "<h1>Looms</h1>" in page
    assert Theme.objects.get(name__isnull=False, parent=here.time).codes.count() == 1


def test_everything_that_can_be_done_with_a_theme(here: Any, ines: Client) -> None:
    key = here.company.pk
    for name in ("change", "codes", "move", "merge", "split", "look", "remove"):
        get(ines, f"theme_{name}", theme=key)
    post(ines, "theme_change", {"name": "With others", "says": "Being with."}, theme=key)
    post(ines, "theme_codes", {"codes": [str(here.codes["Skill"].pk)]}, theme=key)
    here.company.refresh_from_db()
    assert here.company.name == "With others"
    assert [code.name for code in here.company.codes.all()] == ["Skill"]
    post(ines, "theme_move", {"parent": str(here.time.pk)}, theme=key)
    here.company.refresh_from_db()
    assert here.company.parent_id == here.time.pk
    page = post(ines, "theme_look", {"chime": ["hope"]}, theme=key)
    assert "Hope" in page
    page = get(ines, "study_themes", study=here.study.pk, asked={"lens": "chime"})
    assert page.index("With others") < page.index("Not looked at through this lens")
    page = post(ines, "theme_merge", {"into": str(here.time.pk), "why": "The same"}, theme=key)
    assert "They are one theme now" in page
    page = get(ines, "study_themes", study=here.study.pk)
    assert "made one theme of two" in page
    assert "The same" in page
    newest = Step.objects.filter(study=here.study).latest("number").number
    page = post(ines, "study_themes_undo", {}, study=here.study.pk, number=newest)
    assert "Put back as it was." in page
    assert "With others" in page
    post(ines, "theme_split", {"name": "Two", "codes": [str(here.codes["Time"].pk)]},
         theme=here.time.pk)  # fmt: skip
    post(ines, "theme_remove", {"why": ""}, theme=here.time.pk)
    assert ines.get(reverse("theme", kwargs={"theme": here.time.pk})).status_code == 404


def test_what_was_changed_in_between_is_said_kindly(
    here: Any, ines: Client, monkeypatch: Any
) -> None:
    def gone(**_said: Any) -> None:
        raise themes.NotHere

    monkeypatch.setattr(themes, "merge_themes", gone)
    said = {"into": str(here.time.pk)}
    page = post(ines, "theme_merge", said, theme=here.company.pk)
    assert "It was changed in between" in page


def test_undo_that_cannot_be_says_so(here: Any, ines: Client) -> None:
    made = Step.objects.filter(study=here.study).earliest("number").number
    themes.add_theme(by=here.kim, study=here.study, name="Inside", parent=here.company)
    page = post(ines, "study_themes_undo", {}, study=here.study.pk, number=made)
    assert "Somebody went on from there" in page
    there = reverse("study_themes_undo", kwargs={"study": here.study.pk, "number": 999})
    assert ines.post(there).status_code == 404


def test_a_lens_of_our_own(here: Any, ines: Client) -> None:
    page = post(ines, "study_lens_add", {"name": "Ours", "parts": "Inside\n\nOutside"},
                study=here.study.pk)  # fmt: skip
    assert "Ours" in page
    lens = here.study.lenses.get()
    page = get(ines, "study_themes", study=here.study.pk, asked={"lens": str(lens.pk)})
    assert "Outside" in page
    page = post(ines, "study_lens_away", {}, study=here.study.pk, lens=lens.pk)
    assert "Ours" not in page


def place(client: Client, here: Any, theme: Theme, kind: str = HELPS, **said: str) -> str:
    keys = {"study": here.study.pk, "kind": kind, "theme": theme.pk}
    return post(client, "study_tree_place", said, **keys)


def test_placing_themes_without_dragging(here: Any, ines: Client) -> None:
    page = get(ines, "study_tree", study=here.study.pk, kind=HELPS)
    assert "Not on this tree" in page
    page = place(ines, here, here.company, part="branch")
    assert "No branches yet." not in page
    page = place(ines, here, here.time, part="leaf")  # asks for the branch first
    assert "A leaf or a fruit: on which branch?" in page
    branch = here.company.placings.get()
    page = place(ines, here, here.time, part="fruit", under=str(branch.pk), fruit="personal")
    assert "Fruit: in myself" in page
    assert "Not on this tree" not in page
    keys = {"study": here.study.pk, "kind": HELPS, "theme": here.time.pk}
    get(ines, "study_tree_place", **keys)
    page = post(ines, "study_tree_off", {}, **keys)
    assert "Not on this tree" in page
    both = get(ines, "study_trees", study=here.study.pk)
    assert both.count("<svg") >= 2
    place(ines, here, here.time, kind=HURTS, part="root")
    page = get(ines, "study_tree", study=here.study.pk, kind=HURTS)
    assert "What hurts" in page
    missing = reverse("study_tree", kwargs={"study": here.study.pk, "kind": "apple"})
    assert ines.get(missing).status_code == 404


def test_name_picture_file_and_poster(here: Any, ines: Client) -> None:
    keys = {"study": here.study.pk, "kind": HELPS}
    place(ines, here, here.company, part="root")
    page = post(ines, "study_tree_name", {"title": "Our tree", "crown": "A life"}, **keys)
    assert "<h1>Our tree</h1>" in page
    page = get(ines, "study_tree_picture", **keys)
    assert "Not alone" in page
    assert "<style" in get(ines, "study_tree_file", **keys)
    for asked in ({}, {"size": "a3"}):
        made = ines.get(reverse("study_tree_poster", kwargs=keys), asked)
        assert made.content.startswith(b"%PDF")


def test_versions_side_by_side(here: Any, ines: Client) -> None:
    keys = {"study": here.study.pk, "kind": HELPS}
    assert "No version was kept yet." in get(ines, "study_tree_versions", **keys)
    place(ines, here, here.company, part="root")
    page = post(ines, "study_tree_keep", {"why": "For May"}, **keys)
    assert "For May" in page
    place(ines, here, here.time, part="root")
    post(ines, "study_tree_keep", {"why": ""}, **keys)
    page = get(ines, "study_tree_versions", **keys)
    assert re.search(r"<dt>New</dt><dd>Having time</dd>", page)
    assert page.count("<svg") >= 2
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    page = get(ines, "study_tree_versions", **keys, asked={"old": "2", "new": "1"})
    assert re.search(r"<dt>No longer there</dt><dd>Having time</dd>", page)


def a_version(here: Any) -> TreeVersion:
    trees.put(by=here.ines, study=here.study, kind=HELPS, theme=here.company, part="root")
    return trees.keep_version(by=here.ines, study=here.study, kind=HELPS)


def test_people_are_asked_on_their_home_and_answered(here: Any, ines: Client) -> None:
    version = a_version(here)
    said = {"words": "Is it right?", "whom": ["members"]}
    page = post(ines, "tree_ask", said, version=version.pk)
    assert "Nobody has said anything yet." in page
    asked = CommentRound.objects.get()
    sam = let_in(here.told[0])
    assert "what people think of a tree" in get(sam, "my_home")
    assert "Is it right?" in get(sam, "tree_rounds")
    page = get(sam, "tree_round", round=asked.pk)
    assert "Not alone" in page
    said = {"words": "Yes, and warm", "about": str(here.company.pk)}
    page = post(sam, "tree_round", said, round=asked.pk)
    assert "Yes, and warm" in page
    assert "what people think of a tree" not in get(sam, "my_home")
    comment = Comment.objects.get()
    page = get(ines, "tree_round_read", round=asked.pk)
    assert "A member · Not alone" in page
    assert "Sam" not in re.findall(r"\w+", page)
    page = post(ines, "tree_answer", {"answer": "We agree"}, comment=comment.pk)
    assert "We agree" in page
    assert "We agree" in get(sam, "tree_rounds")
    vic = let_in(here.vic)
    assert vic.get(reverse("tree_round", kwargs={"round": asked.pk})).status_code == 404
    post(ines, "tree_round_end", {}, round=asked.pk)
    assert sam.get(reverse("tree_round", kwargs={"round": asked.pk})).status_code == 404
    page = post(sam, "tree_comment_back", {}, comment=comment.pk)
    assert "Yes, and warm" not in page
    assert "Yes, and warm" not in get(ines, "tree_round_read", round=asked.pk)


def test_a_name_stands_beside_it_only_where_somebody_says_so(here: Any, ines: Client) -> None:
    version = a_version(here)
    asked = trees.open_round(by=here.ines, version=version)
    trees.comment(by=here.told[0], round=asked, words="Yes", named=True)
    assert "Sam · The whole tree" in get(ines, "tree_round_read", round=asked.pk)


def test_public_by_a_decision_and_without_a_key(here: Any, ines: Client) -> None:
    version = a_version(here)
    anybody = Client()
    address = reverse("public_tree", kwargs={"token": version.token})
    assert anybody.get(address).status_code == 404
    assert "The group has to decide this" in get(ines, "tree_publish", version=version.pk)
    decided = grown.decision(here)
    page = get(ines, "tree_publish", version=version.pk)
    assert "0 of 3 people have agreed" in page
    post(ines, "tree_publish", {"decision": str(decided.pk)}, version=version.pk)
    page = anybody.get(address).content.decode()
    assert "Not alone" in page
    for key in (here.company.pk, here.study.pk, version.pk):
        assert str(key) not in page
    assert "What helps" in get(anybody, "public_trees")
    assert str(version.token) in get(anybody, "public_trees")
    assert "<style" in get(anybody, "public_tree_file", token=version.token)
    page = post(ines, "tree_take_down", {}, version=version.pk)
    assert "It is taken down." in page
    assert anybody.get(address).status_code == 404
    assert version.token not in get(anybody, "public_trees")


def test_words_somebody_takes_back_leave_the_public_tree_at_once(here: Any, ines: Client) -> None:
    from ownway.inquiry.models import Copy, Said

    own = "Somebody sat down with me and had time"
    themes.rename_theme(by=here.ines, theme=here.company, name=own, says="")
    version, decided = a_version(here), grown.decision(here)
    page = post(ines, "tree_publish", {"decision": str(decided.pk)}, version=version.pk)
    assert "These are somebody’s own words" in page
    assert Client().get(reverse("public_tree", kwargs={"token": version.token})).status_code == 404
    Copy.objects.create(source=here.sources[0], number=1, said=Said.AGREED)
    post(ines, "tree_publish", {"decision": str(decided.pk)}, version=version.pk)
    assert own in get(Client(), "public_tree", token=version.token)
    told = here.sources[0].participant
    Consent.objects.filter(participant=told, use=Use.PUBLISH).update(taken_back=timezone.now())
    for name in ("public_tree", "public_tree_file"):
        assert own not in get(Client(), name, token=version.token)
    assert "Words that were taken back" in get(Client(), "public_tree", token=version.token)


def test_colleagues_outside_the_study_find_nothing(here: Any) -> None:
    version = a_version(here)
    asked = trees.open_round(by=here.ines, version=version, staff=False)
    study, theme = {"study": here.study.pk}, {"theme": here.company.pk}
    kind = study | {"kind": HELPS}
    doors = [
        ("study_themes", study), ("theme", theme), ("theme_change", theme), ("study_trees", study),
        ("study_tree", kind), ("study_tree_poster", kind), ("tree_version", {"version": version.pk}),
        ("tree_ask", {"version": version.pk}), ("tree_publish", {"version": version.pk}),
        ("tree_round_read", {"round": asked.pk}),
    ]  # fmt: skip
    for person in (here.ada, here.cora, here.otto):
        client = let_in(person)
        for name, keys in doors:
            assert client.get(reverse(name, kwargs=keys)).status_code == 404, (person, name)
