"""What seven invented people told the demo's study, with its codes written into the words.

``[words|code other]`` marks a quote; marks may stand inside marks. All of it was made up for this
place: nobody said it, and nobody is meant.
"""

from dataclasses import dataclass

#: Short name of a code: its name; the theme it was gathered into.
CODES: dict[str, tuple[str, str]] = {
    # what things grow from
    "home": ("own front door", "Somewhere to close the door"),
    "shoes": ("shoes on", "A reason to put shoes on"),
    "notice": ("would notice", "Somebody who would notice"),
    "bread": ("bus and bread", "Enough for the bus and the bread"),
    "counted": ("counted in", "Counted in, like anybody"),
    "listened": ("to the end", "Somebody who listens to the end"),
    # what holds
    "safe": ("could sit down", "It felt safe to sit down"),
    "believed": ("before I did", "Somebody thought I could before I did"),
    "nofile": ("no file", "Not read out of a file"),
    "face": ("same face", "The same face each week"),
    "whole": ("all of me", "All of me was welcome"),
    # what is done
    "been": ("has been there", "Someone who has been there"),
    "bit": ("a bit of theirs", "A bit of their own story, when it helped"),
    "chose": ("I picked her", "I chose who"),
    "beside": ("walking talk", "Side by side, not across a desk"),
    "pace": ("my own pace", "At my own pace"),
    "slow": ("slow allowed", "Slow was allowed"),
    "noend": ("no last day", "No date when it stops"),
    "back": ("went and came back", "I went away and came back"),
    "asked": ("asked me", "Asked, not told"),
    "happened": ("what happened", "What happened, not what is wrong"),
    "idea": ("my idea first", "My idea, then theirs"),
    "matters": ("it mattered", "Something that matters"),
    "morning": ("one morning", "Try it for a morning"),
    "paid": ("paid for it", "Paid for what I did"),
    "learn": ("learning with tea", "Learning with a cup of tea"),
    "easy": ("easy door", "An easy door"),
    "noform": ("no form", "No form first"),
    "rung": ("rung back", "Rung back the same day"),
    "kind": ("kind room", "A kind place"),
    "kettle": ("the kettle", "The kettle and the chairs"),
    "key": ("a key", "A key like everyone’s"),
    # what has grown
    "sleep": ("sleeping", "Sleeping through"),
    "tablets": ("fewer tablets", "Fewer tablets, by my own choice"),
    "three": ("three in the morning", "I know what to do at three in the morning"),
    "laugh": ("laughing", "I hear myself laugh"),
    "mine": ("my life", "It is my life again"),
    "rota": ("on the rota", "A job with my name on the rota"),
    "seat": ("save a seat", "People to save a seat for"),
    "leans": ("leans on me", "Somebody else leans on me"),
    # what hurts
    "noisy": ("never quiet", "A room that was never quiet"),
    "empty": ("empty days", "Days with nothing in them"),
    "norang": ("nobody rang", "Nobody rang"),
    "coins": ("counting coins", "Counting coins"),
    "less": ("treated as less", "Treated as less"),
    "loss": ("loss on loss", "One loss after another"),
    "worn": ("worn away", "Worn away bit by bit"),
    "over": ("talked over", "Talked about, not to"),
    "sixtimes": ("six times", "Six times and goodbye"),
    "again": ("same questions", "The same questions again"),
    "years": ("waiting rooms", "Years in waiting rooms"),
    "small": ("life got small", "A life that got small"),
}


@dataclass(frozen=True)
class Talk:
    """One conversation: whose, as whom, at which wave, who asked, and the words with their marks."""

    who: str  # a player; or "-Name" for somebody without an account
    stands: str
    came_as: str
    wave: int
    asked_by: str
    marked: str


