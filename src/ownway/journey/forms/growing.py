"""What somebody would like, small steps, what has grown, and who may read it."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.journey.models import Family, Through

TAKEN_BACK, DAY, TODAY, NONE = "back", "day", "today", "none"
ONLY_ME = "me"
YES, NO = "yes", "no"


def quiet_lines(rows: int) -> forms.Textarea:
    """A box for some lines that no browser remembers."""
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


class Kept(forms.Form):
    """A form about something that may be changed on two screens at once."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def on_top_of(self, version: int) -> None:
        """Keep what was typed, to be sent again knowing what is there now."""
        typed: Any = self.data
        self.data = again = typed.copy()
        again["version"] = str(version)


class GoalForm(Kept):
    """One thing, in one's own words."""

    quiet: tuple[str, ...] = ("words",)
    words = forms.CharField(
        label=gettext_lazy("One thing you would like"),
        max_length=2000,
        widget=quiet_lines(4),
        error_messages={"required": gettext_lazy("Write one thing you would like, or go back")},
    )


class StepForm(Kept):
    """One small step, in one's own words."""

    words = forms.CharField(
        label=gettext_lazy("A small step"),
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Write a small step, or go back")},
    )


class StepWordsForm(StepForm):
    """The words of a step that is there: all of them are to be seen."""

    quiet = ("words",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].widget = quiet_lines(2)


