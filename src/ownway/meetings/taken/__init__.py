"""The diary: what somebody takes with them, and what is deleted. One module for each part."""

from ownway.meetings.taken import diary, meetings, reflecting, reminding

__all__ = ["diary", "meetings", "reflecting", "reminding"]
