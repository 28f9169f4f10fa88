"""Which addresses may be fetched: pages of the public web, never what stands on this machine or in its network.

A name is resolved once for a page and its robots.txt, and every address it has is checked; the one that is used is the
one that was checked, so that a name cannot point elsewhere the second time it is asked.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from checker.errors import UnreadableSource

SCHEMES = {"http": 80, "https": 443}
TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv6 addresses that carry an IPv4 address in their last four bytes (RFC 6052)."""


class Target(NamedTuple):
    """A checked address: the host as it is named, the IP address it has, and the port."""

    host: str
    ip: str
    port: int


def target_of(url: str, allow_private: bool) -> Target:
    """Return where `url` leads; raises `UnreadableSource` for what may not be fetched and what cannot be resolved."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UnreadableSource("this is not a valid address") from error
    if parts.scheme not in SCHEMES:
        raise UnreadableSource("only http and https addresses are fetched")
    if not host or parts.username is not None or parts.password is not None:
        raise UnreadableSource("an address needs a host and must not name a user")
    port = port or SCHEMES[parts.scheme]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadableSource(f"the host {host!r} cannot be found") from error
    ips = [str(entry[4][0]) for entry in found]
    if not allow_private and (private := next((ip for ip in ips if not is_public(ip)), None)):
        raise UnreadableSource(
            f"{host} leads to {private}, which is not an address of the public web (--allow-private)"
        )
    return Target(host, ips[0], port)


def is_public(ip: str) -> bool:
    """Whether an IP address is one of the public web, also when an IPv6 address carries it."""
    address = ip_address(ip.partition("%")[0])
    inner = _carried(address) if isinstance(address, IPv6Address) else None
    return address.is_global and not address.is_multicast and (inner is None or is_public(str(inner)))


def _carried(address: IPv6Address) -> IPv4Address | None:
    if address in TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
