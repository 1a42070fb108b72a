"""Why a file was not read, in a sentence each: what happened, nothing changed, what to do."""

from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ownway.kit.files.limits import LIMITS

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
}
