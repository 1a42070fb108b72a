"""What stands in the addresses of surveys."""

from tests.scenes_inquiry_surveys import TOKEN

_TOKEN = {"token": TOKEN}

KEYS = {"survey_answer": _TOKEN, "survey_thanks": _TOKEN}
