"""What a coordinator says about the place."""

from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.post.neutral import problems
from ownway.teams import queries
from ownway.teams.models import HelpLine, OpeningHours, Project, Site
from ownway.teams.roles import STAFF

DAYS = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)


class SiteForm(forms.ModelForm):
    """A part of what the place says, which two coordinators may change at once."""

    #: The fields of the place that are changed here.
    changes: tuple[str, ...] = ()
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.changes = self.changes or tuple(self._meta.fields or ())
        self.initial["seen"] = queries.as_seen(self.instance, self.changes)

    def values(self) -> dict[str, Any]:
        """What to hand to the action."""
        return dict(self.cleaned_data)

    def begin_again(self, site: Site) -> list[tuple[str, str]]:
        """Keep what was typed, to be sent again knowing what the place says now: label, words."""
        typed: Any = self.data
        self.data = again = typed.copy()
        again["seen"] = queries.as_seen(site, self.changes)
        self.add_error(
            None,
            _(
                "A colleague changed this while you wrote. What they wrote is kept and stands below. "
                "Your words are still here: keep them if they should take its place."
            ),
        )
        now = {name: getattr(site, name) for name in self.changes}
        return [
            (str(self.fields[name].label), str(getattr(value, "called", value or "")))
            for name, value in now.items()
        ]


class NamesForm(SiteForm):
    """What the place is called and where it is."""

    class Meta:
        model = Site
        fields = ("name", "neutral_name", "phone", "email", "address", "hours_text")

    def clean_neutral_name(self) -> str:
        """A name for lock screens must not say what kind of place this is."""
        name: str = self.cleaned_data["neutral_name"].strip()
        told = problems(name)
        if told:
            raise forms.ValidationError(
                _(
                    "“%(word)s” says what kind of place this is. Choose a name that could be anybody’s."
                )
                % {"word": told[0]}
            )
        return name


class PromiseForm(SiteForm):
    """What is promised to somebody who says hello."""

    leave_to = forms.URLField(
        label=gettext_lazy("Where “Leave this page” goes"),
        required=False,
        assume_scheme="https",
        help_text=gettext_lazy(
            "An everyday page such as a weather forecast. Empty: a plain page of our own."
        ),
    )

    class Meta:
        model = Site
        fields = (
            "promise_hours",
            "out_of_hours",
            "youngest",
            "stays_between",
            "passed_on",
            "complain_to",
            "leave_to",
            "told_within_days",
            "report_least",
        )
        help_texts = {
            "told_within_days": gettext_lazy(
                "People whom you brought in from a file do not know yet. After this time they are "
                "listed for you, to be told or removed."
            ),
            "report_least": gettext_lazy(
                "Outside the team. Numbers below 5 are never shown there; you may hide more."
            ),
        }


