from django.apps import AppConfig


class PairingConfig(AppConfig):
    name = "ownway.pairing"
    label = "pairing"
