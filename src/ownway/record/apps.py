from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "ownway.record"
    label = "record"