TALKS: tuple[Talk, ...] = (
    Talk("wilf", "Juniper", "member", 0, "bronwen", """\
Asker: What was going on for you, before you came here?
Juniper: [My wife, then the bakery, then my brother, all in a year and a half.|loss] I kept the radio on \
so that there would be voices. [I was not living in the flat, I was guarding a chair in it.|small empty] \
[The phone could have been a brick. It never rang.|norang]
Asker: And how did you first come through the door?
Juniper: I walked past it four times. Then I rang instead, and [somebody rang me back before my tea was \
cold.|rung] [No form. They asked what I would like to be called.|noform]
Asker: What was different, if anything was?
Juniper: Bronwen. [She did not come at me with a list, she put the kettle on.|kettle asked] [She told me \
one thing about her own bad winter, just the one, and then she was quiet.|bit been] [I thought: she knows \
the size of it.|been] [And it was her every week. Not a different lanyard each time.|face]
Asker: What has grown, if you would use that word?
Juniper: Bread, to begin with! [I bake on Thursdays for the hall and they pay me for the hours.|paid] \
[I sleep. Not every night. Most.|sleep] [Last month I laughed at the radio and frightened the cat.|laugh]
Asker: And if none of it had been here?
Juniper: [The chair. I would still be guarding the chair.|small]
"""),
    Talk("nasreen", "Sorrel", "member", 0, "bronwen", """\
Asker: Where would you like to begin?
Sorrel: With the house. [Eleven people, one bathroom, and somebody always shouting on the stairs.|noisy] \
You do not get well in a corridor. [When I had a door that was mine, I slept for two days.|home sleep]
Asker: What had you tried before?
Sorrel: [Six talks and goodbye. On the sixth I had just begun to say it.|sixtimes] [Every new person opened \
the folder and asked me my own story from the top.|again] Once two of them [spoke about me across the bed \
as if I were a parcel.|over less]
Asker: And here?
Sorrel: [Tobias asked me what had happened to me. Nobody had put it that way round.|happened] I did not \
answer for a month and [that was all right with him, I could be slow.|slow pace] [I said plants. He had \
never grown a thing, and still we went with plants.|idea]
Asker: What was that like?
Sorrel: [I went for one morning, only to look.|morning] They gave me the secateurs! [The woman there said I \
had good hands before I believed I had hands at all.|believed] Now [I teach the new ones the Latin names, \
and two of them ring me when a leaf goes yellow.|leans]
Asker: What should other people know?
Sorrel: That [I am doing this myself, with company.|mine] Write that down as I said it.
"""),
    Talk("mostyn", "Teasel", "member", 1, "tobias", """\
Asker: You said on the phone that you had something to say about time.
Teasel: I do. [I have given nineteen years to chairs that are bolted together.|years] You look up when \
a name is called, and it is not yours. [It rubs off you. Not all at once. Like a coin in a pocket.|worn]
Asker: What did you come here for?
Teasel: [For a dry place to sit, if I am honest. And nobody moved me on.|safe kind] [There is no glass at \
the front. You can see who is laughing.|kind]
Asker: You stopped coming for a while.
Teasel: [Half a year. I came back and somebody said, the kettle’s on, as if I had been to the shop.|back] \
[Nobody has ever told me a last day.|noend] You stop bracing for it.
Asker: And the band?
Teasel: [I had not told them I played, it was not in any folder.|nofile] Kwabena heard me humming. [He asked \
about the tune, not about the tablets.|whole] [Thursdays I put on a clean shirt and go.|shoes] [They keep \
me the chair by the window, and I keep one for Alun.|seat]
Asker: Anything that has changed with your health?
Teasel: [I asked the doctor to bring two of them down, and we did it together, slowly.|tablets] [If I wake \
at three I know who answers, and I know the tune I play in my head until they do.|three]
"""),
    Talk("-Dorota", "Bramble", "member", 1, "bronwen", """\
Asker: Shall we begin with now, or with before?
Bramble: Now! [I have a key. To this building. Me.|key] I opened up on Monday and put the lights on.
Asker: How did that come about?
Bramble: I said I liked mornings. [So they asked whether I would like to open, and I said let me think, and \
they let me think.|asked pace] [It is three hours, and it is wages, on a slip.|paid rota]
Asker: And before?
Bramble: [I could tell you what was in my purse at any minute of any day.|coins] Heat or supper, you know? \
[On Sundays I did not speak. There was nobody to speak to until Tuesday.|norang] [People looked at the bag \
before they looked at the face.|less]
Asker: What made a difference first?
Bramble: [I had a list of four, with pictures, and I picked the one who looked as if she swore.|chose] \
(Laughs.) She does. [We walked. You can say anything to somebody’s shoulder.|beside] [She let me get to the \
end of a sentence. I had forgotten I had ends.|listened]
Asker: And money, now?
Bramble: [Enough for the bus there and the bread back. That is not a small thing.|bread]
"""),
    Talk("kwabena", "Heron", "peer", 0, "tobias", """\
Asker: What drew you to the work?
Heron: [I had been on the other side of it, and what I had needed was one person who was not surprised.|been]
Asker: What do you think you bring?
Heron: Long legs. No, truly, [we walk, because across a table it turns into an interview.|beside] [I say a \
little of mine if it opens a window, and then I shut up.|bit]
Asker: How is it being part of the team?
Heron: [Key, desk, my own mug on day one.|key counted] I have worked in places where [the likes of me were \
asked to wait outside while they talked.|over] Here [I argue about the budget with everybody else.|counted]
Asker: And the hours?
Heron: [Paid, all of it, the walking home and thinking too.|paid] When somebody cannot come there is \
something else to do, so [no one has to feel bad about a bad day.|safe]
Asker: What is hard?
Heron: [When the person I meet is told it ends in six weeks by some other office.|sixtimes] You can watch \
a door close. And the forms other places send. [They want to know what is wrong with a man and not what he \
can do with a trumpet.|happened]
Asker: What has it done for you?
Heron: [I get up. There are boots by the door and they have mud on them.|shoes] [It matters whether I come \
or not.|matters]
"""),
    Talk("roshni", "Wren", "peer", 2, "tobias", """\
Asker: You are newer in the team. What was the way here like?
Wren: Short! [I came in out of the rain to ask the way, and there was a chair and a question about my \
day.|easy kettle] [I was never told that I was suitable.|noform]
Asker: What were things like then?
Wren: [The days had no edges. I washed the same cup.|empty] [After my mother died I said less and less until \
I noticed that I had not said anything.|loss worn]
Asker: Did anything hold you?
Wren: [A woman here who noticed when I was not there. She rang. Just: we saved you some soup.|notice] You do \
not know what that is until you have not had it. [It was always her on a Wednesday.|face]
Asker: And the course?
Wren: [Nobody called it a course. It was tea, and pencils, and by the end I had a certificate.|learn] \
[I had thought I was stupid since I was nine. She said: who told you?|believed]
Asker: What are you like now, if that is a fair thing to ask?
Wren: [Loud. My sister says I am loud, and she is so glad.|laugh mine] [I eat with the same four people on \
a Friday, they fight over who sits by me.|seat] [And now it is me who rings about the soup.|leans notice]
"""),
    Talk("hester", "Larch", "staff", 2, "bronwen", """\
Asker: What has changed in how you work, since the two teams came together?
Larch: I used to begin with the screen. [Now I begin with: what would you like, and I write it down in those \
words.|asked idea] [I stopped reading the old letters first. They were about somebody I never met.|nofile]
Asker: Was that easy?
Larch: No. [You feel you are not doing anything, when you let somebody take their time.|slow] We were \
trained to fill a silence. [Watching Bronwen sit through one taught me more than a diploma.|listened been]
Asker: What do you see people come for?
Larch: [Something that would be missed if they did not do it.|matters] Not an activity. [A man I meet opens \
the shutters for the whole street, and his name is on the rota.|rota]
Asker: And what gets in the way?
Larch: [Rents. You cannot plan a week from a sofa.|noisy] [A letter that says he must prove, again, that \
he is who he was in March.|again] [People are told they are lucky to be helped at all.|less]
Asker: Would you say the place itself matters?
Larch: [You can bring the dog, the pram, the bad mood, your prayers.|whole kind] [And you can walk straight \
in off the street.|easy] If I could keep one thing it would be that [nobody is asked when they will be \
finished.|noend]
Asker: If it had never been tried?
Larch: I would still be good at forms.
"""),
)  # fmt: skip

