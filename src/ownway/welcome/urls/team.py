"""Addresses of the team, of everybody's home, and of one's own pace."""

from django.urls import path

from ownway.welcome.views import homes, pace, team

urlpatterns = [
    path("home", homes.home, name="home"),
    path("my", homes.my_home, name="my_home"),
    path("my/pace", pace.my_pace, name="my_pace"),
    path("my/pace/pause", pace.pause, name="pace_pause"),
    path("my/pace/leave", pace.leave, name="pace_leave"),
    path("my/pace/come-back", pace.come_back, name="pace_come_back"),
    path("team/people/<uuid:person>/pace", pace.person_pace, name="person_pace"),
    path("team/today", homes.today, name="team_today"),
    path("team/week", homes.my_week, name="my_week"),
    path("team/week/hours", homes.my_week_hours, name="my_week_hours"),
    path("team/meeting", homes.people_i_meet, name="people_i_meet"),
    path("team/hand", homes.lend_a_hand, name="lend_a_hand"),
    path("inquiry/answers", homes.inquiry, name="inquiry_home"),
    path("team/hellos", team.hellos, name="hellos"),
    path("team/hellos/<uuid:hello>", team.hello, name="hello"),
    path("team/hellos/<uuid:hello>/take", team.hello_take, name="hello_take"),
    path("team/hellos/<uuid:hello>/hand-back", team.hello_hand_back, name="hello_hand_back"),
    path("team/hellos/<uuid:hello>/same", team.hello_same, name="hello_same"),
    path("team/hellos/<uuid:hello>/try", team.hello_try, name="hello_try"),
    path("team/hellos/<uuid:hello>/chat", team.hello_chat, name="hello_chat"),
    path("team/hellos/<uuid:hello>/elsewhere", team.hello_elsewhere, name="hello_elsewhere"),
    path("team/hellos/<uuid:hello>/carry-on", team.hello_carry_on, name="hello_carry_on"),
    path("team/written-with", team.written_with, name="written_with"),
    path(
        "team/written-with/<uuid:written>/looked",
        team.written_with_looked,
        name="written_with_looked",
    ),
]
