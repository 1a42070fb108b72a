"""Addresses of the room's home, of groups and of their meetings."""

from django.urls import path

from ownway.inquiry.views import deciding, group, group_meetings, home, pay

GROUP = "inquiry/groups/<uuid:group>"
MEETING = "inquiry/meetings/<uuid:group_meeting>"
DECISION = "inquiry/decisions/<uuid:decision>"
CAME = "inquiry/came/<uuid:attendance>"

urlpatterns = [
    path("inquiry", home.inquiry, name="inquiry"),
    path("inquiry/groups/new", group.group_begin, name="group_begin"),
    path("inquiry/asked/<uuid:group_member>", group.group_asked, name="group_asked"),
    path(GROUP, group.group, name="group"),
    path(f"{GROUP}/change", group.group_change, name="group_change"),
    path(f"{GROUP}/ask", group.group_ask, name="group_ask"),
    path(f"{GROUP}/leave", group.group_leave, name="group_leave"),
    path(f"{GROUP}/decisions", deciding.group_decisions, name="group_decisions"),
    path(f"{GROUP}/pay", pay.group_pay, name="group_pay"),
    path(f"{GROUP}/pay/list", pay.group_pay_list, name="group_pay_list"),
    path(f"{GROUP}/pay/print", pay.group_pay_print, name="group_pay_print"),
    path(f"{GROUP}/meetings", group_meetings.group_meeting_plan, name="group_meeting_plan"),
    path(MEETING, group_meetings.group_meeting, name="group_meeting"),
    path(f"{MEETING}/change", group_meetings.group_meeting_change, name="group_meeting_change"),
    path(f"{MEETING}/off", group_meetings.group_meeting_off, name="group_meeting_off"),
    path(f"{MEETING}/agenda", group_meetings.group_agenda, name="group_agenda"),
    path(f"{MEETING}/agenda/off", group_meetings.group_agenda_off, name="group_agenda_off"),
    path(f"{MEETING}/minutes", group_meetings.group_minutes, name="group_minutes"),
    path(f"{MEETING}/before", group_meetings.group_minutes_before, name="group_minutes_before"),
    path(f"{MEETING}/came", group_meetings.group_came, name="group_came"),
    path(f"{MEETING}/decide", deciding.group_decide, name="group_decide"),
    path(f"{MEETING}/do", deciding.group_do, name="group_do"),
    path(DECISION, deciding.group_decision, name="group_decision"),
    path(f"{DECISION}/differently", deciding.group_differently, name="group_differently"),
    path("inquiry/doing/<uuid:group_action>", deciding.group_action, name="group_action"),
    path(f"{CAME}/pay", pay.group_own_pay, name="group_own_pay"),
    path(f"{CAME}/hours", pay.group_own_hours, name="group_own_hours"),
]
