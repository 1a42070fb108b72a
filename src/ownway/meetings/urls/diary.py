"""Addresses of diaries, set days and rooms."""

from django.urls import path

from ownway.meetings.views import keeping, rhythms, rooms

WEEKLY = "meetings/weekly/<uuid:rhythm>"
ROOM = "team/place/rooms/<uuid:room>"

urlpatterns = [
    path("diary", keeping.diary, name="diary"),
    path("diary/new", keeping.diary_new, name="diary_new"),
    path("diary/rooms", keeping.diary_rooms, name="diary_rooms"),
    path("diary/team/<uuid:project>", keeping.diary_team, name="diary_team"),
    path("diary/<uuid:entry>", keeping.diary_entry, name="diary_entry"),
    path("diary/<uuid:entry>/out", keeping.diary_entry_out, name="diary_entry_out"),
    path("meetings/weekly", rhythms.rhythm_new, name="rhythm_new"),
    path(WEEKLY, rhythms.rhythm, name="rhythm"),
    path(f"{WEEKLY}/change", rhythms.rhythm_change, name="rhythm_change"),
    path(f"{WEEKLY}/end", rhythms.rhythm_end, name="rhythm_end"),
    path("team/place/rooms", rooms.place_rooms, name="place_rooms"),
    path("team/place/rooms/add", rooms.place_room_add, name="place_room_add"),
    path(ROOM, rooms.place_room_change, name="place_room_change"),
    path(f"{ROOM}/retire", rooms.place_room_retire, name="place_room_retire"),
]
