"""What a text means that comes in. Its words are compared, and kept nowhere."""

from ownway.kit.limits import allow
from ownway.meetings.actions import reminding as actions
from ownway.meetings.queries import reminding as queries
from ownway.post.answers import answered, plain
from ownway.record.actors import SYSTEM, VISITOR

DAY = 24 * 3600
#: The whole text, in small letters and without marks: "No worries, see you there" is no "no".
NO = {"no", "no sorry", "sorry no", "no thanks", "no thank you", "cancel", "cant", "cant come",
      "i cant come", "cannot come", "i cannot come", "na", "na sori", "canslo"}  # fmt: skip
NEXT = {"next", "next week", "nesaf", "wythnos nesaf"}
STOP = {"stop", "stop all", "stopall", "unsubscribe", "stopio"}


@answered
def about_a_meeting(number_index: str, words: str) -> bool:
    """ "I can't come", "a week later", "no more reminders"; to anything else, that nobody reads it."""
    said = plain(words)
    if said in STOP:
        return actions.hear_stop(by=VISITOR, number_index=number_index)
    if said in NO and actions.hear_no(by=VISITOR, number_index=number_index):
        return True
    if said in NEXT and actions.hear_next(by=VISITOR, number_index=number_index):
        return True
    for person in queries.lately_sent_to(number_index)[:1]:
        # Once a day each: two machines that answer each other must come to an end.
        if said in NO | NEXT:
            if allow("meetings.nothing", number_index, most=1, seconds=DAY):
                actions.say_nothing_to_change(by=SYSTEM, person=person)
        elif allow("meetings.nobody_reads", number_index, most=1, seconds=DAY):
            actions.say_nobody_reads(by=SYSTEM, person=person)
        return True
    return False
