"""One renderer draws every plain Django form: labels, hints, errors, what was typed kept."""

from html.parser import HTMLParser

import pytest
from django import forms
from django.test import override_settings

from ownway.kit.renderer import error_summary

WAYS = [("text", "Text message"), ("letter", "Letter"), ("not_sure", "I’m not sure")]


class Hello(forms.Form):
    name = forms.CharField(
        label="Your name",
        help_text="<b>Any</b> name",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    way = forms.ChoiceField(label="A safe way", choices=WAYS, widget=forms.RadioSelect)
    mobile = forms.CharField(
        label="Your number",
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "inputmode": "tel"}),
    )
    ring = forms.BooleanField(label="You may ring", required=False, help_text="By day")
    whose = forms.CharField(label="In what name", required=False)
    times = forms.MultipleChoiceField(
        label="Good times",
        required=False,
        choices=[("am", "Mornings"), ("pm", "Afternoons")],
        widget=forms.CheckboxSelectMultiple,
    )
    wish = forms.CharField(label="Your wish", required=False, widget=forms.Textarea)
    tongue = forms.ChoiceField(
        label="Language", required=False, choices=[("", "---"), ("en", "English")]
    )
    day = forms.DateField(label="Which day", required=False, widget=forms.SelectDateWidget)
    many = forms.IntegerField(label="How many", required=False)
    mail = forms.EmailField(label="Your e-mail", required=False)
    slip = forms.FileField(label="A slip", required=False)
    trap = forms.CharField(widget=forms.HiddenInput, required=False)

    reveals = {("way", "text"): ["mobile"], ("ring", True): ["whose"]}
    hints = {("way", "letter"): "In a plain envelope"}
    dividers = {("way", "not_sure"): "or"}
    quiet = ("wish",)


