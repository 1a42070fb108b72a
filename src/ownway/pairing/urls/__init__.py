"""Addresses of introductions and agreements, a list for each corner."""

from ownway.pairing.urls import agreeing, choosing, introducing, wishes

urlpatterns = [
    *agreeing.urlpatterns,
    *choosing.urlpatterns,
    *introducing.urlpatterns,
    *wishes.urlpatterns,
]
