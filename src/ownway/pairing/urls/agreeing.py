"""Addresses of my people, and of what two people agree."""

from django.urls import path

from ownway.pairing.views import agreeing, my_people

ONE = "agreements/<uuid:agreement>"

urlpatterns = [
    path("my/people", my_people.my_people, name="my_people"),
    path("my/people/<uuid:bond>/yes", my_people.bond_yes, name="bond_yes"),
    path("my/people/<uuid:bond>/end", my_people.bond_end, name="bond_end"),
    path(
        "my/people/<uuid:bond>/agreement",
        agreeing.agreement_begin_meeting,
        name="agreement_begin_meeting",
    ),
    path(
        "my/introductions/<uuid:introduction>/agreement",
        agreeing.agreement_begin,
        name="agreement_begin",
    ),
    path(ONE, agreeing.agreement, name="agreement"),
    path(f"{ONE}/change", agreeing.agreement_change, name="agreement_change"),
    path(f"{ONE}/yes", agreeing.agreement_yes, name="agreement_yes"),
    path(f"{ONE}/before", agreeing.agreement_versions, name="agreement_versions"),
]
