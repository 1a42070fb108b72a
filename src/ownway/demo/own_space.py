"""What the people of the demo keep for themselves: story, book, card, and who may read it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ownway.demo.days import at
from ownway.journey import actions as journey
from ownway.journey.actions import book, outside, story
from ownway.people import actions as people
from ownway.voice import actions as voice


@dataclass(frozen=True)
class Piece:
    """A piece of somebody's story."""

    who: str
    part: str
    title: str
    words: str = ""
    when: str = ""
    readers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leaf:
    """A page of somebody's book: heading and words in turn."""

    who: str
    kind: str
    title: str = ""
    sections: tuple[tuple[str, str], ...] = ()
    readers: tuple[str, ...] = ()


PIECES: tuple[Piece, ...] = (
    Piece("wilf", "happened", "The bakery on Corn Street",
          "I was up at three for nineteen years and never minded it. When they sold the building "
          "nobody told the night shift. I found the door locked and my apron on the step.\n\n"
          "After that the days had no edges. I stopped answering, first the phone, then the door.",
          "the winter the bakery shut", readers=("bronwen",)),
    Piece("wilf", "happened", "Who rang the bell",
          "Mrs Adeyemi from the landing left a plate outside every Friday and never once asked.",
          "most of that year"),
    Piece("wilf", "root", "Flour on the radio", "Mam singing over the dough"),
    Piece("wilf", "root", "Our landing", "eleven doors, all known"),
    Piece("wilf", "root", "My brother Dai", "even when we don’t talk"),
    Piece("wilf", "strength", "I get up early"),
    Piece("wilf", "strength", "I feed people", "Birthdays, wakes, a bad Tuesday."),
    Piece("wilf", "strength", "Nineteen years of never being late"),
    Piece("wilf", "hope", "A warm kitchen with people in it"),
    Piece("nasreen", "root", "The allotment", "my uncle’s, then mine"),
    Piece("nasreen", "root", "Salma", "my sister, two streets away"),
    Piece("nasreen", "root", "Rain on glass"),
    Piece("nasreen", "strength", "I can wait", "Seeds taught me."),
    Piece("nasreen", "strength", "I see what others walk past"),
    Piece("nasreen", "hope", "Green hands, quiet mornings"),
    Piece("nasreen", "happened", "The long corridor",
          "I do not write about the ward. I write about the window at the end of it, and the "
          "birch, which had more visitors than I did.", "two springs ago"),
    Piece("curtis", "root", "Nan’s garden", "I held the wheelbarrow"),
    Piece("curtis", "strength", "I know every garden on the round"),
    Piece("curtis", "strength", "People hand me their keys"),
    Piece("mostyn", "hope", "Loud, in daylight, with friends"),
    Piece("mostyn", "root", "The chapel band", "back row, second cornet"),
    Piece("sol", "strength", "I say what the sign should say"),
)  # fmt: skip

