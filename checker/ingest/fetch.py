"""Fetches a page of the web once, for `checker add`: nothing else in the program opens a connection.

A fetch asks robots.txt, follows few redirects and checks each as it checks the first address, and takes neither more
bytes nor more time than it is given.  Proxies of the environment are not used: they would connect to what was not
checked.  It needs httpx, which comes with ``checker[fetch]``.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from checker.errors import UnreadableSource
from checker.ingest.addresses import target_of
from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

AGENT = f"checker/{__version__}"
MOST_REDIRECTS = 5
MOST_ROBOTS_BYTES = 500_000  # RFC 9309 asks for at least 500 kibibytes to be read
MOST_SECONDS = 30.0
SILENCE = 10.0  # seconds without a byte after which a host has failed
KINDS = ("text/html", "application/xhtml+xml", "text/plain")


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched: the address it has after all redirects, its bytes, its kind and its charset if it names one."""

    url: str
    data: bytes
    kind: str
    charset: str | None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a fetch may take, and whether it may reach this machine and its network."""

    most_bytes: int
    most_seconds: float = MOST_SECONDS
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Any
    data: bytes


def fetch(url: str, limits: Limits) -> Page:
    """Return the page at `url`; raises `UnreadableSource` with the reason if it may not or cannot be had."""
    try:
        import httpx
    except ImportError as error:
        raise UnreadableSource("pages are fetched with httpx: pip install 'checker[fetch]'") from error

    deadline = time.monotonic() + limits.most_seconds
    with httpx.Client(
        timeout=SILENCE, trust_env=False, follow_redirects=False, headers={"User-Agent": AGENT}
    ) as client:
        for address, answer in _hops(client, url, limits, deadline, ask_robots=True):
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            if answer.status != 200:
                raise UnreadableSource(f"the host answers {answer.status}")
            if kind not in KINDS:
                raise UnreadableSource(f"this is {kind or 'of no kind that is told'}, not a page")
            return Page(address, answer.data, kind, _charset(answer.headers.get("content-type", "")))
    raise UnreadableSource(f"it is redirected more than {MOST_REDIRECTS} times")


def _hops(client: Any, url: str, limits: Limits, deadline: float, ask_robots: bool) -> Iterator[tuple[str, _Answer]]:
    """Yield the answer that is no redirect, with its address; nothing if there are too many redirects."""
    for _ in range(MOST_REDIRECTS + 1):
        target_of(url, limits.allow_private)  # before robots.txt is asked: the address itself may be no web address
        if ask_robots and not _may_fetch(client, url, limits, deadline):
            raise UnreadableSource("its robots.txt asks programs not to fetch it")
        answer = _get(client, url, limits, deadline)
        location = answer.headers.get("location")
        if answer.status not in (301, 302, 303, 307, 308) or not location:
            yield url, answer
            return
        url = urljoin(url, location)


def _may_fetch(client: Any, url: str, limits: Limits, deadline: float) -> bool:
    """Whether robots.txt allows the fetch: one that is missing does, one whose host fails does not (RFC 9309)."""
    robots = urljoin(url, "/robots.txt")
    few = Limits(min(limits.most_bytes, MOST_ROBOTS_BYTES), limits.most_seconds, limits.allow_private)
    for _, answer in _hops(client, robots, few, deadline, ask_robots=False):
        if answer.status >= 500:
            return False
        if answer.status != 200:
            return True
        rules = RobotFileParser()
        rules.parse(answer.data.decode("utf-8", "replace").splitlines())
        return rules.can_fetch(AGENT, url)
    return True


def _get(client: Any, url: str, limits: Limits, deadline: float) -> _Answer:
    import httpx

    target = target_of(url, limits.allow_private)
    try:
        address = httpx.URL(url).copy_with(host=target.ip)
        headers = {"Host": urlsplit(url).netloc, "Accept-Encoding": "gzip"}
        with client.stream("GET", address, headers=headers, extensions={"sni_hostname": target.host}) as response:
            data = bytearray()
            for part in response.iter_bytes():
                data += part
                if len(data) > limits.most_bytes:
                    raise UnreadableSource(f"it has more than {limits.most_bytes:,} bytes (max-bytes)")
                if time.monotonic() > deadline:
                    raise UnreadableSource(f"it takes longer than {limits.most_seconds:g} seconds")
            return _Answer(response.status_code, response.headers, bytes(data))
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise UnreadableSource(f"{target.host} cannot be read: {error or type(error).__name__}") from error


def _charset(content_type: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
