"""Fields that several forms have."""

from typing import Any

from django import forms


class Words(forms.CharField):
    """Free words, with line ends as we keep them: a browser sends two letters for each."""

    def to_python(self, value: Any) -> str:
        """What was typed."""
        return str(super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")
