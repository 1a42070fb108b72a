"""Addresses of what has grown."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
