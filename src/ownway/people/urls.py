"""Addresses of this room."""

from django.urls import path

from ownway.people.views import drafts, emergency, mine, persons, roles, rules, shown, worries

urlpatterns = [
    path("who-can-see-what", rules.who_can_see_what, name="who_can_see_what"),
    path("shown", shown.shown, name="shown"),
    path("drafts", drafts.drafts, name="drafts"),
    path("drafts/<uuid:draft>/let-go", drafts.draft_let_go, name="draft_let_go"),
    path("my/ways", mine.my_ways, name="my_ways"),
    path("my/ways/change", mine.my_ways_change, name="my_ways_change"),
    path("my/ways/keep", mine.my_ways_keep, name="my_ways_keep"),
    path("my/about", mine.about_me, name="about_me"),
    path("my/record", mine.who_looked, name="who_looked"),
    path("team/people", persons.people_list, name="people_list"),
    path("team/people/<uuid:person>", persons.person_page, name="person_page"),
    path("team/people/<uuid:person>/told", persons.person_told, name="person_told"),
    path("team/people/<uuid:person>/ways", persons.person_ways, name="person_ways"),
    path("team/people/<uuid:person>/meet", persons.person_meet, name="person_meet"),
    path("team/people/<uuid:person>/print", persons.person_print, name="person_print"),
    path("team/worry", worries.worry, name="worry"),
    path("team/worry/<uuid:worry>", worries.worry_page, name="worry_page"),
    path("team/emergency", emergency.emergency, name="emergency"),
    path("team/emergency/<uuid:opening>", emergency.emergency_contacts, name="emergency_contacts"),
    path("team/emergency/<uuid:opening>/why", emergency.emergency_second, name="emergency_second"),
    path("team/emergency/<uuid:opening>/later", emergency.emergency_later, name="emergency_later"),
    path("team/roles", roles.roles, name="roles"),
    path("team/roles/give", roles.role_give, name="role_give"),
    path("team/roles/new", roles.role_new, name="role_new"),
    path("team/roles/<uuid:membership>/end", roles.role_end, name="role_end"),
    path("team/roles/<uuid:membership>/answers", roles.role_answers, name="role_answers"),
]
