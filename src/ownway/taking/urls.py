"""Addresses of this room."""

from django.urls import path

from ownway.taking.views import archives, farewells

urlpatterns = [
    path("my/take", archives.take, name="take"),
    path("my/take/ask", archives.take_ask, name="take_ask"),
    path("my/take/<uuid:archive>", archives.take_file, name="take_file"),
    path("my/delete", farewells.delete, name="delete_all"),
    path("my/delete/ask", farewells.delete_ask, name="delete_ask"),
    path("my/delete/<uuid:farewell>", farewells.delete_receipt, name="delete_receipt"),
    path("my/delete/<uuid:farewell>/take-back", farewells.delete_back, name="delete_back"),
    path("receipt", farewells.receipt, name="receipt"),
]
