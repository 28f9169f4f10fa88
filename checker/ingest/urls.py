"""Addresses of articles as files state them: only web addresses are accepted, and their hosts identify outlets."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

WEB = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\ud800-\udfff<>\"]{1,2000}", re.IGNORECASE)


def web_address(value: Any) -> str | None:
    """Return `value` if it is a web address, otherwise None, so that no script or file is ever linked."""
    return value if isinstance(value, str) and WEB.fullmatch(value) else None


def host_of(url: str | None) -> str:
    """Return the host of an address in lower case, or an empty string if it has none."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:  # "http://[": addresses come from outside and may be malformed
        return ""
