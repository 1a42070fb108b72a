"""What people see of a study's words."""

from ownway.inquiry.models import Source, SourceText


def text_of(source: Source) -> SourceText:
    """The text as it reads today. Its ``number`` goes with every place in it that is sent."""
    return SourceText.objects.get(source=source, number=source.version)
