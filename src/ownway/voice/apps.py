from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "ownway.voice"
    label = "voice"