class Tags(HTMLParser):
    """Every tag of a piece of HTML with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def one(self, tag: str, **wanted: str) -> dict[str, str]:
        """The only tag with these attributes."""
        found = [
            attrs
            for name, attrs in self.tags
            if name == tag and all(attrs.get(key) == value for key, value in wanted.items())
        ]
        assert len(found) == 1, (tag, wanted, found)
        return found[0]


def test_every_field_has_a_label_that_points_at_it() -> None:
    page = Tags(str(Hello()))
    pointed = {attrs["for"] for name, attrs in page.tags if name == "label"}
    asked = {
        attrs["id"]
        for name, attrs in page.tags
        if name in {"input", "textarea", "select"} and attrs.get("type") != "hidden"
    }
    assert asked == pointed


def test_hints_may_hold_markup_and_are_read_with_the_field() -> None:
    html = str(Hello())
    assert "<b>Any</b> name" in html
    assert "id_name-hint" in Tags(html).one("input", name="name")["aria-describedby"]


def test_browser_help_is_kept_and_browser_scolding_is_not() -> None:
    field = Tags(str(Hello())).one("input", name="name")
    assert field["autocomplete"] == "given-name"
    assert not {"required", "maxlength", "aria-invalid"} & field.keys()
    assert Tags(str(Hello())).one("input", name="mobile")["inputmode"] == "tel"


def test_numbers_are_typed_on_a_keypad() -> None:
    field = Tags(str(Hello())).one("input", name="many")
    assert (field["type"], field["inputmode"]) == ("text", "numeric")


def test_what_was_typed_is_kept() -> None:
    form = Hello(
        {
            "name": "Sam <3",
            "way": "text",
            "mobile": "07700",
            "times": ["pm"],
            "wish": "A walk & tea",
            "tongue": "en",
            "day_day": "31",
            "day_month": "2",
            "day_year": "2027",
            "ring": "on",
            "many": "four",
        }
    )
    html = str(form)
    page = Tags(html)
    assert page.one("input", name="name")["value"] == "Sam <3"
    assert "checked" in page.one("input", name="way", value="text")
    assert "checked" not in page.one("input", name="way", value="letter")
    assert page.one("input", name="mobile")["value"] == "07700"
    assert "checked" in page.one("input", name="times", value="pm")
    assert "checked" in page.one("input", name="ring")
    assert "A walk &amp; tea</textarea>" in html
    assert "selected" in page.one("option", value="en")
    assert [
        page.one("input", name=f"day_{part}")["value"] for part in ("day", "month", "year")
    ] == ["31", "2", "2027"]
    assert page.one("input", name="many")["value"] == "four"


def test_a_revealed_field_stands_under_its_choice_and_only_there() -> None:
    html = str(Hello())
    assert html.count('name="mobile"') == html.count('name="whose"') == 1
    after_text = html.index('value="text"')
    assert after_text < html.index('name="mobile"') < html.index('value="letter"')
    assert html.index('name="ring"') < html.index('name="whose"')


def test_choices_may_have_a_hint_and_a_divider() -> None:
    html = str(Hello())
    assert "In a plain envelope" in html
    assert ">or</div>" in html


def test_a_quiet_label_is_only_read_out() -> None:
    label = Tags(str(Hello())).one("label", **{"for": "id_wish"})
    assert "visually-hidden" in label["class"]


def test_groups_have_a_legend_and_a_single_tick_has_none() -> None:
    html = str(Hello())
    assert html.count("<legend") == 3  # the way, the times, the day


def test_errors_stand_beside_the_field_and_are_read_with_it() -> None:
    form = Hello({"way": "text"})
    form.add_error("mobile", "Eleven digits, please.")
    html = str(form)
    assert "id_name-error" in Tags(html).one("input", name="name")["aria-describedby"]
    assert html.index("Eleven digits") < html.index('name="mobile"')


def test_a_missing_answer_is_asked_for_by_its_question() -> None:
    form = Hello({})
    assert "Please answer “Your name”" in str(form)
    assert "This field is required" not in str(form)


def test_a_forms_own_words_for_a_missing_answer_are_kept() -> None:
    class Own(forms.Form):
        name = forms.CharField(error_messages={"required": "Any name will do."})

    assert "Any name will do." in str(Own({}))


def test_the_summary_links_to_each_first_place_to_answer() -> None:
    form = Hello({"day_day": "31", "day_month": "2", "day_year": "2027"})
    form.add_error(None, "One way, please.")
    summary, page = Tags(str(error_summary(form))), Tags(str(form))
    targets = [attrs["href"][1:] for name, attrs in summary.tags if name == "a"]
    assert targets == ["whole-form", "id_name", "id_way", "id_day_day"]
    ids = [attrs.get("id") for _name, attrs in page.tags]
    assert all(ids.count(target) == 1 for target in targets)


def test_no_errors_no_summary() -> None:
    assert error_summary(Hello()) == ""
    assert error_summary(None, Hello({"name": "Sam", "way": "letter"})) == ""


def test_markup_in_answers_labels_and_errors_is_never_markup() -> None:
    bad = "<script>alert(1)</script>"

    class Bad(forms.Form):
        word = forms.CharField(label=bad)
        way = forms.ChoiceField(label=bad, choices=[("a", bad)], widget=forms.RadioSelect)
        pick = forms.ChoiceField(choices=[("b", bad)])
        long = forms.CharField(widget=forms.Textarea(attrs={"data-x": '"><script>'}))
        hints = {("way", "a"): bad}

    form = Bad({"word": '"' + bad, "way": bad, "pick": bad, "long": bad})
    form.add_error("word", bad)
    form.add_error(None, bad)
    assert "<script" not in str(form) + str(error_summary(form))


def test_hidden_fields_and_their_errors_are_not_lost() -> None:
    form = Hello({"trap": "honey", "name": "Sam", "way": "letter"})
    form.add_error("trap", "Please send it once more.")
    assert Tags(str(form)).one("input", name="trap")["type"] == "hidden"
    assert "Please send it once more." in str(form)
    assert "Please send it once more." in str(error_summary(form))


def test_dates_and_times_reach_the_browser_as_it_reads_them() -> None:
    import datetime as dt

    class When(forms.Form):
        day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
        hour = forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}))

    page = Tags(str(When(initial={"day": dt.date(2026, 10, 6), "hour": dt.time(9, 30)})))
    assert page.one("input", name="day")["value"] == "2026-10-06"
    assert page.one("input", name="hour")["value"].startswith("09:30")


def test_a_password_is_never_sent_back() -> None:
    class Secret(forms.Form):
        word = forms.CharField(widget=forms.PasswordInput)

    assert "hunter2" not in str(Secret({"word": "hunter2"}))


def test_a_widget_nobody_thought_of_still_has_label_hint_and_error() -> None:
    class Odd(forms.Form):
        when = forms.SplitDateTimeField(
            label="When", help_text="Roughly", widget=forms.SplitDateTimeWidget
        )

    html = str(Odd({}))
    assert all(words in html for words in ("When", "Roughly", "Please answer “When”", "when_0"))


def test_one_field_can_be_drawn_alone() -> None:
    html = Hello()["way"].as_field_group()
    assert 'name="way"' in html
    assert 'name="name"' not in html


@pytest.mark.parametrize("prefix", ["first", "second"])
def test_two_forms_on_a_page_keep_their_ids_apart(prefix: str) -> None:
    form = Hello({f"{prefix}-way": "letter"}, prefix=prefix)
    form.add_error(None, "Look again.")
    assert f'id="{prefix}-whole-form"' in str(form)
    assert f'href="#id_{prefix}-name"' in str(error_summary(form))


def test_formsets_are_drawn_too() -> None:
    formset = forms.formset_factory(Hello, extra=2)()
    html = str(formset)
    assert html.count('name="form-0-name"') == html.count('name="form-1-name"') == 1
    assert 'name="form-TOTAL_FORMS"' in html


@override_settings(LANGUAGE_CODE="en-gb")
def test_a_disabled_field_cannot_be_changed() -> None:
    class Fixed(forms.Form):
        place = forms.CharField(disabled=True, initial="Mill Lane")

    assert "disabled" in Tags(str(Fixed())).one("input", name="place")
