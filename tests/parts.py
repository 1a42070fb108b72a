"""Some lists of the suite are written room by room: ``scenes_journey.py`` beside ``scenes.py``."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def of(module: str) -> list[ModuleType]:
    """The parts of a list, one for each room that has one: ``tests.scenes`` → ``tests.scenes_…``."""
    place = ROOT / module.replace(".", "/")
    return [
        import_module(f"{module.rpartition('.')[0]}.{file.stem}")
        for file in sorted(place.parent.glob(f"{place.name}_*.py"))
    ]