class OutcomeForm(Kept):
    """Something that has grown: its kind, its day, one's own words if one likes."""

    reveals = {("when", DAY): ["day"]}
    inline = ("counted",)
    kind = forms.ChoiceField(
        label=gettext_lazy("What kind of thing is it?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose the one that fits best")},
    )
    words = forms.CharField(
        label=gettext_lazy("In your own words, if you like"),
        required=False,
        max_length=2000,
        widget=quiet_lines(3),
    )
    when = forms.ChoiceField(
        label=gettext_lazy("When was that?"),
        widget=forms.RadioSelect,
        choices=[
            (TODAY, gettext_lazy("Today")),
            (DAY, gettext_lazy("Another day; roughly is fine")),
        ],
        error_messages={"required": gettext_lazy("Say when, roughly")},
    )
    day = forms.DateField(
        label=gettext_lazy("Which day, roughly?"),
        widget=forms.SelectDateWidget,
        required=False,
        error_messages={"invalid": gettext_lazy("That is not a day")},
    )
    goal = forms.ChoiceField(
        label=gettext_lazy("Does it belong to something you would like?"), required=False
    )
    counted = forms.ChoiceField(
        label=gettext_lazy("May we count this, without your name, in the yearly figures?"),
        widget=forms.RadioSelect,
        choices=[(YES, gettext_lazy("Yes, count it")), (NO, gettext_lazy("No, don’t count it"))],
        help_text=gettext_lazy(
            "Once a year this place says how many people something has grown for. Never who, and "
            "never your words. Either answer is fine, nothing depends on it, and you can change it."
        ),
        error_messages={"required": gettext_lazy("Say yes or no. Either is fine.")},
    )
    field_order = ["kind", "words", "when", "day", "goal", "counted", "version"]

    def __init__(self, *args: Any, kinds: Iterable[Any], goals: Iterable[Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("goal", NONE)
        kinds, self.goals = list(kinds), {str(goal.pk): goal for goal in goals}
        field: Any = self.fields["kind"]
        ordered = [kind for family in Family for kind in kinds if kind.family == family]
        field.choices = [(kind.code, kind.label) for kind in ordered]
        first = {kind.family: kind.code for kind in reversed(ordered)}
        #: The name of a family stands before its first kind.
        self.dividers = {("kind", code): Family(family).label for family, code in first.items()}
        belongs: Any = self.fields["goal"]
        belongs.choices = [
            (NONE, _("Not to any of these")),
            *((key, _in_short(goal.words)) for key, goal in self.goals.items()),
        ]
        if not self.goals:
            del self.fields["goal"]

    def clean(self) -> dict[str, Any]:
        """A day, where one was wanted, that has come already."""
        given = super().clean() or {}
        if given.get("when") != DAY or "day" in self.errors:
            return given
        if not given.get("day"):
            self.add_error("day", _("Say which day, roughly"))
        elif given["day"] > timezone.localdate():
            self.add_error("day", _("That day is still to come. Note it when it has."))
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        day: date = timezone.localdate() if said["when"] == TODAY else said["day"]
        return {
            "kind": said["kind"],
            "day": day,
            "words": said["words"],
            "goal": self.goals.get(said.get("goal", "")),
            "counted": said["counted"] == YES,
        }

    @staticmethod
    def said(outcome: Any) -> dict[str, Any]:
        """What the form starts with: what was noted."""
        return {
            "kind": outcome.kind.code,
            "words": outcome.words,
            "when": DAY,
            "day": outcome.day,
            "goal": str(outcome.goal_id or NONE),
            "counted": YES if outcome.counted else NO,
            "version": outcome.version,
        }


def _in_short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else plain[:59] + "…"


class ShareForm(forms.Form):
    """Who may read it, and for how long. The answer is the whole answer."""

    reveals = {("through", Through.NAMED): ["readers"], ("until", DAY): ["day"]}
    through = forms.ChoiceField(
        label=gettext_lazy("Who may read this?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose who may read this, or go back")},
    )
    readers = forms.MultipleChoiceField(
        label=gettext_lazy("Who?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=gettext_lazy("Only people you meet are here."),
    )
    until = forms.ChoiceField(
        label=gettext_lazy("For how long?"),
        widget=forms.RadioSelect,
        initial=TAKEN_BACK,
        choices=[
            (TAKEN_BACK, gettext_lazy("Until I take it back")),
            (DAY, gettext_lazy("Until a day I choose")),
        ],
        error_messages={"required": gettext_lazy("Choose for how long")},
    )
    day = forms.DateField(
        label=gettext_lazy("The last day"),
        widget=forms.SelectDateWidget,
        required=False,
        error_messages={"invalid": gettext_lazy("That is not a day")},
    )
    #: The names behind "my team" that were on the screen: who joins in between is not among them.
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, met: list[Any], peers: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.met = {str(one.pk): one for one in met}
        self.peers = {one.pk for one in peers}
        through, readers = self.fields["through"], self.fields["readers"]
        names = " ".join(self.met)
        self.initial["shown"] = names
        choices = [(ONLY_ME, _("Only me"))]
        if peers:
            choices.append((Through.PEER.value, _("My peer supporter")))
        if met:
            choices += [
                (Through.TEAM.value, _("My team: everybody I meet here")),
                (Through.NAMED.value, _("People I choose")),
            ]
        through.choices = choices  # type: ignore[attr-defined]
        readers.choices = [(key, one.called) for key, one in self.met.items()]  # type: ignore[attr-defined]
        today = {"team": met, "peer": peers}
        self.hints = {
            ("through", way): _("Today that is %(names)s. If somebody joins, we ask you first.")
            % {"names": _and(people)}
            for way, people in today.items()
        }

    def clean(self) -> dict[str, Any]:
        """Somebody chosen where somebody was to be; a last day that is still to come."""
        given = super().clean() or {}
        nobody = given.get("through") == Through.NAMED and not given.get("readers")
        if nobody and "readers" not in self.errors:
            self.add_error("readers", _("Choose at least one person, or “Only me”"))
        if given.get("until") != DAY or "day" in self.errors or given.get("through") == ONLY_ME:
            return given
        if not given.get("day"):
            self.add_error("day", _("Say which day is the last one"))
        elif given["day"] < timezone.localdate():
            self.add_error("day", _("That day has passed. Choose a day to come."))
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes. The last day counts whole."""
        said = self.cleaned_data
        if said["through"] == ONLY_ME:
            return {"through": ""}
        keys = said["readers"] if said["through"] == Through.NAMED else said["shown"].split()
        readers = [self.met[key] for key in keys if key in self.met]
        if said["through"] == Through.PEER:
            readers = [one for one in readers if one.pk in self.peers]
        ends: datetime | None = None
        if said["until"] == DAY:
            ends = timezone.make_aware(datetime.combine(said["day"] + timedelta(days=1), time()))
        return {"through": said["through"], "readers": readers, "until": ends}

    @staticmethod
    def said(shares: list[Any]) -> dict[str, Any]:
        """What the form starts with: who reads it now."""
        ways = {share.through for share in shares}
        ends = {share.until for share in shares}
        until = ends.pop() if len(ends) == 1 else None
        return {
            "through": ONLY_ME if not ways else ways.pop() if len(ways) == 1 else Through.NAMED,
            "readers": [str(share.reader_id) for share in shares],
            "until": DAY if until else TAKEN_BACK,
            "day": timezone.localdate(until - timedelta(seconds=1)) if until else None,
        }


def _and(people: list[Any]) -> str:
    names = [one.called for one in people]
    if len(names) < 2:
        return "".join(names)
    return _("%(names)s and %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}


class SaidYes(forms.Form):
    """Written by a colleague together with the person."""

    not_kept: tuple[str, ...] = ("said_yes",)
    said_yes = forms.BooleanField(
        error_messages={"required": gettext_lazy("Only write this down together with them.")}
    )

    def together_with(self, called: str) -> None:
        """Ask for this person's yes, by name."""
        self.fields["said_yes"].label = _(
            "%(name)s is with me or on the phone, and said yes to this"
        ) % {"name": called}


class GoalWithForm(GoalForm, SaidYes):
    """One thing somebody would like, written down with them."""

    quiet = ()
    field_order = ["words", "said_yes"]

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]
        self.together_with(called)
        self.fields["words"].label = _("What %(name)s would like, in their own words") % {
            "name": called
        }


class OutcomeWithForm(OutcomeForm, SaidYes):
    """Something that has grown for somebody, written down with them."""

    field_order = ["kind", "words", "when", "day", "counted", "said_yes"]

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, goals=(), **kwargs)
        del self.fields["version"]
        self.together_with(called)
        name = {"name": called}
        self.fields["words"].label = _("In %(name)s’s own words, if they like") % name
        self.fields["counted"].label = (
            _("May we count this, without %(name)s’s name, in the yearly figures?") % name
        )
        self.fields["counted"].help_text = (
            _(
                "Ask %(name)s. Once a year this place says how many people something has grown for: "
                "never who, and never their words. Either answer is fine."
            )
            % name
        )

    def given(self) -> dict[str, Any]:
        """What the action takes. Which wish it belongs to is for the person to say."""
        given = super().given()
        del given["goal"]
        return given


class KindForm(forms.Form):
    """The name of a kind. Two coordinators may change it at once: ``before`` is what it was."""

    name = forms.CharField(
        label=gettext_lazy("What shall it be called?"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Give it a name, or go back")},
    )
    before = forms.CharField(widget=forms.HiddenInput, required=False)

    def on_top_of(self, name: str) -> None:
        """Keep what was typed, to be sent again knowing what it is called now."""
        typed: Any = self.data
        self.data = again = typed.copy()
        again["before"] = name


class NewKindForm(KindForm):
    """A kind of the site's own."""

    family = forms.ChoiceField(
        label=gettext_lazy("Where does it stand?"),
        widget=forms.RadioSelect,
        choices=Family.choices,
        error_messages={"required": gettext_lazy("Choose where it stands")},
    )
