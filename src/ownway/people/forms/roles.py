"""Who works here, and as what."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.people.models import Person
from ownway.teams.roles import Role

if TYPE_CHECKING:
    from ownway.teams.models import Project

#: Members come by saying hello, not by being given a role.
GIVEN = [(r.value, r.label) for r in Role if r != Role.MEMBER]


class RoleForm(forms.Form):
    """A role in a project."""

    project = forms.ChoiceField(
        label=_("In which project?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a project.")},
    )
    role = forms.ChoiceField(
        label=_("As what?"),
        choices=GIVEN,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role.")},
    )
    answers = forms.BooleanField(
        label=_("They answer hellos"),
        required=False,
        help_text=_("For peer supporters, advisers and coordinators."),
    )

    def __init__(self, *args: Any, projects: "list[Project]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._projects = {str(p.pk): p for p in projects}
        self.fields["project"].choices = [  # type: ignore[attr-defined]
            (key, p.name) for key, p in self._projects.items()
        ]

    def given(self) -> dict[str, Any]:
        """What to hand to the action."""
        data = self.cleaned_data
        return {
            "project": self._projects[data["project"]],
            "role": Role(data["role"]),
            "answers": data["answers"],
        }


class GiveRoleForm(RoleForm):
    """A role for somebody whose name one knows."""

    person = forms.ChoiceField(
        label=_("Who?"), widget=forms.Select, error_messages={"required": _("Choose a person.")}
    )
    field_order = ["person", "project", "role", "answers"]

    def __init__(self, *args: Any, known: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._known = {str(p.pk): p for p in known}
        self.fields["person"].choices = [  # type: ignore[attr-defined]
            ("", ""),
            *((key, p.called) for key, p in self._known.items()),
        ]

    def given(self) -> dict[str, Any]:
        """What to hand to the action."""
        return super().given() | {"person": self._known[self.cleaned_data["person"]]}


class ColleagueForm(RoleForm):
    """Somebody new who works or volunteers here."""

    called = forms.CharField(
        label=_("What are they called?"),
        max_length=80,
        error_messages={"required": _("Write their name.")},
    )
    field_order = ["called", "project", "role", "answers"]

    def given(self) -> dict[str, Any]:
        """What to hand to the action."""
        return super().given() | {"called": self.cleaned_data["called"]}
