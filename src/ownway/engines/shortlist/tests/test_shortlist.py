"""What a list promises, over any wishes and any peers (matching.md, "Tests")."""

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from ownway.engines.shortlist import ANY_OF, MOST, Peer, ShortList, Wish, choose

KINDS = {"en": "language", "cy": "language", "park": "place", "mon": "time", "thu": "time",
         "parent": "someone", "baker": "interest", "ward": "lived", "away": "nearness"}  # fmt: skip
TRAITS = st.sampled_from(sorted(KINDS))
PEOPLE = st.lists(
    st.builds(
        Peer,
        key=st.uuids().map(str),
        traits=st.dictionaries(TRAITS, st.booleans()),
        free=st.booleans(),
        open=st.booleans(),
        excluded=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda peer: peer.key,
)
WISHES = st.dictionaries(TRAITS, st.booleans(), max_size=5).map(
    lambda wanted: [Wish(KINDS[trait], trait, must) for trait, must in wanted.items()]
)


def fits(peer: Peer, wishes: list[Wish]) -> bool:
    """Said otherwise than in the engine: every must holds, of some kinds one of them."""
    for wish in wishes:
        same = [w.trait for w in wishes if w.must and w.kind == wish.kind and w.kind in ANY_OF]
        if wish.must and not any(trait in peer.traits for trait in same or [wish.trait]):
            return False
    return True


def by_key(peers: list[Peer]) -> dict[str, Peer]:
    return {peer.key: peer for peer in peers}


@given(WISHES, PEOPLE)
def test_nobody_who_is_excluded_full_or_paused_is_shown(
    wishes: list[Wish], peers: list[Peer]
) -> None:
    there = by_key(peers)
    for one in choose(wishes, peers, member="m").people:
        peer = there[one.key]
        assert peer.free and peer.open and not peer.excluded


@given(WISHES, PEOPLE)
def test_what_must_be_so_is_so(wishes: list[Wish], peers: list[Peer]) -> None:
    there = by_key(peers)
    shown = choose(wishes, peers, member="m").people
    assert all(fits(there[one.key], wishes) for one in shown)
    could = [p for p in peers if p.free and p.open and not p.excluded and fits(p, wishes)]
    assert len(shown) == min(len(could), MOST), "nobody who fits is left out without need"


@given(WISHES, PEOPLE)
def test_each_reason_is_true_wished_for_and_seen(wishes: list[Wish], peers: list[Peer]) -> None:
    there, wanted = by_key(peers), {wish.trait for wish in wishes}
    for one in choose(wishes, peers, member="m").people:
        assert len(one.reasons) <= 3
        for trait in one.reasons:
            assert trait in wanted
            assert there[one.key].traits[trait] is True
        assert not one.but or there[one.key].traits.get(one.but) is not True


@given(WISHES, PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(
    wishes: list[Wish], peers: list[Peer], chance: object
) -> None:
    first = choose(wishes, peers, member="m")
    chance.shuffle(wishes)  # type: ignore[attr-defined]
    chance.shuffle(peers)  # type: ignore[attr-defined]
    assert choose(wishes, peers, member="m") == first


@given(WISHES, PEOPLE)
def test_what_is_for_matching_only_cannot_be_told_from_what_is_not_there(
    wishes: list[Wish], peers: list[Peer]
) -> None:
    """A card of somebody who keeps a thing to themself reads as if they did not have it."""
    musts = {wish.trait for wish in wishes if wish.must}
    shown = {one.key: one for one in choose(wishes, peers, member="m", most=99).people}
    for peer in peers:
        kept = [trait for trait, seen in peer.traits.items() if not seen and trait not in musts]
        without = replace(
            peer, traits={trait: seen for trait, seen in peer.traits.items() if trait not in kept}
        )
        again = choose(wishes, [without], member="m", most=99).people
        if peer.key in shown:
            assert again == (shown[peer.key],)


@given(PEOPLE.filter(bool))
def test_nobody_with_free_hours_is_never_shown(peers: list[Peer]) -> None:
    """Somebody's wishes lead to each: those who wish for what that person is."""
    free = [replace(peer, free=True, open=True, excluded=False) for peer in peers]
    for peer in free:
        wishes = [Wish(KINDS[trait], trait) for trait in peer.traits]
        lists = (choose(wishes, free, member=f"member {number}") for number in range(400))
        assert any(peer.key in [one.key for one in shown.people] for shown in lists)


@given(WISHES, PEOPLE)
def test_the_wish_that_would_open_it_opens_it_for_so_many(
    wishes: list[Wish], peers: list[Peer]
) -> None:
    shown = choose(wishes, peers, member="m", most=99)
    if shown.opening is None:
        return
    loosened = [
        replace(wish, must=False) if wish.trait in shown.opening.traits else wish for wish in wishes
    ]
    assert shown.opening.more > 0
    assert len(choose(loosened, peers, member="m", most=99).people) == len(shown.people) + (
        shown.opening.more
    )


@given(WISHES, PEOPLE)
def test_a_gap_is_what_nobody_who_can_be_met_has(wishes: list[Wish], peers: list[Peer]) -> None:
    there = [peer for peer in peers if peer.free and peer.open and not peer.excluded]
    gaps = choose(wishes, peers, member="m").gaps
    assert set(gaps) == {w.trait for w in wishes if not any(w.trait in p.traits for p in there)}


def test_nothing_else_about_anybody_goes_in() -> None:
    """No diagnosis, equality answer, attendance, or how earlier introductions went."""
    assert [one.name for one in fields(Wish)] == ["kind", "trait", "must"]
    assert [one.name for one in fields(Peer)] == ["key", "traits", "free", "open", "excluded"]


def test_of_equals_the_rare_one_is_kept_for_whoever_needs_them() -> None:
    common = [Peer(f"c{number}", {"en": True}) for number in range(4)]
    rare = Peer("rare", {"en": True, "cy": True})
    wish_en, wish_cy = [Wish("language", "en")], [Wish("language", "cy")]
    for member in map(str, range(40)):
        shown = choose(wish_en, [*common, rare], member=member)
        assert "rare" not in [one.key for one in shown.people]
        assert choose(wish_cy, [*common, rare], member=member).people[0].key == "rare"


def test_among_equals_not_everybody_sees_the_same_four() -> None:
    peers = [Peer(f"p{number}") for number in range(8)]
    lists = {
        frozenset(one.key for one in choose([], peers, member=str(number)).people)
        for number in range(30)
    }
    assert len(lists) > 5


def test_one_free_morning_that_fits_is_enough() -> None:
    wishes = [Wish("time", "mon", must=True), Wish("time", "thu", must=True)]
    peer = Peer("p", {"thu": True})
    assert choose(wishes, [peer], member="m").people[0].reasons == ("thu",)
    assert choose(wishes, [Peer("q")], member="m") == ShortList(
        (), opening=choose(wishes, [Peer("q")], member="m").opening, gaps=("mon", "thu")
    )


def test_an_empty_place_has_an_empty_list() -> None:
    assert choose([Wish("language", "cy", must=True)], [], member="m") == ShortList(
        (), None, ("cy",)
    )


def test_what_two_people_share_is_said_before_where_and_when() -> None:
    wishes = [Wish("language", "en"), Wish("lived", "ward"), Wish("place", "park"),
              Wish("place", "cafe"), Wish("time", "mon", must=True)]  # fmt: skip
    peer = Peer("p", dict.fromkeys(("en", "ward", "park", "cafe", "mon"), True))
    assert choose(wishes, [peer], member="m").people[0].reasons == ("mon", "ward", "en")
    quiet = Peer("q", {"park": True, "cafe": True})
    assert choose(wishes[:4], [quiet], member="m").people[0].reasons == ("cafe",)
    assert choose(wishes[:4], [quiet], member="m").people[0].but == "ward"
