"""Addresses of this room: what everybody may open, and what the team uses."""

from ownway.welcome.urls.public import urlpatterns as public
from ownway.welcome.urls.team import urlpatterns as team

urlpatterns = [*public, *team]
