"""What a blind round hides, from those as well who may see all else of a study."""

from ownway.inquiry.actions import coding
from tests.doors.behind import Row, may

ROWS = [
    # Ines marked something in a blind round; Mattie works on the study too, and sees nothing of it.
    Row("inquiry.see_quote", lambda c: may(lambda: coding.write_memo(
        by=c.mattie, quote=c.has.blind_quote, memo="Hm.")), False),
    Row("inquiry.see_quote", lambda c: may(lambda: coding.write_memo(
        by=c.ines, quote=c.has.blind_quote, memo="Hm.")), True),
]  # fmt: skip
