"""What is asked when themes are placed on trees, and people are asked what they think of them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import Placing

FRUITS = (
    ("health", _("Health")),
    ("personal", _("In myself")),
    ("inclusion", _("Out in the world")),
    ("other", _("Something else")),
)


class PlaceForm(forms.Form):
    """Where a theme stands."""

    part = forms.ChoiceField(
        label=_("Where does it stand?"),
        choices=Placing.Part.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one")},
    )
    under = forms.ChoiceField(label=_("A leaf or a fruit: on which branch?"), required=False)
    fruit = forms.ChoiceField(
        label=_("A fruit: of what kind?"), choices=FRUITS, required=False, initial="other"
    )

    hints = {
        ("part", "root"): _("What there has to be first."),
        ("part", "trunk"): _("What holds, day after day."),
        ("part", "branch"): _("What is done."),
        ("part", "leaf"): _("A part of what is done. It hangs on a branch."),
        ("part", "fruit"): _("What came of it. It hangs on a branch."),
    }

    def __init__(
        self, *args: Any, branches: Iterable[Placing], hurts: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.branches = {str(one.pk): one for one in branches}
        field: Any = self.fields["under"]
        field.choices = [
            ("none", _("None, for now")),
            *((key, one.theme.name) for key, one in self.branches.items()),
        ]
        if hurts:
            del self.fields["fruit"]

    def given(self) -> dict[str, Any]:
        """For the action."""
        said = self.cleaned_data
        return {
            "part": said["part"],
            "under": self.branches.get(said["under"]),
            "fruit": said.get("fruit", ""),
        }


class TreeNameForm(forms.Form):
    """What the tree is called, and what stands in its crown."""

    title = forms.CharField(
        label=_("What the tree is called"),
        required=False,
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    crown = forms.CharField(
        label=_("Crown: where it leads"),
        required=False,
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class KeepForm(forms.Form):
    """Why it is kept as it is now."""

    why = forms.CharField(
        label=_("What this version is for"),
        help_text=_("For the meeting in May, say. You can leave this empty."),
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class AskForm(forms.Form):
    """Whom to ask, and what."""

    words = forms.CharField(
        label=_("What would you like to know?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=_("It stands above the tree. You can leave this empty."),
    )
    whom = forms.MultipleChoiceField(
        label=_("Whom do you ask?"),
        choices=(
            ("members", _("Members")),
            ("peers", _("Peer supporters")),
            ("staff", _("Other staff")),
        ),
        widget=forms.CheckboxSelectMultiple,
        initial=["members", "peers", "staff"],
        help_text=_("People of the inquiry group are asked in any case."),
        error_messages={"required": _("Tick somebody to ask")},
    )

    def given(self) -> dict[str, Any]:
        """For the action."""
        whom = self.cleaned_data["whom"]
        return {"words": self.cleaned_data["words"]} | {
            one: one in whom for one in ("members", "peers", "staff")
        }


class CommentForm(forms.Form):
    """What somebody thinks of a tree."""

    about = forms.ChoiceField(label=_("What is it about?"), required=False)
    words = forms.CharField(
        label=_("What do you think?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        help_text=_("What is right, what is missing, what you would say differently."),
        error_messages={"required": _("Say what you think, or leave the page")},
    )
    named = forms.BooleanField(
        label=_("Show my name beside it"),
        required=False,
        help_text=_("Else it says only whether a member, a peer supporter or staff said it."),
    )

    not_kept = ("named",)

    def __init__(self, *args: Any, parts: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["about"]
        field.choices = [("", _("The whole tree")), *parts]


class AnswerForm(forms.Form):
    """What came of a comment."""

    answer = forms.CharField(
        label=_("Our answer"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=_("Whoever said it reads this. It stands beside what they said."),
    )


class PublishForm(forms.Form):
    """By which decision of the group."""

    decision = forms.ChoiceField(
        label=_("By which decision of the group?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the decision")},
    )

    def __init__(self, *args: Any, decisions: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decisions = {str(one.pk): one for one in decisions}
        field: Any = self.fields["decision"]
        field.choices = [(key, one.words) for key, one in self.decisions.items()]

    def given(self) -> Any:
        """The decision."""
        return self.decisions[self.cleaned_data["decision"]]
