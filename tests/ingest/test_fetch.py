"""A page is fetched from the public web only, every step to it is checked, and what is refused says why."""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING, Any

import pytest
from host import PAGE, answering

from checker.errors import UnreadableSource
from checker.ingest.addresses import is_public, target_of
from checker.ingest.fetch import Limits, fetch

if TYPE_CHECKING:
    from collections.abc import Iterator


pytest.importorskip("httpx")

LIMITS = Limits(most_bytes=200_000, allow_private=True)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with answering() as address:
        yield address


def test_a_page_is_fetched_through_its_redirect(site: str) -> None:
    page = fetch(f"{site}/moved", LIMITS)
    assert (page.url, page.data, page.suffix, page.charset) == (f"{site}/ferry", PAGE, ".html", "utf-8")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/closed/ferry", "its robots.txt asks programs not to fetch it"),
        ("/to-closed", "its robots.txt asks programs not to fetch it"),
        ("/round", "it is redirected more than 5 times"),
        ("/to-file", "only http and https addresses are fetched"),
        ("/photo", "this is image/png, not a page"),
        ("/large", "it has more than 200,000 bytes (max-bytes)"),
        ("/gone", "the host answers 404"),
    ],
)
def test_what_is_refused_says_why(site: str, path: str, reason: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        fetch(f"{site}{path}", LIMITS)
    assert str(refused.value) == reason


def test_a_name_is_resolved_once_for_a_page_and_its_robots_txt(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    resolve = socket.getaddrinfo

    def getaddrinfo(host: str, *arguments: Any, **options: Any) -> Any:
        asked.append(host)
        return resolve("127.0.0.1", *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    named = site.replace("127.0.0.1", "ferry.example")
    assert fetch(f"{named}/ferry", LIMITS).data == PAGE
    assert [host for host in asked if host == "ferry.example"] == ["ferry.example"]
    asked.clear()
    assert fetch(f"{named}/moved", LIMITS).data == PAGE
    assert [host for host in asked if host == "ferry.example"] == ["ferry.example"] * 2  # the redirect is checked anew


def test_a_redirect_is_checked_as_the_address_is(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.ingest import addresses

    public = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda ip: ip == "127.0.0.1" or public(ip))
    with pytest.raises(UnreadableSource, match=r"10\.0\.0\.1 leads to 10\.0\.0\.1, which is not"):
        fetch(f"{site}/to-private", Limits(most_bytes=200_000))


def test_a_host_that_is_slow_with_every_byte_is_given_up(site: str) -> None:
    begin = time.monotonic()
    with pytest.raises(UnreadableSource, match=r"it takes longer than 0\.2 seconds"):
        fetch(f"{site}/slow", Limits(most_bytes=200_000, most_seconds=0.2, allow_private=True))
    assert time.monotonic() - begin < 1


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://[::1]/", "http://0.0.0.0/", "http://10.1.2.3/", "http://169.254.169.254/latest",
        "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[fe80::1]/", "http://192.168.0.1:8080/",
        "http://2130706433/", "file:///etc/passwd", "ftp://x.example/", "http://user:word@x.example/", "http:///x", "x",
        "http://[", "http://x.example:99999/", "http://224.0.0.1/",
    ],
)  # fmt: skip
def test_addresses_that_are_not_of_the_public_web(url: str) -> None:
    with pytest.raises(UnreadableSource):
        target_of(url, allow_private=False)


def test_every_address_of_a_name_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("192.168.1.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(UnreadableSource, match=r"x\.example leads to 192\.168\.1\.1"):
        target_of("http://x.example/", allow_private=False)
    assert is_public("93.184.215.14")
    assert is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")
