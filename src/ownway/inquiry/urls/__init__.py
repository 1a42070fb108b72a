"""Addresses of the inquiry, a list for each corner."""

from ownway.inquiry.urls import (
    coding,
    copies,
    differing,
    exchange,
    group,
    sources,
    studies,
    surveys,
    tables,
    themes,
    trees,
)

urlpatterns = [
    *coding.urlpatterns,
    *copies.urlpatterns,
    *differing.urlpatterns,
    *exchange.urlpatterns,
    *group.urlpatterns,
    *sources.urlpatterns,
    *studies.urlpatterns,
    *surveys.urlpatterns,
    *tables.urlpatterns,
    *themes.urlpatterns,
    *trees.urlpatterns,
]
