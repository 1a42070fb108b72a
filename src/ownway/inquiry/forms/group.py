"""What is asked about a group, its meetings, and what it decides."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import GroupActionState, How
from ownway.kit import words
from ownway.meetings.forms import LENGTHS, MeetingForm, Words
from ownway.peers import wording

NOBODY = "nobody"
YES, NO = "yes", "no"
NAMED, UNNAMED = "named", "unnamed"


def _line(**more: Any) -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off", **more})


def _text(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


class GroupForm(forms.Form):
    """What a group is called, and what it is for."""

    name = forms.CharField(
        label=_("What is the group called?"),
        max_length=120,
        widget=_line(),
        error_messages={"required": _("Give it a name. You can change it later.")},
    )
    purpose = Words(
        label=_("What is it for?"),
        required=False,
        max_length=4000,
        widget=_text(4),
        help_text=_("In your own words. You can leave this empty."),
    )


class _Chosen(forms.Form):
    """A form in which people of the group are chosen."""

    def _offer(self, name: str, people: Iterable[Any], nobody: Any) -> None:
        self._people = {str(one.pk): one for one in people}
        field: Any = self.fields[name]
        field.choices = [
            (NOBODY, nobody),
            *((key, one.called) for key, one in self._people.items()),
        ]

    def person(self, name: str) -> Any:
        """The person chosen there, if somebody was."""
        return self._people.get(self.cleaned_data[name])


class AskForm(forms.Form):
    """Whom to ask in."""

    who = forms.ChoiceField(label=_("Who?"), error_messages={"required": _("Choose somebody")})

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        who: Any = self.fields["who"]
        who.choices = [
            ("", _("Choose somebody")),
            *((key, one.called) for key, one in self._people.items()),
        ]

    def chosen(self) -> Any:
        """The person chosen."""
        return self._people[self.cleaned_data["who"]]


class AnswerForm(forms.Form):
    """Yes or no, on two buttons."""

    answer = forms.ChoiceField(choices=[(YES, YES), (NO, NO)], widget=forms.HiddenInput)


class PlanForm(_Chosen, MeetingForm):
    """When and where the group meets, who hosts and who writes."""

    how = None  # type: ignore[assignment]  # leaves the field out
    host = forms.ChoiceField(
        label=_("Who hosts?"),
        help_text=_("They welcome everybody, and see that each is heard. It goes round."),
    )
    scribe = forms.ChoiceField(
        label=_("Who writes?"), help_text=_("They write the minutes. It goes round.")
    )
    field_order = ["day", "time", "minutes", "where", "host", "scribe"]

    def __init__(self, *args: Any, people: list[Any], past: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._past = past
        where: Any = self.fields["where"]
        where.label, where.help_text = _("Where?"), ""
        minutes: Any = self.fields["minutes"]
        minutes.choices = LENGTHS
        self._offer("host", people, _("We see on the day"))
        self._offer("scribe", people, _("We see on the day"))

    def does_not_suit(self, starts: datetime) -> Any:
        """A meeting that is over can be put right, and written down afterwards."""
        return None if starts <= timezone.now() else super().does_not_suit(starts)

    def given(self) -> dict[str, Any]:
        """What the actions take."""
        return {
            "starts": self.starts(),
            "lasts": self.cleaned_data["minutes"],
            "where": self.cleaned_data["where"],
            "host": self.person("host"),
            "scribe": self.person("scribe"),
        }


def as_planned(meeting: Any) -> dict[str, Any]:
    """A meeting as the form shows it."""
    local = timezone.localtime(meeting.starts)
    return {
        "day": local.date(),
        "time": words.time(local.time()),
        "minutes": meeting.lasts,
        "where": meeting.where,
        "host": str(meeting.host_id or NOBODY),
        "scribe": str(meeting.scribe_id or NOBODY),
    }


class AgendaForm(forms.Form):
    """Something to talk about."""

    words = forms.CharField(
        label=_("Something to talk about"),
        help_text=_("Everybody in the group reads this."),
        max_length=500,
        widget=_line(),
        error_messages={"required": _("Write a few words")},
    )


class MinutesForm(forms.Form):
    """The minutes."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    words = Words(
        label=_("Minutes"),
        required=False,
        max_length=60000,
        widget=_text(18),
        help_text=_("What was said, and what came of it. Write no names where it is not needed."),
    )


