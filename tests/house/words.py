"""What Ownway does not say, where that comes from, and what it says instead.

The source is where people said so: document and line in the papers the service is built on (they
are not part of this repository), or the NHS content guide. Phrases, never bare words that people
also use well: a *case* of need, good *advice* and *recovery* codes stay possible. Patterns match
whole words, in any case, unless said otherwise.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
    """A phrase we do not say."""

    pattern: str
    say: str
    source: str
    #: Files (by their ending) where it may stand, and why.
    allowed: tuple[tuple[str, str], ...] = ()
    exact: bool = False

    def found_in(self, text: str) -> bool:
        """Whether the text says it."""
        flags = 0 if self.exact else re.IGNORECASE
        return re.search(rf"(?<!\w)(?:{self.pattern})(?!\w)", text, flags) is not None


WHAT_HAPPENED = "What happened? What would you like?"
HELLO = "Come and say hello; ask to join"
CHAT = "First chat"
PERSON = "Their name; member; people I'm meeting"
MISSED = "We missed you"
NOT_FOR_ME = "Not for me; it's OK to say no"
PACE = "At your pace; you decide when to end"
GROWN = "What has grown"
PEER = "Peer, travelling companion"
COLLEAGUE = "Colleague, paid"

PHRASES = [
    Phrase(r"what(?:'|’)?s wrong(?: with you)?", WHAT_HAPPENED, "001:278; 003:927"),
    Phrase(r"presenting (?:problem|issue)s?", WHAT_HAPPENED, "001:278; 003:927"),
    Phrase(r"referral (?:is |was )?(?:accepted|rejected|received)", HELLO, "000:951-953"),
    Phrase(r"eligib(?:le|ility)", HELLO, "000:951-953"),
    Phrase(r"waiting list", HELLO, "000:951-953; 001:301"),
    Phrase(r"(?:initial |needs |full |an? )?assess(?:ment|ments|ed|ing)?", CHAT, "001:59, 301"),
    Phrase(r"triaged?|intake", CHAT, "001:59, 301"),
    Phrase(r"case ?loads?", PERSON, "003:921-927, 1046"),
    Phrase(r"(?:your|their|his|her|the|this|an? (?:open|closed|new)) case "
           r"(?:is|was|has|worker|manager|notes?|file|number)", PERSON, "003:921-927"),
    Phrase(r"case ?(?:workers?|managers?|notes|files?|numbers?)", PERSON, "003:921-927"),
    Phrase(r"patients", PERSON, "003:921-927"),
    Phrase(r"(?:the|a|our|your|this|each) (?:patient|client)", PERSON, "003:921-927"),
    Phrase(r"clients", PERSON, "003:921-927"),
    Phrase(r"DNAs?|DNA[’']d", MISSED, "000:191; 002:186", exact=True),
    Phrase(r"no[- ]shows?|failed to attend|did not attend|non-?attend(?:ance|er)", MISSED,
           "000:191; 002:186"),
    Phrase(r"missed (?:\d+|\w+) (?:meetings|appointments)", MISSED, "000:191"),
    Phrase(r"(?:you |they |has |have |was |were )?(?:declined|refused)", NOT_FOR_ME,
           "000:420; 003:976-978"),
    Phrase(r"non-?complian(?:t|ce)", "Knows their own mind", "003:976-978"),
    Phrase(r"attention-?seeking|manipulative", "Frightened, distressed", "003:974-978"),
    Phrase(r"you are vulnerable|vulnerable (?:adults?|people|person)", "I am worried that…",
           "003:984"),
    Phrase(r"risk (?:levels?|scores?|ratings?|assess\w+)|(?:high|low|medium)[- ]risk",
           "What makes you feel unsafe? What would help?", "003:937, 984, 1585"),
    Phrase(r"you should|my advice|you must try", "Some people have found X helpful, some Y",
           "003:986-990"),
    Phrase(r"discharged?|close (?:the|this|your) case|(?:six|6) sessions", PACE,
           "000:962-967, 1149"),
    Phrase(r"session (?:limit|cap)|time limit on (?:meetings|support)", PACE, "000:964-967"),
    Phrase(r"outcome scores?|progress (?:%|per ?cent|score)|goal attainment", GROWN,
           "001:97, 301"),
    Phrase(r"(?:your|their|his|her) (?:deficits?|needs)|(?:unmet|complex) needs|life domains",
           "Somewhere to dwell, something to do, someone to love", "001:271-273"),
    Phrase(r"(?:your|their|his|her|in) recovery|recovery (?:journey|stage|star|plan)",
           "Your own word for it", "001:55"),
    Phrase(r"further along|role[- ]models?", PEER, "003:1584; 004:1417-1419"),
    Phrase(r"volunteer helpers?|experience on the job", COLLEAGUE, "002:202, 444"),
    Phrase(r"social inclusion", "Out in the world: work, learning, people", "001:63"),
    Phrase(r"(?:you (?:were|have been)|was|request) rejected|no match(?:es)? found",
           "Ade can't take this on just now. Here are others", "002:440"),
    Phrase(r"mentally ill|suffer(?:s|ing)? from|BME|BAME",
           "Mental health problems; ethnic minorities", "NHS content guide"),
    Phrase(r"data subjects?", "You; the person", "plain words for a plain page"),
    Phrase(r"(?:account|you are|member is) inactive", "Paused; come back any time",
           "nothing expires"),
    Phrase(r"(?:100|\d\d?) ?% complete|streak", GROWN, "nobody is scored"),
]  # fmt: skip
