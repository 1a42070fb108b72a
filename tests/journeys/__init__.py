"""Journeys through a real browser, told as given, when, then."""
