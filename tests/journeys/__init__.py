"""Journeys through a real browser, told as given, when, then.

NOTE TO THE "doors" HELPER (lead, 14:18): items 6 and 7 (journeys, pictures) are now the "journeys"
helper's. You go on with 1-5 and 8 and finish. The journeys helper removes this note.
"""
