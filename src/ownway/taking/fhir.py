"""The plan as a FHIR R4 Bundle, for other programs: Patient, CarePlan and Goals.

Only what is the person's own: what they would like, the small steps, what has grown. No diagnosis,
no note, nobody else's name. Calculated from what ``data.json`` says; no database.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

#: How a goal stands, as FHIR says it. What was put away rests.
LIFECYCLE = {"thinking": "proposed", "doing": "active", "grown": "completed", "let_go": "cancelled"}

Data = Mapping[str, Any]


def bundle(
    *,
    you: Data,
    goals: Iterable[Data],
    grown: Iterable[Data],
    made: str,
    title: str,
) -> dict[str, Any]:
    """The Bundle.

    Args:
        you: the data of the chapter about the person.
        goals: the data of what they would like.
        grown: the data of what has grown.
        made: when, as FHIR writes an instant.
        title: what the plan is called.
    """
    goals = list(goals)
    of_goal: dict[str, list[Data]] = {}
    for one in grown:
        of_goal.setdefault(str(one["goal"]), []).append(one)
    patient = _reference(you["id"])
    entries = [_patient(you), _plan(you, goals, patient, title, made)]
    entries += [_goal(one, of_goal.get(str(one["id"]), []), patient) for one in goals]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": made,
        "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in entries],
    }


def _reference(key: object) -> dict[str, str]:
    return {"reference": f"urn:uuid:{key}"}


def _patient(you: Data) -> dict[str, Any]:
    return {
        "resourceType": "Patient",
        "id": str(you["id"]),
        "name": [{"use": "usual", "text": you["called"]}],
    }


def _plan(
    you: Data, goals: list[Data], patient: dict[str, str], title: str, made: str
) -> dict[str, Any]:
    plan: dict[str, Any] = {
        "resourceType": "CarePlan",
        "id": str(uuid5(UUID(str(you["id"])), "plan")),  # one a person, the same each time
        "status": "active",
        "intent": "plan",
        "title": title,
        "subject": patient,
        "author": patient,
        "created": made,
    }
    if goals:
        plan["goal"] = [_reference(one["id"]) for one in goals]
    if steps := [step for one in goals for step in _steps(one)]:
        plan["activity"] = steps
    return plan


def _steps(goal: Data) -> Iterator[dict[str, Any]]:
    for step in goal["steps"]:
        yield {
            "detail": {
                "status": "completed" if step["done"] else "not-started",
                "description": step["words"],
                "goal": [_reference(goal["id"])],
            }
        }


def _goal(goal: Data, grown: list[Data], patient: dict[str, str]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "resourceType": "Goal",
        "id": str(goal["id"]),
        "lifecycleStatus": "on-hold" if goal["put_away"] else LIFECYCLE[goal["state"]],
        "description": {"text": goal["words"]},
        "subject": patient,
        "expressedBy": patient,
        "startDate": _day(goal["written"]),
        "statusDate": _day(goal["changed"]),
    }
    if grown:
        said["outcomeCode"] = [{"text": f"{one['words'] or one['kind']} ({one['day']})"}
                               for one in grown]  # fmt: skip
    return said


def _day(moment: Any) -> str:
    return str(moment.date().isoformat())
