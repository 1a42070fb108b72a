"""What stands in the addresses of studies."""

KEYS = {
    "study_join": {"study": "open_study"},
    "my_study_take_back": {"use": "publish"},
    "study_person_take_back": {"use": "publish"},
}
