"""Sources: the agencies, outlets and press offices that an article says it draws on.

Known agencies are found by name; unknown ones by the places where only a source stands: after a dateline's town, between
slashes, before "reported" with another speaker's words before it, after "the correspondent of".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.lexicon import table

NAME = r"[A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,4}"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATELINE = re.compile(
    rf"^[ \t]*(?P<place>[A-Z][A-Za-z .'’-]{{1,40}}(?:, [A-Z][A-Za-z .]{{1,30}})?)"
    rf"(?:, (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}))?\.?,? ?"
    rf"(?:\((?P<name>{NAME})\) ?[-–—]|/(?P<slashed>[A-Za-z][\w .-]{{1,30}})/\.?|[-–—] ?(?P<dashed>[A-Z]{{3,12}})[ \t]*$)",
    re.MULTILINE,
)
CREDIT = re.compile(rf"\((?P<name>(?:{NAME}))(?:/[\w ]+)?\)\s*$", re.MULTILINE)
CORRESPONDENT = re.compile(rf"\bcorrespondents? of (?:the )?(?P<name>{NAME})")
KIND = re.compile(
    rf"\b(?:(?:news agency|newspaper|broadcaster|daily|agency|state news agency|television channel|radio station) (?P<after>{NAME})"
    rf"|(?P<before>{NAME}) (?:news agency|newspaper|news website|newswire))"
)
PRESS_OFFICE = re.compile(
    r"\b(?P<name>(?:the )?(?:[A-Z]?[\w.]+ ){0,3}[\w.]+[’']s? press (?:service|office)|(?:the )?press (?:service|office) of (?:the )?(?:[A-Z]?[\w.’']+ ?){1,4})"
)
INFORMED = re.compile(rf"\b(?:informed|told|communicated|reported) to (?P<name>[A-Z]{{2,}}[A-Za-z]*|{NAME})(?= (?:in|by|at|from)\b)")


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


def find_sources(text: str) -> tuple[Source, ...]:
    """Return the sources named in `text`, in order and without overlap."""
    found: list[Source] = []

    def add(start: int, end: int, name: str | None = None) -> None:
        shown = " ".join((name or text[start:end]).split()).rstrip(".")
        found.append(Source(start, end, agencies().get(shown, shown)))

    for form, name in agencies().items():
        if form in text:
            for match in re.finditer(rf"(?<![\w@])(?<!#){re.escape(form)}(?!\w)", text):
                if form.isupper() or len(form) > 5 or " " in form or _reports(text, match.end()):
                    add(*match.span(), name)
    for match in DATELINE.finditer(text):
        group = match.lastgroup
        if group:
            add(*match.span(group))
    for pattern, gate in ((CORRESPONDENT, "correspondent"), (INFORMED, "ed to "), (PRESS_OFFICE, "press ")):
        if gate in text:
            for match in pattern.finditer(text):
                add(*match.span("name"))
    if "agency" in text or "newspaper" in text or "broadcaster" in text or "daily" in text:
        for match in KIND.finditer(text):
            add(*match.span(match.lastgroup or 0))
    found.sort(key=lambda source: (source.start, -source.end))
    kept: list[Source] = []
    for source in found:
        if not kept or source.start >= kept[-1].end:
            kept.append(source)
    return tuple(kept)


REPORTS = re.compile(r"(?: news agency| agency)?,? (?:report|said|say|quot|citing|cited)")


def _reports(text: str, end: int) -> bool:
    """Whether a short name that is a word as well ("Trend", "Petra") stands where a source does."""
    return REPORTS.match(text, end) is not None or text[end : end + 1] == ")"
