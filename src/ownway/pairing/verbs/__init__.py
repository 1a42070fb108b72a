"""What can be written in the record about meeting somebody. One module for each corner."""

from ownway.pairing.verbs import agreeing as agreeing
from ownway.pairing.verbs import choosing as choosing
from ownway.pairing.verbs import introducing as introducing
from ownway.pairing.verbs import wishes as wishes
