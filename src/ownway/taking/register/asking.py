"""What the inquiry holds: what somebody told a study, what they said in a group, and the work on both."""

from ownway.taking.register.table import Fate, Table, deleted, nobodys

_TOLD = "participant__person"
_ON = "source__participant__person"
_WORK = "keys; and the work of others on the same words, of which what stands now is taken along"
_GROUPS = "the group's own; not about one person"
_STUDYS = "what a study found in what several people said; no row says who"


def _in_the_group(whose: str, columns: str) -> Table:
    return Table(
        Fate.STAYS,
        whose,
        "",
        columns,
        "written in the group's name; who was there reads it there",
        stays_because="what a group decided and wrote down belongs to all who were there; where it "
        "named them it names nobody any more",
        until="as long as the group keeps its minutes",
    )


_GROUP = {
    "inquiry.Group": nobodys("id created name purpose ended", _GROUPS),
    "inquiry.GroupMember": deleted(
        "person", "created said_yes until", "id group_id person_id asked_by_id"
    ),
    "inquiry.GroupMeeting": _in_the_group(
        "host scribe",
        "id created group_id starts lasts where host_id scribe_id minutes version called_off",
    ),
    "inquiry.MinutesVersion": _in_the_group("by", "id created meeting_id number minutes by_id"),
    "inquiry.AgendaItem": _in_the_group("by", "id created meeting_id words by_id place"),
    "inquiry.Attendance": Table(
        Fate.STAYS,
        "person",
        "created minutes pay paid_on",
        "id meeting_id person_id",
        "keys of the database, which mean nothing elsewhere",
        stays_because="what was paid stays in the books; there is no word in it",
        until="as long as books are kept",
    ),
    "inquiry.Decision": _in_the_group(
        "by", "id created meeting_id words how how_words by_id replaces_id"
    ),
    "inquiry.Dissent": deleted("person", "created words", "id decision_id person_id"),
    "inquiry.GroupAction": _in_the_group(
        "does whose",
        "id created meeting_id words does_id whose_id hoped_for state came_of changed",
    ),
    "inquiry.QuestionSet": nobodys("id created group_id name version put_away", _GROUPS),
    "inquiry.QuestionVersion": _in_the_group("by", "id created questions_id number words by_id"),
    "inquiry.Comment": deleted(
        "by",
        "created words named said_as taken_back answer",
        "id round_id by_id about",
    ),
}

_STUDY = {
    "inquiry.Study": nobodys(
        "id created group_id name purpose invitation invites step ended", _GROUPS
    ),
    "inquiry.StudyMember": Table(
        Fate.STAYS,
        "person",
        "created holds_key until",
        "id study_id person_id name",
        "keys; the name of an author who came with a file and is nobody here",
        stays_because="what they coded is part of the study; it names nobody any more",
        until="as long as the study is kept",
    ),
    "inquiry.Wave": nobodys("id created study_id name place", _GROUPS),
    "inquiry.Participant": Table(
        Fate.EMPTIED,
        "person",
        "created number pseudonym came_as interested withdrawn",
        "id study_id person_id",
        "keys of the database, which mean nothing elsewhere",
        blanked="person_id pseudonym",
        stays_because="the trace that somebody withdrew; it does not say who",
        until="as long as the study is kept",
    ),
    "inquiry.Consent": Table(
        Fate.STAYS,
        _TOLD,
        "use given taken_back",
        "id created participant_id told_id",
        "keys of the database, which mean nothing elsewhere",
        stays_because="that somebody had agreed, and took it back; it does not say who",
        until="as long as the study is kept",
    ),
    "inquiry.Interview": deleted(
        _TOLD, "created starts where held", "id participant_id wave_id asks_id by_id"
    ),
    "inquiry.Trace": nobodys("id created study_id kind", "it never says whose"),
    "inquiry.Pseudonym": deleted(
        _TOLD,
        "",
        "id created study_id participant_id own real stands",
        "who a name stands for names other people too; their own name they know",
    ),
    "inquiry.Source": deleted(
        _TOLD,
        "created kind came title",
        "id study_id participant_id interview_id wave_id meeting_id version length checked put_away",
        _WORK,
    ),
    "inquiry.SourceText": deleted(
        _ON,
        "created number text",
        "id source_id turns why by_id",
        "keys; where each speaker begins",
    ),
    "inquiry.Recording": deleted(
        _ON, "media_type size", "id created source_id seconds whole", "keys; how long it is"
    ),
    "inquiry.RecordingPart": deleted(
        "recording__source__participant__person", "data", "id created recording_id number"
    ),
    "inquiry.Interpretation": deleted(
        _ON, "words changed", "id created source_id by_id place version", _WORK
    ),
    "inquiry.Copy": deleted(
        _ON,
        "handed on_paper said said_at meet_at meet_where",
        "id created source_id number handed_by_id meet_with_id",
        _WORK,
    ),
    "inquiry.CopyAnswer": deleted(
        "copy__source__participant__person", "created said", "id copy_id number told_id", _WORK
    ),
    "inquiry.Remark": deleted(
        "copy__source__participant__person",
        "created wants words taken_back done answer",
        "id copy_id number start end interpretation_id told_id done_by_id",
        _WORK,
    ),
    "inquiry.Cell": deleted(
        _TOLD, "column words", "id created participant_id quote_id by_id place", _WORK
    ),
}

