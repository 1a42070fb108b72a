import ownway.kit.sealed
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('importing', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='piece',
            name='plan',
            field=ownway.kit.sealed.SealedJSON(null=True),
        ),
    ]
