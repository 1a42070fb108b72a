"""The kinds of what has grown that come with Ownway. The list is the site's to change.

Work, learning and volunteering as counted in seed 001, line 41; health, in myself and out in the
world from seed 000, Appendix 1; advice, home and money from the services named there.
"""

from django.utils.translation import gettext_lazy as _

#: Code, family, name; in the order in which they are offered.
COME_WITH = (
    ("employment", "work", _("Paid work")),
    ("education", "work", _("Education")),
    ("training", "work", _("Training")),
    ("volunteering", "work", _("Volunteering")),
    ("advice", "support", _("Advice")),
    ("home", "support", _("Home")),
    ("money", "support", _("Money")),
    ("health", "self", _("Health")),
    ("in_myself", "self", _("In myself")),
    ("out_in_the_world", "self", _("Out in the world")),
)
NAMES = {code: name for code, _family, name in COME_WITH}
