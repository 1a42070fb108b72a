"""What the demo's inquiry group decided, where its themes stand on two trees, and a table of rows."""

#: What was talked about, words of the decision, how it was reached, and how exactly.
DECISIONS: tuple[tuple[str, str, str, str], ...] = (
    ("What do we want to find out?",
     "We ask people what they were living with, what was different here, and what has grown. Six "
     "questions, and the last one is theirs.",
     "agreed", "We read all twelve of our first questions aloud and kept the ones nobody winced at."),
    ("Who asks whom?",
     "Whoever tells us something chooses who asks them. Nobody is asked by the person they meet.",
     "no_objection", "Talked through twice, once without the minutes."),
    ("How do we pay for it?",
     "An hour for the conversation and an hour for reading it back, at the same rate as ours.",
     "vote", "Three for, one against."),
    ("What may be shown outside?",
     "The tree of what helps may hang in the hall and stand on our page. The other one stays in here "
     "until more people have looked at it.",
     "try", "Until the summer, then we look again."),
)  # fmt: skip

DIFFERENTLY = "I think the one about what hurts belongs in the hall too. People know it already."

AGENDA = (
    "How was everybody’s week?",
    "Reading back: who has had their copy?",
    "The tree in the hall",
)

MINUTES = """\
Bronwen hosted, Sol wrote. We began with soup.
Sol said that being asked what we should have asked was the best question of the six. Femi said some \
people would rather draw than talk, and may we take drawings? We may.
We read two conversations aloud, with the names that stand for people. We noticed that nobody spoke \
of sessions, and everybody spoke of a kettle.
Tobias is worried that only those who are glad of us say yes to being asked. We agreed to say so \
wherever we show any of it, and to ask two people who left."""

#: Branches of the tree of what helps, and what hangs on each: themes by the short name of a code.
BRANCHES: tuple[tuple[str, str], ...] = (
    ("been", "bit chose beside"),
    ("pace", "slow noend back"),
    ("asked", "happened idea"),
    ("matters", "morning paid learn"),
    ("easy", "noform rung"),
    ("kind", "kettle key"),
)
ROOTS, TRUNK = "home shoes notice bread counted listened", "safe believed nofile face whole"
#: Fruits by the branch they grew on, with their kinds.
FRUITS: tuple[tuple[str, str, str], ...] = (
    ("been", "three", "health"),
    ("been", "leans", "inclusion"),
    ("pace", "sleep", "health"),
    ("pace", "mine", "personal"),
    ("asked", "tablets", "health"),
    ("matters", "rota", "inclusion"),
    ("easy", "laugh", "personal"),
    ("kind", "seat", "inclusion"),
)
HURTS_ROOTS, HURTS_TRUNK = "noisy empty norang coins less", "loss worn"
HURTS_BRANCHES: tuple[tuple[str, str], ...] = (
    ("over", "small"),
    ("sixtimes", ""),
    ("again", "years"),
)

#: Talk, column, words; each as the person put it.
ROWS: tuple[tuple[int, str, str], ...] = (
    (0, "health", "I sleep. Not every night. Most."),
    (0, "personal", "Last month I laughed at the radio"),
    (0, "inclusion", "I bake on Thursdays for the hall and they pay me for the hours."),
    (0, "without", "I would still be guarding the chair."),
    (1, "health", "When I had a door that was mine, I slept for two days."),
    (1, "personal", "I am doing this myself, with company."),
    (1, "inclusion", "I teach the new ones the Latin names"),
    (2, "health", "I asked the doctor to bring two of them down"),
    (2, "inclusion", "They keep me the chair by the window, and I keep one for Alun."),
    (3, "personal", "I had forgotten I had ends."),
    (3, "inclusion", "It is three hours, and it is wages, on a slip."),
    (4, "personal", "It matters whether I come or not."),
    (5, "personal", "My sister says I am loud, and she is so glad."),
    (5, "inclusion", "I eat with the same four people on a Friday"),
    (6, "without", "I would still be good at forms."),
)

#: Theme by code, lens, part.
THROUGH: tuple[tuple[str, str, str], ...] = (
    ("notice", "chime", "connectedness"),
    ("seat", "chime", "connectedness"),
    ("believed", "chime", "hope"),
    ("whole", "chime", "identity"),
    ("matters", "chime", "meaning"),
    ("idea", "chime", "empowerment"),
)

COMMENTS: tuple[tuple[str, str, bool], ...] = (
    ("curtis", "The kettle should be a root. I mean it.", True),
    ("yasmin", "I like that “I went away and came back” is on it.", False),
    ("hester", "Where is the part about letting people be cross with us?", True),
)

#: What came back on paper and by the page: answers to the first questions of the survey.
REPLIES: tuple[tuple[str, str, str], ...] = (
    ("Somebody who has sat in the same sort of waiting room, and laughs about it.", "yes",
     "Not being the odd one."),
    ("Lived it. And speaks my language, I mean really.", "yes", "My mother could come too."),
    ("Not a job title.", "no", "Time."),
    ("Somebody like me and not too like me.", "yes", "A person to ring who is not paid to sigh."),
    ("", "dont_know", "Soup."),
    ("You can tell by the questions they do not ask.", "no", "It is two-way."),
    ("Been in the same places, come out with the same jokes.", "yes", ""),
)  # fmt: skip
