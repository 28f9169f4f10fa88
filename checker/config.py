"""The configuration: one frozen dataclass, each key documented where it stands."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from checker.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Config:
    """What a run may be told; the defaults are those of ``checker check`` without any file."""

    sources: str = "sources"
    """The folder that is read when no path is given, relative to the configuration file."""
    reports: tuple[str, ...] = ("html:reports/index.html", "json:reports/report.json", "markdown:reports/report.md")
    """What is written when no ``-o`` is given: ``FORMAT:FILE``, relative to the configuration file."""
    reviews: str = "reports/reviews"
    """The folder of editors' decisions."""
    fail_on: str = "contradiction"
    """The least serious kind of finding that makes the run fail: contradiction, possible-conflict, quote-variant, single-source or never."""
    disable: tuple[str, ...] = ()
    """Identifiers of rules that are not to run."""
    max_bytes: int = 10_000_000
    """Files larger than this are reported as unreadable instead of read."""
    outlets: tuple[tuple[str, str], ...] = ()
    """Names of outlets by folder or host, as pairs: ``[["azernews.az", "AzerNews"]]``."""

    @classmethod
    def of(cls, table: dict[str, Any], where: str) -> Config:
        """Make a configuration of a parsed table; raises `ConfigError` that names `where` and the key."""
        known = {field.name.replace("_", "-"): field.name for field in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                raise ConfigError(f"{where}: unknown key '{key}'; known are {', '.join(sorted(known))}")
            default = getattr(cls(), known[key])
            expected = list if isinstance(default, tuple) else type(default)
            if not isinstance(value, expected) or isinstance(value, bool):
                raise ConfigError(f"{where}: '{key}' takes {expected.__name__}, not {type(value).__name__}")
            values[known[key]] = tuple(tuple(v) if isinstance(v, list) else v for v in value) if expected is list else value
        return replace(cls(), **values)
