"""What a colleague writes down while answering a hello."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.meetings.forms import MeetingForm

YES, NO = "yes", "no"
WAYS = {
    "text": _("By text"),
    "phone": _("By phone"),
    "email": _("By e-mail"),
    "letter": _("By letter"),
    "someone": _("Through somebody they trust"),
    "come_in": _("They came by"),
}


class TryForm(forms.Form):
    """A try to reach them."""

    inline = ["reached"]
    way = forms.ChoiceField(
        label=_("How did you try?"),
        widget=forms.RadioSelect,
        help_text=_("Only the ways they said are safe are here."),
        error_messages={"required": _("Choose how you tried")},
    )
    reached = forms.ChoiceField(
        label=_("Did you reach them?"),
        widget=forms.RadioSelect,
        choices=[(YES, _("Yes")), (NO, _("Not this time"))],
        error_messages={"required": _("Say whether you reached them")},
    )
    words = forms.CharField(
        label=_("A few words for whoever goes on"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, kinds: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        way: Any = self.fields["way"]
        way.choices = [(kind, WAYS[kind]) for kind in (kinds or list(WAYS))]


class WhoForm(forms.Form):
    """Which colleague meets them."""

    who = forms.ChoiceField(
        label=_("Who meets them?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who meets them")},
    )

    def __init__(self, *args: Any, team: list[Any], me: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who: Any = self.fields["who"]
        who.choices = [(str(one.pk), _("Me") if one == me else one.called) for one in team]
        who.initial = str(me.pk)
        self.team = {str(one.pk): one for one in team}

    def chosen(self) -> Any:
        """The colleague chosen."""
        return self.team[self.cleaned_data["who"]]


class ChatForm(WhoForm, MeetingForm):
    """A first chat: who, when, how, where."""

    field_order = ["who", "day", "time", "minutes", "how", "where"]


class SaidYesForm(forms.Form):
    """Something written down with somebody, who said yes to it."""

    said_yes = forms.BooleanField(
        label=_("They said yes to this"),
        help_text=_("A second colleague sees that you wrote this down with them."),
        error_messages={"required": _("This is only written down once they said yes")},
    )


class CarryOnForm(WhoForm, SaidYesForm):
    """They carry on by phone or on paper."""

    field_order = ["who", "said_yes"]


class CarryOnForSomebodyForm(WhoForm):
    """The hello came from somebody else, and the person did not know of it then."""

    reveals = {("they_know", YES): ["who"]}
    called = forms.CharField(
        label=_("What are they called?"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Write what they are called")},
    )
    they_know = forms.ChoiceField(
        label=_("Do they know by now that we hold this about them?"),
        widget=forms.RadioSelect,
        choices=[(YES, _("Yes, and they said yes to it")), (NO, _("Not yet"))],
        help_text=_("Until they know, no message goes to them and nobody meets them."),
        error_messages={"required": _("Say whether they know")},
    )
    field_order = ["called", "they_know", "who"]


class ElsewhereForm(forms.Form):
    """Where else they were helped to go."""

    words = forms.CharField(
        label=_("Where else did we help them go?"),
        max_length=1000,
        help_text=_("Where, whom they can ask for, and whether we rang ahead with them."),
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        error_messages={"required": _("Write where else we helped them go")},
    )
