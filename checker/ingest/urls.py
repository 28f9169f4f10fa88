"""Addresses of articles as files state them: only those of the web are taken over, and their hosts name outlets."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

WEB = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\ud800-\udfff<>\"]{1,2000}", re.IGNORECASE)


def web_address(value: Any) -> str | None:
    """Return a value that is an address of the web, None for any other: no script and no file is ever linked."""
    return value if isinstance(value, str) and WEB.fullmatch(value) else None


def host_of(url: str | None) -> str:
    """Return the host of an address in lower case, nothing if it has none."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:  # "http://[": what looks like an address is written by others
        return ""
