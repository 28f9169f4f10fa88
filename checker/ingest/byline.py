"""Signatures: the lines that say who wrote a story, alone or with the day, the paper and a share bar on the same line.

"By Kamila Aliyeva", "Oluwaseun Brandt in Tessaly and Petra Lindqvist", "Staff and agencies", "Transport correspondent",
"By Jarek Nwosu | 16 June 2023, 08:10 | 3 min read", "The Belmara Ledger, Tuesday 12 March 2024".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from checker.ingest.dates import DATE, WEEKDAY, Stamp, stamps
from checker.ingest.language import function_words
from checker.ingest.lines import BULLET, is_date_line
from checker.ingest.masthead import is_masthead

LONGEST = 140  # characters: three names with their places

_NAME = r"(?:(?:Dr|Prof|Sir)\.? )?[A-Z][\w'’-]+(?: (?:[A-Z]\.|de|van|von|der|da|al|bin|[A-Z][\w'’-]+)){1,3}"
_WHERE = r"(?: in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})?"
_STAFF = r"(?:staff|desk|agencies|agency|reporters?|correspondents?|bureau|newsroom)(?: (?:writers?|reporters?))?"
_ROLE = r"(?:[\w-]+ ){0,4}(?:correspondent|reporter|editor|writer|columnist|staff|analyst|critic|producer|agencies)(?: in [A-Z]\w+)?"
_OTHERS = rf"(?:(?:,| and|,? with) (?:{_ROLE}|agencies|{_NAME}|[A-Z]\w+))?"
BY = re.compile(r"(?:by|words by|text by|story by|reported by)[: ]\s*(?=[A-Z(])(?P<who>.{2,120})", re.IGNORECASE)
NAMES = re.compile(rf"{_NAME}{_WHERE}(?:(?:,| and| &) {_NAME}{_WHERE}){{0,4}}{_OTHERS}")
DESK = re.compile(rf"(?:[\w'’-]+ ){{0,3}}{_STAFF}(?:,? (?:and|with) [\w ]{{2,40}})?", re.IGNORECASE)
ROLE = re.compile(_ROLE, re.IGNORECASE)
LONE_NAME = re.compile(_NAME)
CLOCK = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
PART = re.compile(r"\s*[|·•]\s*")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signature says: who wrote, for which paper, on which days; each may be missing."""

    who: str | None = None
    outlet: str | None = None
    dates: tuple[Stamp, ...] = ()


def read_signature(text: str, below_title: bool, below_byline: bool) -> Signature | None:
    """Return the signature that a line above the story is, or None.

    A bare name signs only below the headline (above it, it may be the headline), a bare role only below a name.
    """
    if len(text) > LONGEST or (text.endswith((".", ":")) and not CLOCK.search(text)):
        return None
    bare = BULLET.sub("", text) if not text[:1].isalnum() else text
    parts = PART.split(bare.strip("*_ "))
    first = parts[0]
    dates = stamps(text)
    if match := BY.fullmatch(first):
        return Signature(who=_undated(match["who"]), dates=dates)
    if DESK.fullmatch(first) or (below_title and _are_names(first)):
        return Signature(who=first, dates=dates)
    if below_byline and ROLE.fullmatch(first):
        return Signature(dates=dates)
    if not dates:
        return None
    who = _undated(first)
    if not who or not who[0].isupper() or DATE.search(who):
        return None
    if is_masthead(who):
        return Signature(outlet=who, dates=dates)
    if DESK.fullmatch(who) or _are_names(who):
        return Signature(who=who, dates=dates)
    rest = [part for part in parts[1:] if any(map(str.isalpha, part))]
    return Signature(dates=dates) if len(who.split()) <= 3 and rest and all(map(is_date_line, rest)) else None


def _are_names(text: str) -> bool:
    """Whether a line is names: a title in capitals ("Driver Charged With Manslaughter") betrays itself by its small words."""
    match = NAMES.fullmatch(text)
    return (
        match is not None
        and not text.isupper()
        and not any(word.istitle() and word.lower() in function_words() for word in text.split())
    )


def signed_label(signature: Signature) -> Literal["byline", "date"]:
    """Return the label of a signature's line: a date where it names a day and nobody."""
    return "date" if signature.dates and signature.who is None else "byline"


def _undated(text: str) -> str:
    """Return `text` up to the date in it, without the weekday before that."""
    date = DATE.search(text)
    head = text[: date.start()].rstrip(" ,;-–—(") if date else text
    return WEEKDAY.sub("", head).strip(" ,;-–—") if date else head.strip(" ,;-–—")
