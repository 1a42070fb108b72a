"""What can be written in the record about this room."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

CHANGED_SITE = verb("teams.changed_site", _("changed what this place says about itself"))
CHANGED_HELP = verb("teams.changed_help", _("changed the help numbers"))
CHANGED_HOURS = verb("teams.changed_hours", _("changed the opening hours"))
ADDED_PROJECT = verb("teams.added_project", _("added a project"))
GAVE_ROLE = verb("teams.gave_role", _("gave you a role"))
ENDED_ROLE = verb("teams.ended_role", _("ended a role of yours"))
CHANGED_ANSWERERS = verb("teams.changed_answerers", _("changed whether you answer hellos"))
CHECKED_WORDS = verb("teams.checked_words", _("wrote down who checked the words of a language"))
UNCHECKED_WORDS = verb("teams.unchecked_words", _("made the words of a language a draft again"))
