"""Where a visitor comes from."""

from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Network, ip_address
from typing import Any

import pytest
import time_machine
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from ownway.kit.network import network_of, pseudo_address

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def network(peer: str, forwarded: str | None = None) -> str:
    """The pseudonym of a visitor at noon."""
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    with time_machine.travel(NOON, tick=False):
        return network_of(RequestFactory().get("/", headers=headers, REMOTE_ADDR=peer))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::2"),
        ("", "unix:"),
        ("nonsense", ""),
    ],
)
def test_one_network(one: str, two: str) -> None:
    assert network(one) == network(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("192.0.2.7", "192.0.2.8"),
        ("2001:db8:1:2::1", "2001:db8:1:3::1"),
        ("::ffff:192.0.2.7", "::ffff:192.0.2.8"),
        ("192.0.2.7", ""),
    ],
)
def test_two_networks(one: str, two: str) -> None:
    assert network(one) != network(two)


def test_a_stranger_cannot_choose_their_network(settings: Any) -> None:
    settings.TRUSTED_PROXIES = 0
    assert network("192.0.2.7", "198.51.100.1") == network("192.0.2.7")


@pytest.mark.parametrize(
    ("proxies", "forwarded", "seen"),
    [
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (1, "203.0.113.9, 198.51.100.1:4711", "198.51.100.1"),
        (1, "203.0.113.9, [2001:db8::1]:4711", "2001:db8::1"),
        (2, "203.0.113.9, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        (2, "198.51.100.1", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, None, "10.0.0.1"),
    ],
)
def test_behind_our_own_proxies(
    settings: Any, proxies: int, forwarded: str | None, seen: str
) -> None:
    settings.TRUSTED_PROXIES = 0
    wanted = network(seen)
    settings.TRUSTED_PROXIES = proxies
    assert network("10.0.0.1", forwarded) == wanted


def test_tomorrow_is_another_name() -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.7")
    with time_machine.travel(NOON, tick=False) as clock:
        today = network_of(request), pseudo_address(request)
        clock.shift(timedelta(days=1))
        assert network_of(request) != today[0]
        assert pseudo_address(request) != today[1]


@given(st.ip_addresses())
def test_the_pseudo_address_is_private_and_not_theirs(address: Any) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR=str(address))
    given_out = ip_address(pseudo_address(request))
    assert given_out in IPv6Network("fd00::/8")
    assert given_out != address
    assert len(network_of(request)) == 32


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_written_in_a_header_breaks_it(peer: str, forwarded: str) -> None:
    request = RequestFactory().get("/")
    request.META |= {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": forwarded}
    assert len(network_of(request)) == 32
