"""Who may do what in the inquiry. One module for each corner."""

from ownway.inquiry.rules import coding as coding
from ownway.inquiry.rules import copies as copies
from ownway.inquiry.rules import differing as differing
from ownway.inquiry.rules import exchange as exchange
from ownway.inquiry.rules import group as group
from ownway.inquiry.rules import sources as sources
from ownway.inquiry.rules import studies as studies
from ownway.inquiry.rules import surveys as surveys
from ownway.inquiry.rules import tables as tables
from ownway.inquiry.rules import themes as themes
from ownway.inquiry.rules import trees as trees
