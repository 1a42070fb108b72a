"""What services call their columns, most usual first, as ``cells.fold`` leaves them."""

_PERSON = {
    "ref": """
        ref; reference; ref no; ref number; reference number; reference no; client ref;
        client reference; client id; clientid; client no; client number; id; id no; id number;
        unique id; unique reference; unique ref; case ref; case no; case number; case id; file no;
        file number; file ref; member no; member number; member id; member ref; service user id;
        service user ref; service user no; su id; su ref; su no; su number; person id; person ref;
        participant id; participant ref; participant no; customer id; customer ref; record no;
        record number; record id; code; client code; our ref; card no; no; number; urn
    """,
    "name": """
        name; full name; client name; client; clients name; name of client; service user;
        service user name; name of service user; su name; su; member; member name; person;
        person name; persons name; participant; participant name; customer; customer name; who;
        contact name; patient; patient name; names; learner; learner name; called;
        volunteer name; student; student name
    """,
    "phone": """
        phone; telephone; tel; mobile; phone no; phone number; telephone number; telephone no;
        tel no; tel number; mobile no; mobile number; mobile phone; mob; mob no; contact number;
        contact no; contact tel; contact phone; cell; home phone; home tel; landline; phone 1;
        tel 1; contact telephone; contact telephone number; telephone mobile; best number
    """,
    "email": """
        email; e mail; email address; e mail address; mail; email addr; contact email; emails
    """,
}
_NAMES = {
    "people": {
        **_PERSON,
        "first_name": """
            first name; firstname; forename; forenames; given name; given names; first names;
            first; christian name; fname; known as; preferred name; f name; forename s
        """,
        "family_name": """
            surname; last name; lastname; family name; last; second name; sname; lname; s name;
            l name; secondname
        """,
        "first_seen": """
            first seen; date first seen; first contact; date of first contact; first contact date;
            start date; date started; started; start; joined; date joined; joining date; join date;
            referral date; date of referral; referred on; date referred; ref date; date opened;
            opened; open date; registered; registration date; date registered; first appointment;
            first appt; date of first appointment; first meeting; first met; date first met;
            first visit; date in; intake; intake date; entry date; date of entry; enrolled;
            enrolment date; date enrolled; since; first attended; induction date; engaged from;
            date engaged; assessment date; date of assessment; date seen; accepted; date accepted
        """,
        "outcome": """
            outcome; outcomes; result; results; outcome type; type of outcome; outcome achieved;
            achieved; achievement; achievements; what happened; what grew; destination; progression;
            outcome 1; main outcome; final outcome; job outcome; status at end; exit outcome;
            outcome category; outcome reached; gained; positive outcome; outcome description
        """,
        "outcome_day": """
            outcome date; date of outcome; outcome on; date achieved; achieved on; achieved date;
            date outcome achieved; result date; date of result; destination date; outcome day;
            outcome when; when; on; date of progression; progression date; date gained;
            outcome start date; job start date; date started work; outcome 1 date
        """,
    },
    "meetings": {
        **_PERSON,
        "day": """
            date; day; appointment date; appt date; app date; date of appointment; date of appt;
            meeting date; date of meeting; contact date; date of contact; session date;
            date of session; visit date; date of visit; date seen; when; seen on; on; date time;
            date and time; appointment; appt; start; starts; start date; booked for; activity date
        """,
        "time": """
            time; start time; time of appointment; appt time; appointment time; from; at;
            meeting time; time from; begins; session time; time of meeting; time start
        """,
        "with_whom": """
            with; with whom; who with; seen by; worker; staff; adviser; advisor; key worker;
            keyworker; staff member; member of staff; support worker; link worker; colleague; by;
            peer; peer supporter; peer support worker; caseworker; case worker; practitioner; coach;
            mentor; officer; facilitator; staff name; worker name; adviser name; therapist; led by
        """,
        "minutes": """
            minutes; mins; min; how long; duration; length; length of time; time spent; length mins;
            duration mins; duration minutes; duration min; hours; hrs; length of session;
            length of meeting; length of appointment; session length; time mins; time minutes;
            no of minutes; contact time; minutes spent; how long mins
        """,
        "what": """
            attended; attendance; outcome; status; attended y n; attended or not; dna; result;
            appointment status; appt status; appointment outcome; meeting outcome; contact outcome;
            attendance status; what happened; did they attend; attended dna; attend; present; came;
            kept; show; state; seen; attendance outcome; met
        """,
        "note": """
            note; notes; comment; comments; remarks; details; summary; what we did; description;
            about; discussed; topic; content; further details; case notes; case note; purpose;
            subject; reason; action; actions; memo
        """,
    },
}


def _listed(words: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words.split(";"))


NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    holds: {code: _listed(words) for code, words in fields.items()}
    for holds, fields in _NAMES.items()
}
#: Every one of them: a row with several is a header.
STRONG = frozenset(
    name for fields in NAMES.values() for names in fields.values() for name in names
) | frozenset(
    _listed(
        "referred by; referral source; referrer; source; address; postcode; post code; dob;"
        " date of birth; age; gender; sex; ethnicity; wants; goal; goals; aim; aims; interests;"
        " needs; end date; date closed; closed; exit date; gp; project; team; area; type"
    )
)
