"""Addresses of a person's own space, and of what is shared from it."""

from django.urls import path

from ownway.journey.views import erasing, goals, kinds, outcomes, sharing, steps, together

GOAL, STEP = "my/goals/<uuid:goal>", "my/goals/<uuid:goal>/steps/<uuid:step>"
GROWN, KIND = "my/grown/<uuid:outcome>", "team/place/kinds/<uuid:kind>"

urlpatterns = [
    path("my/goals", goals.goals, name="goals"),
    path("my/goals/new", goals.goal_new, name="goal_new"),
    path(GOAL, goals.goal, name="goal"),
    path(f"{GOAL}/change", goals.goal_change, name="goal_change"),
    path(f"{GOAL}/state", goals.goal_state, name="goal_state"),
    path(f"{GOAL}/share", sharing.goal_share, name="goal_share"),
    path(f"{GOAL}/take-back", sharing.goal_take_back, name="goal_take_back"),
    path(f"{GOAL}/let-in", sharing.goal_let_in, name="goal_let_in"),
    path(f"{GOAL}/put-away", goals.goal_put_away, name="goal_put_away"),
    path(f"{GOAL}/erase", erasing.goal_erase, name="goal_erase"),
    path(f"{GOAL}/take-out", goals.goal_take_out, name="goal_take_out"),
    path(f"{GOAL}/choose", goals.goal_choose, name="goal_choose"),
    path(f"{GOAL}/steps", steps.step_new, name="step_new"),
    path(STEP, steps.step, name="step"),
    path(f"{STEP}/tick", steps.step_tick, name="step_tick"),
    path(f"{STEP}/move", steps.step_move, name="step_move"),
    path(f"{STEP}/remove", steps.step_remove, name="step_remove"),
    path("my/grown", outcomes.grown, name="grown"),
    path("my/grown/new", outcomes.outcome_new, name="outcome_new"),
    path(GROWN, outcomes.outcome, name="outcome"),
    path(f"{GROWN}/change", outcomes.outcome_change, name="outcome_change"),
    path(f"{GROWN}/share", sharing.outcome_share, name="outcome_share"),
    path(f"{GROWN}/take-back", sharing.outcome_take_back, name="outcome_take_back"),
    path(f"{GROWN}/let-in", sharing.outcome_let_in, name="outcome_let_in"),
    path(f"{GROWN}/put-away", outcomes.outcome_put_away, name="outcome_put_away"),
    path(f"{GROWN}/erase", erasing.outcome_erase, name="outcome_erase"),
    path(f"{GROWN}/take-out", outcomes.outcome_take_out, name="outcome_take_out"),
    path("my/readers", sharing.new_readers, name="new_readers"),
    path("team/shared", together.shared_with_me, name="shared_with_me"),
    path("team/people/<uuid:person>/shared", together.person_shared, name="person_shared"),
    path("team/people/<uuid:person>/goal", together.person_goal, name="person_goal"),
    path("team/people/<uuid:person>/grown", together.person_outcome, name="person_outcome"),
    path("team/place/kinds", kinds.place_kinds, name="place_kinds"),
    path("team/place/kinds/add", kinds.place_kind_add, name="place_kind_add"),
    path(KIND, kinds.place_kind, name="place_kind"),
    path(f"{KIND}/move", kinds.place_kind_move, name="place_kind_move"),
    path(f"{KIND}/retire", kinds.place_kind_retire, name="place_kind_retire"),
    path(f"{KIND}/offer", kinds.place_kind_offer, name="place_kind_offer"),
]
