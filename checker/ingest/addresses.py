"""Which addresses may be fetched: pages of the public web, never anything on this machine or its network.

A host name is resolved once for a page and its robots.txt, and every IP address it has is checked.  The connection
goes to the address that was checked, so the name cannot point elsewhere when it is looked up a second time.
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
    """A checked address: the host name, its IP address, and the port."""

    host: str
    ip: str
    port: int


def target_of(url: str, allow_private: bool) -> Target:
    """Return where `url` leads; raises `UnreadableSource` if it may not be fetched or cannot be resolved."""
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
    """Whether an IP address belongs to the public web; an IPv4 address carried by an IPv6 one must be public too."""
    address = ip_address(ip.partition("%")[0])
    inner = _carried(address) if isinstance(address, IPv6Address) else None
    return address.is_global and not address.is_multicast and (inner is None or is_public(str(inner)))


def _carried(address: IPv6Address) -> IPv4Address | None:
    if address in TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
