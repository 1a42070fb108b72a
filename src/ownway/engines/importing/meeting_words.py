"""How services write what became of an appointment. The site's own words win."""

from itertools import product

_BY_CODE = {
    "met": """
        attended; attend; att; attd; atd; attended late; late; arrived; arrived late; came;
        came late; y; yes; present; met; we met; seen; saw; here; held; completed; complete; done;
        took place; went ahead; happened; kept; showed; turned up; ok; true; visited; spoke;
        spoken; spoke to; phone call; seen at home; attended by phone; p
    """,
    "missed": """
        dna; dnad; d n a; dnr; did not attend; didnt attend; did not come; didnt come; dns;
        did not show; didnt show; no show; noshow; n s; missed; missed appointment; missed appt;
        failed to attend; fta; failed to show; absent; abs; not attended; non attendance;
        non attended; n; no; false; not seen; not in; not there; not home; not at home; no answer;
        no reply; no response; didnt turn up; did not turn up; forgot; uta; wasnt in; nobody in;
        no access; not present; did not answer; didnt answer
    """,
    "off": """
        cancelled; canceled; cancel; canc; cancld; cncl; cnx; canx; cx; cxd; c x; can; cancellation;
        called off; off; not held; did not take place; didnt take place; did not happen;
        didnt happen; withdrawn
    """,
    "moved": """
        moved; rearranged; re arranged; rearrange; rescheduled; re scheduled; reschedule; postponed;
        postpone; rebooked; re booked; changed; date changed; deferred; brought forward
    """,
    "off_member": """
        unable to attend; could not attend; couldnt attend; could not come; couldnt come; cna;
        cancelled in advance; rang to cancel; phoned to cancel; texted to cancel; called to cancel;
        rang in sick; rang in; apologies; sent apologies; apology; excused; unwell; ill; sick;
        in hospital; hospital appointment; declined; c by c; cbc
    """,
    "off_ours": """
        staff off sick; staff sick; staff off; staff ill; staff unwell; staff absence;
        staff absent; staff shortage; short staffed; staff leave; staff on leave; staff holiday;
        staff training; staff meeting; staff unavailable; staff not available; annual leave;
        a l; on leave; worker off sick; worker sick; worker ill; worker off; worker on leave;
        worker unavailable; adviser off sick; adviser sick; adviser ill; advisor off sick;
        advisor sick; advisor ill; office closed; we were closed; service closed; closed;
        no room; room not available; room unavailable; double booked; our side; our fault;
        our error; booking error; admin error
    """,
    "off_nobody": """
        snow; weather; bad weather; flood; bank holiday; bank hol; strike; bus strike; tube strike;
        train strike; no buses; transport; traffic; fire alarm; power cut; lockdown; covid
    """,
    "nothing": """
        booked; arranged; planned; future; pending; tbc; tba; n a; na; n k; nk; not known; unknown;
        not recorded; none; to come; upcoming; scheduled
    """,
    "": "left message; left voicemail; voicemail; text sent; letter sent; attempted; tried",
}
_OFF = ("cancelled", "canceled", "canc", "cncl", "canx", "cnx", "cx", "cancel", "called off", "c x")
_MOVED = ("rearranged", "rescheduled", "postponed", "moved", "rebooked")
_THEIRS = (
    "client member service user su s u user patient pt customer participant person him her them"
    " he she they cl carer family mum parent self student"
)
_OURS = (
    "us staff worker service team office adviser advisor we coordinator co ordinator manager"
    " key worker keyworker support worker link worker trust project provider ours our side"
)


def _names(words: str) -> list[str]:
    pairs = ("service user", "s u", "co ordinator", "key worker", "support worker", "link worker")
    whole = [*pairs, "our side"]
    kept = [name for name in whole if name in words]
    for name in kept:
        words = words.replace(name, "")
    return [*kept, *words.split()]


def _all() -> dict[str, str]:
    words = {
        " ".join(phrase.split()): code
        for code, phrases in _BY_CODE.items()
        for phrase in phrases.split(";")
    }
    for code, who in (("off_member", _names(_THEIRS)), ("off_ours", _names(_OURS))):
        for off, name in product(_OFF, who):
            words |= dict.fromkeys((f"{off} by {name}", f"{name} {off}", f"{off} {name}"), code)
            words |= dict.fromkeys((f"{off} by the {name}", f"{off} by our {name}"), code)
    for off, name in product(_MOVED, [*_names(_THEIRS), *_names(_OURS)]):
        words |= dict.fromkeys((f"{off} by {name}", f"{name} {off}"), "moved")
    for name in (*_names(_THEIRS), "client s child"):
        words |= dict.fromkeys(
            (f"{name} {why}" for why in ("ill", "sick", "unwell", "off sick", "in hospital")),
            "off_member",
        )
        words |= dict.fromkeys((f"{name} {why}" for why in ("dna", "did not attend")), "missed")
        words |= dict.fromkeys((f"{name} attended", f"seen with {name}"), "met")
    return words


WORDS = _all()
_WHOLE = "p y n no yes off can here done ok true false late held kept saw met"
#: These say it only when they are all a cell says: "can", but not "can come on Monday".
WHOLE = frozenset(_WHOLE.split())
#: Cells without letters or digits.
MARKS = {"✓": "met", "✔": "met", "√": "met", "☑": "met"}
