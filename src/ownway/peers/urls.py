"""Addresses of ready work and paid time."""

urlpatterns: list[object] = []
