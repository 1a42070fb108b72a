from django.apps import AppConfig


class PeersConfig(AppConfig):
    name = "ownway.peers"
    label = "peers"
