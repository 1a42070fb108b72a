"""What was written together after some of the meetings. Not after all: some days are just tea.

``Draft`` is typed and not saved; ``Written`` may be followed by a second version from the other one.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """A note of one meeting, by either of the two."""

    member: str
    weeks: int
    by: str
    words: str
    #: What it says about somebody else, kept apart.
    about_others: str = ""
    #: Who wrote on, and how the whole note reads since.
    then_by: str = ""
    then_words: str = ""


@dataclass(frozen=True)
class Draft:
    """Begun and not saved: only the writer sees it."""

    member: str
    weeks: int
    by: str
    words: str


NOTES: tuple[Written, ...] = (
    # Wilf and Bronwen
    Written("wilf", 50, "bronwen",
            "First chat: one hour and two pots of tea. Wilf told me about the birthdays on his "
            "landing. He asked what I do when a day will not start. Toast, I said, then the radio."),
    Written("wilf", 46, "wilf", "Ovens, mostly. Bronwen knows of a big one. I am not going yet. "
            "It is enough that it is there."),
    Written("wilf", 42, "bronwen", "Walked once round the chapel hall and did not go in. That was "
            "the plan and it was a good one."),
    Written("wilf", 36, "wilf", "Went in. The kitchen smells of floor polish and the oven takes "
            "six trays. I counted them twice."),
    Written("wilf", 30, "bronwen", "Wilf brought a tray of flapjack for whoever was in.",
            then_by="wilf",
            then_words="Wilf brought a tray of flapjack for whoever was in. Two trays. The second "
            "went to the ferryman, who says it held the boat together."),
    Written("wilf", 24, "wilf", "Just tea. It was good tea."),
    Written("wilf", 20, "bronwen", "Three evenings on keeping a kitchen clean, with questions at "
            "the end. We read the sample ones aloud in silly voices until they were only silly."),
    Written("wilf", 16, "wilf", "Passed! The paper is on the fridge, under the magnet of a pear."),
    Written("wilf", 10, "bronwen", "What a good Thursday needs: somebody else with a key, the "
            "radio, and leave to go home at two. Wilf wrote the list, I only held the pen."),
    Written("wilf", 4, "bronwen", "A flat week. We sat by the water, said little, and let that be "
            "all right.",
            then_by="wilf",
            then_words="A flat week. We sat by the water, said little, and let that be all right. "
            "Fed a swan who did not say thank you."),
    # Nasreen and Tobias
    Written("nasreen", 46, "tobias", "First chat. Nasreen went along our windowsill, named every "
            "plant on it, and said which of them is thirsty. She would like mornings, few people, "
            "and no telephone to answer."),
    Written("nasreen", 40, "nasreen", "Tobias had found three places. I crossed out the one with "
            "a till. Two to look at, from outside first."),
    Written("nasreen", 34, "tobias", "Looked round the nursery. The foreman talks more to the "
            "seedlings than to people, which Nasreen counted in his favour."),
    Written("nasreen", 31, "nasreen", "Letter sent. Tobias moved one comma and left the rest."),
    Written("nasreen", 22, "nasreen", "Four mornings tried. My hands knew what to do. Break time "
            "is loud, so I have mine by the compost, and nobody minds."),
    Written("nasreen", 16, "tobias", "Went through what happens to her other money if two mornings "
            "are paid. The sums are on one page. She keeps the page."),
    Written("nasreen", 13, "nasreen", "First payslip. I read it three times on the bus."),
    Written("nasreen", 7, "tobias", "Nasreen asked about evening classes. We sent for two leaflets.",
            then_by="nasreen",
            then_words="I asked about evening classes. We sent for two leaflets. I would like the "
            "one with the Latin names."),
    # Curtis and Kwabena
    Written("curtis", 44, "kwabena", "First chat, on foot: Curtis thinks better when he walks. He "
            "asked whether I get paid for this. I said yes. He said good."),
    Written("curtis", 38, "curtis", "Kwabena did the same sort of work once, with a worse van. "
            "Swapped stories about hedges."),
    Written("curtis", 30, "kwabena", "We talked about Sundays, which are long.",
            about_others="His nephew stays with him some weekends and is shy of new people. Curtis "
            "would rather he was not asked about school."),
    Written("curtis", 26, "curtis", "My back was bad, so we sat at the hatch. He bought the chips."),
    Written("curtis", 18, "kwabena", "Curtis drew the whole round from memory, every gate and "
            "every dog, on the back of an envelope."),
    Written("curtis", 12, "curtis", "Asked Ishaan about the van. There is a form for the licence. "
            "Got the form. It is still in the envelope."),
    Written("curtis", 6, "kwabena", "Curtis is tired and says so. We talked about what a break "
            "could be: how long, whom to ring, what waits for him. Nothing had to be decided."),
    Written("curtis", 4, "curtis", "I think I will stop for a bit. Not because of anybody. The "
            "gardens will still be there."),
    # Dorota and Kwabena
    Written("dorota", 51, "kwabena", "First chat: five minutes with the chain on, then an hour "
            "without. Dorota writes to eleven people and wished to know whether I can read a proper "
            "hand. I can, nearly."),
    Written("dorota", 45, "kwabena", "She stopped at every gate on the allotments to tell me who "
            "had it before and what they were vain about."),
    Written("dorota", 39, "kwabena", "Tea in her kitchen. She read me a letter from her niece, "
            "and then read it again because it was good.",
            about_others="Mr Arkell next door carries her shopping up. He has had sad news of his "
            "own, and she asks that nobody mention it to him first."),
    Written("dorota", 33, "kwabena", "The lamp over her steps has been out since she can remember. "
            "She dictated, I wrote, she corrected, the council has it now."),
    Written("dorota", 25, "kwabena", "The lamp is lit. She went out at dusk three times to look."),
    Written("dorota", 19, "kwabena", "A walk without news. She found a feather and kept it."),
    Written("dorota", 11, "kwabena", "There is a second chair at her window now, for whoever "
            "comes. I was the first to sit in it and was told to sit straight."),
    Written("dorota", 3, "kwabena", "Plaster to the elbow, from the wet step. So I hold the pen. "
            "She spells better than I do and enjoys saying so."),
    # Mostyn and Bronwen
    Written("mostyn", 30, "bronwen", "First chat by phone, with a kettle at each end. He asks that "
            "we say “a friend from the band” if anybody else picks up, and so we do."),
    Written("mostyn", 24, "mostyn", "Told her about the old band room and its stove. I have not "
            "told that to anybody for years."),
    Written("mostyn", 18, "bronwen", "He played four bars down the line to show what he meant. I "
            "held the receiver away from my ear and asked for four more."),
    Written("mostyn", 12, "mostyn", "There is a band that plays at dinner time, in the library of "
            "all places. The number is on my calendar. No hurry."),
    Written("mostyn", 6, "bronwen", "He went to listen, stood by the door, and came home humming. "
            "Perhaps a chair next time."),
    Written("mostyn", 4, "mostyn", "Had a chair. And a part: second cornet. Lip like a trout."),
    # Leonie and Hester
    Written("leonie", 38, "hester", "First chat by phone. Not before half past nine: until then "
            "she has her hands full. She laughed twice, once at me.",
            about_others="She looks after her mum, Edna, who needs help to get up. A carer called "
            "Bo comes on two mornings. Edna does not know that Leonie rings us."),
    Written("leonie", 32, "hester", "She would like one afternoon a week that belongs to her. We "
            "did not fill it with anything."),
    Written("leonie", 26, "hester", "Filled in half of the form for carers. The other half next "
            "time, with biscuits, each with our own.",
            about_others="Bo has moved away, and Edna has not taken to the new carer yet."),
    Written("leonie", 20, "hester", "The second half. She posted it herself and rang me from the "
            "box to let me hear it drop."),
    Written("leonie", 11, "hester", "It came through, with some owed from before. She bought a "
            "coat: her own, new, red."),
    Written("leonie", 5, "hester", "Weather and tea. Neither of us wished for more."),
    # Sol and Tobias
    Written("sol", 51, "tobias", "First chat. Sol came to ask about work and stayed to dry cups."),
    Written("sol", 43, "sol", "Did the cups again. Nobody told me to sit down, so I did not."),
    Written("sol", 35, "tobias", "We made a list of what running one table takes: a float, a "
            "cloth, somebody to ask when the till sulks. It is shorter than Sol feared."),
    Written("sol", 27, "sol", "First Tuesday by myself. Gave a man the wrong change and he gave it "
            "back. Would do it again."),
    Written("sol", 15, "sol", "The sign is up. It is yellow. Tobias claims that one can read it "
            "from the far bank."),
    # People who no longer meet anybody here, or meet somebody else
    Written("rhodri", 40, "kwabena", "First chat, with his sister there for the first half. He "
            "knows the walled garden from when he was a lad."),
    Written("rhodri", 19, "kwabena", "Rhodri says he is all right on his own now, and would rather "
            "just work. I was glad, and said so."),
    Written("piet", 30, "tobias", "First chat at the corner table. He reads whatever lies about, "
            "the backs of sugar bags too."),
    Written("piet", 16, "tobias", "The college says he can try a class before he signs anything. "
            "He asked me to wait outside, and then that I need not."),
    Written("priya", 48, "tobias", "First chat. She would like to use her hands for something "
            "that stays where she puts it."),
    Written("priya", 24, "tobias", "The bookbinding course is done. She showed me a spine one can "
            "bend right back. She thinks she may soon be finished with us, and why not."),
)  # fmt: skip

DRAFTS: tuple[Draft, ...] = (
    Draft("wilf", 2, "bronwen", "Wilf brought his own bread and the café"),
    Draft("nasreen", 1, "nasreen", "We talked about the class and whether I"),
)
