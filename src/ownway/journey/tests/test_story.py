"""The story, piece by piece: kept, changed, put back, and what is shown or said with it."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey.actions import files, sharing, story
from ownway.journey.models import Attachment, AttachmentPart, Part, StoryPiece
from ownway.journey.queries import files as kept
from ownway.journey.queries import story as queries
from ownway.journey.rules import READ_ATTACHMENT
from ownway.kit.files import Safe
from ownway.kit.files.tests.recordings import SECRET, ogg, wav
from ownway.people import queries as people
from ownway.people.models import Bond, Person
from ownway.people.signin.testing import enter
from ownway.record import queries as record

PICTURE = Safe(b"\xff\xd8" + bytes(range(256)) * 3000, "image/jpeg", wide=800, high=600)


def jpeg(wide: int = 40, high: int = 20) -> bytes:
    out = BytesIO()
    about = Image.Exif()
    about[0x010E], about[0x0112] = SECRET.decode(), 6
    Image.new("RGB", (wide, high), (10, 120, 60)).save(out, "JPEG", exif=about, comment=SECRET)
    return out.getvalue()


@pytest.fixture
def piece(sam: Person) -> StoryPiece:
    return story.write_piece(by=sam, part="happened", words=" The mill shut. ", when="I was nine")


@pytest.fixture
def browser(client: Client, sam: Person) -> Client:
    enter(client, sam)
    return client


def test_a_piece_is_kept_for_its_writer_alone(sam: Person, kim: Person, piece: StoryPiece) -> None:
    assert queries.own_pieces(sam) == [piece]
    assert (piece.words, piece.when, piece.version) == ("The mill shut.", "I was nine", 1)
    assert queries.own_pieces(kim) == []
    with pytest.raises(NotYours):
        story.change_piece(by=kim, piece=piece, version=1, title="", words="No", when="")


def test_a_piece_of_nothing_is_none(sam: Person, piece: StoryPiece) -> None:
    with pytest.raises(story.NothingInIt):
        story.write_piece(by=sam, part="root", title=" ", words="")
    with pytest.raises(story.NothingInIt):
        story.change_piece(by=sam, piece=piece, version=1, title="", words=" ", when="x")
    piece.refresh_from_db()
    assert (piece.version, piece.words) == (1, "The mill shut.")
    files.attach(by=sam, to=piece, safe=PICTURE)
    assert (
        story.change_piece(by=sam, piece=piece, version=1, title="", words="", when="").words == ""
    )


def test_every_save_is_kept_and_can_be_put_back(sam: Person, piece: StoryPiece) -> None:
    story.change_piece(by=sam, piece=piece, version=1, title="", words="It burned.", when="")
    with pytest.raises(story.Changed) as caught:
        story.change_piece(by=sam, piece=piece, version=1, title="", words="Third", when="")
    assert caught.value.now.words == "It burned."
    story.put_piece_back(by=sam, piece=piece, number=1, version=2)
    read = [(one.number, one.words, one.when) for one in queries.versions_of(sam, piece)]
    assert read == [
        (3, "The mill shut.", "I was nine"),
        (2, "It burned.", ""),
        (1, "The mill shut.", "I was nine"),
    ]
    with pytest.raises(story.NoSuchVersion):
        story.put_piece_back(by=sam, piece=piece, number=9, version=3)


def test_parts_stand_in_their_order_and_empty_ones_too(sam: Person) -> None:
    for part in ("hope", "strength", "happened", "root"):
        story.write_piece(by=sam, part=part, title=part)
    assert [one.part for one in queries.own_pieces(sam)] == [
        Part.HAPPENED, Part.ROOT, Part.STRENGTH, Part.HOPE]  # fmt: skip
    assert all(len(one.pieces) == 1 and one.prompts for one in queries.told(sam))


def test_one_hope_stands_in_the_crown_and_none_is_lost(sam: Person) -> None:
    first = story.write_piece(by=sam, part="hope", title="A garden")
    second = story.write_piece(by=sam, part="hope", title="A house by the sea")
    assert queries.own_pieces(sam, "hope") == [second]
    assert queries.own_pieces_put_away(sam) == [first]
    story.take_out_piece(by=sam, piece=first)
    assert queries.own_pieces(sam, "hope") == [first]
    assert queries.own_pieces_put_away(sam) == [second]


def test_written_with_somebody_it_is_theirs_alone(sam: Person, kim: Person, bond: Bond) -> None:
    assert story.write_piece_with(by=kim, person=sam, part="root", words="My gran") is None
    (made,) = queries.own_pieces(sam)
    assert not access.reach(kim, story.OWN_PIECE).exists()
    assert made.words == "My gran"
    assert record.about(sam.pk).filter(verb="journey.wrote_piece_with", by_id=kim.pk).exists()


def test_a_picture_is_kept_in_sealed_parts(sam: Person, piece: StoryPiece) -> None:
    made = files.attach(by=sam, to=piece, safe=PICTURE, says="The mill")
    assert b"".join(kept.chunks(made)) == PICTURE.data
    assert b"".join(kept.chunks(made, 262_000, 263_000)) == PICTURE.data[262_000:263_001]
    assert AttachmentPart.objects.filter(attachment=made).count() == 3
    for part in AttachmentPart.objects.values_list("data", flat=True):
        assert PICTURE.data[:64] not in part.data


def test_whoever_reads_the_piece_sees_the_picture_until_it_is_taken_back(
    sam: Person, kim: Person, bond: Bond, piece: StoryPiece
) -> None:
    made = files.attach(by=sam, to=piece, safe=PICTURE)
    assert not access.reach(kim, READ_ATTACHMENT).exists()
    sharing.share_with(by=sam, item=piece, through="peer")
    assert kept.attachments_of(kim, piece) == [made]
    files.look_at_attachment(by=kim, attachment=made)
    files.look_at_attachment(by=kim, attachment=made)
    assert record.looks_at(sam.pk).filter(on_id=str(piece.pk), by_id=kim.pk).count() == 1
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        files.look_at_attachment(by=kim, attachment=made)
    assert record.looks_at(sam.pk).filter(on_id=str(piece.pk), by_id=kim.pk).count() == 2
    with pytest.raises(NotYours):
        files.remove_attachment(by=kim, attachment=made)
    sharing.take_back(by=sam, item=piece)
    assert not access.reach(kim, READ_ATTACHMENT).exists()
    with pytest.raises(NotYours):
        files.look_at_attachment(by=kim, attachment=made)


def test_there_is_only_so_much_room(
    sam: Person, piece: StoryPiece, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST", len(PICTURE.data) + 10)
    made = files.attach(by=sam, to=piece, safe=PICTURE)
    assert kept.room_left(sam) == 10
    with pytest.raises(files.NoRoom):
        files.attach(by=sam, to=piece, safe=PICTURE)
    files.remove_attachment(by=sam, attachment=made)
    files.attach(by=sam, to=piece, safe=PICTURE)
    assert not AttachmentPart.objects.filter(attachment=made.pk).exists()


def sent(data: bytes, name: str = "IMG_1204.JPG") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="text/html")


def test_a_picture_with_a_few_words_through_the_page(browser: Client, sam: Person) -> None:
    address = "/my/story/new?prompt=your-corner&how=picture"
    assert "Who is in your corner?" in browser.get(address).content.decode()
    answer = browser.post(address, {"title": "Gran", "picture": sent(jpeg()), "says": "My gran"})
    assert answer.status_code == 302, answer.content.decode()
    (piece,) = queries.own_pieces(sam, "root")
    (made,) = kept.attachments_of(sam, piece)
    assert (piece.prompt, made.media_type, made.says) == ("your-corner", "image/jpeg", "My gran")
    assert (made.wide, made.high) == (20, 40), "set upright"
    data = b"".join(kept.chunks(made))
    assert SECRET not in data
    assert b"Exif" not in data
    page = browser.get(f"/my/story/{piece.pk}").content.decode()
    assert f'src="/my/kept/{made.pk}"' in page
    assert 'alt="My gran"' in page


def test_a_recording_alone_is_a_piece(browser: Client, sam: Person) -> None:
    address = "/my/story/new?part=happened&how=aloud"
    page = browser.get(address)
    assert "microphone=(self)" in page["Permissions-Policy"]
    assert "media-src 'self' blob:" in page["Content-Security-Policy"]
    assert browser.post(address, {"sound": sent(ogg(), "recording.ogg")}).status_code == 302
    (piece,) = queries.own_pieces(sam)
    (made,) = kept.attachments_of(sam, piece)
    assert (made.kind, made.media_type, made.seconds) == ("sound", "audio/ogg", 1)
    assert "microphone=()" in browser.get(f"/my/story/{piece.pk}")["Permissions-Policy"]


@pytest.mark.parametrize(
    ("field", "how", "data", "says"),
    [
        ("picture", "picture", b"<html><script>alert(1)</script>", "not a picture"),
        ("picture", "picture", b"\0\0\0\x18ftypheic" + bytes(80), "take a screenshot"),
        ("picture", "picture", jpeg()[:300], "broken"),
        ("picture", "picture", b"", "nothing in this file"),
        ("picture", "picture", wav(), "not a picture"),
        ("sound", "aloud", jpeg(), "not a recording"),
        ("sound", "aloud", wav()[:3000], "stops before its end"),
    ],
)
def test_a_file_that_is_refused_costs_no_word(
    browser: Client, sam: Person, field: str, how: str, data: bytes, says: str
) -> None:
    address = f"/my/story/new?part=happened&how={how}"
    answer = browser.post(address, {"words": "The mill and us", field: sent(data)})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert says in page
    assert "Nothing has changed" in page
    assert "The mill and us" in page
    assert not StoryPiece.objects.exists()
    assert not Attachment.objects.exists()


def test_a_file_that_is_too_big_is_let_go_of_on_its_way_in(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ownway.kit import uploads

    monkeypatch.setitem(uploads.MOST, "picture", 1000)
    address = "/my/story/new?part=happened&how=picture"
    answer = browser.post(address, {"words": "Us", "picture": sent(bytes(5000))})
    assert "larger than 20 MB" in answer.content.decode()
    assert not StoryPiece.objects.exists()


def test_nobody_sends_hundreds_of_files_an_hour(
    browser: Client, piece: StoryPiece, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ownway.journey.views.files.MOST", 1)
    at = f"/my/story/{piece.pk}/add-picture"
    soon = (timezone.now() + timedelta(hours=1)).replace(minute=10)  # away from the hour's turn
    with time_machine.travel(soon):
        assert browser.post(at, {"picture": sent(jpeg())}).status_code == 302
        assert browser.post(at, {"picture": sent(jpeg())}).status_code == 429
        assert browser.post(f"/my/story/{piece.pk}/put-away").status_code == 302
    with time_machine.travel(soon + timedelta(hours=1)):
        assert browser.post(at, {"picture": sent(jpeg())}).status_code == 302


def test_no_room_costs_no_word(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 100)
    address = "/my/story/new?part=happened&how=picture"
    answer = browser.post(address, {"words": "The mill and us", "picture": sent(jpeg())})
    page = answer.content.decode()
    assert "There is no room for this one" in page
    assert "The mill and us" in page
    assert not StoryPiece.objects.exists()


def test_nothing_at_all_is_said_so(browser: Client) -> None:
    answer = browser.post("/my/story/new?part=happened", {"words": " "})
    assert "Write something, say something, or add a picture." in answer.content.decode()
    assert browser.post("/my/story/new", {"words": "Us"}).status_code == 200, "about what?"


def answer_bytes(answer: Any) -> bytes:
    return b"".join(answer.streaming_content)


def test_bytes_are_shut_in_and_can_be_asked_for_in_part(
    browser: Client, sam: Person, piece: StoryPiece
) -> None:
    made = files.attach(by=sam, to=piece, safe=PICTURE)
    at = f"/my/kept/{made.pk}"
    whole = browser.get(at)
    assert answer_bytes(whole) == PICTURE.data
    assert whole["Content-Type"] == "image/jpeg"
    assert whole["Content-Length"] == str(len(PICTURE.data))
    assert whole["Cache-Control"] == "no-store"
    assert whole["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in whole["Content-Security-Policy"]
    assert "'self'" not in whole["Content-Security-Policy"]
    assert whole["Content-Disposition"] == 'inline; filename="picture.jpg"'
    for asked, first, last in [
        ("bytes=0-9", 0, 9),
        ("bytes=300000-300009", 300_000, 300_009),
        ("bytes=768000-", 768_000, len(PICTURE.data) - 1),
        ("bytes=-2", len(PICTURE.data) - 2, len(PICTURE.data) - 1),
        ("bytes=5-99999999", 5, len(PICTURE.data) - 1),
    ]:
        part = browser.get(at, headers={"Range": asked})
        assert (part.status_code, part["Content-Range"]) == (
            206,
            f"bytes {first}-{last}/{len(PICTURE.data)}",
        )
        assert answer_bytes(part) == PICTURE.data[first : last + 1]
    assert browser.get(at, headers={"Range": "bytes=99999999-"}).status_code == 416
    for odd in ("bytes=-", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2", "bytes=9-2"):
        answer = browser.get(at, headers={"Range": odd})
        assert answer.status_code in (200, 416), odd


def test_what_it_shows_can_be_said_and_it_can_be_deleted(
    browser: Client, sam: Person, piece: StoryPiece
) -> None:
    made = files.attach(by=sam, to=piece, safe=PICTURE)
    browser.post(f"/my/kept/{made.pk}/words", {"says": "The mill in snow"})
    assert "The mill in snow" in browser.get(f"/my/kept/{made.pk}/words").content.decode()
    assert browser.post(f"/my/kept/{made.pk}/remove")["Location"] == f"/my/story/{piece.pk}"
    assert browser.get(f"/my/kept/{made.pk}").status_code == 404


def test_words_are_kept_while_they_are_typed(browser: Client, sam: Person) -> None:
    address = "/my/story/new?part=strength"
    page = browser.get(address).content.decode()
    assert 'name="draft-on" value="story:new:strength:write"' in page
    assert people.draft(sam, "story:new:strength:write") is None


def test_versions_and_putting_back_through_the_pages(
    browser: Client, sam: Person, piece: StoryPiece
) -> None:
    at = f"/my/story/{piece.pk}"
    sent_now = {"words": "It burned.", "when": "", "title": "", "version": 1}
    assert browser.post(f"{at}/change", sent_now).status_code == 302
    both = browser.post(f"{at}/change", sent_now | {"words": "Neither"}).content.decode()
    assert "It burned." in both
    assert "Neither" in both
    page = browser.get(f"{at}/versions").content.decode()
    assert "The mill shut." in page
    assert "Put it back as it was" in page
    browser.post(f"{at}/back-to/1", {"version": 2})
    assert "The mill shut." in browser.get(at).content.decode()
    assert browser.post(f"{at}/back-to/99", {"version": 3}).status_code == 404
    stale = browser.post(f"{at}/back-to/2", {"version": 1})
    assert stale["Location"] == f"{at}/versions"


def test_put_away_and_taken_out_again(browser: Client, sam: Person, piece: StoryPiece) -> None:
    browser.post(f"/my/story/{piece.pk}/put-away")
    assert queries.own_pieces(sam) == []
    assert "The mill shut." in browser.get("/my/story").content.decode()
    browser.post(f"/my/story/{piece.pk}/take-out")
    assert queries.own_pieces(sam) == [piece]
