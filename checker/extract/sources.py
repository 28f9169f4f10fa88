"""Sources: the agencies, outlets and press offices that an article says it draws on.

Known agencies are found by name; unknown ones by the places where only a source stands: after a dateline's town, between
slashes, before "reported" with another speaker's words before it, after "the correspondent of".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from checker.ingest.dateline import agency_name, read_dateline
from checker.lexicon import table
from checker.model import Line

NAME = r"[A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,4}"
HEAD_LINES = 40
"""Lines within which a story's dateline stands: titles, bylines and menus come before it."""

KIND = r"(?:news agency|newspaper|broadcaster|daily|agency|news website|newswire|television channel|radio station|correspondents? of(?: the)?)"
NAMED_KIND = re.compile(rf"\b{KIND} (?P<name>{NAME})")
NAME_BEFORE = re.compile(rf"(?:(?<=\s)|^)(?P<name>{NAME})$")
KIND_AFTER = re.compile(r" (?:news agency|newspaper|news website|newswire)\b(?! [A-Z])")
PRESS_OFFICE = re.compile(r"\bpress (?:service|office)\b(?: of (?:the )?(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}|[a-z]+))?")
OWNER_BEFORE = re.compile(r"(?:\bthe )?(?:\b[A-Z][\w.]* ){0,3}\b[\w.]+[’']s? $|\bthe $")
INFORMED = re.compile(rf"ed to (?P<name>[A-Z]{{2,}}[A-Za-z]*|{NAME})(?= (?:in|by|at|from)\b)")
LOOK_BACK = 80  # characters


@dataclass(frozen=True, slots=True)
class Source:
    """A named source at a span; `name` is the form a report shows."""

    start: int
    end: int
    name: str


@cache
def agencies() -> dict[str, str]:
    """Return the agencies' names, longest first, each with the form that a report shows."""
    forms = {form: name for name, others in table("agencies")["agencies"].items() for form in (name, *others)}
    return dict(sorted(forms.items(), key=lambda item: (-len(item[0]), item[0])))


def find_sources(text: str, lines: Sequence[Line]) -> tuple[Source, ...]:
    """Return the sources named in `text`, whose labelled lines are `lines`, in order and without overlap."""
    found: list[Source] = []

    def add(start: int, end: int, name: str | None = None) -> None:
        shown = " ".join((name or text[start:end]).split()).rstrip(".")
        found.append(Source(start, end, agencies().get(shown, shown)))

    for form, name in agencies().items():
        position = text.find(form)
        while position >= 0:
            end = position + len(form)
            plain = len(form) > 5 or " " in form or (form.isupper() and len(form) > 3)
            if _stands_alone(text, position, end) and (plain or _reports(text, end)):
                add(position, end, name)
            position = text.find(form, end)
    for line in [line for line in lines if line.label in ("story", "dateline")][:HEAD_LINES]:
        dateline = read_dateline(text[line.start : line.end])
        if dateline and dateline.agency:
            start = text.index(dateline.agency, line.start)
            add(start, start + len(dateline.agency), agency_name(dateline.agency, text))
    for match in NAMED_KIND.finditer(text):
        add(*match.span("name"))
    for match in KIND_AFTER.finditer(text):
        first = max(0, match.start() - LOOK_BACK)
        named = NAME_BEFORE.search(text[first : match.start()])
        if named:
            add(first + named.start("name"), match.start())
    if "press " in text:
        for match in PRESS_OFFICE.finditer(text):
            first = max(0, match.start() - LOOK_BACK)
            owner = OWNER_BEFORE.search(text[first : match.start()])
            if owner or " of " in match.group():
                add(first + owner.start() if owner else match.start(), len(match.group().rstrip()) + match.start())
    for match in INFORMED.finditer(text):
        add(*match.span("name"))
    found.sort(key=lambda source: (source.start, -source.end))
    kept: list[Source] = []
    for source in found:
        if not kept or source.start >= kept[-1].end:
            kept.append(source)
    return tuple(kept)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the characters around a name end it: no letter, digit, @ or #."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in ("@", "#", "_") or after.isalnum() or after == "_")


REPORTS = re.compile(r"(?: news agency| agency)?,? (?:report|said|say|quot|citing|cited)")


def _reports(text: str, end: int) -> bool:
    """Whether a short name that is a word as well ("Trend", "Petra") stands where a source does."""
    return REPORTS.match(text, end) is not None or text[end : end + 1] == ")"
