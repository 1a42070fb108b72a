from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "ownway.post"
    label = "post"