#: What stands for "was not there" on the screen.
_LONG = [
    (0, _("Was not there")),
    *LENGTHS,
    (150, _("Two and a half hours")),
    (180, _("Three hours")),
]


class CameForm(forms.Form):
    """Who came, and for how long: a line for each person of the group."""

    def __init__(
        self, *args: Any, people: Iterable[Any], came: dict[Any, int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._keys = {}
        for one in people:
            name = f"came-{one.pk}"
            self._keys[name] = one.pk
            there = came.get(one.pk, 0)
            known = [minutes for minutes, _words in _LONG]
            own = [] if there in known else [(there, wording.long(there))]
            self.fields[name] = forms.TypedChoiceField(
                label=one.called, choices=[*_LONG, *own], coerce=int, initial=there
            )

    def came(self) -> dict[Any, int]:
        """Who was there, and for how many minutes."""
        said = {key: self.cleaned_data[name] for name, key in self._keys.items()}
        return {key: minutes for key, minutes in said.items() if minutes}


class DecideForm(forms.Form):
    """What was decided, and how."""

    words = Words(
        label=_("What did you decide?"),
        max_length=4000,
        widget=_text(4),
        error_messages={"required": _("Write what you decided")},
    )
    how = forms.ChoiceField(
        label=_("How did you decide it?"),
        choices=How.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you decided it")},
    )
    how_words = Words(
        label=_("How exactly, if it helps"),
        required=False,
        max_length=2000,
        widget=_text(2),
        help_text=_("For example until when you try it, or what you talked through first."),
    )
    replaces = forms.ChoiceField(label=_("Does it take the place of something?"))

    def __init__(self, *args: Any, decisions: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._decisions = {str(one.pk): one for one in decisions}
        replaces: Any = self.fields["replaces"]
        replaces.choices = [
            (NOBODY, _("No, it is new")),
            *((key, _short(one.words)) for key, one in self._decisions.items()),
        ]

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return self.cleaned_data | {"replaces": self._decisions.get(self.cleaned_data["replaces"])}


class DifferentlyForm(forms.Form):
    """How somebody sees it."""

    words = Words(
        label=_("How do you see it?"),
        max_length=2000,
        widget=_text(4),
        error_messages={"required": _("Write a few words")},
    )
    named = forms.ChoiceField(
        label=_("With your name?"),
        choices=[(NAMED, _("With my name")), (UNNAMED, _("Without my name"))],
        initial=NAMED,
        widget=forms.RadioSelect,
    )

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return {
            "words": self.cleaned_data["words"],
            "named": self.cleaned_data["named"] == NAMED,
        }


class ActionForm(_Chosen):
    """Something to do."""

    words = Words(
        label=_("What is to be done?"),
        max_length=1000,
        widget=_text(2),
        error_messages={"required": _("Write what is to be done")},
    )
    does = forms.ChoiceField(label=_("Who does it?"))
    whose = forms.ChoiceField(
        label=_("Whose is it?"), help_text=_("They say when it is done. It can be everybody’s.")
    )
    hoped_for = forms.DateField(
        label=_("Is there a day you hope for?"),
        required=False,
        widget=forms.SelectDateWidget,
        help_text=_("You can leave this empty."),
        error_messages={"invalid": _("That is not a day")},
    )

    def __init__(self, *args: Any, people: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("does", people, _("We see"))
        self._offer("whose", people, _("The whole group’s"))

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        return {
            "words": self.cleaned_data["words"],
            "does": self.person("does"),
            "whose": self.person("whose"),
            "hoped_for": self.cleaned_data["hoped_for"],
        }


class CameOfForm(forms.Form):
    """What became of it."""

    state = forms.ChoiceField(
        label=_("How is it?"), choices=GroupActionState.choices, widget=forms.RadioSelect
    )
    came_of = Words(
        label=_("What came of it?"),
        required=False,
        max_length=2000,
        widget=_text(3),
        help_text=_("You can leave this empty."),
    )


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= 70 else f"{one[:69].rstrip()}…"
