"""What can be written in the record about studies. No word that was told is among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

BEGAN_QUESTIONS = verb("inquiry.began_questions", _("wrote questions for the group"))
CHANGED_QUESTIONS = verb("inquiry.changed_questions", _("changed the group’s questions"))
BEGAN_STUDY = verb("inquiry.began_study", _("began a study"))
CHANGED_STUDY = verb("inquiry.changed_study", _("changed what a study says of itself"))
ENDED_STUDY = verb("inquiry.ended_study", _("ended a study, or opened it again"))
NAMED = verb("inquiry.named_in_study", _("named you as somebody who works on a study"))
LEFT_STUDY = verb("inquiry.left_study", _("stopped working on a study"))
ADDED_WAVE = verb("inquiry.added_wave", _("added a time at which a study asks"))
INVITED = verb("inquiry.invited", _("opened or closed a study’s invitation"))
TOOK_PART = verb("inquiry.took_part", _("said you would like to take part in a study"))
ADDED_PARTICIPANT = verb("inquiry.added_participant", _("wrote down that you take part in a study"))
CALLED = verb("inquiry.called_participant", _("chose the name you are known by in a study"))
SAID_YES = verb("inquiry.said_yes_to", _("wrote down what you said yes to in a study"))
TOOK_BACK = verb("inquiry.took_back", _("took back something you had said yes to in a study"))
WITHDREW = verb("inquiry.withdrew", _("removed all you told a study, because you withdrew"))
PLANNED = verb("inquiry.planned_interview", _("planned a conversation with you for a study"))
DROPPED = verb("inquiry.dropped_interview", _("called off a conversation for a study"))
HELD = verb("inquiry.held_interview", _("noted that a conversation for a study took place"))
LOOKED_AT_WORDS = verb("inquiry.looked_at_words", _("read what you told a study"), look=True)
LOOKED_AT_PART = verb(
    "inquiry.looked_at_part", _("looked at what is arranged with you for a study"), look=True
)
LOOKED_AT_KEY = verb(
    "inquiry.looked_at_key", _("looked up who is who in a study you take part in"), look=True
)
