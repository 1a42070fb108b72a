"""What each use of somebody's words means, in plain words."""

from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import Use

#: Beside its tick, in the invitation, and on the sheet to sign.
EXPLAINED = {
    Use.RECORD: _(
        "A few named people read it, under another name. You get your words back first, with what "
        "was taken from them, and can change them."
    ),
    Use.QUOTE: _("A sentence of yours may stand in what members, peers and staff read here."),
    Use.PUBLISH: _("A sentence of yours may stand on a public page, or in something printed."),
}
