"""A study for a journey: begun with its actions, by people of the demo cast."""

import os
import subprocess
import sys

from tests.site import ROOT, Site

TOLD = (
    "I had nobody to talk to 🪴. The days were long.\n\n"
    "Then somebody rang the bell. She asked what I can do. I said that I can mend clocks."
)
_MAKE = """
import sys, django
django.setup()
from ownway.inquiry.actions import group, sources, studies
from ownway.inquiry.models import GroupMember
from ownway.people.models import Person
first, second = (next(p for p in Person.objects.all() if p.called == n) for n in sys.argv[1:3])
asking = group.begin_group(by=first, name="Asking together", purpose="To find out what helps.")
member = group.ask_in(by=first, group=asking, person=second)
if GroupMember.objects.get(pk=member.pk).said_yes is None:
    group.say_yes(by=second, member=member)
study = studies.begin_study(by=first, group=asking, name="What helps", purpose="To find out.")
studies.name_member(by=first, study=study, person=second)
source = sources.add_source(by=first, study=study, title="A letter", text=sys.argv[3], kind="other")
print(source.pk)
"""


def a_text(site: Site, *people: str) -> str:
    """The address of a text that these two work on."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OWNWAY_")}
    settings = f"ownway.config.settings.{site.mode}"
    done = subprocess.run(
        [sys.executable, "-c", _MAKE, *people, TOLD],
        env={**kept, "OWNWAY_HOME": str(site.home), "DJANGO_SETTINGS_MODULE": settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return f"/inquiry/sources/{done.stdout.split()[-1]}/coding"
