"""Who may do what about meeting somebody. One module for each corner."""

from ownway.pairing.rules import agreeing as agreeing
from ownway.pairing.rules import choosing as choosing
from ownway.pairing.rules import introducing as introducing
from ownway.pairing.rules import wishes as wishes
