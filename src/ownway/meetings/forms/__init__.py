"""What is asked about meetings. One module for each corner."""

from ownway.meetings.forms.became import (
    UNSAID,
    BecameForm,
    WhyForm,
    WriteDownForm,
    whose_choices,
)
from ownway.meetings.forms.fields import (
    Words,
)
from ownway.meetings.forms.meeting import (
    LENGTHS,
    MeetingForm,
    TimeOfDay,
    WithForm,
    as_before,
)
from ownway.meetings.forms.notes import (
    LONGEST,
    MOST,
    BringBackForm,
    NoteForm,
)
from ownway.meetings.forms.reflecting import ReflectionForm

__all__ = [
    "LENGTHS",
    "LONGEST",
    "MOST",
    "UNSAID",
    "BecameForm",
    "BringBackForm",
    "MeetingForm",
    "NoteForm",
    "ReflectionForm",
    "TimeOfDay",
    "WhyForm",
    "WithForm",
    "Words",
    "WriteDownForm",
    "as_before",
    "whose_choices",
]
