"""What is about nobody, or lives so shortly that it is gone before anybody could ask."""

from ownway.taking.register.table import Fate, Table, nobodys

_PLACE = "what the place says of itself"
_LIBRARY = "the framework's own lists"

TABLES = {
    "teams.Project": nobodys("id created name says", _PLACE),
    "teams.Site": Table(
        Fate.EMPTIED,
        not_out="id created one name neutral_name phone email address hours_text out_of_hours "
        "promise_hours youngest stays_between passed_on complain_to listen_days farewell_days "
        "leave_to told_within_days report_least welcoming_id on_call_id introduces_id minutes_each "
        "delay_approver_id demo",
        not_out_because=_PLACE,
        blanked="on_call_id introduces_id delay_approver_id",
        stays_because="it is about the place; where it names them, it names nobody any more",
    ),
    "teams.OpeningHours": nobodys("id created weekday opens closes", _PLACE),
    "teams.ClosedDay": nobodys("id created day why", _PLACE),
    "teams.TextChecked": nobodys("id created language checked_by day", _PLACE),
    "teams.HelpLine": nobodys(
        "id created name number text_number hours says emergency review_by place", _PLACE
    ),
    "journey.PageKind": nobodys("id created code place retired version", _PLACE),
    "journey.PageKindText": nobodys("id created kind_id language name says prompts", _PLACE),
    "journey.OutcomeKind": nobodys("id created code name family place retired", _PLACE),
    "meetings.Room": nobodys("id created kind name where privacy access seats retired", _PLACE),
    "pairing.Trait": nobodys("id created code kind name place retired", _PLACE),
    "peers.Task": nobodys(
        "id created project_id kind title says minutes once by_id retired",
        "a list of work; what somebody did of it is in their hours",
    ),
    "importing.Bringing": nobodys(
        "id created project_id by_id holds stage file_name header_row columns answers preview "
        "why_refused rows rows_done changed finished record_head",
        "about a file; what its preview still says of somebody's lines goes with those lines",
    ),
    "importing.Piece": nobodys(
        "id created bringing_id number rows plan",
        "rows of a file until it is brought in or let go, within days",
    ),
    "importing.Word": nobodys(
        "id created list word word_index means", "the place's list of what words mean"
    ),
    "welcome.HelloDraft": nobodys(
        "key answers expires", "gone at sending, at leaving, and after 30 minutes"
    ),
    "sessions.Session": Table(
        Fate.DELETED,
        not_out="session_key session_data expire_date",
        not_out_because="what opens a door; devices are listed under signing in",
    ),
    "kit.Counter": nobodys(
        "id name who begins ends tries", "keyed, says nothing of whom, gone after its stretch"
    ),
    "django_tasks_database.DBTaskResult": nobodys(
        "id status enqueued_at started_at finished_at args_kwargs priority task_path worker_ids "
        "queue_name backend_name run_after return_value exception_class_path traceback",
        "keys of rows, gone a day after the work is done",
    ),
    "auth.Permission": nobodys("id name content_type_id codename", _LIBRARY),
    "auth.Group": nobodys("id name", _LIBRARY),
    "contenttypes.ContentType": nobodys("id app_label model", _LIBRARY),
}
