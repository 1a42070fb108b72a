"""Addresses of introductions and agreements, a list for each corner."""

urlpatterns: list[object] = []
