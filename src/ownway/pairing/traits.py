"""The traits that come with Ownway. The list is the site's to change.

Each name goes on with a sentence ("a library", "hearing voices"), so it begins small unless it is a
name. What matters to people in somebody they would meet is from seed 004, 2.1; none of it is asked
for counting anybody.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from ownway.pairing.models import Trait

#: Code, kind, name; in the order in which they are offered.
COME_WITH = (
    ("english", "language", _("English")),
    ("welsh", "language", _("Welsh")),
    ("sign", "language", _("British Sign Language")),
    ("arabic", "language", _("Arabic")),
    ("bengali", "language", _("Bengali")),
    ("cantonese", "language", _("Cantonese")),
    ("farsi", "language", _("Farsi")),
    ("french", "language", _("French")),
    ("polish", "language", _("Polish")),
    ("portuguese", "language", _("Portuguese")),
    ("punjabi", "language", _("Punjabi")),
    ("romanian", "language", _("Romanian")),
    ("somali", "language", _("Somali")),
    ("spanish", "language", _("Spanish")),
    ("turkish", "language", _("Turkish")),
    ("ukrainian", "language", _("Ukrainian")),
    ("urdu", "language", _("Urdu")),
    ("our_place", "place", _("our own rooms")),
    ("phone", "place", _("the phone")),
    ("video", "place", _("a video call")),
    ("library", "place", _("a library")),
    ("cafe", "place", _("a café")),
    ("walk", "place", _("a walk outside")),
    ("community_centre", "place", _("a community centre")),
    ("at_home", "place", _("at home")),
    ("ward", "place", _("the ward")),
    ("monday_morning", "time", _("Monday mornings")),
    ("monday_afternoon", "time", _("Monday afternoons")),
    ("tuesday_morning", "time", _("Tuesday mornings")),
    ("tuesday_afternoon", "time", _("Tuesday afternoons")),
    ("wednesday_morning", "time", _("Wednesday mornings")),
    ("wednesday_afternoon", "time", _("Wednesday afternoons")),
    ("thursday_morning", "time", _("Thursday mornings")),
    ("thursday_afternoon", "time", _("Thursday afternoons")),
    ("friday_morning", "time", _("Friday mornings")),
    ("friday_afternoon", "time", _("Friday afternoons")),
    ("evenings", "time", _("evenings")),
    ("weekends", "time", _("weekends")),
    ("woman", "someone", _("a woman")),
    ("man", "someone", _("a man")),
    ("non_binary", "someone", _("non-binary")),
    ("younger", "someone", _("under thirty")),
    ("middle", "someone", _("between thirty and sixty")),
    ("older", "someone", _("over sixty")),
    ("parent", "someone", _("a parent")),
    ("carer", "someone", _("looking after somebody")),
    ("gay", "someone", _("lesbian, gay or bi")),
    ("trans", "someone", _("trans")),
    ("black", "someone", _("Black")),
    ("asian", "someone", _("Asian")),
    ("mixed", "someone", _("of more than one heritage")),
    ("new_here", "someone", _("new to this country, or once was")),
    ("christian", "someone", _("Christian")),
    ("muslim", "someone", _("Muslim")),
    ("of_faith", "someone", _("of another faith")),
    ("no_faith", "someone", _("of no faith")),
    ("deaf", "someone", _("Deaf")),
    ("disabled", "someone", _("disabled")),
    ("autistic", "someone", _("autistic")),
    ("veteran", "someone", _("once in the forces")),
    ("hospital", "lived", _("being in hospital")),
    ("against_will", "lived", _("being kept in hospital")),
    ("voices", "lived", _("hearing voices")),
    ("own_world", "lived", _("seeing the world as others do not")),
    ("low_times", "lived", _("very low times")),
    ("high_times", "lived", _("very high times")),
    ("fear", "lived", _("worry, fear or panic")),
    ("self_harm", "lived", _("hurting oneself")),
    ("not_living", "lived", _("not wanting to live")),
    ("eating", "lived", _("a hard time with food")),
    ("drink_drugs", "lived", _("drink or drugs")),
    ("harmed", "lived", _("being harmed by others")),
    ("loss", "lived", _("losing somebody")),
    ("medicines", "lived", _("living with medicines")),
    ("fewer_medicines", "lived", _("taking fewer medicines")),
    ("new_parent", "lived", _("a hard time after a birth")),
    ("no_home", "lived", _("having no home")),
    ("prison", "lived", _("prison")),
    ("fleeing", "lived", _("having to flee")),
    ("alone", "lived", _("being very much alone")),
    ("back_to_work", "lived", _("going back to work")),
    ("back_to_learning", "lived", _("going back to learning")),
    ("walking", "interest", _("walking")),
    ("gardening", "interest", _("gardening")),
    ("cooking", "interest", _("cooking and baking")),
    ("music", "interest", _("music")),
    ("art", "interest", _("drawing, painting, making things")),
    ("reading", "interest", _("reading and writing")),
    ("football", "interest", _("football")),
    ("sport", "interest", _("swimming, running, keeping fit")),
    ("bikes", "interest", _("bikes")),
    ("films", "interest", _("films and telly")),
    ("games", "interest", _("games")),
    ("computers", "interest", _("computers and phones")),
    ("animals", "interest", _("animals")),
    ("learning", "interest", _("courses and college")),
    ("jobs", "interest", _("finding work")),
    ("lend_hand", "interest", _("lending a hand")),
    ("near", "nearness", _("from round here")),
    ("away", "nearness", _("from away")),
)
#: The same questions, as somebody says it of themselves.
OF_ONESELF = {
    "language": _("Languages I speak"),
    "place": _("Where I can meet"),
    "time": _("When I can meet"),
    "someone": _("I am…"),
    "lived": _("What I have lived through"),
    "interest": _("What I like, or would like to try"),
    "nearness": _("Where I am from"),
}
NAMES = {code: name for code, _kind, name in COME_WITH}


def name_of(trait: "Trait") -> str:
    """As the site calls it, or as it comes with Ownway; for the middle of a sentence."""
    return trait.name or str(NAMES.get(trait.code, trait.code))


def at_start(name: str) -> str:
    """The same with a capital, for where it stands by itself."""
    return name[:1].upper() + name[1:]