class NamedForm(SiteForm):
    """Who is named for what. Only colleagues can be chosen."""

    changes = ("welcoming", "on_call", "introduces", "minutes_each", "delay_approver")
    welcoming = forms.ChoiceField(
        label=gettext_lazy("Which project answers hellos?"), widget=forms.RadioSelect
    )
    on_call = forms.ChoiceField(
        label=gettext_lazy("Who is on call when a colleague is worried about somebody?"),
        required=False,
    )
    introduces = forms.ChoiceField(
        label=gettext_lazy("Who helps people to find somebody to meet?"),
        help_text=gettext_lazy(
            "A coordinator. They alone may look at whom somebody would rather not meet."
        ),
        required=False,
    )
    minutes_each = forms.IntegerField(
        label=gettext_lazy("Paid minutes a week of a peer supporter for each person they meet"),
        required=False,
        min_value=15,
        max_value=600,
    )
    delay_approver = forms.ChoiceField(
        label=gettext_lazy("Who may agree that somebody is told later about an emergency look?"),
        required=False,
    )

    class Meta:
        model = Site
        fields = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._projects = {str(p.pk): p for p in queries.projects()}
        self._colleagues = {str(m.person_id): m.person for m in queries.team() if m.role in STAFF}
        people = [(key, p.called) for key, p in self._colleagues.items()]
        self._coordinators = {str(p.pk): p for p in queries.coordinators()}
        coordinators = [(key, p.called) for key, p in self._coordinators.items()]
        offered = {
            "welcoming": [
                *((key, p.name) for key, p in self._projects.items()),
                ("none", _("None yet: nobody can say hello")),
            ],
            "on_call": [("none", _("Nobody yet")), *people],
            "introduces": [("none", _("Nobody yet")), *coordinators],
            "delay_approver": [("none", _("Nobody yet")), *people],
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
            self.initial[name] = str(getattr(self.instance, f"{name}_id") or "none")
        self.initial["minutes_each"] = self.instance.minutes_each

    def values(self) -> dict[str, Any]:
        """What to hand to the action."""
        data = self.cleaned_data
        return {
            "seen": data["seen"],
            "welcoming": self._projects.get(data["welcoming"]),
            "on_call": self._colleagues.get(data["on_call"]),
            "introduces": self._coordinators.get(data["introduces"]),
            "minutes_each": data["minutes_each"] or self.instance.minutes_each,
            "delay_approver": self._colleagues.get(data["delay_approver"]),
        }


class HelpLineForm(forms.ModelForm):
    """Somewhere to turn to this minute."""

    class Meta:
        model = HelpLine
        fields = (
            "name",
            "number",
            "text_number",
            "hours",
            "says",
            "emergency",
            "review_by",
            "place",
        )
        widgets = {"review_by": forms.SelectDateWidget()}

    def clean(self) -> dict[str, Any]:
        """There must be something to ring or to text."""
        data = super().clean() or {}
        if not data.get("number") and not data.get("text_number"):
            self.add_error("number", _("Write a number to ring, or what to text."))
        return data


class ProjectForm(forms.ModelForm):
    """A project of the partnership."""

    class Meta:
        model = Project
        fields = ("name", "says")


class HoursForm(forms.Form):
    """When somebody answers, day by day, and the days on which nobody does."""

    closed = forms.CharField(
        label=gettext_lazy("Days on which nobody answers"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("One on each line, such as 25/12/2026. Bank holidays and days off."),
    )

    def __init__(
        self, *args: Any, hours: list[OpeningHours], closed: set[date], **kwargs: Any
    ) -> None:
        initial: dict[str, Any] = {"closed": "\n".join(f"{d:%d/%m/%Y}" for d in sorted(closed))}
        for hour in hours:
            initial |= {
                f"open_{hour.weekday}": True,
                f"from_{hour.weekday}": hour.opens,
                f"until_{hour.weekday}": hour.closes,
            }
        super().__init__(*args, **(kwargs | {"initial": initial}))
        self.reveals = {}
        for day, name in enumerate(DAYS):
            self.fields[f"open_{day}"] = forms.BooleanField(label=name, required=False)
            self.fields[f"from_{day}"] = _time(_("From"), time(9))
            self.fields[f"until_{day}"] = _time(_("Until"), time(17))
            self.reveals[(f"open_{day}", "True")] = [f"from_{day}", f"until_{day}"]
        self.order_fields(
            [f"{part}_{day}" for day in range(7) for part in ("open", "from", "until")]
        )

    def clean_closed(self) -> list[date]:
        """Each line is a date."""
        reads = forms.DateField(input_formats=["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y"])
        days = []
        for line in self.cleaned_data["closed"].split("\n"):
            if not line.strip():
                continue
            try:
                days.append(reads.clean(line.strip()))
            except forms.ValidationError:
                raise forms.ValidationError(
                    _("“%(line)s” is not a date we can read. Write it like 25/12/2026.")
                    % {"line": line.strip()}
                ) from None
        return days

    def clean(self) -> dict[str, Any]:
        """A day that is open begins before it ends."""
        data = super().clean() or {}
        for day in range(7):
            if not data.get(f"open_{day}"):
                continue
            opens, closes = data.get(f"from_{day}"), data.get(f"until_{day}")
            if f"from_{day}" in self.errors or f"until_{day}" in self.errors:
                continue
            if not opens or not closes:
                self.add_error(f"until_{day}", _("Write from when until when."))
            elif opens >= closes:
                self.add_error(f"until_{day}", _("This must be later than “from”."))
        return data

    def hours(self) -> list[tuple[int, time, time]]:
        """What to hand to the action."""
        data = self.cleaned_data
        return [
            (day, data[f"from_{day}"], data[f"until_{day}"])
            for day in range(7)
            if data[f"open_{day}"]
        ]


def _time(label: str, usual: time) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=False,
        initial=usual,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )


class CheckedForm(forms.Form):
    """Who read the words of a language and found them good."""

    checked_by = forms.CharField(
        label=gettext_lazy("Who checked these words?"),
        help_text=gettext_lazy(
            "Somebody who speaks it every day, or uses easy read, and has read every page."
        ),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Say who checked them")},
    )
    day = forms.DateField(
        label=gettext_lazy("When?"),
        widget=forms.SelectDateWidget,
        error_messages={
            "required": gettext_lazy("Say when"),
            "invalid": gettext_lazy("That is not a day"),
        },
    )
