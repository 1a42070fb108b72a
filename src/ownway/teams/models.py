"""The partnership: its site, its projects, who belongs to them, and where help is."""

from datetime import time

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ownway.kit.models import Row
from ownway.teams.roles import Role


class Project(Row):
    """One of the small projects that work together in one place."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    says = models.CharField(_("what it does, in a sentence"), max_length=200, blank=True)

    def __str__(self) -> str:
        return self.name


class Site(Row):
    """What the partnership says about itself. There is one row."""

    one = models.BooleanField(default=True, editable=False, unique=True)
    name = models.CharField(_("name of the place"), max_length=60, default="Ownway")
    neutral_name = models.CharField(
        _("name used in messages"),
        max_length=24,
        blank=True,
        help_text=_("Shown on a lock screen, so it must not say what kind of service this is."),
    )
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    address = models.CharField(_("where to come"), max_length=200, blank=True)
    hours_text = models.CharField(_("when somebody is there"), max_length=120, blank=True)
    out_of_hours = models.TextField(
        _("what happens outside these hours"),
        blank=True,
        help_text=_(
            "Said beside the hello: who reads at night and at weekends, or that nobody does."
        ),
    )
    promise_hours = models.PositiveSmallIntegerField(
        _("answer within how many opening hours"), default=8
    )
    youngest = models.PositiveSmallIntegerField(
        _("from which age"), default=18, help_text=_("0 means everybody. Said at the door.")
    )
    stays_between = models.TextField(_("what stays between us"), blank=True)
    passed_on = models.TextField(_("what must be passed on, and to whom"), blank=True)
    complain_to = models.TextField(_("somebody independent to complain to"), blank=True)
    listen_days = models.PositiveSmallIntegerField(
        _("answer what somebody says about us within how many working days"), default=5
    )
    farewell_days = models.PositiveSmallIntegerField(
        _("days to think again before everything is deleted"), default=14
    )
    leave_to = models.URLField(
        _("where “Leave this page” goes"),
        blank=True,
        help_text=_("An everyday page such as a weather forecast. Empty: a plain page of our own."),
    )
    told_within_days = models.PositiveSmallIntegerField(
        _("tell people from earlier records within how many days"), default=90
    )
    report_least = models.PositiveSmallIntegerField(_("hide numbers below"), default=5)
    welcoming = models.ForeignKey(
        Project,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("project that answers hellos"),
    )
    on_call = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who is on call when a colleague is worried"),
    )
    introduces = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who helps people to find somebody to meet"),
        help_text=_(
            "A coordinator. They alone see whom somebody would rather not meet, and are asked when "
            "somebody would like to choose with a person."
        ),
    )
    minutes_each = models.PositiveSmallIntegerField(
        _("paid minutes a week for each person somebody meets"), default=120
    )
    delay_approver = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who may agree to tell somebody later about an emergency look"),
    )
    demo = models.BooleanField(default=False, editable=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(one=True), name="site_is_one_row")]

    def __str__(self) -> str:
        return self.name


class OpeningHours(Row):
    """When somebody answers, by weekday (0 is Monday)."""

    weekday = models.PositiveSmallIntegerField(_("day"))
    opens = models.TimeField(_("from"), default=time(9))
    closes = models.TimeField(_("until"), default=time(17))

    class Meta:
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="opening_weekday"),
            models.CheckConstraint(condition=Q(opens__lt=models.F("closes")), name="opening_order"),
            models.UniqueConstraint(fields=["weekday", "opens"], name="opening_once"),
        ]


class ClosedDay(Row):
    """A day on which nobody answers, such as a bank holiday."""

    day = models.DateField(_("day"), unique=True)
    why = models.CharField(_("why"), max_length=60, blank=True)

    class Meta:
        ordering = ["day"]


class TextChecked(Row):
    """A named person has read the interface in one language (or in easy read) and found it good.

    Without such a row, pages in it say that they are a draft, not checked by speakers.
    """

    language = models.CharField(max_length=16, unique=True)
    checked_by = models.CharField(_("who checked it"), max_length=80)
    day = models.DateField(_("when"))


class HelpLine(Row):
    """Somewhere to turn to this minute. Numbers go out of date, so each has a review date."""

    name = models.CharField(_("name"), max_length=80)
    number = models.CharField(_("number to ring"), max_length=40, blank=True)
    text_number = models.CharField(_("or what to text"), max_length=60, blank=True)
    hours = models.CharField(_("when"), max_length=80, blank=True)
    says = models.CharField(_("what it is, in a sentence"), max_length=200, blank=True)
    emergency = models.BooleanField(_("for danger to life"), default=False)
    review_by = models.DateField(_("check again by"))
    place = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ["place", "name"]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    def live(self) -> "MembershipQuerySet":
        """Those that hold now."""
        now = timezone.now()
        return self.filter(Q(until=None) | Q(until__gt=now), since__lte=now)


class Membership(Row):
    """A person has a role in a project, from a day until a day."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="memberships")
    project = models.ForeignKey(Project, models.PROTECT, related_name="memberships")
    role = models.CharField(_("role"), max_length=12, choices=Role.choices)
    since = models.DateTimeField(_("since"), default=timezone.now)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    #: False where earlier records do not say when somebody came: nobody is counted as new then.
    since_known = models.BooleanField(default=True, editable=False)
    answers = models.BooleanField(_("answers hellos"), default=False)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "project", "role"],
                condition=Q(until=None),
                name="one_open_membership",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("since")), name="membership_order"
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="membership_role"),
        ]
