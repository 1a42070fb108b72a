"""Addresses of a study's tables."""

from django.urls import path

from ownway.inquiry.views import tables

STUDY = "inquiry/studies/<uuid:study>"
CELL = "inquiry/table/<uuid:cell>"

urlpatterns = [
    path(f"{STUDY}/table", tables.study_table, name="study_table"),
    path(f"{STUDY}/table.csv", tables.study_table_file, name="study_table_file"),
    path(f"{STUDY}/matrix", tables.study_matrix, name="study_matrix"),
    path(f"{STUDY}/matrix.csv", tables.study_matrix_file, name="study_matrix_file"),
    path("inquiry/people/<uuid:participant>/table", tables.table_add, name="table_add"),
    path(CELL, tables.table_cell, name="table_cell"),
    path(f"{CELL}/remove", tables.table_remove, name="table_remove"),
]
