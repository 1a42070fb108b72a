"""XML as a tree, with nothing in it that unfolds or reads other files: a document type is refused."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat


class Unsafe(ValueError):
    """It has a document type, which may name entities and other files."""


def parse(data: bytes) -> Element:
    """The root; names as ElementTree writes them, ``{namespace}name``.

    Raises:
        Unsafe: it has a document type.
        ValueError: it is no XML.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, given: builder.start(
        _named(name), {_named(key): value for key, value in given.items()}
    )
    parser.EndElementHandler = lambda name: builder.end(_named(name))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        raise ValueError(str(problem)) from None
    return builder.close()


def _named(name: str) -> str:
    return "{" + name if "}" in name else name


def _refuse(*_said: object) -> None:
    raise Unsafe
