"""The page of a study's files."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ownway.inquiry.actions import coding
from ownway.inquiry.models import Code
from ownway.people.signin.testing import enter


@pytest.fixture
def ines(asked: Any) -> Client:
    coding.add_code(by=asked.ines, study=asked.study, name="Heard")
    client = Client()
    enter(client, asked.ines)
    return client


def test_each_file_comes_as_a_download(ines: Client, asked: Any) -> None:
    for kind in ("qdpx", "qdc", "csv", "docx"):
        answer = ines.post(reverse("study_file", args=[asked.study.pk, kind]))
        assert answer.status_code == 200
        assert answer["Content-Disposition"] == f'attachment; filename="study.{kind}"'
        assert answer.content
    assert ines.post(reverse("study_file", args=[asked.study.pk, "exe"])).status_code == 404


def test_a_codebook_is_brought_in_and_a_bad_file_is_not(ines: Client, asked: Any) -> None:
    page = reverse("study_exchange", args=[asked.study.pk])
    book = ines.post(reverse("study_file", args=[asked.study.pk, "qdc"])).content
    answer = ines.post(page, {"file": SimpleUploadedFile("a.qdc", book), "agreed": "on"})
    assert "Everything in it fitted." in answer.content.decode()
    assert Code.objects.filter(study=asked.study).count() == 2
    answer = ines.post(page, {"file": SimpleUploadedFile("a.qdc", b"words"), "agreed": "on"})
    assert "Nothing has changed." in answer.content.decode()
    answer = ines.post(page, {"file": SimpleUploadedFile("a.qdc", book)})
    assert Code.objects.filter(study=asked.study).count() == 2
