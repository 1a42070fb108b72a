from django.db import migrations

from ownway.record import triggers


def set_up(apps, schema_editor):
    triggers.set_up(schema_editor.connection)


def lift(apps, schema_editor):
    triggers.lift(schema_editor.connection)


class Migration(migrations.Migration):
    """The guards that refuse every change to an entry."""

    dependencies = [("record", "0001_initial")]
    operations = [migrations.RunPython(set_up, lift)]