_CODING = {
    "inquiry.Code": nobodys(
        "id created study_id name definition memo look parent_id place heading by_id gone", _STUDYS
    ),
    "inquiry.Round": nobodys("id created study_id by_id ended", _STUDYS),
    "inquiry.Quote": deleted(
        _ON,
        "code_id start end memo",
        "id created source_id by_id touched round_id gone",
        _WORK,
    ),
    "inquiry.QuoteWas": deleted(
        "quote__source__participant__person", "", "id created quote_id number start end", _WORK
    ),
    "inquiry.Step": deleted(
        _ON,
        "",
        "id created study_id number by_id at kind source_id round_id before after why undoes_id",
        _WORK,
    ),
    "inquiry.Difference": deleted(
        _ON,
        "",
        "id created source_id number start end settled settled_by_id came_of",
        "what two who read it said about their own reading",
    ),
    "inquiry.DifferenceWord": deleted(
        "difference__source__participant__person",
        "",
        "id created difference_id by_id says at",
        "what two who read it said about their own reading",
    ),
    "inquiry.Theme": nobodys("id created study_id name says parent_id place by_id gone", _STUDYS),
    "inquiry.Lens": nobodys("id created study_id name parts put_away", _STUDYS),
    "inquiry.Through": nobodys("id created theme_id lens part", _STUDYS),
    "inquiry.Tree": nobodys("id created study_id kind title crown", _STUDYS),
    "inquiry.Placing": nobodys("id created tree_id theme_id part under_id place fruit", _STUDYS),
    "inquiry.TreeVersion": nobodys(
        "id created tree_id number data by_id why decision_id token public taken_down", _STUDYS
    ),
    "inquiry.CommentRound": nobodys(
        "id created version_id words staff peers members ended", _STUDYS
    ),
}

_NOBODY_KNOWS = "nobody knows whose it is, so nobody can be given it"
_SURVEYS = {
    "inquiry.Survey": nobodys(
        "id created group_id title welcome thanks token opened closes closed study_id tells_results "
        "version",
        _GROUPS,
    ),
    "inquiry.SurveyQuestion": nobodys(
        "id created survey_id section words hint kind options other place", _GROUPS
    ),
    "inquiry.SurveyReply": nobodys("id survey_id on_paper to_study answers", _NOBODY_KNOWS),
    "inquiry.SurveyContact": nobodys("id survey_id contact", _NOBODY_KNOWS),
}

TABLES = _GROUP | _STUDY | _CODING | _SURVEYS
