"""Fetches a web page once, for `checker add`: nothing else in the program opens a connection.

A fetch obeys robots.txt, follows a few redirects, each checked like the first address, and stays within the bytes and
the time it is allowed.  Proxies set in the environment are ignored: they would connect to unchecked addresses.  It
needs httpx, which comes with ``checker[fetch]``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from checker.errors import UnreadableSource
from checker.ingest.addresses import Target, target_of
from checker.version import __version__

AGENT = f"checker/{__version__}"
MOST_REDIRECTS = 5
MOST_ROBOTS_BYTES = 500 * 1024  # RFC 9309 asks for at least 500 kibibytes to be read
MOST_SECONDS = 30.0
SILENCE = 10.0  # seconds without a byte after which a host counts as failed
OK = 200
REDIRECTS = (301, 302, 303, 307, 308)
FIRST_FAILURE = 500  # HTTP statuses from here on mean that the host failed
KINDS = {"text/html": ".html", "application/xhtml+xml": ".xhtml", "text/plain": ".txt"}
"""The content types that are accepted, each with the suffix of such a file."""


@dataclass(frozen=True, slots=True)
class Page:
    """A fetched page: its address after all redirects, its bytes, and what its host says of them.

    `suffix` is that of a file of its content type; `charset` may be missing.
    """

    url: str
    data: bytes
    suffix: str
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
    """Return the page at `url`; raises `UnreadableSource` with the reason if it may not or cannot be fetched.

    The time limit covers everything: a host may be slow with every byte, and so may a name server, so the work is done
    in a thread of its own and abandoned when the time is up.
    """
    done: SimpleQueue[Page | Exception] = SimpleQueue()

    def work() -> None:
        try:
            done.put(_fetched(url, limits))
        except Exception as error:  # raised again below, where the caller waits
            done.put(error)

    Thread(target=work, daemon=True).start()
    try:
        result = done.get(timeout=limits.most_seconds)
    except Empty:
        raise UnreadableSource(f"it takes longer than {limits.most_seconds:g} seconds") from None
    if isinstance(result, Exception):
        raise result
    return result


def _fetched(url: str, limits: Limits) -> Page:
    try:
        import httpx
    except ImportError as error:
        raise UnreadableSource("pages are fetched with httpx: pip install 'checker[fetch]'") from error

    with httpx.Client(timeout=SILENCE, trust_env=False, headers={"User-Agent": AGENT}) as client:
        target = target_of(url, limits.allow_private)
        address, answer = _last_hop(client, url, target, limits, ask_robots=True)
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answer.status != OK:
        raise UnreadableSource(f"the host answers {answer.status}")
    if kind not in KINDS:
        raise UnreadableSource(f"this is {kind or 'of an unknown kind'}, not a page")
    return Page(address, answer.data, KINDS[kind], _charset(answer.headers.get("content-type", "")))


def _last_hop(client: Any, url: str, target: Target, limits: Limits, ask_robots: bool) -> tuple[str, _Answer]:
    """Follow redirects to the final answer and return it with its address; `target` is where `url` leads.

    Raises `UnreadableSource` if there are too many redirects.
    """
    for _ in range(MOST_REDIRECTS + 1):
        if ask_robots and not _may_fetch(client, url, target, limits):
            raise UnreadableSource("its robots.txt asks programs not to fetch it")
        answer = _get(client, url, target, limits)
        location = answer.headers.get("location")
        if answer.status not in REDIRECTS or not location:
            return url, answer
        url = urljoin(url, location)
        target = target_of(url, limits.allow_private)
    raise UnreadableSource(f"it is redirected more than {MOST_REDIRECTS} times")


def _may_fetch(client: Any, url: str, target: Target, limits: Limits) -> bool:
    """Whether robots.txt allows the fetch: yes if there is none, no if its host fails (RFC 9309)."""
    few = replace(limits, most_bytes=min(limits.most_bytes, MOST_ROBOTS_BYTES))
    _, answer = _last_hop(client, urljoin(url, "/robots.txt"), target, few, ask_robots=False)
    if answer.status != OK:
        return answer.status < FIRST_FAILURE
    rules = RobotFileParser()
    rules.parse(answer.data.decode("utf-8", "replace").splitlines())
    return rules.can_fetch(AGENT, url)


def _get(client: Any, url: str, target: Target, limits: Limits) -> _Answer:
    import httpx

    try:
        address = httpx.URL(url).copy_with(host=target.ip)
        headers = {"Host": urlsplit(url).netloc, "Accept-Encoding": "gzip"}
        with client.stream("GET", address, headers=headers, extensions={"sni_hostname": target.host}) as response:
            data = bytearray()
            for part in response.iter_bytes():
                data += part
                if len(data) > limits.most_bytes:
                    raise UnreadableSource(f"it has more than {limits.most_bytes:,} bytes (max-bytes)")
            return _Answer(response.status_code, response.headers, bytes(data))
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise UnreadableSource(f"{target.host} cannot be read: {error or type(error).__name__}") from error


def _charset(content_type: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
