"""Addresses of this room."""

from django.urls import path

from ownway.demo import views

urlpatterns = [
    path("demo", views.cast, name="demo"),
    path("demo/as/<slug:player>", views.become, name="demo_become"),
    path("demo/in/<str:token>", views.come_in, name="demo_in"),
]
