"""The configuration: one frozen dataclass, each key documented where it stands, and the file it is read from.

The file is ``checker.toml``, or ``pyproject.toml`` with a ``[tool.checker]`` table, in the working folder or the
nearest folder above it.  Paths in it are relative to it, so a run means the same from every folder below.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeGuard

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

GRAVEST_FIRST = ("contradiction", "possible-conflict", "quote-variant", "notice", "single-source")
SEVERITIES = ("error", "warning", "note")
FAIL_ON = (*GRAVEST_FIRST, "never")
"""What can make a run fail: a kind of finding, which includes all graver ones, or nothing; never an agreement."""


NEVER = 2.0
"""A threshold that no confidence reaches."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run; the defaults are those of ``checker check`` without a configuration file."""

    sources: str = "sources"
    """The folder that is read when no path is given, relative to the configuration file."""
    reports: tuple[str, ...] = ("html:reports/index.html", "json:reports/report.json", "markdown:reports/report.md")
    """The reports that are written when no -o is given: FORMAT:FILE, relative to the configuration file."""
    reviews: str = "reports/reviews"
    """The folder of editors' decisions."""
    baseline: str = ""
    """A JSON report of an earlier run, whose findings count as known, not new; empty: none."""
    fail_on: str = "contradiction"
    """The least serious kind of finding that makes a run fail; never: none does."""
    disable: tuple[str, ...] = ()
    """Identifiers of the rules that do not run."""
    recogniser: str = ""
    """A spaCy pipeline that finds further names (needs checker[ner]); empty: only the rules and the gazetteer."""
    cache: str = ""
    """The folder in which results are kept from run to run; empty: the platform's usual cache folder."""
    max_bytes: int = 10_000_000
    """Files larger than this are reported as unreadable instead of read."""
    max_characters: int = 500_000
    """Articles longer than this are reported as unreadable; a million characters take half a minute to read."""
    outlets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names of outlets, each with its folders, hosts and other names: { "AzerNews" = ["azernews.az", "Azer News"] }."""
    severity: tuple[tuple[str, str], ...] = ()
    """How serious a rule's findings are in reports for machines, error, warning or note: { "Q101" = "note" }."""
    least_confidence: tuple[tuple[str, float], ...] = ()
    """The least confidence of a rule's findings that are reported, from 0 to 1: { "S602" = 0.5 }."""

    @property
    def thresholds(self) -> dict[str, float]:
        """The least confidence of each rule's reported findings; for a disabled rule `NEVER`, which none reaches."""
        return dict(self.least_confidence) | dict.fromkeys(self.disable, NEVER)

    @classmethod
    def of(cls, table: dict[str, Any], where: str) -> Config:
        """Make a configuration from a parsed table; raises `ConfigError` that names `where` and the key."""
        known = {field.name.replace("_", "-"): field.name for field in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                raise ConfigError(f"{where}: unknown key '{key}'; known are {', '.join(sorted(known))}")
            name = known[key]
            read = TABLES[name] if name in TABLES else partial(_checked, default=getattr(cls(), name))
            values[name] = read(value, f"{where}: '{key}'")
        config = replace(cls(), **values)
        if config.fail_on not in FAIL_ON:
            raise ConfigError(f"{where}: 'fail-on' is one of {', '.join(FAIL_ON)}, not '{config.fail_on}'")
        for key, most in (("max-bytes", config.max_bytes), ("max-characters", config.max_characters)):
            if most < 1:
                raise ConfigError(f"{where}: '{key}' takes a number from 1 on, not {most}")
        if twice := _named_twice(config.outlets):
            raise ConfigError(f"{where}: 'outlets': {twice}")
        return config


DEFAULTS = Config()


@dataclass(frozen=True, slots=True)
class Settings:
    """A configuration and where it comes from; its relative paths start at the folder `root`."""

    config: Config
    root: Path
    file: Path | None = None
    given: frozenset[str] = frozenset()
    """The keys that the file sets, as it spells them."""


def load(folder: Path) -> Settings:
    """Read the configuration that applies in `folder`; raises `ConfigError` for a file that cannot be used."""
    for candidate in (folder, *folder.parents):
        for name in ("checker.toml", "pyproject.toml"):
            file = candidate / name
            table = _table(file)
            if table is not None:
                return Settings(Config.of(table, str(file)), candidate, file, frozenset(table))
    return Settings(DEFAULTS, folder)


def printed(settings: Settings) -> str:
    """Return every key with its value, meaning and origin, as text that is itself a valid ``checker.toml``."""
    origin = settings.file.name if settings.file else "default"
    blocks = []
    for name, meaning in _documentation().items():
        key = name.replace("_", "-")
        value = _toml(name, getattr(settings.config, name))
        blocks.append(f"# {meaning}\n{key} = {value}  # {origin if key in settings.given else 'default'}\n")
    return "\n".join(blocks)


def _table(file: Path) -> dict[str, Any] | None:
    """Return the table that `file` has for this program, or None if it has none."""
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8-sig"))  # editors on Windows begin a file with a mark
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: {error}") from error
    if file.name == "checker.toml":
        if "tool" in document:
            raise ConfigError(f"{file}: here the keys stand by themselves; [tool.checker] is for pyproject.toml")
        return document
    tools = document.get("tool")
    table = tools.get("checker") if isinstance(tools, dict) else None
    if table is None or isinstance(table, dict):
        return table
    raise ConfigError(f"{file}: 'tool.checker' must be a table")


def _checked(value: object, where: str, default: object) -> object:
    """Return `value`, with a list as a tuple; raises `ConfigError` unless it is of the kind of `default`."""
    if isinstance(default, tuple) and _are_names(value):
        return tuple(value)
    if type(value) is type(default):
        return value
    wanted = "a list of texts in quotes" if isinstance(default, tuple) else KINDS[type(default)]
    wrong = next((each for each in value if not isinstance(each, str)), None) if isinstance(value, list) else None
    told = f", and {wrong} is none" if wrong is not None else f", not {KINDS.get(type(value), 'a date')}"
    raise ConfigError(f"{where} takes {wanted}{told}")


def _named_twice(outlets: Iterable[tuple[str, Iterable[str]]]) -> str | None:
    """Return what is wrong if a folder, host or name would stand for two outlets; capitals do not matter."""
    owners: dict[str, str] = {}
    for outlet, others in outlets:
        for name in (outlet, *others):
            if owners.setdefault(name.casefold(), outlet) != outlet:
                return f"'{name}' stands for both '{owners[name.casefold()]}' and '{outlet}'"
    return None


def _table_of(fits: Callable[[object], bool], wanted: str) -> Callable[[object, str], object]:
    """Return a reader of tables whose values must all satisfy `fits`; `wanted` describes them in the error."""

    def read(value: object, where: str) -> object:
        if not isinstance(value, dict) or not all(fits(each) for each in value.values()):
            raise ConfigError(f"{where} takes a table of {wanted}")
        return tuple((key, tuple(each) if isinstance(each, list) else each) for key, each in sorted(value.items()))

    return read


def _is_confidence(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _are_names(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


KINDS: dict[type, str] = {
    str: "a text in quotes", int: "a whole number", bool: "true or false", float: "a number with a fraction",
    list: "a list", dict: "a table",
}  # fmt: skip
"""What the kinds of values in a file are called."""
TABLES: dict[str, Callable[[object, str], object]] = {
    "outlets": _table_of(_are_names, "an outlet's name = a list of its folders, hosts and other names"),
    "severity": _table_of(lambda value: value in SEVERITIES, f"a rule = one of {', '.join(SEVERITIES)}"),
    "least_confidence": _table_of(_is_confidence, "a rule = a number from 0 to 1"),
}
"""Readers for the keys that take tables; a table is stored as pairs, in the order of its keys."""


def _toml(name: str, value: object) -> str:
    if name not in TABLES or not isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    pairs = [f"{json.dumps(key, ensure_ascii=False)} = {json.dumps(each, ensure_ascii=False)}" for key, each in value]
    return f"{{ {', '.join(pairs)} }}" if pairs else "{}"


def _documentation() -> dict[str, str]:
    """Return the docstring under each key of `Config`, so that the meaning of a key is written only once."""
    import ast  # these two take as long to import as the rest of this module
    import inspect

    source = ast.parse(inspect.getsource(Config))
    body = [statement for part in source.body if isinstance(part, ast.ClassDef) for statement in part.body]
    documented: dict[str, str] = {}
    for field, comment in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(comment, ast.Expr):
            documented[field.target.id] = str(ast.literal_eval(comment.value))
    return documented
