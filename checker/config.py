"""The configuration: one frozen dataclass, each key documented where it stands, and the file it is read from.

The file is ``checker.toml``, or ``pyproject.toml`` with a ``[tool.checker]`` table, in the working folder or the
nearest folder above it.  Paths in it are relative to it, so a run means the same from every folder below.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

GRAVEST_FIRST = ("contradiction", "possible-conflict", "quote-variant", "single-source")
FAIL_ON = (*GRAVEST_FIRST, "never")
"""What may make a run fail: a kind of finding, which includes the graver ones, or nothing."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a run may be told; the defaults are those of ``checker check`` without any file."""

    sources: str = "sources"
    """The folder that is read when no path is given, relative to the configuration file."""
    reports: tuple[str, ...] = ("html:reports/index.html", "json:reports/report.json", "markdown:reports/report.md")
    """What is written when no -o is given: FORMAT:FILE, relative to the configuration file."""
    reviews: str = "reports/reviews"
    """The folder of editors' decisions."""
    baseline: str = ""
    """A JSON report of an earlier run, whose findings are known and not new; empty: there is none."""
    fail_on: str = "contradiction"
    """The least serious kind of finding that makes a run fail; never: none does."""
    disable: tuple[str, ...] = ()
    """Identifiers of rules that are not to run."""
    recogniser: str = ""
    """A spaCy pipeline that finds further names (needs checker[ner]); empty: the rules and the gazetteer alone."""
    max_bytes: int = 10_000_000
    """Files larger than this are reported as unreadable instead of read."""
    outlets: tuple[tuple[str, str], ...] = ()
    """Names of outlets by folder or host, as pairs: [["azernews.az", "AzerNews"]]."""

    @classmethod
    def of(cls, table: dict[str, Any], where: str) -> Config:
        """Make a configuration of a parsed table; raises `ConfigError` that names `where` and the key."""
        known = {field.name.replace("_", "-"): field.name for field in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                raise ConfigError(f"{where}: unknown key '{key}'; known are {', '.join(sorted(known))}")
            values[known[key]] = _checked(value, getattr(cls(), known[key]), f"{where}: '{key}'")
        config = replace(cls(), **values)
        if config.fail_on not in FAIL_ON:
            raise ConfigError(f"{where}: 'fail-on' is one of {', '.join(FAIL_ON)}, not '{config.fail_on}'")
        if not all(isinstance(pair, tuple) and [*map(type, pair)] == [str, str] for pair in config.outlets):
            raise ConfigError(f"{where}: 'outlets' takes pairs of folder or host and name")
        if not all(isinstance(value, str) for value in (*config.reports, *config.disable)):
            raise ConfigError(f"{where}: 'reports' and 'disable' take lists of strings")
        return config


DEFAULTS = Config()


@dataclass(frozen=True, slots=True)
class Settings:
    """A configuration with where it comes from; `root` is the folder its relative paths start at."""

    config: Config
    root: Path
    file: Path | None = None
    given: frozenset[str] = frozenset()
    """The keys that the file names, as it spells them."""


def load(folder: Path) -> Settings:
    """Read the configuration that holds in `folder`; raises `ConfigError` for a file that cannot be used."""
    for candidate in (folder, *folder.parents):
        for name in ("checker.toml", "pyproject.toml"):
            file = candidate / name
            table = _table(file)
            if table is not None:
                return Settings(Config.of(table, name), candidate, file, frozenset(table))
    return Settings(DEFAULTS, folder)


def printed(settings: Settings) -> str:
    """Return every key with its value, meaning and origin, as text that is itself a valid ``checker.toml``."""
    origin = settings.file.name if settings.file else "default"
    blocks = []
    for name, meaning in _documentation().items():
        key = name.replace("_", "-")
        value = json.dumps(getattr(settings.config, name), ensure_ascii=False)
        blocks.append(f"# {meaning}\n{key} = {value}  # {origin if key in settings.given else 'default'}\n")
    return "\n".join(blocks)


def _table(file: Path) -> dict[str, Any] | None:
    """Return the table that `file` holds for this program, or None where it holds none."""
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(f"{file.name}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file.name}: {error}") from error
    if file.name == "checker.toml":
        return document
    table = document.get("tool", {}).get("checker")
    if table is None or isinstance(table, dict):
        return table
    raise ConfigError(f"{file.name}: 'tool.checker' must be a table")


def _checked(value: object, default: object, where: str) -> object:
    expected = list if isinstance(default, tuple) else type(default)
    if not isinstance(value, expected) or isinstance(value, bool):
        raise ConfigError(f"{where} takes {expected.__name__}, not {type(value).__name__}")
    return tuple(tuple(v) if isinstance(v, list) else v for v in value) if isinstance(value, list) else value


def _documentation() -> dict[str, str]:
    """Return the sentence under each key of `Config`: written once, read by people in the source and printed by us."""
    import ast  # these two take as long to import as the rest of this module
    import inspect

    source = ast.parse(inspect.getsource(Config))
    body = [statement for part in source.body if isinstance(part, ast.ClassDef) for statement in part.body]
    documented: dict[str, str] = {}
    for field, comment in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(comment, ast.Expr):
            documented[field.target.id] = str(ast.literal_eval(comment.value))
    return documented
