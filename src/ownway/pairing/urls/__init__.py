"""Addresses of introductions and agreements, a list for each corner."""

from ownway.pairing.urls import choosing, introducing, wishes

urlpatterns = [
    *choosing.urlpatterns,
    *introducing.urlpatterns,
    *wishes.urlpatterns,
]
