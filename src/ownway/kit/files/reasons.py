"""Why a file was not read, in a sentence each: what happened, nothing changed, what to do."""

from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ownway.kit.files.limits import LIMITS
from ownway.kit.files.safe import PICTURE, SECONDS, SOUND
from ownway.kit.files.words import LETTERS, WORDS

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SAID: "dict[str, _StrPromise]" = {
    "too_big": format_lazy(
        _(
            "This file is larger than {size} MB, so we did not open it. Nothing has changed. Save"
            " only the sheet you need, or make two smaller files of it."
        ),
        size=LIMITS.file // (1024 * 1024),
    ),
    "empty": _(
        "There is nothing in this file. Nothing has changed. Open it in your spreadsheet to see"
        " whether it is the right one, and save it again."
    ),
    "not_a_table": _(
        "This file is not a table we can read, whatever its name says. Nothing has changed. In your"
        " spreadsheet, choose “Save as” and then CSV or Excel workbook (.xlsx)."
    ),
    "old_workbook": _(
        "This is an older or special kind of Excel file (.xls or .xlsb), which we cannot open"
        " safely. Nothing has changed. Open it in your spreadsheet and save it as Excel workbook"
        " (.xlsx) or CSV."
    ),
    "open_document": _(
        "This is an OpenDocument file (.ods), which we cannot read yet. Nothing has changed. Open it"
        " in your spreadsheet and save it as Excel workbook (.xlsx) or CSV."
    ),
    "encrypted": _(
        "This file is locked with a password, so we cannot read it. Nothing has changed. Open it in"
        " your spreadsheet, save a copy without the password, bring that in, then delete the copy."
    ),
    "half_written": _(
        "This file stops before its end, as when a download or a copy was cut short. Nothing has"
        " changed. Save or copy it once more and try again."
    ),
    "damaged": _(
        "Something inside this file is broken, so we could not read it to its end. Nothing has"
        " changed. Open it in your spreadsheet, save it again, and try that."
    ),
    "stray_quote": _(
        "A quotation mark in this file opens and does not close where it should, so several lines"
        " would run into one. Nothing has changed. Save it from your spreadsheet once more as CSV"
        " or Excel workbook (.xlsx)."
    ),
    "bomb": _(
        "Unpacked, this file would be far larger than a table of records ever is, so we did not"
        " open it. Nothing has changed. Copy what you need into a new spreadsheet and save that."
    ),
    "too_heavy": _(
        "Reading this file took more memory or time than we allow one file, so we stopped. Nothing"
        " has changed. Copy what you need into a new spreadsheet, or make two smaller files of it."
    ),
    "too_many_rows": format_lazy(
        _(
            "This file has more than {rows} rows, counting empty ones between others. Nothing has"
            " changed. Make smaller files of it and bring them in one after another."
        ),
        rows=f"{LIMITS.rows:,}",
    ),
    "too_many_columns": format_lazy(
        _(
            "This file has more than {columns} columns. Nothing has changed. Copy the columns you"
            " need into a new spreadsheet and save that."
        ),
        columns=LIMITS.columns,
    ),
    "cell_too_long": format_lazy(
        _(
            "One cell or row in this file is far longer than others ever are (more than {letters}"
            " characters in a cell). Nothing has changed. Look whether something was pasted into it"
            " by accident, shorten it, and try again."
        ),
        letters=f"{LIMITS.cell:,}",
    ),
    "nothing_in_it": _(
        "There is nothing in this file. Nothing has changed. Look whether it is the right one."
    ),
    "picture_too_big": format_lazy(
        _(
            "This picture is larger than {size} MB, so we did not open it. Nothing has changed. Send"
            " it to yourself in a smaller size first, or take a screenshot of it and add that."
        ),
        size=PICTURE.file // (1024 * 1024),
    ),
    "not_a_picture": _(
        "This is not a picture we can open, whatever its name says. Nothing has changed. We can open"
        " JPEG, PNG, WebP and GIF. A screenshot of it would do."
    ),
    "heic": _(
        "This is a newer kind of picture, as an iPhone takes them (HEIC), which we cannot open yet."
        " Nothing has changed. On the phone, take a screenshot of the picture and add that. For"
        " pictures to come: Settings, Camera, Formats, “Most compatible”."
    ),
    "too_many_pixels": _(
        "This picture is so large that we did not unpack it. Nothing has changed. Make it smaller,"
        " or take a screenshot of it and add that."
    ),
    "picture_damaged": _(
        "Something inside this picture is broken, so we could not open it. Nothing has changed. Open"
        " it yourself, save it again or take a screenshot, and add that."
    ),
    "picture_too_heavy": _(
        "Opening this picture took more memory or time than we allow, so we stopped. Nothing has"
        " changed. Make it smaller, or take a screenshot of it and add that."
    ),
    "sound_too_big": format_lazy(
        _(
            "This recording is larger than {size} MB, so we did not open it. Nothing has changed."
            " Make two shorter ones of it, or save it as MP3 or M4A, which are smaller."
        ),
        size=SOUND.file // (1024 * 1024),
    ),
    "sound_too_long": format_lazy(
        _(
            "This recording is longer than {minutes} minutes, so we did not keep it. Nothing has"
            " changed. Make two shorter ones of it."
        ),
        minutes=SECONDS // 600 * 10,
    ),
    "not_a_sound": _(
        "This is not a recording we can open, whatever its name says. Nothing has changed. We can"
        " open MP3, M4A, WAV, Ogg and WebM recordings."
    ),
    "other_sound": _(
        "This is a kind of recording we cannot look through safely. Nothing has changed. Save it as"
        " MP3, M4A or WAV, or record it here."
    ),
    "sound_is_film": _(
        "There is a film in this file, and we keep sound only. Nothing has changed. Record the sound"
        " on its own, or record it here."
    ),
    "sound_half": _(
        "This recording stops before its end, as when a copy was cut short. Nothing has changed."
        " Copy or record it once more and try again."
    ),
    "sound_damaged": _(
        "Something inside this recording is broken, so we did not keep it. Nothing has changed. Save"
        " it once more, or record it here."
    ),
    "words_too_big": format_lazy(
        _(
            "This file is larger than {size} MB, so we did not open it. Nothing has changed. Take the"
            " pictures out of it, or make two smaller files of it."
        ),
        size=WORDS.file // (1024 * 1024),
    ),
    "words_too_long": format_lazy(
        _(
            "There are more words in this file than we take at once (about {letters} letters)."
            " Nothing has changed. Make smaller files of it and bring them in one after another."
        ),
        letters=f"{LETTERS:,}",
    ),
    "words_too_heavy": _(
        "Reading this file took more memory or time than we allow one file, so we stopped. Nothing"
        " has changed. Copy the words you need and paste them here."
    ),
    "words_bomb": _(
        "Unpacked, this file would be far larger than a text ever is, so we did not open it. Nothing"
        " has changed. Copy the words you need and paste them here."
    ),
    "words_locked": _(
        "This file is locked with a password, so we cannot read it. Nothing has changed. Save a copy"
        " without the password, bring that in, then delete the copy."
    ),
    "words_damaged": _(
        "Something inside this file is broken, so we could not read it to its end. Nothing has"
        " changed. Open it yourself, save it again, and try that. Or copy its words and paste them"
        " here."
    ),
    "words_differ": _(
        "We read this file in two ways, and they did not give the same words. So we took nothing of"
        " it. Nothing has changed. Copy the words and paste them here."
    ),
    "no_words": _(
        "There are no words in this file. Nothing has changed. Look whether it is the right one."
    ),
    "not_words": _(
        "This is not a text we can read, whatever its name says. Nothing has changed. We can read"
        " Word (.docx), text (.txt), subtitles (.vtt, .srt) and PDF. Or paste the words here."
    ),
    "old_document": _(
        "This is an older kind of Word file (.doc), which we cannot open safely. Nothing has changed."
        " Open it in your word processor and save it as Word document (.docx)."
    ),
    "pdf_of_pictures": _(
        "This PDF holds pictures of pages, and no words we could read. Nothing has changed. Type what"
        " it says, or paste it here."
    ),
}
