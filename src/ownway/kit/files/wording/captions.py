"""Subtitles (VTT, SRT): their words, who speaks, and when."""

import html
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from ownway.kit.files.refused import Refused
from ownway.kit.files.wording.proof import proven
from ownway.kit.files.words import Words

_TIMES = r"(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}"
_TIMING = re.compile(rf"^[ \t]*{_TIMES}[ \t]*-->[ \t]*{_TIMES}[^\n]*$", re.MULTILINE)
_SRT = re.compile(rf"\s*(?:\d+[ \t]*\n)?[ \t]*{_TIMES}[ \t]*-->", re.ASCII)
#: What subtitles put around words. Anything else in pointed brackets was said or noted by somebody.
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>v|c|i|b|u|font|ruby|rt|lang)(?=[\s.>])(?P<rest>[^<>\n]*)>|<[\d:.]+>",
    re.IGNORECASE,
)
#: Where on the screen it stands: "{\an8}".
_PLACE = re.compile(r"\{\\an?\d\}")


class _Cue(NamedTuple):
    start: int  # milliseconds
    end: int
    raw: str


def is_vtt(text: str) -> bool:
    """Does it begin as a VTT file has to?"""
    return bool(re.match(r"WEBVTT(?:[ \t\n]|$)", text))


def is_srt(text: str) -> bool:
    """Does it begin with a number and a time?"""
    return _SRT.match(text) is not None


def words_of_vtt(text: str, *, sure: bool) -> Words:
    """The words of a VTT file."""
    import webvtt

    try:
        read = webvtt.WebVTT.from_string(text)
        cues = [
            _Cue(_ms(one.start), _ms(one.end), one.raw_text)
            for one in read.captions  # in the order of the file
        ]
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError):
        raise Refused("words_damaged") from None
    return _together(cues, "vtt", text, sure=sure)


def words_of_srt(text: str, *, sure: bool) -> Words:
    """The words of an SRT file."""
    import srt

    try:
        read = list(srt.parse(text.strip("\n") + "\n"))
    except (srt.SRTParseError, srt.TimestampParseError, ValueError):
        raise Refused("words_damaged") from None
    cues = [_Cue(_of(one.start), _of(one.end), one.content) for one in read]
    return _together(cues, "srt", text, sure=sure)


def _of(time: timedelta) -> int:
    return round(time.total_seconds() * 1000)


def _ms(said: str) -> int:
    *hours, minutes, seconds = said.split(":")
    whole, _dot, part = seconds.partition(".")
    return (int(hours[0] if hours else 0) * 60 + int(minutes)) * 60_000 + (
        int(whole) * 1000 + int((part + "000")[:3])
    )


def _together(cues: list[_Cue], kind: str, text: str, *, sure: bool) -> Words:
    """A line for each thing that is said, and a turn for each line."""
    lines: list[str] = []
    turns: list[dict[str, Any]] = []
    at = 0
    for cue in cues:
        for speaker, said in _voices(cue.raw, entities=kind == "vtt"):
            said = said.strip()
            if not said:
                continue
            lines.append(said)
            turns.append({
                "start": at, "end": at + len(said), "speaker": speaker,
                "from": cue.start, "to": max(cue.start, cue.end),
            })  # fmt: skip
            at += len(said) + 1
    words = "\n".join(lines)
    again = "\n".join(_again(text, entities=kind == "vtt"))
    return Words(words, turns, kind, sure=proven(words, again) and sure)


def _voices(raw: str, *, entities: bool) -> Iterator[tuple[str, str]]:
    """Who says what in one cue, without what stands around the words."""
    speaker, said, at = "", "", 0
    raw = _PLACE.sub("", raw)
    for tag in _TAG.finditer(raw):
        said += raw[at : tag.start()]
        at = tag.end()
        if (tag["name"] or "").lower() != "v":
            continue
        if said.strip():
            yield speaker, _shown(said, entities=entities)
            said = ""
        name = re.sub(r"^(?:\.\S+)?\s*", "", tag["rest"])
        speaker = "" if tag["close"] else html.unescape(name).strip()
    yield speaker, _shown(said + raw[at:], entities=entities)


def _shown(said: str, *, entities: bool) -> str:
    """Letters as they are seen; SRT knows no "&amp;", so there it is what somebody wrote."""
    return html.unescape(said) if entities else said


# --- the second reading: no library, no patterns for what is said --------------------------------


def _again(text: str, *, entities: bool) -> Iterator[str]:
    """What is said after each line with times, up to where the next begins."""
    timings = [*_TIMING.finditer(text)]
    for one, after in zip(timings, [*timings[1:], None], strict=True):
        said = text[one.end() : after.start() if after else len(text)].split("\n")[1:]
        if after is not None:
            said = said[:-1]  # the line of the next times begins here
        if entities:
            said = _to_the_gap(said)
        elif after is not None and said and said[-1].strip().isdigit():
            said = said[:-1]  # its number
        bare = "\n".join(_bare(line) for line in "\n".join(said).split("\n"))
        yield html.unescape(bare) if entities else bare


def _to_the_gap(lines: list[str]) -> list[str]:
    """Lines up to the first empty one: that ends a cue of VTT."""
    for number, line in enumerate(lines):
        if not line:
            return lines[:number]
    return lines


def _bare(line: str) -> str:
    """The line without what stands in pointed brackets, if that is for the screen; by hand. Where
    somebody else begins to speak, a word ends."""
    out, rest = "", line
    while "<" in rest:
        before, _open, after = rest.partition("<")
        inside, close, behind = after.partition(">")
        out += before
        if close and "<" not in inside and _for_the_screen(inside):
            out += " " if inside.strip("/").lower().startswith("v") else ""
            rest = behind
        else:
            out, rest = out + "<", after
    out += rest
    for place in range(10):
        out = out.replace(f"{{\\an{place}}}", "").replace(f"{{\\a{place}}}", "")
    return out


def _for_the_screen(inside: str) -> bool:
    name = inside.lstrip("/").split(" ")[0].split("\t")[0].split(".")[0].lower()
    if name in {"v", "c", "i", "b", "u", "font", "ruby", "rt", "lang"}:
        return True
    return bool(inside) and all(letter.isdigit() or letter in ":." for letter in inside)
