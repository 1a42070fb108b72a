"""What the worker does with a file, at whichever stage it is; also by hand, from the command line.

Each step below locks, writes and moves on in a transaction of its own. Writing and undoing go piece
by piece (some hundred rows), each in one transaction with ``rows_done``; whatever stops the worker
in between, the next one goes on with the piece after. Planning and reading write once, at the end.
So nothing is ever half done, and everything may be carried on by calling this again.
"""

from collections.abc import Callable

from ownway.importing.actions import files, planning, understanding, undoing, writing
from ownway.importing.models import Bringing, Stage
from ownway.importing.steps import NotNow
from ownway.record.actors import SYSTEM

#: Says how far it is: what is being done, rows done, rows in all.
Say = Callable[[str, int, int], None]


def _say_nothing(_stage: str, _done: int, _rows: int) -> None:
    pass


def work(*, bringing: Bringing, say: Say = _say_nothing) -> Bringing:
    """Do what there is to do now, until somebody is to be asked or it is done."""
    steps = {
        Stage.READING: _once(files.read),
        Stage.PLANNING: planning.plan,
        Stage.WRITING: _write,
        Stage.UNDOING: undoing.undo_on,
    }
    bringing.refresh_from_db()
    while (stage := Stage(bringing.stage)) in steps:
        say(stage, bringing.rows_done, bringing.rows)
        try:
            steps[stage](bringing, say)
        except NotNow:  # another worker was quicker with this step
            stopped = stage
            bringing.refresh_from_db()
            if bringing.stage == stopped:
                break
        bringing.refresh_from_db()
    return bringing


def _write(bringing: Bringing, say: Say) -> None:
    """Then also what waited for a word that is known by now: lines of earlier files, too."""
    writing.write_on(bringing, say)
    understanding.pick_up(by=SYSTEM, project=bringing.project)


def _once(step: Callable[[Bringing], None]) -> Callable[[Bringing, Say], None]:
    return lambda bringing, _say: step(bringing)
