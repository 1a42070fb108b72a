"""What is asked when a survey is made, and the survey itself as a form."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import Survey, SurveyQuestion

Kind = SurveyQuestion.Kind
#: A box that people cannot see and robots fill in.
TRAP = "more"
OTHER = "other"


def _line(**more: Any) -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off", **more})


def _text(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


def _title() -> forms.CharField:
    return forms.CharField(
        label=_("What is the survey called?"),
        max_length=160,
        widget=_line(),
        error_messages={"required": _("Give it a name. You can change it later.")},
    )


class BeginForm(forms.Form):
    """A new survey."""

    EMPTY, CONSULTATION = "empty", "consultation"

    title = _title()
    begin = forms.ChoiceField(
        label=_("How would you like to begin?"),
        choices=[
            (CONSULTATION, _("With questions about peer support, to change as we like")),
            (EMPTY, _("With no questions yet")),
        ],
        initial=CONSULTATION,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two")},
    )


class SurveyForm(forms.Form):
    """What stands around the questions."""

    title = _title()
    welcome = forms.CharField(
        label=_("What stands before the questions?"),
        required=False,
        max_length=4000,
        widget=_text(4),
        help_text=_("Why you ask, and what you do with the answers."),
    )
    thanks = forms.CharField(
        label=_("What stands at the end?"), required=False, max_length=2000, widget=_text(2)
    )
    tells_results = forms.BooleanField(
        label=_("People may leave where they would like to hear what came of it"), required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class QuestionForm(forms.Form):
    """One question."""

    words = forms.CharField(
        label=_("The question"),
        max_length=500,
        widget=_text(2),
        error_messages={"required": _("Write the question")},
    )
    hint = forms.CharField(
        label=_("A word of help below it"),
        required=False,
        max_length=500,
        widget=_line(),
        help_text=_("You can leave this empty."),
    )
    kind = forms.ChoiceField(
        label=_("How is it answered?"),
        choices=Kind.choices,
        initial=Kind.OPEN,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it is answered")},
    )
    options = forms.CharField(
        label=_("What can be ticked"),
        required=False,
        max_length=4000,
        widget=_text(4),
        help_text=_("One thing on each line. “Leave out” is always there."),
    )
    other = forms.BooleanField(
        label=_("“Something else” can be ticked, and said in words"), required=False
    )
    section = forms.CharField(
        label=_("The heading it stands under"),
        required=False,
        max_length=120,
        widget=_line(),
        help_text=_("You can leave this empty."),
    )

    @classmethod
    def said(cls, question: SurveyQuestion) -> dict[str, Any]:
        """As it is."""
        return {
            "words": question.words, "hint": question.hint, "kind": question.kind,
            "options": "\n".join(one["words"] for one in question.options),
            "other": question.other, "section": question.section,
        }  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Where something is ticked, there is something to tick."""
        given = super().clean() or {}
        lines = [one.strip() for one in given.get("options", "").splitlines() if one.strip()]
        given["options"] = lines
        if given.get("kind") in (Kind.ONE, Kind.MANY):
            if not lines:
                self.add_error("options", _("Say at least one thing that can be ticked"))
            if len(lines) > 26:
                self.add_error("options", _("That is too much to choose from. Up to 26 fit."))
            if any(len(one) > 200 for one in lines):
                self.add_error("options", _("One of them is very long. Say it shorter."))
        return given


class OpenForm(forms.Form):
    """Until when it can be answered."""

    closes = forms.DateField(
        label=_("Is there a last day?"),
        required=False,
        widget=forms.SelectDateWidget,
        help_text=_("You can leave this empty, and close it when you like."),
        error_messages={"invalid": _("That is not a day")},
    )

    def clean_closes(self) -> date | None:
        """Not a day that is over."""
        day: date | None = self.cleaned_data["closes"]
        if day is not None and day < timezone.localdate():
            raise forms.ValidationError(_("That day is over. Choose another, or none."))
        return day


class IntoForm(forms.Form):
    """Which study the words go into."""

    study = forms.ChoiceField(
        label=_("Which study?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a study")},
    )

    def __init__(self, *args: Any, studies: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._studies = {str(one.pk): one for one in studies}
        field: Any = self.fields["study"]
        field.choices = [(key, one.name) for key, one in self._studies.items()]

    def chosen(self) -> Any:
        """The study."""
        return self._studies[self.cleaned_data["study"]]


class AnswerForm(forms.Form):
    """The survey as somebody answers it. Every question may be left out."""

    def __init__(
        self, *args: Any, survey: Survey, questions: Iterable[SurveyQuestion], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self._asked = list(questions)
        for number, one in enumerate(self._asked, 1):
            self._ask(number, one)
        self.fields["to_study"] = forms.BooleanField(
            label=_("The group may work with my own words in a study, and quote them"),
            required=False,
            help_text=_("Without this, the group reads them and does nothing more with them."),
        )
        if survey.tells_results:
            self.fields["contact"] = forms.CharField(
                label=_("Where can we write to you about what came of it?"),
                required=False,
                max_length=300,
                widget=_line(),
                help_text=_("You can leave this empty. It is kept apart from every answer."),
            )

    def _ask(self, number: int, one: SurveyQuestion) -> None:
        label = f"{number}. {one.words}"
        if one.kind == Kind.OPEN:
            self.fields[f"q{number}"] = forms.CharField(
                label=label, help_text=one.hint, required=False, max_length=5000, widget=_text(3)
            )
            return
        choices = [(each["code"], each["words"]) for each in one.options]
        if one.other:
            choices.append((OTHER, _("Something else")))
        if one.kind == Kind.ONE:
            self.fields[f"q{number}"] = forms.ChoiceField(
                label=label, help_text=one.hint, required=False, choices=choices,
                widget=forms.RadioSelect,
            )  # fmt: skip
        else:
            self.fields[f"q{number}"] = forms.MultipleChoiceField(
                label=label, help_text=one.hint, required=False, choices=choices,
                widget=forms.CheckboxSelectMultiple,
            )  # fmt: skip
        if one.other:
            self.fields[f"q{number}_other"] = forms.CharField(
                label=_("If something else: what?"), required=False, max_length=300, widget=_line()
            )

    def sections(self) -> list[tuple[str, list[Any]]]:
        """The fields by the heading they stand under; whoever asks at the end, apart."""
        found: list[tuple[str, list[Any]]] = []
        for number, one in enumerate(self._asked, 1):
            if not found or found[-1][0] != one.section:
                found.append((one.section, []))
            found[-1][1].append(self[f"q{number}"])
            if f"q{number}_other" in self.fields:
                found[-1][1].append(self[f"q{number}_other"])
        return found

    def at_the_end(self) -> list[Any]:
        """What is asked after the questions."""
        return [self[name] for name in ("to_study", "contact") if name in self.fields]

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        answers: dict[str, dict[str, Any]] = {}
        for number, one in enumerate(self._asked, 1):
            value, words = said.get(f"q{number}"), said.get(f"q{number}_other", "")
            if one.kind == Kind.OPEN:
                answers[str(one.pk)] = {"words": value or ""}
                continue
            ticks = [value] if isinstance(value, str) else list(value or ())
            other = words or (str(_("Something else")) if OTHER in ticks else "")
            if one.kind == Kind.ONE and any(tick and tick != OTHER for tick in ticks):
                other = ""
            answers[str(one.pk)] = {"ticks": [t for t in ticks if t != OTHER], "other": other}
        return {
            "answers": answers,
            "to_study": said.get("to_study", False),
            "contact": said.get("contact", ""),
        }