LEAVES: tuple[Leaf, ...] = (
    Leaf("wilf", "early", "", (
        ("How I can tell", "I leave the radio off.\nThe post stays on the mat.\n"
                           "I say “fine” before anybody asks."),
        ("What has helped before", "Weighing flour, even for nothing.\nTen minutes on the landing.\n"
                                   "Bronwen saying “tea?” and nothing else."),
        ("What doesn’t help", "Lots of questions at once."),
    ), ("bronwen",)),
    Leaf("wilf", "well", "", (
        ("Every day", "Up before seven.\nRadio on.\nSomething in the oven, if only toast."),
        ("Every week", "Friday plate for Mrs Adeyemi.\nOne walk to the lock and back."),
    )),
    Leaf("wilf", "crisis", "", (
        ("How you can tell", "I stop talking and I clean the same shelf."),
        ("What helps", "Sit with me. Put the kettle on. Lamp, not the big light."),
        ("What does not help", "Two people talking over me. Being told to calm down."),
        ("Who to ring", "My neighbour Mrs Adeyemi first, then my brother Dai."),
        ("What I want to happen", "To stay at home if it can be done at all. If not, somebody "
                                  "locks up and takes my keys to Mrs Adeyemi."),
    )),
    Leaf("wilf", "leaf", "Welsh cakes, as they should be", (
        ("", "Eight ounces of flour, four of butter, three of sugar, a good handful of currants, "
             "one egg. A hot bakestone and no hurry."),
    )),
    Leaf("nasreen", "profile", "", (
        ("What people like about me", "I remember how they take their tea."),
        ("What matters to me", "Being asked first.\nTime to answer.\nMy prayer times."),
        ("How to be with me", "Quiet is fine. I am not cross, I am thinking."),
    ), ("tobias",)),
    Leaf("nasreen", "week", "", (
        ("Mornings", "Tuesday and Thursday: the nursery. The others are mine."),
        ("What I look forward to", "Friday lunch at Salma’s."),
    )),
    Leaf("mostyn", "gets_to_me", "", (
        ("", "Envelopes with windows.\nBeing talked about in the third person."),
    )),
)  # fmt: skip

CARD = {
    "name": "Wilf",
    "ring": [
        {"who": "Mrs Adeyemi, next door", "number": "01632 960 217"},
        {"who": "Dai, my brother", "number": "01632 960 388"},
    ],
    "helps": "Sit with me. Kettle on. Lamp, not the big light.",
    "not_helps": "Two people talking over me.",
    "know": "I take my tablets at eight in the evening. They are in the blue tin.",
}


def keep(cast: dict[str, Any], today: date) -> None:
    """Write it all down, let some of it be read, make a card and a link; and somebody listens."""
    for piece in PIECES:
        who = cast[piece.who]
        made = story.write_piece(
            by=who, part=piece.part, title=piece.title, words=piece.words, when=piece.when
        )
        _share(cast, who, made, piece.readers)
    pages = {leaf.kind: _page(cast, leaf) for leaf in LEAVES}
    wilf = cast["wilf"]
    outside.save_card(by=wilf, version=0, body=CARD)
    outside.card_code(by=wilf, on=True, items=[pages["crisis"]])
    outside.make_link(
        by=wilf,
        for_whom="Dai, my brother",
        items=[pages["well"]],
        until=at(today, 12) + timedelta(days=60),
        second_word="bara brith",
        held_by="Dai",
    )
    _say_how_it_is(cast)


def _page(cast: dict[str, Any], leaf: Leaf) -> Any:
    who = cast[leaf.who]
    sections = [{"heading": heading, "words": words} for heading, words in leaf.sections]
    made = book.add_page(by=who, kind_code=leaf.kind, title=leaf.title, sections=sections)
    _share(cast, who, made, leaf.readers)
    return made


def _say_how_it_is(cast: dict[str, Any]) -> None:
    effie = voice.name_new_listener(
        by=cast["maren"],
        called="Effie",
        email="effie@example.org",
        says="I work for Ferry Lane Voices, not for this place. I was a member here years ago.",
    )
    cast["effie"] = effie.person
    people.add_account(by=effie.person, person=effie.person, email="effie@example.org")
    saying = voice.say(by=cast["nasreen"], to=effie, words=(
        "The front room is so loud on Tuesdays that I wait outside, also when it rains. I do not "
        "want anybody to be told off. I would like a chair somewhere quiet."))  # fmt: skip
    voice.look_at_saying(by=cast["effie"], saying=saying)
    voice.answer(by=cast["effie"], saying=saying, words=(
        "Thank you, Nasreen. I have asked for two chairs in the hall by the window, and said who "
        "asked only as “somebody”. I will tell you by Friday what they answer."))  # fmt: skip


def _share(cast: dict[str, Any], who: Any, item: Any, readers: tuple[str, ...]) -> None:
    for reader in readers:
        journey.share_with(by=who, item=item, through="named", readers=[cast[reader]])
        journey.look_at(by=cast[reader], item=item)
