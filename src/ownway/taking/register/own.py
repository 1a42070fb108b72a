"""Somebody's own space, what they said, and what they take with them."""

from ownway.taking.register.table import KEY, Fate, Table, deleted

_ITEM = "id created words changed version put_away erase_from"
_SHARES = "since until through reader_id"

TABLES = {
    "journey.StoryPiece": deleted("owner", f"{_ITEM} part title when prompt place", "owner_id"),
    "journey.StoryVersion": deleted(
        "piece__owner", "created number title words when", "id piece_id"
    ),
    "journey.StoryShare": deleted("piece__owner", _SHARES, "id created piece_id"),
    "journey.Attachment": deleted(
        "owner",
        "kind says media_type size",
        "id created owner_id piece_id page_id wide high seconds whole",
        "keys of the database; what the file itself says (pixels, seconds)",
    ),
    "journey.AttachmentPart": deleted(
        "attachment__owner", "data", "id created attachment_id number"
    ),
    "journey.Page": deleted(
        "owner",
        "id created kind_id title sections source place changed version put_away erase_from",
        "owner_id",
    ),
    "journey.PageVersion": deleted("page__owner", "created number title sections", "id page_id"),
    "journey.PageShare": deleted("page__owner", _SHARES, "id created page_id"),
    "journey.CrisisCard": deleted("owner", "created body version changed", "id owner_id"),
    "journey.OutsideLink": deleted(
        "owner",
        "created card_id for_whom second_word held_by until ended",
        "id owner_id token token_hash",
        "what opens the link: whoever finds the archive should not find that",
    ),
    "journey.OutsideItem": deleted(
        "link__owner", "page_id piece_id goal_id outcome_id", "id created link_id"
    ),
    "journey.OutsideOpening": deleted("link__owner", "created opened", "id link_id"),
    "journey.Goal": deleted("owner", f"{_ITEM} state chosen", "owner_id"),
    "journey.Step": deleted("goal__owner", "created words done version place", "id goal_id"),
    "journey.GoalShare": deleted("goal__owner", _SHARES, "id created goal_id"),
    "journey.Outcome": deleted(
        "owner", f"{_ITEM} kind_id day goal_id counted brought_in", "owner_id"
    ),
    "journey.OutcomeShare": deleted("outcome__owner", _SHARES, "id created outcome_id"),
    "pairing.Wishes": deleted("person", "wanted words version changed", "id created person_id"),
    "pairing.PeerPage": deleted(
        "person", "line parts traits open version changed", "id created person_id"
    ),
    "pairing.PleaseNot": deleted("by", "created whom_id project_id name place", "id by_id"),
    "pairing.Passed": deleted("person", "created peer_id", "id person_id"),
    "pairing.ShortList": deleted(
        "person",
        "created",
        "id person_id rules inputs result until",
        "it holds what others said for matching alone, and is gone after thirty days",
    ),
    "pairing.HelpToChoose": deleted(
        "person", "created kind words shows_wishes done", "id person_id taken_by_id"
    ),
    "pairing.Gap": deleted("person", "trait_id seen", "id created person_id met"),
    "people.Draft": deleted(
        "by",
        "on body changed",
        "id created by_id based_on count",
        "how drafts of two devices are told apart; what a colleague types with somebody is that "
        "somebody's, stays out of the colleague's archive, and is deleted with them",
    ),
    "voice.Saying": deleted(
        "by",
        "created to_id words about_words promised seen_at answered_at came_of came_of_at taken_back",
        "id by_id message_sent late_at late_to_id",
        "keys; how the house saw to it that it was answered in time",
    ),
    "voice.SayingAbout": deleted("saying__by", "person_id", "id created saying_id"),
    "voice.Reply": deleted("saying__by", "created by_id words", "id saying_id"),
    "voice.Listener": Table(
        Fate.EMPTIED,
        "person",
        "says place since until",
        "id created person_id",
        KEY,
        blanked="says",
        stays_because="what others said to them belongs to those others",
        until="until those others delete it",
    ),
    "taking.Archive": deleted(
        "person",
        "created stage size ready until taken",
        "id person_id done of",
        "how far it was while it was made",
    ),
    "taking.ArchivePart": deleted(
        "archive__person",
        "",
        "id created archive_id number data",
        "it is what is taken along, and would hold itself",
    ),
    "taking.Farewell": Table(
        Fate.STAYS,
        "person",
        "created due taken_back code",
        "id person_id finished receipt",
        "nobody takes anything along after it is finished",
        stays_because="the receipt: code, days, and how much was deleted; no name and no word",
        until="for good; wishes that were taken back are deleted",
    ),
    "importing.Card": Table(
        Fate.EMPTIED,
        "person",
        "created bringing_id line words",
        "id mark ref_index fate why person_id made paired parted",
        "keyed marks, and what the program made of the line: that stands in its own chapters",
        blanked="words ref_index why person_id made",
        stays_because="a keyed mark that nobody can read, so that the same old list does not bring "
        "them back",
        until="as long as earlier records can be brought in",
    ),
}
