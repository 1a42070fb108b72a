"""What the house holds about somebody: person, account, meetings, hellos, messages, the record."""

from ownway.taking.register.table import KEY, Fate, Table, deleted

_NOT_ITS_OWN = "keys; and what says who else is meant, which is theirs"

TABLES = {
    "people.Person": Table(
        Fate.EMPTIED,
        "pk",
        "id created called leaf language pace pace_since brought_in told quiet_from quiet_until "
        "ways_asked shown",
        "account_id erased",
        "the account is a chapter of its own; nobody takes anything along once erased",
        blanked="account_id called leaf language quiet_from quiet_until ways_asked shown",
        stays_because="colleagues' hours and the record point to it; there is no word in it",
        until="for good",
    ),
    "people.Account": deleted(
        "person",
        "email phone mailbox_sign_in created new_device_at last_login",
        "id password phone_index phone_verified is_active",
        "no password exists; a keyed look-up",
    ),
    "account.EmailAddress": deleted(
        "user__person", "", "id user_id email verified primary", "the same as Account.email"
    ),
    "account.EmailConfirmation": deleted(
        "email_address__user__person",
        "",
        "id email_address_id created sent key",
        "never used here: codes are kept in the session",
    ),
    "mfa.Authenticator": deleted(
        "user__person",
        "type created_at last_used_at",
        "id user_id data",
        "secrets that open a door",
    ),
    "usersessions.UserSession": deleted(
        "user__person",
        "created_at last_seen_at user_agent",
        "id user_id ip session_key data",
        "no address is kept; what opens a session stays out",
    ),
    "people.SafeWay": deleted(
        "person",
        "created kind address may_leave_message name_to_use good_times place",
        "id person_id address_index",
        "keys, and a keyed look-up",
    ),
    "people.Bond": Table(
        Fate.EMPTIED,
        "member supporter",
        "kind since until confirmed_by_member confirmed_by_supporter member_id supporter_id",
        "id created proposed_by_id",
        "keys; who suggested it stands in the record",
        blanked="",  # ended, with `until`
        stays_because="that a colleague supported somebody is part of their work; no name is in it",
        until="as long as the service keeps its hours",
    ),
    "people.Invitation": deleted(
        "person",
        "created printed email expires used",
        "id person_id code_hash by_id",
        "what opens a door; who made it stands in the record",
    ),
    "people.EmergencyOpening": Table(
        Fate.STAYS,
        "person",
        "created by_id why until second_id second_at second_agrees second_says tell_from told_at",
        "id person_id coordinators_told delayed_by_id",
        "keys; how colleagues saw to it among themselves",
        stays_because="so that somebody can still ask whether it was right",
        until="three years; then why and second_says are emptied, and that it happened stays",
    ),
    "people.Worry": Table(
        Fate.STAYS,
        "about",
        "created done_at",
        "id by_id told_to_id about_id words message_sent seen_at done person_told",
        "written in confidence by colleagues (people.see_worry); the archive says whom to ask",
        stays_because="so that somebody can still ask whether it was right",
        until="three years; then words, done and person_told are emptied",
    ),
    "people.WrittenWith": deleted(
        "person", "created by_id what looked_by_id looked_at", "id person_id on_table on_id"
    ),
    "teams.Membership": Table(
        Fate.STAYS,
        "person",
        "project_id role since until since_known answers",
        "id created person_id",
        KEY,
        stays_because="ended; the yearly figures count how many people came, without a name",
        until="as long as the service keeps its figures",
    ),
    "meetings.Meeting": Table(
        Fate.EMPTIED,
        "member",
        "created with_whom brought_in first_chat starts day_only minutes how where state "
        "member_told colleague_id room_id tea",
        "id member_id moved_to_id rhythm_id travel_before travel_after sequence changed",
        "keys; the colleague's way there and back; how calendars tell changes apart",
        blanked="with_whom where member_told",
        stays_because="that a colleague met somebody, when and how long: their working hours",
        until="as long as the service keeps its hours",
    ),
    "meetings.Claim": deleted(
        "person",
        "",
        "id person_id room_id quarter meeting_id entry_id",
        "the same as the times of meetings and of what else is in the diary",
    ),
    "meetings.Afterwards": deleted(
        "meeting__member", "created by_id what whose reason words", "id meeting_id"
    ),
    "meetings.Note": deleted(
        "meeting__member",
        "words about_others version changed changed_by_id",
        "id created meeting_id",
    ),
    "meetings.NoteVersion": deleted(
        "note__meeting__member", "created number words about_others by_id", "id note_id"
    ),
    "meetings.NoteDraft": deleted(
        "by",
        "words about_others changed",
        "id created meeting_id by_id based_on count",
        "how drafts of two devices are told apart",
    ),
    "meetings.Rhythm": deleted(
        "member",
        "created colleague_id weekday at every first until minutes how where room_id",
        "id member_id travel_before travel_after made_until by_id",
        "keys; the colleague's way there and back; how far its meetings are made",
    ),
    "meetings.Entry": Table(
        Fate.EMPTIED,
        "by",
        "created kind title starts minutes room_id off",
        "id by_id sequence changed",
        "keys; how calendars tell changes apart",
        blanked="title",
        stays_because="others may be in it; their time was taken",
        until="as long as the service keeps its hours",
    ),
    "meetings.EntryPerson": deleted("person", "entry_id", "id created person_id"),
    "meetings.Reflection": deleted(
        "by", "created meeting_id template words version changed bring brought", "id by_id"
    ),
    "meetings.Reminding": deleted("person", "when saying", "id created person_id"),
    "meetings.Reminder": deleted(
        "person",
        "created meeting_id kind told answered",
        "id person_id token_hash",
        "what opens a link",
    ),
    "meetings.Feed": deleted(
        "person",
        "created names places last_read",
        "id person_id token token_hash",
        "what opens the calendar: whoever finds the archive should not find that",
    ),
    "pairing.Introduction": deleted(
        "member",
        "created state words peer_id proposed_by_id asked answered tea_id member_after over",
        "id member_id peer_after",
        "keys; what the other one said afterwards, privately, is theirs",
    ),
    "pairing.Agreement": deleted(
        "member",
        "created colleague_id version member_yes colleague_yes agreed agreed_at look_again ended",
        "id member_id introduction_id bond_id",
    ),
    "pairing.AgreementVersion": deleted(
        "agreement__member", "number words by_id changed", "id created agreement_id"
    ),
    "peers.Taking": Table(
        Fate.STAYS,
        "person",
        "created task_id once given_back done",
        "id person_id instead_of_id",
        "keys; the meeting is another's",
        stays_because="what was paid for; there is no word in it",
        until="as long as the service keeps its hours",
    ),
    "peers.PaidTime": Table(
        Fate.EMPTIED,
        "person",
        "created kind starts minutes words by_id instead_id struck_out",
        "id person_id taking_id meeting_id",
        "keys; the meeting is another's",
        blanked="words",
        stays_because="a service has to be able to show what it paid for",
        until="as long as the service keeps its hours",
    ),
    "peers.WeekHours": Table(
        Fate.STAYS,
        "person",
        "created minutes since",
        "id person_id by_id",
        KEY,
        stays_because="a service has to be able to show what it paid for",
        until="as long as the service keeps its hours",
    ),
    "welcome.Hello": Table(
        Fate.EMPTIED,
        "person",
        "created project_id for_whom called would_like would_help language state promised_by "
        "answered_at elsewhere",
        "id token they_know writer_called writer_place last_sent taken_by_id taken_at person_id "
        "coordinator_told_on somebody_else",
        "who wrote for them is somebody else; how colleagues saw to it among themselves",
        blanked="token called writer_called writer_place would_like would_help language elsewhere "
        "person_id somebody_else",
        stays_because="that somebody said hello, and how soon it was answered; it does not say who",
        until="as long as the service keeps its figures",
    ),
    "welcome.HelloWay": deleted(
        "hello__person",
        "kind address may_leave_message name_to_use good_times",
        "id created hello_id address_index place",
        "keys, and a keyed look-up; the ways of somebody who wrote for another are theirs",
    ),
    "welcome.HelloTry": Table(
        Fate.EMPTIED,
        "hello__person",
        "created by_id way reached words",
        "id hello_id",
        KEY,
        blanked="words",
        stays_because="that a colleague tried to reach somebody is part of their work",
        until="as long as the service keeps its figures",
    ),
    "post.Message": deleted(
        "person_id",
        "created channel to subject body template state sent_at",
        "id to_index sender_name person_id why unverified next_try good_until tries claimed",
        "keys, a keyed look-up, and how the outbox tries again",
    ),
    "record.Entry": Table(
        Fate.STAYS,
        "about_id",
        "id at verb by_id",
        "by_kind about_id on_table on_id fields why prev hash",
        "what guards the record, and codes that name tables and columns",
        stays_because="nobody can quietly change what happened; it holds ids and codes, no words",
        until="for good",
    ),
}
