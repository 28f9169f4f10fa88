"""Sources: the agencies, outlets and press offices that an article says it draws on.

Known agencies are found by name; unknown ones by positions that only a source takes: in a dateline, beside a noun for
what they are ("the broadcaster HRK", "Sputnik news agency"), after "the correspondent of", before "press service".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from checker.extract.spots import first_runs, runs_of
from checker.ingest.dateline import agency_name, read_dateline
from checker.language import by_form, pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from checker.model import Line

_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][a-z]{0,2}\.|[A-Z](?:[\w&’'-]|\.(?=\w))*)"
NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
"""A name; a full stop belongs to initials and short forms ("St."), any other ends the sentence."""
HEAD_LINES = 40
"""The first story lines in which a dateline is looked for: titles, bylines and menus come before it."""

KIND_WORDS = word_list("sources", "kinds")
"""Words of which both patterns for a kind of source need one to match."""

PRESS: str = table("sources")["cues"]["press_office"]
"""The word that the pattern for a press office needs to match."""

NAMED_KIND = pattern("sources", "named_kind", name=NAME)
NAME_BEFORE = re.compile(rf"(?:(?<=\s)|^)(?P<name>{NAME})$")
KIND_AFTER = pattern("sources", "kind_after")
PRESS_OFFICE = pattern("sources", "press_office")
OWNED = pattern("sources", "owned")
OWNER_BEFORE = pattern("sources", "owner_before")
INFORMED = pattern("sources", "informed", name=NAME)
LOOK_BACK = 80  # characters
REPORTS = pattern("sources", "reports")
PLAIN_FROM = 4
"""Fewest letters of a name in capitals that is no common word or initials; other names need `PLAIN_WORD` letters."""

PLAIN_WORD = 6


@dataclass(frozen=True, slots=True)
class Source:
    """A named source at a span; `name` is the form that a report shows."""

    start: int
    end: int
    name: str


@cache
def _by_first_run() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the agencies' names, each with the form that a report shows, grouped by their first run of letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for form, name in agencies().items():
        (run,) = first_runs([form])
        found.setdefault(run, []).append((form, name))
    return {run: tuple(forms) for run, forms in found.items()}


@cache
def _telling() -> frozenset[str]:
    """Return the words of which a text needs one to name a listed agency, a kind of source or a press office."""
    return frozenset((*_by_first_run(), *KIND_WORDS, PRESS))


@cache
def agencies() -> dict[str, str]:
    """Return the agencies' names, longest first, each with the form that a report shows."""
    forms = {form: name for name, others in table("agencies")["agencies"].items() for form in (name, *others)}
    return dict(sorted(forms.items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def _outlets() -> dict[str, str]:
    """Return the form that a report shows of each other name of a well-known outlet."""
    return by_form("outlets", "names")


def find_sources(text: str, lines: Sequence[Line]) -> tuple[Source, ...]:
    """Return the sources named in `text`, whose labelled lines are `lines`, in order and without overlap."""
    words = _telling().intersection(runs_of(text).words)
    found = [*_known(text, words), *_in_datelines(text, lines)]
    if not KIND_WORDS.isdisjoint(words):
        found += _by_kind(text)
    if PRESS in words:
        found += _press_offices(text)
    found += [_source(text, *match.span("name")) for match in INFORMED.finditer(text)]
    found.sort(key=lambda source: (source.start, -source.end))
    kept: list[Source] = []
    for source in found:
        if not kept or source.start >= kept[-1].end:
            kept.append(source)
    return tuple(kept)


def _source(text: str, start: int, end: int, name: str | None = None) -> Source:
    shown = " ".join((name or text[start:end]).split()).rstrip(".")
    return Source(start, end, agencies().get(shown) or _outlets().get(shown, shown))


def _known(text: str, words: Set[str]) -> Iterator[Source]:
    """Yield the listed agencies; one whose name is also a word ("Trend", "Petra") only where it is used as a source."""
    known = _by_first_run()
    for form, name in chain.from_iterable(known[word] for word in sorted(known.keys() & words)):
        plain = len(form) >= PLAIN_WORD or " " in form or (form.isupper() and len(form) >= PLAIN_FROM)
        position = text.find(form)
        while position >= 0:
            end = position + len(form)
            if _stands_alone(text, position, end) and (plain or _reports(text, end)):
                yield _source(text, position, end, name)
            position = text.find(form, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the span is a name by itself: next to it is no letter, digit or underscore, before it no @ or #."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in ("@", "#", "_") or after.isalnum() or after == "_")


def _reports(text: str, end: int) -> bool:
    return REPORTS.match(text, end) is not None or text[end : end + 1] == ")"


def _in_datelines(text: str, lines: Sequence[Line]) -> Iterator[Source]:
    heads = islice((line for line in lines if line.label in ("story", "dateline")), HEAD_LINES)
    for line in heads:
        dateline = read_dateline(text[line.start : line.end])
        if dateline and dateline.agency and dateline.agency_at:
            start, end = (line.start + offset for offset in dateline.agency_at)
            yield _source(text, start, end, agency_name(dateline.agency, text))


def _by_kind(text: str) -> Iterator[Source]:
    for match in NAMED_KIND.finditer(text):
        yield _source(text, *match.span("name"))
    for match in KIND_AFTER.finditer(text):
        first = max(0, match.start() - LOOK_BACK)
        named = NAME_BEFORE.search(text[first : match.start()])
        if named:
            yield _source(text, first + named.start("name"), match.start())


def _press_offices(text: str) -> Iterator[Source]:
    for match in PRESS_OFFICE.finditer(text):
        first = max(0, match.start() - LOOK_BACK)
        owner = OWNER_BEFORE.search(text[first : match.start()])
        if owner or OWNED.search(match.group()):
            start = first + owner.start() if owner else match.start()
            yield _source(text, start, match.start() + len(match.group().rstrip()))
