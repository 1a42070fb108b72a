"""A piece of one's story: written, said aloud, or with a picture."""

from pathlib import Path
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ownway.journey.forms.growing import Kept, quiet_lines
from ownway.journey.models import Part
from ownway.kit.files import Refused, Safe, safe_picture, safe_sound, why

WRITE, ALOUD, PICTURE = "write", "aloud", "picture"
#: What a browser offers to choose from. What a file is, its content says.
_PICTURES = "image/jpeg,image/png,image/webp,image/gif"
_SOUNDS = "audio/*,.mp3,.m4a,.wav,.ogg,.opus,.webm"


_PICTURES_SAID = _("JPEG, PNG, WebP or GIF, up to 20 MB.")
_SOUNDS_SAID = _("MP3, M4A, WAV, Ogg or WebM, up to an hour and 30 MB.")


class _File(forms.FileField):
    """A file that is made safe as it comes in; what is not safe is said in plain words."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """A :class:`Safe`, or nothing."""
        sent = super().clean(data, initial)
        if not sent:
            return None
        make = safe_picture if isinstance(self, PictureField) else safe_sound
        try:
            return make(Path(sent.temporary_file_path()))
        except Refused as refused:
            raise forms.ValidationError(why(refused.code)) from None


class PictureField(_File):
    """A picture from the device, or taken now."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.FileInput(attrs={"accept": _PICTURES}), max_length=200, **kwargs
        )
        self.error_messages["empty"] = why("nothing_in_it")


class SoundField(_File):
    """A recording from the device; where scripts run, one made here (recorder.js)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.FileInput(attrs={"accept": _SOUNDS, "data-recording": "yes"}),
            max_length=200,
            **kwargs,
        )
        self.error_messages["empty"] = why("nothing_in_it")


def _says(*, heard: bool = False) -> forms.CharField:
    return forms.CharField(
        label=_("What do you say in it?") if heard else _("What does it show?"),
        help_text=_("If you like, in short. It is for people who cannot hear it.")
        if heard
        else _("If you like. It is read out to people who cannot see it."),
        required=False,
        max_length=1000,
        widget=quiet_lines(2),
    )


class _WithFile(forms.Form):
    """Forms with one file; ``too_big`` where the gate has let go of it on its way in."""

    def __init__(self, *args: Any, too_big: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if too_big:
            for name in ("picture", "sound"):
                if name in self.fields:
                    said = why(f"{name}_too_big")
                    self.fields[name].error_messages["required"] = said
                    self.fields[name].required = True

    def safe(self) -> Safe | None:
        """The picture or recording, made safe."""
        said = self.cleaned_data
        found: Safe | None = said.get("picture") or said.get("sound")
        return found


class PieceWords(Kept):
    """The words of a piece. None of them has to be there."""

    words = forms.CharField(
        label=_("In your own words"), required=False, max_length=50000, widget=quiet_lines(9)
    )
    title = forms.CharField(
        label=_("A few words for it, if you like"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    when = forms.CharField(
        label=_("When was that, if you like"),
        help_text=_("As you would say it, such as “the summer I was nine”."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def about(self, part: str) -> None:
        """Ask what fits this part of the story."""
        if part != Part.HAPPENED:
            self.fields["title"].help_text = _("They stand on your tree, so short is good.")
            del self.fields["when"]

    def given(self) -> dict[str, str]:
        """What the actions take."""
        said = self.cleaned_data
        return {name: said.get(name, "") for name in ("title", "words", "when")}


class PieceForm(PieceWords, _WithFile):
    """A new piece. What it is about stands in the address, or is asked."""

    part = forms.ChoiceField(
        label=_("What is it about?"),
        choices=Part.choices,
        widget=forms.RadioSelect,
        initial=Part.HAPPENED,
        error_messages={"required": _("Choose the one that fits best")},
    )
    picture = PictureField(label=_("A picture"), help_text=_PICTURES_SAID, required=False)
    says = _says()
    sound = SoundField(label=_("A recording"), help_text=_SOUNDS_SAID, required=False)
    field_order = ["part", "sound", "picture", "says", "words", "title", "when"]

    def __init__(self, *args: Any, part: str = "", how: str = WRITE, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]
        if how != PICTURE:
            del self.fields["picture"], self.fields["says"]
        if how != ALOUD:
            del self.fields["sound"]
        if part in Part.values:
            del self.fields["part"]
            self.about(part)
        self.known = part
        if how != WRITE:
            self.fields["words"].label = _("Words with it, if you like")
            self.fields["words"].widget = quiet_lines(3)

    def clean(self) -> dict[str, Any]:
        """Something, of whatever kind."""
        given = super().clean() or {}
        if not self.errors and not any(
            given.get(name) for name in ("title", "words", "picture", "sound")
        ):
            first = next(name for name in ("sound", "picture", "words") if name in self.fields)
            self.add_error(first, _("Write something, say something, or add a picture."))
        return given

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        return {
            **super().given(),
            "part": said.get("part", self.known),
            "safe": self.safe(),
            "says": said.get("says", ""),
        }


class AddPictureForm(_WithFile):
    """A picture for what is there already."""

    picture = PictureField(
        label=_("A picture"),
        help_text=_PICTURES_SAID,
        error_messages={"required": _("Choose a picture, or go back")},
    )
    says = _says()


class AddSoundForm(_WithFile):
    """A recording for what is there already."""

    sound = SoundField(
        label=_("A recording"),
        help_text=_SOUNDS_SAID,
        error_messages={"required": _("Record something or choose a recording, or go back")},
    )
    says = _says(heard=True)


class SaysForm(forms.Form):
    """What a picture shows, or a recording says."""

    quiet = ("says",)
    says = _says()

    def __init__(self, *args: Any, heard: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if heard:
            self.fields["says"] = _says(heard=True)
