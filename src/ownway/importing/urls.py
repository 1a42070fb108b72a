"""Addresses of bringing in what a service already has."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
