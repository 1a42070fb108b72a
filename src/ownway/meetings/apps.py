from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "ownway.meetings"
    label = "meetings"
