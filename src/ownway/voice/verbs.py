"""What can be written in the record about saying how it is. It is never told to whom it is about."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

NAMED = verb("voice.named", _("named you as somebody who listens"))
CHANGED = verb("voice.changed", _("changed how you are introduced as somebody who listens"))
STOPPED = verb("voice.stopped", _("noted that you no longer listen to anything new"))
SAID = verb("voice.said", _("said how it is"))
READ = verb("voice.read", _("read how it is, as you said it"), look=True)
REPLIED = verb("voice.replied", _("wrote about how it is, as you said it"))
TOLD_WHAT_CAME = verb("voice.told_what_came", _("told you what came of what you said"))
TOOK_BACK = verb("voice.took_back", _("took back what they said about how it is"))
HANDED_ON = verb("voice.handed_on", _("let another listener read what they said"))
NOTED_LATE = verb(
    "voice.noted_late", _("noted that you had no answer in the promised time to what you said")
)
