"""Signatures: the lines that say who wrote a story, possibly with the day, the paper and a share bar on the same line.

"By Kamila Aliyeva", "Ada Holt in Skarvik and Ivo Sandel", "Staff and agencies", "Transport correspondent",
"By Rolf Aune | 4 May 2022, 09:15 | 5 min read", "The Skarvik Gazette, Friday 3 May 2024".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from checker.ingest.dates import DATE, DATE_WORDS, WEEKDAY, Stamp, stamps
from checker.ingest.language import function_words
from checker.ingest.lines import BULLET
from checker.ingest.masthead import (
    ARTICLES,
    is_given,
    is_masthead,
    is_person,
    known_name,
    masthead_words,
    spoken_case,
)
from checker.language import pattern

LONGEST = 140  # characters: three names with their places

BY = pattern("page_heads", "byline")
BREAK = pattern("page_heads", "byline_break")
NAMES = pattern("page_heads", "authors")
DESK = pattern("page_heads", "desk")
ROLE = pattern("page_heads", "own_role")
LONE_NAME = pattern("page_heads", "person")
HANDLE = re.compile(r"@\w{2,30}")
SIGNED_LAST = pattern("page_heads", "signed_last")
AGENCY = pattern("page_heads", "news_agency_author")
MOST_PLACE_WORDS = 2  # beside the date, on a line of a place and a day: "Port Alwin, May 13"
CLOCK = pattern("page_heads", "clock_at_end")
PART = re.compile(r"(?<!\s)\s*[|·•]\s*")  # begins at the first of several spaces, so that a run of them is scanned once


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signature says: who wrote the story, for which paper, on which days; each may be missing.

    `outlet` is the paper that the line itself is headed by, `signed_for` the one behind the name of who signs, which
    may be the agency that a paper's story comes from.
    """

    who: str | None = None
    outlet: str | None = None
    dates: tuple[Stamp, ...] = ()
    signed_for: str | None = None


def read_signature(text: str, below_title: bool, below_byline: bool) -> Signature | None:
    """Return the signature in a line above the story, or None if the line is not one.

    A bare name is a signature only below the headline (above, it may be the headline), a bare role only below a name.
    """
    if len(text) > LONGEST:
        return None
    bare = text if text[:1].isalnum() else BULLET.sub("", text)
    parts = PART.split(bare.strip("*_ "))
    first = parts[0]
    if match := BY.fullmatch(first.rstrip(":")):
        who, signed_for = _who_and_for(_undated(match["who"]))
        if signed_for is None and len(parts) > 1:
            signed_for = _outlet(parts[1])
        return Signature(who=who, dates=stamps(text), signed_for=signed_for)
    if text.endswith((".", ":")) and not CLOCK.search(text):
        return None
    if below_title and len(parts) > 1 and DATE.search(text) and is_masthead(first) and not may_sign(first):
        return Signature(outlet=first, dates=stamps(text))
    if below_byline and (signed_for := _below_name(_undated(first))):
        return Signature(dates=stamps(text), signed_for=signed_for)
    if DESK.fullmatch(first) or (below_title and _are_names(first)):
        who, signed_for = _who_and_for(first)
        return Signature(who=who, dates=stamps(text), signed_for=signed_for)
    if below_byline and (ROLE.fullmatch(first) or HANDLE.fullmatch(text)):
        return Signature()
    dates = stamps(text)
    return _dated_signature(text, first, dates) if dates else None


def _dated_signature(text: str, first: str, dates: tuple[Stamp, ...]) -> Signature | None:
    """Return the signature in a line with a date: after a name or a paper, before a name, or beside a place."""
    if match := SIGNED_LAST.search(text):
        agency = AGENCY.search(text)
        return Signature(who=match["who"], outlet=agency["name"] if agency else None, dates=dates)
    if paper := dated_masthead(first):
        return Signature(outlet=paper, dates=dates)
    who = _undated(first)
    if who and (DESK.fullmatch(who) or _are_names(who)):
        who, signed_for = _who_and_for(who)
        return Signature(who=who, dates=dates, signed_for=signed_for)
    rest = DATE_WORDS.sub(" ", DATE.sub(" ", text)).split()
    return Signature(dates=dates) if len(rest) <= MOST_PLACE_WORDS and all(word[0].isupper() for word in rest) else None


def _who_and_for(text: str) -> tuple[str, str | None]:
    """Return who signs and for which outlet: "Jan Horak, BBC News, Korva", "JAN HORAK Associated Press", "Reuters"."""
    if outlet := _agency(BREAK.split(text, maxsplit=1)[0]):
        return text, outlet
    for found in BREAK.finditer(text):
        if outlet := _outlet(BREAK.split(text[found.end() :], maxsplit=1)[0]):
            return text[: found.start()], outlet
    words = text.split()
    for first in range(2, len(words)):
        behind = " ".join(words[first:])
        if (outlet := known_name(behind)) and (first < len(words) - 1 or (behind.isupper() and not text.isupper())):
            return " ".join(words[:first]), outlet
    return text, None


def _below_name(text: str) -> str | None:
    """Return the outlet in a line below the author: "BBC News, Korva", "Health reporter, BBC News"; or None."""
    first, *others = BREAK.split(text)
    return _outlet(first) or (_outlet(others[0]) if others and ROLE.fullmatch(first) else None)


def _outlet(text: str) -> str | None:
    """Return the outlet that a part of a byline names, or None."""
    if name := _agency(text):
        return name
    is_paper = is_masthead(text) and text.split()[-1].lower() in masthead_words()
    office = ROLE.fullmatch(text) or DESK.fullmatch(text)
    return spoken_case(text) if is_paper and " " in text and not office and not is_given(text) else None


def _agency(text: str) -> str | None:
    """Return the listed agency or outlet in a part of a byline, perhaps with an office there ("AP Business Writer")."""
    if (name := known_name(text)) or not ROLE.fullmatch(text):
        return None if is_given(text) and " " not in text else name
    words = text.split()
    names = (known_name(" ".join(words[:end])) for end in range(1, len(words)))
    return next((name for name in names if name), None)


def _are_names(text: str) -> bool:
    """Whether a line consists of names; a capitalised small word betrays a headline ("Driver Charged With Murder")."""
    match = NAMES.fullmatch(text)
    return (
        match is not None
        and not text.isupper()
        and not any(word.istitle() and word.lower() in function_words() for word in text.split())
    )


def dated_masthead(text: str) -> str | None:
    """Return the paper that a line names before its date, or None: "Sky News, 4 March 2025"."""
    who = _undated(PART.split(text.strip("*_ "), maxsplit=1)[0])
    return who if who[:1].isupper() and is_masthead(who) and not _is_desk(who) else None


def may_sign(text: str) -> bool:
    """Whether a masthead by its words may rather be who signs: "Emily Post", "Staff Reporter"."""
    return is_person(text) or _is_desk(text)


def _is_desk(text: str) -> bool:
    return DESK.fullmatch(text) is not None and text.split()[0].lower() not in ARTICLES


def signed_label(signature: Signature) -> Literal["byline", "date"]:
    """Return the label of a signature's line: "date" if it names a day but no one, otherwise "byline"."""
    return "date" if signature.dates and signature.who is None else "byline"


def _undated(text: str) -> str:
    """Return `text` up to its date, without the weekday before the date."""
    date = DATE.search(text)
    head = WEEKDAY.sub("", text[: date.start()].rstrip(" ,;-–—(")) if date else text
    return head.split(" - ")[0].strip(" ,;-–—")
