"""Addresses of a person's own space."""

from django.urls import path

from ownway.journey import views

urlpatterns = [
    path("my/goals", views.goals, name="goals"),
    path("my/goals/new", views.goal_new, name="goal_new"),
    path("my/goals/<uuid:goal>", views.goal, name="goal"),
    path("my/goals/<uuid:goal>/change", views.goal_change, name="goal_change"),
    path("my/goals/<uuid:goal>/share", views.goal_share, name="goal_share"),
    path("my/goals/<uuid:goal>/take-back", views.goal_take_back, name="goal_take_back"),
    path("my/goals/<uuid:goal>/put-away", views.goal_put_away, name="goal_put_away"),
    path("my/goals/<uuid:goal>/take-out", views.goal_take_out, name="goal_take_out"),
    path("my/goals/<uuid:goal>/choose", views.goal_choose, name="goal_choose"),
]
