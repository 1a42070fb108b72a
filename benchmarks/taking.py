"""Taking a heavy space along: 500 pages with ten versions each, 200 attachments of half a megabyte.

Makes a place of its own in a temporary folder, fills it, and makes the archive in a process of its own.
Prints seconds, and the most memory that process has held before and while it made it: for a small space
and for the heavy one. The two should need about the same.

    python -m benchmarks.taking
"""

import os
import resource
import subprocess
import sys
import tempfile
import time

#: Pages, versions of each, attachments, bytes of each.
SMALL, HEAVY = (5, 2, 2, 20_000), (500, 10, 200, 500_000)
WORDS = "Some words that keep me well, as I would say them on a good day. " * 30
MOST_MORE = 60


def _ready(home: str, *, new: bool = False) -> None:
    os.environ["OWNWAY_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "ownway.config.settings.live"
    if new:
        from ownway.config.commands import prepare

        prepare(say=lambda _words: None)
    import django

    django.setup()


def fill(home: str, pages: int, versions: int, attachments: int, size: int) -> None:
    """A person with so much in their space."""
    _ready(home, new=True)
    from ownway.journey import models as space
    from ownway.people import actions as people
    from ownway.record.actors import SYSTEM

    person = people.add_person(by=SYSTEM, called="Many", told=True)
    kind, _made = space.PageKind.objects.get_or_create(code="leaf")
    said = [{"heading": "What helps", "words": WORDS}]
    for place in range(pages):
        page = space.Page(owner=person, kind=kind, title=f"Page {place}", sections=said)
        page.version, page.place = versions, place
        page.save()
        space.PageVersion.objects.bulk_create(
            space.PageVersion(page=page, number=number, sections=said)
            for number in range(1, versions + 1)
        )
        if place < attachments:
            picture = space.Attachment(
                owner=person, page=page, kind="picture", media_type="image/jpeg", whole=True
            )
            picture.size = size
            picture.save()
            rest = os.urandom(size)
            for number, start in enumerate(range(0, size, 262_144)):
                space.AttachmentPart(
                    attachment=picture, number=number, data=rest[start : start + 262_144]
                ).save()


def make(home: str) -> None:
    """Make it; print seconds, megabytes of the file, megabytes of memory before and after."""
    _ready(home)
    from ownway.people.models import Person
    from ownway.record.actors import SYSTEM
    from ownway.taking import actions

    archive = actions.ask_archive(by=Person.objects.get())
    before, begins = _memory(), time.perf_counter()
    actions.make_archive(by=SYSTEM, archive=archive)
    took = time.perf_counter() - begins
    archive.refresh_from_db()
    print(f"{took:.1f} {archive.size / 1e6:.1f} {before:.0f} {_memory():.0f}")


def _memory() -> float:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(name: str, size: tuple[int, int, int, int]) -> float:
    """One line; returns how many megabytes more it held than before it began."""
    with tempfile.TemporaryDirectory() as home:
        for what in ("fill", "make"):
            said = subprocess.run(
                [sys.executable, "-m", "benchmarks.taking", what, home, *map(str, size)],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
    seconds, file, before, after = (float(word) for word in said.split())
    more = after - before
    over = "" if more <= MOST_MORE else f"  MORE THAN {MOST_MORE} MB"
    print(
        f"{name:6} {size[0]:4} pages × {size[1]} versions, {size[2]:4} attachments: {seconds:6.1f} s, "
        f"file {file:6.1f} MB, memory {after:4.0f} MB ({more:+.0f} MB while it was made){over}",
        flush=True,
    )
    return more


def main() -> None:
    """Two lines."""
    if len(sys.argv) > 2:
        what, home, *size = sys.argv[1:]
        return fill(home, *map(int, size)) if what == "fill" else make(home)
    measure("small", SMALL)
    measure("heavy", HEAVY)


if __name__ == "__main__":
    main()
