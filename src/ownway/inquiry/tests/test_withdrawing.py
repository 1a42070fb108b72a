"""Whoever withdraws leaves no word behind; whoever takes back a use is left out of it."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.inquiry.actions import sources, steps, studies, withdrawing
from ownway.inquiry.models import (
    Cell,
    Code,
    Consent,
    Copy,
    CopyAnswer,
    Difference,
    DifferenceWord,
    Interpretation,
    Interview,
    Participant,
    Pseudonym,
    Quote,
    QuoteWas,
    Recording,
    RecordingPart,
    Remark,
    Source,
    SourceText,
    Step,
    Theme,
    Trace,
    Tree,
    TreeVersion,
    Use,
)
from ownway.inquiry.queries import studies as queries
from ownway.people import actions as people
from ownway.people.queries import drafts as people_drafts
from ownway.record import queries as record

#: In each place a word of its own, to be looked for afterwards in every column of every table.
WORD = "zanzibar{}"
TOLD = "Rosa: I went to zanzibar0 and mended a clock. Nobody asked me."


def everything(here: SimpleNamespace, participant: Participant) -> Source:
    """All there can be of somebody in a study, each with a word of its own."""
    by = queries.hand(here.ines, here.study)
    interview = studies.plan_interview(
        by=here.ines, participant=participant, starts=timezone.now(), where=WORD.format(1)
    )
    source = sources.add_source(
        by=here.ines, study=here.study, title=WORD.format(2), text=TOLD,
        participant=participant, interview=interview,
    )  # fmt: skip
    SourceText.objects.create(source=source, number=2, text=f"{TOLD} zanzibar3", by=by)
    code = Code.objects.create(study=here.study, name="Mending", by=by)
    quote = Quote.objects.create(
        source=source, code=code, by=by, start=0, end=9, memo=WORD.format(4)
    )
    QuoteWas.objects.create(quote=quote, number=1, start=0, end=9)
    theme = Theme.objects.create(study=here.study, name="Useful hands", by=by)
    theme.codes.add(code)
    meant = Interpretation.objects.create(source=source, words=WORD.format(5), by=by)
    meant.quotes.add(quote)
    copy = Copy.objects.create(source=source, number=1, meet_where=WORD.format(6), meet_with=by)
    CopyAnswer.objects.create(copy=copy, number=1, said="not_yet")
    Remark.objects.create(
        copy=copy, wants="change", number=1, interpretation=meant,
        words=WORD.format(7), answer=WORD.format(8),
    )  # fmt: skip
    recording = Recording.objects.create(source=source, media_type="audio/mpeg", size=9)
    RecordingPart.objects.create(recording=recording, number=0, data=b"zanzibar9")
    cell = Cell.objects.create(
        participant=participant, column="health", words=WORD.format(10), quote=quote, by=by
    )
    different = Difference.objects.create(source=source, number=1, start=0, end=9)
    DifferenceWord.objects.create(difference=different, by=by, says=WORD.format(11))
    Pseudonym.objects.create(
        study=here.study, participant=participant, real=WORD.format(12), stands=WORD.format(13)
    )
    steps.take(here.study, "quote_add", by=by, source=source, after={"memo": WORD.format(14)})
    steps.take(
        here.study, "cell_add", by=by, after={"cell": str(cell.pk), "words": WORD.format(15)}
    )
    for number, on in enumerate(
        (f"source:new:{participant.pk}", f"quote:{quote.pk}", f"meant:{meant.pk}:new"), start=16
    ):
        people.keep_draft(by=here.mattie, on=on, body={"words": WORD.format(number)})
    return source


def found_anywhere(word: str) -> list[str]:
    """Tables in which the word is found in any column of any row, opened where it is sealed."""
    found = []
    for model in apps.get_models():
        for row in model._default_manager.all():
            for field in model._meta.concrete_fields:
                value = getattr(row, field.attname)
                said = bytes(value).decode(errors="replace") if isinstance(value, bytes) else value
                if word in json.dumps(said, default=str):
                    found.append(f"{model._meta.label}.{field.name}")
    return sorted(set(found))


def test_the_words_stand_in_many_tables_first(asked: Any) -> None:
    everything(asked, asked.juniper)
    assert found_anywhere("zanzibar") == [
        "inquiry.Cell.words",
        "inquiry.Copy.meet_where",
        "inquiry.DifferenceWord.says",
        "inquiry.Interpretation.words",
        "inquiry.Interview.where",
        "inquiry.Pseudonym.real",
        "inquiry.Pseudonym.stands",
        "inquiry.Quote.memo",
        "inquiry.RecordingPart.data",
        "inquiry.Remark.answer",
        "inquiry.Remark.words",
        "inquiry.Source.title",
        "inquiry.SourceText.text",
        "inquiry.Step.after",
        "people.Draft.body",
    ]


@pytest.mark.parametrize("how", ["withdraws", "takes back being written down", "told us"])
def test_whoever_withdraws_leaves_no_word_in_any_table(asked: Any, how: str) -> None:
    everything(asked, asked.juniper)
    kept = sources.add_source(
        by=asked.ines, study=asked.study, title="Another", text="Rowan stays.",
        participant=asked.rowan,
    )  # fmt: skip
    if how == "withdraws":
        withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    elif how == "told us":
        withdrawing.withdraw(by=asked.mattie, participant=asked.juniper)
    else:
        withdrawing.take_back(by=asked.olive, participant=asked.juniper, use=Use.RECORD)
    assert found_anywhere("zanzibar") == []
    assert found_anywhere("Juniper") == []
    assert list(Source.objects.all()) == [kept]
    for table in (Cell, Interview, Quote, Interpretation, Copy, Recording, Difference):
        assert not table._default_manager.filter(pk__isnull=False).exists()
    asked.juniper.refresh_from_db()
    gone = asked.juniper
    assert gone.withdrawn and gone.person is None and gone.pseudonym == ""
    assert not Consent.objects.filter(participant=gone, taken_back=None).exists()
    assert [one.kind for one in Trace.objects.filter(study=asked.study)] == ["withdrawn"]


def test_what_the_group_made_stays_without_their_voice(asked: Any) -> None:
    everything(asked, asked.juniper)
    withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    theme = Theme.objects.get(study=asked.study)
    assert [code.name for code in theme.codes.all()] == ["Mending"]
    assert not Quote.objects.filter(code__themes=theme).exists()
    assert queries.agreed(asked.study) == (0, 0)
    assert queries.may(asked.study, Use.RECORD) == {asked.rowan.pk}
    assert [one.pk for one in queries.participants(asked.study)] == [asked.rowan.pk]


def test_their_sentences_leave_what_the_group_wrote_and_its_own_words_stay(asked: Any) -> None:
    source = everything(asked, asked.juniper)
    by = queries.hand(asked.ines, asked.study)
    said = "I went to Zanzibar0 and mended a clock"
    theme = Theme.objects.create(
        study=asked.study, name=f"“{said}”", says=f"Useful hands. {said}! It matters.", by=by
    )
    code = Code.objects.create(study=asked.study, name="mended a clock", memo=said.upper(), by=by)
    tree = Tree.objects.create(study=asked.study, kind="service", crown="Nobody asked me.")
    data = {"kind": "service", "roots": [{"text": said, "key": "a"}, {"text": "A kind place"}]}
    version = TreeVersion.objects.create(tree=tree, number=1, data=data)
    steps.take(asked.study, "theme_add", by=by, after={"name": f"“{said}”"})
    other = sources.add_source(
        by=asked.ines, study=asked.study, title="Minutes", text="We met.", kind="minutes"
    )
    about = Quote.objects.create(
        source=other, code=code, by=by, start=0, end=2, memo=f"Like another one: {said}."
    )
    assert source.participant is not None
    withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    assert found_anywhere("anzibar") == found_anywhere("ANZIBAR") == []
    for row in (theme, code, version, about):
        row.refresh_from_db()
    gone = "Words that were taken back"
    assert (theme.name, theme.says) == (f"“{gone}”", f"Useful hands. {gone}! It matters.")
    assert (code.name, code.memo) == ("mended a clock", gone)  # three words are everybody's
    assert version.data["roots"] == [{"text": gone, "key": "a"}, {"text": "A kind place"}]
    assert about.memo == f"Like another one: {gone}."


def test_those_at_work_are_told_by_a_step_that_names_nobody(asked: Any) -> None:
    source = everything(asked, asked.juniper)
    asked.study.refresh_from_db()
    before = asked.study.step
    withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    newest = Step.objects.filter(study=asked.study).last()
    assert newest is not None and newest.number == before + 1
    assert (newest.kind, newest.by, newest.after) == (
        "withdrawn", None, {"sources": [str(source.pk)]},
    )  # fmt: skip


def test_withdrawing_leaves_other_people_and_other_studies_as_they_are(asked: Any) -> None:
    other = studies.begin_study(by=asked.ada, group=asked.group, name="Other", purpose="Other")
    studies.invite(by=asked.ada, study=other, words="Come.", open=True)
    also = studies.take_part(by=asked.olive, study=other)
    studies.say_yes_to(by=asked.olive, participant=also, uses=[Use.RECORD])
    elsewhere = sources.add_source(
        by=asked.ada, study=other, title="There", text="There.", participant=also
    )
    cell = Cell.objects.create(participant=asked.rowan, column="health", words="Rests.")
    everything(asked, asked.juniper)
    people.keep_draft(by=asked.ines, on=f"told:{asked.rowan.pk}", body={"words": "Rowan stays."})
    withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    assert people_drafts(asked.ines)
    assert list(Source.objects.all()) == [elsewhere]
    assert list(Cell.objects.all()) == [cell]
    assert queries.may(other, Use.RECORD) == {also.pk}


def test_nobody_else_withdraws_somebody(asked: Any) -> None:
    everything(asked, asked.juniper)
    for person in (asked.otto, asked.cora, asked.ada, asked.pax):
        with pytest.raises(NotYours):
            withdrawing.withdraw(by=person, participant=asked.juniper)
    assert Source.objects.exists()


def test_withdrawing_twice_is_not_possible_and_coming_back_is(asked: Any) -> None:
    withdrawing.withdraw(by=asked.olive, participant=asked.juniper)
    asked.juniper.refresh_from_db()
    for person in (asked.olive, asked.ines):
        with pytest.raises(NotYours):
            withdrawing.withdraw(by=person, participant=asked.juniper)
    again = studies.take_part(by=asked.olive, study=asked.study)
    assert again.number == 3


def test_taking_back_a_quote_takes_back_the_public_one_too(asked: Any) -> None:
    source = everything(asked, asked.juniper)
    withdrawing.take_back(by=asked.olive, participant=asked.juniper, use=Use.QUOTE)
    for use in (Use.QUOTE, Use.PUBLISH):
        assert asked.juniper.pk not in queries.may(asked.study, use)
    assert asked.juniper.pk in queries.may(asked.study, Use.RECORD)
    assert Source.objects.filter(pk=source.pk).exists()
    assert sorted(one.kind for one in Trace.objects.all()) == ["no_publish", "no_quote"]
    studies.say_yes_to(by=asked.olive, participant=asked.juniper, uses=[Use.QUOTE])
    assert asked.juniper.pk in queries.may(asked.study, Use.QUOTE)


def test_taking_back_what_was_never_given_leaves_no_trace(asked: Any) -> None:
    withdrawing.take_back(by=asked.otto, participant=asked.rowan, use=Use.PUBLISH)
    assert not Trace.objects.exists()


def test_the_record_says_that_and_to_them_only(asked: Any) -> None:
    withdrawing.withdraw(by=asked.mattie, participant=asked.juniper)
    newest = record.about(asked.olive.pk)[0]
    assert (newest.verb, newest.by_id) == ("inquiry.withdrew", asked.mattie.pk)
