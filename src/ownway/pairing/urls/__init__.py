"""Addresses of introductions and agreements, a list for each corner."""

from ownway.pairing.urls import introducing

urlpatterns = [
    *introducing.urlpatterns,
]
