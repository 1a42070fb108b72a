"""Words come into a study as they were said, are read and heard by its members, and lose their names
only where somebody ticked them."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as some

from ownway.access.errors import NotYours
from ownway.inquiry.actions import sources as actions
from ownway.inquiry.actions import studies, withdrawing
from ownway.inquiry.actions.naming import MovedOn
from ownway.inquiry.models import (
    GroupMeeting,
    Pseudonym,
    Quote,
    Recording,
    RecordingPart,
    Source,
    SourceText,
    Use,
)
from ownway.inquiry.naming import hits, put, relabelled
from ownway.inquiry.queries import sources as queries
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.turns import plain, spoken
from ownway.kit.files import Refused
from ownway.kit.files.tests.recordings import wav
from ownway.people import queries as people
from ownway.people.signin.testing import enter
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db
TALK = "Kim: How was it?\nRosa: I took Rosa Lee's bus. 👂🏽 Rosa was there.\nKim: And then?"
VTT = b"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Rosa>I came by bus.\n\n00:05.500 --> 00:06.000\nKim: Oh.\n"


def add(asked: Any, text: str = TALK, **more: Any) -> Source:
    """Words of Juniper, unless it is said otherwise."""
    more = {"participant": asked.juniper, "title": "A talk"} | more
    return actions.add_source(by=asked.ines, study=asked.study, text=text, **more)


def sent(client: Client, asked: Any, **fields: Any) -> Any:
    """The form of new words of Juniper, as a browser sends it."""
    page = reverse("source_new", kwargs={"study": asked.study.pk})
    return client.post(f"{page}?of={asked.juniper.pk}", fields)


def test_words_stay_as_they_were_typed(asked: Any) -> None:
    source = add(asked, "\ufeffRosa:  Two  spaces,\r\n\ttab & é שלום 👂🏽.\rKim: Oh. \n")
    text = queries.text_of(source)
    assert text.text == "Rosa:  Two  spaces,\n\ttab & é שלום 👂🏽.\nKim: Oh. \n"
    assert (text.number, source.version, source.length) == (1, 1, len(text.text))
    assert [(turn["speaker"], text.text[turn["start"] : turn["end"]]) for turn in text.turns] == [
        ("Rosa", "Rosa:  Two  spaces,\n\ttab & é שלום 👂🏽."),
        ("Kim", "Kim: Oh. "),
    ]


@given(some.text(max_size=300))
def test_no_word_is_changed_on_the_way(text: str) -> None:
    came = plain(text)
    assert len(came) == len(plain(came)) and plain(came) == came
    kept = "".join(one for one in came if one.isalnum())
    assert kept == "".join(one for one in text if one.isalnum())
    for turn in spoken(came):
        assert 0 <= turn["start"] < turn["end"] <= len(came)


@pytest.mark.parametrize(
    "text", ["Note: nobody speaks here.", "No names at all\nin this", "http://a"]
)
def test_a_colon_alone_is_no_speaker(text: str) -> None:
    assert spoken(text) == []


def test_times_before_and_after_a_name() -> None:
    turns = spoken("[00:01:02] Rosa: Hello.\nKim (1:05.5): Oh.\nRosa Lee: Yes.")
    said = [(turn["speaker"], turn["from"]) for turn in turns]
    assert said == [("Rosa", 62_000), ("Kim", 65_500), ("Rosa Lee", None)]
    text = "Rosa Lee   0:05\nThe bus at 10:30 was late.\n\nKim\t1:02:03\nOh."
    cut = [(one["speaker"], one["from"], text[one["start"] : one["end"]]) for one in spoken(text)]
    assert cut == [
        ("Rosa Lee", 5_000, "Rosa Lee   0:05\nThe bus at 10:30 was late."),
        ("Kim", 3_723_000, "Kim\t1:02:03\nOh."),
    ]


def test_a_file_comes_in_with_who_speaks_and_when(asked: Any, tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_bytes(VTT)
    source = actions.bring_file(
        by=asked.ines, study=asked.study, path=path, name="talk.vtt", participant=asked.juniper
    )
    text = queries.text_of(source)
    assert (source.came, source.checked, source.title) == ("vtt", True, "talk.vtt")
    assert text.text == "I came by bus.\nKim: Oh."
    shown = [(one.speaker, one.at, one.words) for one in queries.passages(text)]
    assert shown == [("Rosa", 1000, "I came by bus."), ("", 5500, "Kim: Oh.")]
    assert text.turns[1]["speaker"] == "Kim"
    entry = Entry.objects.get(verb="inquiry.added_source")
    assert (entry.about_id, entry.why) == (asked.olive.pk, "vtt")


def test_a_file_that_is_refused_leaves_nothing(asked: Any, tmp_path: Path) -> None:
    path = tmp_path / "talk.docx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(Refused):
        actions.bring_file(by=asked.ines, study=asked.study, path=path)
    assert not Source.objects.exists() and not SourceText.objects.exists()


def test_passages_are_the_whole_text_again(asked: Any) -> None:
    text = queries.text_of(add(asked, "Before.\n\nRosa: One.\nKim: Two.\n\nAfter"))
    joined = "".join(one.words for one in queries.passages(text))
    assert "".join(joined.split()) == "".join(text.text.split())


def test_nothing_is_brought_in_of_somebody_who_has_not_agreed(asked: Any) -> None:
    pine = studies.take_part(by=asked.pax, study=asked.study)
    with pytest.raises(actions.NotAgreed):
        add(asked, participant=pine)
    withdrawing.take_back(by=asked.otto, participant=asked.rowan, use=Use.RECORD)
    with pytest.raises(actions.NotAgreed):
        add(asked, participant=asked.rowan)
    with pytest.raises(actions.NoWords):
        add(asked, " \n")
    assert not Source.objects.exists()


def test_only_its_members_bring_words_in_or_change_them(asked: Any, tmp_path: Path) -> None:
    source = add(asked)
    path = tmp_path / "talk.vtt"
    path.write_bytes(VTT)
    for who in (asked.ada, asked.cora, asked.olive, asked.otto):
        study = asked.study
        for act in (
            lambda: actions.add_source(by=who, study=study, title="x", text="y"),  # noqa: B023
            lambda: actions.bring_file(by=who, study=study, path=path),  # noqa: B023
            lambda: actions.say_checked(by=who, source=source),  # noqa: B023
            lambda: actions.change_source(by=who, source=source, title="z"),  # noqa: B023
            lambda: actions.remove_source(by=who, source=source),  # noqa: B023
            lambda: actions.add_recording(by=who, source=source, path=path),  # noqa: B023
            lambda: actions.remove_recording(by=who, source=source),  # noqa: B023
            lambda: actions.give_pseudonyms(by=who, source=source, pairs=[("a", "b")], places=[]),  # noqa: B023
        ):
            with pytest.raises(NotYours):
                act()
    assert Source.objects.count() == 1


def test_a_wave_of_another_study_is_none_of_this_one(asked: Any) -> None:
    other = studies.begin_study(by=asked.ines, group=asked.group, name="Else", purpose="x")
    with pytest.raises(NotYours):
        add(asked, wave=queries.waves(other)[0])
    with pytest.raises(NotYours):
        actions.add_source(
            by=asked.ines, study=other, title="x", text="y", participant=asked.juniper
        )


def test_minutes_become_words_of_the_study_once(asked: Any, client: Client) -> None:
    enter(client, asked.mattie)
    page = reverse("study_sources", kwargs={"study": asked.study.pk})
    meeting = GroupMeeting.objects.create(
        group=asked.group, starts=asked.study.created, minutes="Ada spoke of the kettle."
    )
    assert "Bring in these minutes" in client.get(page).text
    bring = reverse("source_minutes", kwargs={"study": asked.study.pk})
    client.post(bring, {"meeting": str(meeting.pk)})
    source = Source.objects.get()
    assert (source.kind, source.meeting, source.participant) == ("minutes", meeting, None)
    assert queries.text_of(source).text == "Ada spoke of the kettle."
    assert "Bring in these minutes" not in client.get(page).text
    client.post(bring, {"meeting": str(meeting.pk)})
    again = actions.minutes_as_source(by=asked.ines, study=asked.study, meeting=meeting)
    assert again == source and Source.objects.count() == 1


def test_typed_pasted_or_from_a_file(asked: Any, client: Client) -> None:
    enter(client, asked.ines)
    assert "Choose a file, or type or paste the words." in sent(client, asked, text=" ").text
    both = sent(client, asked, text="Hello", words=SimpleUploadedFile("a.txt", b"Hi there"))
    assert "Bring in one of them." in both.text and not Source.objects.exists()
    no = sent(client, asked, words=SimpleUploadedFile("a.docx", b"\x89PNG\r\n\x1a\n"))
    assert "This is not a text we can read" in no.text
    sent(client, asked, text="Rosa: Tea.\r\nKim: Oh.\r\n", title="")
    source = Source.objects.get()
    assert source.title == "Juniper" and source.participant == asked.juniper
    assert queries.text_of(source).text == "Rosa: Tea.\nKim: Oh.\n"
    answer = sent(client, asked, words=SimpleUploadedFile("a.vtt", VTT), title="By bus")
    assert Source.objects.filter(came="vtt").count() == 1
    shown = client.get(answer.url).text
    assert "I came by bus." in shown and "0:01" in shown and "By bus" in shown


def test_what_somebody_told_who_withdrew_meanwhile_is_nobodys_either(
    asked: Any, client: Client
) -> None:
    enter(client, asked.ines)
    sent(client, asked, text=" ", title="Half of it")  # a draft is kept
    on = f"told:{asked.juniper.pk}"
    assert people.draft(asked.ines, on) is not None
    withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    answer = sent(client, asked, text="What she told.")
    assert answer.status_code == 302 and not Source.objects.exists()
    assert people.draft(asked.ines, on) is None


def test_what_might_be_wrong_is_to_be_compared(asked: Any, client: Client) -> None:
    enter(client, asked.ines)
    answer = sent(client, asked, words=SimpleUploadedFile("a.txt", "Café, it’s".encode("cp1252")))
    source = Source.objects.get()
    assert not source.checked and "Please compare this with its file" in client.get(answer.url).text
    client.post(reverse("source_checked", kwargs={"source": source.pk}))
    assert "Please compare this" not in client.get(answer.url).text


def test_a_recording_is_heard_from_any_place(asked: Any, client: Client) -> None:
    enter(client, asked.ines)
    source = add(asked, "[0:01] Rosa: Tea.\n[0:03] Kim: Oh.")
    address = reverse("source", kwargs={"source": source.pk})
    assert "<audio" not in client.get(address).text
    data = wav(seconds=20)
    client.post(
        reverse("recording_add", kwargs={"source": source.pk}),
        {"sound": SimpleUploadedFile("a.wav", data, content_type="audio/wav")},
    )
    kept = Recording.objects.get()
    assert kept.seconds == 20 and RecordingPart.objects.count() == 2
    shown = client.get(f"{address}?at=3000").text
    heard = reverse("recording", kwargs={"recording": kept.pk})
    assert f'src="{heard}#t=3.0"' in shown and 'data-from="1.0"' in shown
    part = client.get(heard, headers={"range": "bytes=262140-262149"})
    whole = b"".join(client.get(heard).streaming_content)  # type: ignore[attr-defined]
    assert part.status_code == 206 and len(whole) == kept.size
    assert b"".join(part.streaming_content) == whole[262140:262150]  # type: ignore[attr-defined]
    enter(client, asked.olive)  # her own voice
    assert client.get(heard).status_code == 200
    for who in (asked.otto, asked.ada, asked.cora):
        enter(client, who)
        assert client.get(heard).status_code == 404
    withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    assert not Recording.objects.exists() and not RecordingPart.objects.exists()


def test_a_new_recording_takes_the_place_of_the_old_one(asked: Any, tmp_path: Path) -> None:
    source, path = add(asked), tmp_path / "a.wav"
    path.write_bytes(wav())
    first = actions.add_recording(by=asked.ines, source=source, path=path)
    second = actions.add_recording(by=asked.mattie, source=source, path=path)
    assert list(Recording.objects.all()) == [second] and first != second
    actions.remove_recording(by=asked.ines, source=source)
    assert not RecordingPart.objects.exists() and Source.objects.count() == 1


def test_who_reads_it_and_that_it_is_noted_once_a_day(asked: Any, client: Client) -> None:
    address = reverse("source", kwargs={"source": add(asked).pk})
    for who, code in ((asked.ines, 200), (asked.mattie, 200), (asked.ada, 404), (asked.cora, 404)):
        enter(client, who)
        assert client.get(address).status_code == code
        client.get(address)
    looks = Entry.objects.filter(verb="inquiry.looked_at_words", about_id=asked.olive.pk)
    assert looks.count() == 2
    assert set(looks.values_list("by_id", flat=True)) == {asked.ines.pk, asked.mattie.pk}


def test_the_list_asks_as_often_for_one_as_for_many(
    asked: Any, client: Client, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    enter(client, asked.ines)
    page = reverse("study_sources", kwargs={"study": asked.study.pk})
    add(asked)
    client.get(page)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(page)
    for number in range(8):
        add(asked, title=f"Talk {number}")
    with django_assert_num_queries(len(few)):
        client.get(page)


def test_deleted_with_all_that_hangs_on_it(asked: Any, client: Client) -> None:
    enter(client, asked.ines)
    source = add(asked)
    address = reverse("source_remove", kwargs={"source": source.pk})
    assert "cannot be undone" in client.get(address).text and Source.objects.exists()
    client.post(address)
    assert not Source.objects.exists() and not SourceText.objects.exists()


# -- Names


def test_names_are_found_as_words_of_their_own() -> None:
    text = "Rosa, ROSA'S and Rosa Lee; Rosalind and xRosa. Anne-Rosa."
    found = hits(text, [("Rosa", "Fern"), ("Rosa  Lee", "Ash"), ("rosa lee", "Ash")])
    assert [one.found for one in found] == ["Rosa", "ROSA", "Rosa Lee", "Rosa"]
    assert [one.stands for one in found] == ["Fern", "Fern", "Ash", "Fern"]
    assert hits(text, [("", "x"), ("(", "y")]) == []


WORDS = some.text("aR 👂\u0301éש-.\n", max_size=60)


@given(WORDS, some.lists(some.sampled_from(["a", "R", "aR", "é"]), max_size=3), some.data())
def test_only_ticked_places_change_and_turns_follow(text: str, names: list[str], data: Any) -> None:
    found = hits(text, [(name, name * 3) for name in names])
    chosen = [hit for hit in found if data.draw(some.booleans())]
    marks = [one.start for one in found] + [len(text)]
    turns = [{"start": 0, "end": place, "speaker": "R"} for place in marks if place]
    made, moved = put(text, turns, chosen)
    for before, after in zip(turns, moved, strict=True):
        inside = [hit for hit in chosen if hit.end <= before["end"]]
        assert made[: after["end"]] == put(text[: before["end"]], (), inside)[0]
    assert relabelled(turns, [("R", "Fern")]) == [turn | {"speaker": "Fern"} for turn in turns]


def test_other_names_are_put_where_they_were_ticked(asked: Any, client: Client) -> None:
    enter(client, asked.ines)
    source = add(asked, title="Rosa on the bus")
    address = reverse("source_names", kwargs={"source": source.pk})
    pairs = {"real_0": "Rosa", "stands_0": "Juniper", "real_1": "Rosa Lee", "stands_1": "Ms Ash"}
    shown = client.post(address, pairs).text
    assert shown.count('name="place"') == 3 and "Juniper on the bus" in shown
    assert queries.text_of(source).text == TALK  # nothing changes by looking
    first, second = (
        f"{TALK.index(one)}-{TALK.index(one) + len(one)}" for one in ("Rosa", "Rosa Lee")
    )
    client.post(address, pairs | {"put": "1", "number": "1", "place": [first, second, "0-9"]})
    source.refresh_from_db()
    text = queries.text_of(source)
    assert text.text == TALK.replace("Rosa:", "Juniper:").replace("Rosa Lee", "Ms Ash")
    assert (text.number, text.why, source.title) == (2, "names", "Juniper on the bus")
    cut = [(one["speaker"], text.text[one["start"] : one["end"]]) for one in text.turns]
    assert cut[1] == ("Juniper", "Juniper: I took Ms Ash's bus. 👂🏽 Rosa was there.")
    assert {(row.real, row.stands) for row in Pseudonym.objects.filter(own=False)} >= {
        ("Rosa", "Juniper"), ("Rosa Lee", "Ms Ash"),
    }  # fmt: skip
    assert queries.first_readable(hand(asked.ines, asked.study), source) == 1
    assert queries.first_readable(hand(asked.mattie, asked.study), source) == 2


def test_quotes_stay_on_their_words_when_names_change(asked: Any) -> None:
    from ownway.inquiry.models import Code

    source = add(asked)
    by = hand(asked.ines, asked.study)
    code = Code.objects.create(study=asked.study, name="Bus", by=by)
    places = {"far": TALK.index("And then"), "on": TALK.index("Rosa Lee")}
    kept = {
        name: Quote.objects.create(source=source, code=code, by=by, start=at, end=at + 8)
        for name, at in places.items()
    }
    at = places["on"]
    text = actions.give_pseudonyms(
        by=asked.ines, source=source, pairs=[("Rosa Lee", "Ash")], places=[(at, at + 8)]
    )
    for quote in kept.values():
        quote.refresh_from_db()
    far = kept["far"]
    assert text.text[far.start : far.end] == "And then" and not far.touched
    assert kept["on"].touched


def test_a_text_that_moved_on_is_looked_through_again(asked: Any) -> None:
    source = add(asked)
    pairs, place = [("Rosa", "Fern")], TALK.index("Rosa")
    with pytest.raises(MovedOn):
        actions.give_pseudonyms(
            by=asked.ines, source=source, pairs=pairs, places=[(place, place + 4)], number=7
        )
    assert (
        not Pseudonym.objects.filter(own=False, real__isnull=False)
        .exclude(participant=asked.juniper)
        .exists()
    )
    assert queries.text_of(source).text == TALK


def test_what_the_key_knows_is_filled_in_for_who_holds_it(asked: Any, client: Client) -> None:
    address = reverse("source_names", kwargs={"source": add(asked).pk})
    looks = Entry.objects.filter(verb="inquiry.looked_at_key")
    enter(client, asked.mattie)
    assert "Olive" not in client.get(f"{address}?key=1").text and not looks.exists()
    enter(client, asked.ines)
    assert "Olive" not in client.get(address).text and not looks.exists()
    shown = client.get(f"{address}?key=1").text
    assert 'value="Olive"' in shown and 'value="Juniper"' in shown
    assert looks.filter(about_id=asked.olive.pk, by_id=asked.ines.pk).exists()
