"""What is known of the articles' language: all its words and patterns, as tables in one folder.

``english/`` holds word lists, patterns and learned figures. Every file is TOML with a ``[source]`` table that says
where its contents come from and under which licence, so that a list can be checked against its source and nobody has
to guess why a word is in it. The code of the stages contains no words, only the names of lists and patterns; another
language is another folder with the same tables, named in `FOLDER`.

A pattern is a regular expression in ``[patterns]`` of a table; a long one is a list of its pieces. It may include
other patterns of the same table by name, in PCRE's notation: ``(?&auxiliaries)``. It is compiled as it stands, so it
must itself say if case is to be ignored (``(?i)``).
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

FOLDER: Traversable = files(__name__) / "english"
_HELD = re.compile(r"\(\?&(\w+)\)")


@cache
def table(name: str) -> dict[str, Any]:
    """Return the parsed contents of the table `name`; raises ``FileNotFoundError`` if there is none."""
    return tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_list(name: str, key: str) -> frozenset[str]:
    """Return the list `key` under ``[words]`` of the table `name`; raises ``KeyError`` if there is none."""
    return frozenset(table(name)["words"][key])


@cache
def by_form(name: str, section: str) -> dict[str, str]:
    """Return the key of the list in which each word of a section stands; raises ``KeyError`` if there is no section."""
    return {form: key for key, forms in table(name)[section].items() for form in forms}


@cache
def source(name: str, key: str, /, **parts: str) -> str:
    """Return the pattern `key` of the table `name` as text, with what it names written out as groups.

    A name is that of one of the `parts` supplied by the caller, of another pattern of the table, or of one of its lists
    of words.
    """
    pieces: str | list[str] = table(name)["patterns"][key]
    return written_out(name, "".join(pieces), **parts)


def written_out(name: str, pattern: str, /, **parts: str) -> str:
    """Return a pattern that stands elsewhere in the table `name`, with what it names written out; see `source`."""
    return _HELD.sub(lambda held: f"(?:{parts.get(held[1]) or _held(name, held[1])})", pattern)


def _held(name: str, key: str) -> str:
    return source(name, key) if key in table(name)["patterns"] else any_of(word_list(name, key))


@cache
def pattern(name: str, key: str, /, **parts: str) -> re.Pattern[str]:
    """Return the pattern `key` of the table `name`, compiled; see `source`."""
    return re.compile(source(name, key, **parts))


def any_of(listed: Iterable[str]) -> str:
    """Return a pattern for any word or phrase of a list, the longest first."""
    return "|".join(map(re.escape, sorted(listed, key=lambda phrase: (-len(phrase), phrase))))


def whole_words(listed: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds the words and phrases of a list in upper or lower case, the longest first."""
    return re.compile(rf"(?i)\b(?:{any_of(listed)})\b")
