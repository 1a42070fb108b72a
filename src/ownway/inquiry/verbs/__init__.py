"""What can be written in the record about the inquiry. One module for each corner."""

from ownway.inquiry.verbs import coding as coding
from ownway.inquiry.verbs import copies as copies
from ownway.inquiry.verbs import differing as differing
from ownway.inquiry.verbs import exchange as exchange
from ownway.inquiry.verbs import group as group
from ownway.inquiry.verbs import sources as sources
from ownway.inquiry.verbs import studies as studies
from ownway.inquiry.verbs import surveys as surveys
from ownway.inquiry.verbs import tables as tables
from ownway.inquiry.verbs import themes as themes
from ownway.inquiry.verbs import trees as trees
