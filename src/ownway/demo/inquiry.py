"""The demo's inquiry: a group of four, what they decided, a study of seven conversations, two trees.

The words are in ``inquiry_words`` and ``inquiry_rows``. One person had their copy changed; one
withdrew, and only the trace of it is here.
"""

from datetime import date
from typing import Any

from ownway.demo import inquiry_trees
from ownway.demo.days import TUE, ago, at, weekday
from ownway.demo.inquiry_rows import (
    AGENDA,
    DECISIONS,
    DIFFERENTLY,
    MINUTES,
    REPLIES,
    ROWS,
    THROUGH,
)
from ownway.demo.inquiry_words import (
    AMENDED,
    CODES,
    MEANT,
    NOT_MEANT,
    QUESTIONS,
    TALKS,
    WITHDREW,
    Talk,
    unmarked,
)
from ownway.inquiry.actions import (
    coding,
    copies,
    group,
    sources,
    studies,
    surveys,
    tables,
    themes,
    withdrawing,
)
from ownway.inquiry.queries import sources as texts
from ownway.record.actors import VISITOR

Cast = dict[str, Any]
#: Who is in the group besides Bronwen, who began it; and who works on the study with her.
GROUP, STUDY = ("tobias", "sol", "femi"), ("tobias", "femi")


def tell(cast: Cast, today: date) -> None:
    """Write it down as they would have done, in the order in which it happened."""
    asking, decisions = _group(cast, today)
    study, waves, asks = _study(cast, asking)
    codes = {
        short: coding.add_code(by=cast["bronwen"], study=study, name=name)
        for short, (name, _theme) in CODES.items()
    }
    told = [_talk(cast, study, waves, asks, talk, codes) for talk in TALKS]
    meant = [
        copies.interpret(by=cast["bronwen"], source=told[number][1], words=words)
        for number, words in MEANT
    ]
    _check_back(cast, told, meant)
    gone, _source = _talk(cast, study, waves, asks, WITHDREW, codes)
    withdrawing.withdraw(by=cast["bronwen"], participant=gone)
    gathered = _themes(cast, study, codes)
    for number, column, words in ROWS:
        tables.put_in_table(
            by=cast["bronwen"], participant=told[number][0], column=column, words=words
        )
    inquiry_trees.tell(cast, study, gathered, decisions[-1])
    _survey(cast, asking)


def _group(cast: Cast, today: date) -> tuple[Any, list[Any]]:
    asking = group.begin_group(
        by=cast["bronwen"],
        name="Asking together",
        purpose="To find out together what helps, from the people who know, and to tell it truly.",
    )
    for who in GROUP:
        group.say_yes(
            by=cast[who],
            member=group.ask_in(by=cast["bronwen"], group=asking, person=cast[who]),
        )
    decisions = []
    for number, (item, words, how, exactly) in enumerate(DECISIONS):
        met = _met(cast, asking, today, weeks=4 * (len(DECISIONS) - number), number=number)
        group.add_to_agenda(by=cast["sol"], meeting=met, words=item)
        decided = group.decide(by=cast["sol"], meeting=met, words=words, how=how, how_words=exactly)
        decisions.append(decided)
    group.see_differently(by=cast["femi"], decision=decisions[-1], words=DIFFERENTLY, named=True)
    group.write_minutes(by=cast["sol"], meeting=met, version=met.version, words=MINUTES)
    group.agree_action(
        by=cast["sol"], meeting=met, words="Ask two people who left whether they would talk to us",
        does=cast["femi"], whose=cast["tobias"],
    )  # fmt: skip
    group.agree_action(
        by=cast["sol"], meeting=met, words="Find a frame for the tree in the hall",
        does=cast["sol"],
    )  # fmt: skip
    comes = group.plan_meeting(
        by=cast["tobias"], group=asking, starts=weekday(today, 6, hour=11), lasts=90,
        where="The back room", host=cast["femi"], scribe=cast["bronwen"],
    )  # fmt: skip
    for item in AGENDA:
        group.add_to_agenda(by=cast["femi"], meeting=comes, words=item)
    return asking, decisions


def _met(cast: Cast, asking: Any, today: date, *, weeks: int, number: int) -> Any:
    """A meeting of the group some weeks ago, and who was there."""
    turns = ["bronwen", *GROUP]
    met = group.plan_meeting(
        by=cast["bronwen"], group=asking, starts=at(ago(today, weeks, TUE), 11), lasts=90,
        where="The back room", host=cast[turns[number % 4]], scribe=cast[turns[(number + 2) % 4]],
    )  # fmt: skip
    group.say_who_came(
        by=cast["bronwen"],
        meeting=met,
        came={cast[who].pk: 90 for who in turns if (who, number) != ("tobias", 1)},
    )
    return met


