"""A reason in words: what stands on somebody's page and was wished for."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ownway.pairing.models import TraitKind

if TYPE_CHECKING:
    from ownway.pairing.queries.wishes import TraitShown

#: Each goes on with the trait as it is called in the middle of a sentence.
_SAYS = {
    TraitKind.LANGUAGE: _("You could talk in %(what)s."),
    TraitKind.PLACE: _("Where you could meet: %(what)s."),
    TraitKind.TIME: _("Free when you are: %(what)s."),
    TraitKind.SOMEONE: _("%(name)s is %(what)s."),
    TraitKind.LIVED: _("%(name)s knows about %(what)s from their own life."),
    TraitKind.INTEREST: _("Something for both of you: %(what)s."),
    TraitKind.NEARNESS: _("%(name)s is %(what)s."),
}


def reason(name: str, trait: "TraitShown") -> str:
    """One sentence, for somebody's card."""
    return _SAYS[trait.kind] % {"name": name, "what": trait.name}