#: What Bronwen wrote beneath what she heard, for whoever said it: talk number, words.
MEANT: tuple[tuple[int, str], ...] = (
    (0, "So much was lost in so short a time that the days went empty. What helped was one person, the "
        "same one, who was in no hurry and knew something of it herself."),
    (0, "Being paid for the baking matters as much as the baking."),
    (1, "You needed a door of your own before anything else could begin."),
    (1, "The team helped you to become somebody who teaches."),
    (2, "Nobody counted the days you were away."),
    (3, "Choosing who, walking, and being given a key: each of them said that you are trusted."),
    (4, "You are an equal here, and it shows in small things: a key, a mug, a say."),
    (5, "Somebody noticed, and now you are the one who notices."),
    (6, "You do less, on purpose, and more comes of it."),
)  # fmt: skip

#: Talk, its sentence, what Nasreen wanted to stand there instead, and what she said to it.
AMENDED = (
    1,
    "They gave me the secateurs!",
    "They asked whether I would like the secateurs, and I said yes.",
    "It sounds as if they handed me the work. They asked first. That is the whole point.",
)
#: And the sentence beneath it that she did not mean so.
NOT_MEANT = (
    "The team helped you to become somebody who teaches.",
    "I became that. They kept me company.",
    "You became somebody who teaches, in good company.",
)

#: Somebody who told us something and took it back. What it was is gone.
WITHDREW = Talk("-Perpetua", "Finch", "member", 0, "bronwen", """\
Asker: Where would you like to begin?
Finch: [I would rather talk about the ferry than about me.|idea]
""")  # fmt: skip

QUESTIONS = """\
What was going on in your life before you came here?
How did you first come through the door, and what was that like?
What was different here, if anything was? What helped, and what did not?
What has grown since, in your own words?
What do you think would have happened if none of it had been here?
What should we have asked?"""


def unmarked(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The words without their marks, and the quotes: start, end (codepoints, end exclusive), code."""
    words: list[str] = []
    begun: list[int] = []
    quotes: list[tuple[int, int, str]] = []
    at, length = 0, 0
    while at < len(marked):
        letter = marked[at]
        if letter == "[":
            begun.append(length)
        elif letter == "|":
            end = marked.index("]", at)
            start = begun.pop()
            quotes += [(start, length, code) for code in marked[at + 1 : end].split()]
            at = end
        else:
            words.append(letter)
            length += 1
        at += 1
    return "".join(words), quotes