def _study(cast: Cast, asking: Any) -> tuple[Any, list[Any], Any]:
    questions = studies.begin_questions(
        by=cast["bronwen"], group=asking, name="What helps: six questions", words=QUESTIONS
    )
    study = studies.begin_study(
        by=cast["bronwen"],
        group=asking,
        name="What helps here",
        purpose="What were people living with, what was different here, and what has grown since?",
    )
    for who in STUDY:
        studies.name_member(by=cast["bronwen"], study=study, person=cast[who])
    studies.invite(
        by=cast["bronwen"],
        study=study,
        words="We would like to hear how it was for you: an hour, over tea, with whoever you choose "
        "of us. You are paid for it. You read what we make of it before anybody else does, and you "
        "can take any of it back at any time.",
        open=True,
    )
    return study, list(study.waves.all()), questions.versions.get(number=1)


def _talk(
    cast: Cast, study: Any, waves: list[Any], asks: Any, talk: Talk, codes: dict[str, Any]
) -> tuple[Any, Any]:
    """One conversation: somebody says yes, is asked, it is written down, and coded."""
    words, quotes = unmarked(talk.marked)
    by = cast["bronwen"]
    if talk.who.startswith("-"):
        takes_part = studies.add_participant(
            by=by, study=study, name=talk.who[1:], came_as=talk.came_as
        )
        studies.say_yes_to(
            by=by, participant=takes_part, uses=["record", "quote", "publish"], told=True
        )
    else:
        person = cast[talk.who]
        takes_part = studies.take_part(by=person, study=study, came_as=talk.came_as)
        studies.say_yes_to(by=person, participant=takes_part, uses=["record", "quote", "publish"])
    studies.call_them(by=by, participant=takes_part, pseudonym=talk.stands)
    held = studies.plan_interview(
        by=by, participant=takes_part, wave=waves[talk.wave], asks=asks, starts=None, where=""
    )
    studies.say_held(by=by, interview=held)
    source = sources.add_source(
        by=by, study=study, title=f"A talk with {talk.stands}", text=words,
        participant=takes_part, wave=waves[talk.wave], interview=held,
    )  # fmt: skip
    for number, (start, end, code) in enumerate(quotes):
        author = cast["femi"] if number % 4 == 3 else cast[talk.asked_by]
        coding.add_quote(by=author, source=source, start=start, end=end, code=codes[code])
    return takes_part, source


def _check_back(cast: Cast, told: list[tuple[Any, Any]], meant: list[Any]) -> None:
    """Everybody has their copy; Nasreen wants two things otherwise; Mostyn has not answered yet."""
    by = cast["bronwen"]
    for talk, (_person, source) in zip(TALKS, told, strict=True):
        copy = copies.hand_over(by=by, source=source, on_paper=talk.who.startswith("-"))
        if talk.who == "nasreen":
            _changed(cast, copy, source, meant)
            copy.refresh_from_db()
        if talk.who.startswith("-"):
            copies.answer(by=by, copy=copy, said="agreed", told=True)
        elif talk.who == "mostyn":
            copies.answer(by=cast["mostyn"], copy=copy, said="not_yet")
        else:
            copies.answer(by=cast[talk.who], copy=copy, said="agreed")


def _changed(cast: Cast, copy: Any, source: Any, meant: list[Any]) -> None:
    _number, sentence, instead, said = AMENDED
    words = texts.text_of(source).text
    start = words.index(sentence)
    wanted = copies.remark(
        by=cast["nasreen"], copy=copy, wants="change", start=start, end=start + len(sentence),
        words=f"{said} {instead}",
    )  # fmt: skip
    copies.act_on(
        by=cast["bronwen"], remark=wanted, answer="You are right, and it reads so now.",
        text=words.replace(sentence, instead),
    )  # fmt: skip
    first, said, better = NOT_MEANT
    interpretation = next(one for one in meant if one.words == first)
    not_so = copies.remark(
        by=cast["nasreen"], copy=copy, wants="not_meant", interpretation=interpretation, words=said
    )
    copies.change_interpretation(by=cast["bronwen"], interpretation=interpretation, words=better)
    copies.act_on(by=cast["bronwen"], remark=not_so, answer="Thank you. Is it nearer now?")


def _themes(cast: Cast, study: Any, codes: dict[str, Any]) -> dict[str, Any]:
    gathered = {
        short: themes.add_theme(by=cast["tobias"], study=study, name=name, codes=[codes[short]])
        for short, (_code, name) in CODES.items()
    }
    for short, lens, part in THROUGH:
        themes.look_through(by=cast["tobias"], theme=gathered[short], lens=lens, part=part)
    return gathered


def _survey(cast: Cast, asking: Any) -> None:
    """The consultation, open to whoever has the address; some have answered."""
    made = surveys.begin_survey(by=cast["femi"], group=asking, title="What is a peer to you?")
    made = surveys.copy_survey(by=cast["femi"], survey=made)
    first, second, good = (made.questions.all()[number] for number in (0, 1, 3))
    surveys.open_survey(by=cast["femi"], survey=made)
    codes = {"yes": "a", "no": "b", "dont_know": "c"}
    for words, more, best in REPLIES:
        said: dict[str, Any] = {str(first.pk): {"words": words}, str(good.pk): {"words": best}}
        said[str(second.pk)] = {"ticks": [codes[more]]}
        surveys.reply(by=VISITOR, survey=made, answers=said, to_study=bool(words))
