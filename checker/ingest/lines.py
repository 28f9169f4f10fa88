"""What a line says about itself, without a look at its neighbours: a ticker, a date, a menu, a nag, a credit.

The furniture of pages is told by how it speaks: it addresses the reader ("Sign up to …", "Got a story?"), lists short
items between bars, or names those who worked on the story.  The patterns are data (``boilerplate.toml``).  A line with a
verb of saying or a quote is reported speech and never a nag because of a word inside it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker.ingest.dates import DATE
from checker.lexicon import table
from checker.model import LineLabel

PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"'}
)
BULLET = re.compile(r"[\s*_#>•·▪►×-]+")
SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells|add(?:ed|s)|stat(?:ed|es)|announc\w+|according to|report(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|argu(?:ed|es)|warn(?:ed|s)|ask(?:ed|s)|voted|urged?|wrote|writes|declared|noted|denied|denies|agreed|vowed|pledged|called)\b",
    re.IGNORECASE,
)
TICKER = re.compile(r"^(?:[A-Z]{3,6}\d{0,3}[\s:/]+[-+]?[\d.,]+\s*%?|\(?[$€£]?1 ?[A-Z]{0,3} ?= ?[\d.,]+ [\w .]{2,24}\)?)$")
QUOTED = re.compile(r"[\d.,]*\d[\d.,]*\s*%?|[▲▼△▽↑↓]")
ITEM_BREAK = re.compile(r"\s*[|>·•]\s*|\s{2,}| / ")
DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:updated|published|posted|first|last|modified|created|on|at|hrs|hours|ist|am|pm|edition|print|date|issued?|time|local|by)\b|[ap]\.m\.?|\b[A-Z]{2,4}\b|[\d\W_]+",
    re.IGNORECASE,
)
SENTENCE_START = re.compile(r"(?<=[.!?]) [\[(]?|(?<=[,;]) \[")
LONGEST_DATE_LINE = 90
LONGEST_FURNITURE = 160
SHORTEST_SENTENCE = 40
LONGEST_MENU_ITEM = 28
FEWEST_MENU_ITEMS = 3


class Patterns(NamedTuple):
    """The compiled tables of ``boilerplate.toml``."""

    notice: re.Pattern[str]
    notice_phrase: re.Pattern[str]
    notice_whole: re.Pattern[str]
    navigation: re.Pattern[str]
    related: re.Pattern[str]
    correction: re.Pattern[str]
    correction_phrase: re.Pattern[str]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    caption_phrase: re.Pattern[str]
    menu_words: frozenset[str]
    sections: frozenset[str]


@cache
def patterns() -> Patterns:
    """Return the patterns, compiled once."""
    data = table("boilerplate")

    def any_of(entries: list[str]) -> re.Pattern[str]:
        return re.compile("(?:" + "|".join(entries) + ")", re.IGNORECASE)

    notice, navigation = data["notice"], data["navigation"]
    return Patterns(
        notice=any_of(notice["openings"]), notice_phrase=any_of(notice["phrases"]), notice_whole=any_of(notice["whole"]),
        navigation=any_of(navigation["openings"]), related=any_of(navigation["lists"]),
        correction=any_of(data["correction"]["openings"]), correction_phrase=any_of(data["correction"]["phrases"]),
        credit=any_of(data["credit"]["openings"]), caption=any_of(data["caption"]["openings"]),
        caption_phrase=any_of(data["caption"]["phrases"]),
        menu_words=frozenset(navigation["sections"]) | frozenset(navigation["share"]), sections=frozenset(navigation["sections"]),
    )  # fmt: skip


def kind_of(line: str) -> LineLabel | None:
    """Return what `line` is by its own words, or None if it may be anything: a headline, a name, the story."""
    text = line.translate(PLAIN).strip()
    if not text:
        return "blank"
    if not any(map(str.isalnum, text)):
        return "symbols"
    found = patterns()
    bare = BULLET.sub("", text, count=1) if not text[0].isalnum() else text
    if len(text) <= LONGEST_DATE_LINE:
        if TICKER.match(text) or is_ticker(text):
            return "ticker"
        if is_date_line(text):
            return "date"
        if found.notice_whole.fullmatch(bare.rstrip(".!?… *_")):
            return "notice"
    if found.correction.match(bare) or found.correction_phrase.search(text):
        return "correction"
    if found.credit.match(text) or found.credit.match(bare):
        return "credit"
    prose = len(text) > LONGEST_FURNITURE or ('"' in text and len(text) > 60)
    if found.notice.match(text) or (not prose and any(map(found.notice.match, SENTENCE_START.split(bare)))):
        return "notice"
    if is_menu(text) or (found.navigation.match(bare) and not (text.endswith(".") and len(text) > SHORTEST_SENTENCE)):
        return "navigation"
    if found.notice_phrase.search(text) and '"' not in text and not SAYING.search(text):
        return "notice"
    if len(text) <= 300 and (found.caption.match(bare) or (found.caption_phrase.search(text) and not SAYING.search(text))):
        return "caption"
    return None


def is_related_heading(line: str) -> bool:
    """Whether `line` announces a list of other stories ("MORE FROM THE WHISTLE")."""
    text = line.translate(PLAIN).strip()
    return patterns().related.match(BULLET.sub("", text, count=1) if text and not text[0].isalnum() else text) is not None


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and nothing but what belongs to one: weekday, time, zone, "Updated"."""
    match = DATE.search(text)
    return match is not None and not any(c.isalpha() for c in DATE_WORDS.sub("", DATE.sub("", text)))


def is_ticker(text: str) -> bool:
    """Whether a line is a tape of prices: as many figures as names."""
    if sum(map(str.isdigit, text)) < 4 or DATE.search(text):
        return False
    figures = len(QUOTED.findall(text))
    words = re.findall(r"[^\W\d_]{2,}", text)
    return figures >= 3 and len(words) <= figures and ("|" in text or "%" in text or "  " in text)


def is_menu(text: str) -> bool:
    """Whether a line is a row of short items between bars, or of names of sections."""
    items = [item for item in ITEM_BREAK.split(text) if item]
    if len(items) >= FEWEST_MENU_ITEMS and max(map(len, items)) <= LONGEST_MENU_ITEM and not text.endswith("."):
        return not DATE.search(text) and not text.lower().startswith("by ")
    words = [item.lower().strip(" :") for item in items]
    return len(words) > 1 and all(word in patterns().menu_words for word in words)
