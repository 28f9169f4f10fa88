"""What a line is, judged by itself without its neighbours: a ticker, a date, a menu, a nag, a credit.

Page furniture is recognised by how it speaks: it addresses the reader ("Sign up to …", "Got a story?"), lists short
items between bars, or names those who worked on the story.  The patterns are data (``boilerplate.toml``).  A sentence
with a verb of saying is story, never a nag because of a word in it ("MPs voted to support us, she said").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.ingest.dates import COUNTER, DATE, DATE_WORDS, DIGIT, RELATIVE_DATE
from checker.language import pattern, table

if TYPE_CHECKING:
    from checker.model import LineLabel, Status

# Lengths in characters; each is the longest of its kind in the development sets, plus a tenth.
LONGEST_DATE_LINE = 90
LONGEST_MENU_ITEM = 28
LONGEST_FURNITURE = 160
LONGEST_CAPTION = 300
SHORTEST_SENTENCE = 40
SHORTEST_QUOTATION = 60
FEWEST_MENU_ITEMS = 3
FEWEST_PRICES = 3

STATUSES: tuple[Status, ...] = ("cancelled", "embargoed", "withheld")
PLAIN = (("’‘", "'"), ("‐‑–—", "-"), ("\u00a0\u202f\u2009\t", " "), ("“”«»„", '"'))
BULLET = re.compile(r"\A[\s*_#>•·▪►×…-]+")
ALPHANUMERIC = re.compile(r"[^\W_]")
WORD = re.compile(r"[^\W\d_]{2,}")
PRICE = re.compile(
    r"[A-Z]{3,6}\d{0,3}[\s:/]+[-+]?\d[\d,]*[.,]\d+\s*%?|\(?[$€£]?1 ?[A-Z]{0,3} ?= ?[\d.,]+ [\w .]{2,24}\)?"
)
FIGURE = re.compile(r"\d[\d.,]*\s*%?|[▲▼△▽↑↓]")
ITEM_BREAK = re.compile(r"\s*[|>·•]\s*|\s{2,}| / ")
MENU_BREAKS = ("|", ">", "·", "•", "  ", " / ")
BYLINE_OPENING = pattern("page_heads", "byline_opening")
CAPTION_BREAKS = (":", "/", *table("boilerplate")["caption"]["breaks"])
SENTENCE_START = re.compile(r"(?<=[.!?]) [\[(]?")


class Patterns(NamedTuple):
    """The compiled tables of ``boilerplate.toml``, all for lines in lower case."""

    notice: re.Pattern[str]
    notice_phrase: re.Pattern[str]
    notice_cues: tuple[str, ...]
    """Every phrase contains one of these: a cheap test before the patterns."""
    notice_whole: re.Pattern[str]
    navigation: re.Pattern[str]
    related: re.Pattern[str]
    correction: re.Pattern[str]
    correction_cue: str
    correction_phrase: re.Pattern[str]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    caption_phrase: re.Pattern[str]
    saying: re.Pattern[str]
    statuses: tuple[tuple[Status, re.Pattern[str]], ...]
    sections: frozenset[str]
    menu_words: frozenset[str]


@cache
def patterns() -> Patterns:
    """Return the patterns, compiled once."""
    data = table("boilerplate")

    def any_of(kind: str, key: str) -> re.Pattern[str]:
        return re.compile("(?:" + "|".join(data[kind][key]) + ")")

    return Patterns(
        notice=any_of("notice", "openings"),
        notice_phrase=any_of("notice", "phrases"),
        notice_cues=tuple(data["notice"]["cues"]),
        notice_whole=any_of("notice", "whole"),
        navigation=any_of("navigation", "openings"),
        related=any_of("navigation", "lists"),
        correction=any_of("correction", "openings"),
        correction_cue=data["correction"]["cue"],
        correction_phrase=any_of("correction", "phrases"),
        credit=any_of("credit", "openings"),
        caption=any_of("caption", "openings"),
        caption_phrase=any_of("caption", "phrases"),
        saying=re.compile(r"\b(?:" + "|".join(data["saying"]["words"]) + r")\b"),
        statuses=tuple((status, any_of("status", status)) for status in STATUSES),
        sections=frozenset(data["navigation"]["sections"]),
        menu_words=frozenset(data["navigation"]["sections"]) | frozenset(data["navigation"]["share"]),
    )


def kind_of(line: str) -> LineLabel | None:
    """Return what `line` is, judged by its words alone, or None if it may be a headline, a name, the story or such."""
    if not line or line.isspace():
        return "blank"
    text = plain_line(line)
    if not ALPHANUMERIC.search(text):
        return "symbols"
    found = patterns()
    lower = text.lower()
    bare = lower if text[0].isalnum() else BULLET.sub("", lower)
    if len(text) <= LONGEST_DATE_LINE:
        if RELATIVE_DATE.fullmatch(text):
            return "date"
        if DIGIT.search(text):
            if PRICE.fullmatch(text) or is_ticker(text):
                return "ticker"
            if is_date_line(text):
                return "date"
        if found.notice_whole.fullmatch(bare.rstrip(".!?… *_")):
            return "notice"
    if found.correction.match(bare) or (found.correction_cue in lower and found.correction_phrase.search(lower)):
        return "correction"
    if found.credit.match(bare) or (bare is not lower and found.credit.match(lower)):
        return "credit"
    if _is_notice(text, lower, bare):
        return "notice"
    if is_menu(text) or (found.navigation.match(bare) and not (text.endswith(".") and len(text) > SHORTEST_SENTENCE)):
        return "navigation"
    if _is_caption(lower, bare):
        return "caption"
    return None


def plain_line(line: str) -> str:
    """Return a line with plain spaces, dashes, apostrophes and quote marks, and no space at its ends."""
    if line.isascii():
        return line.replace("\t", " ").strip()
    for marks, plain in PLAIN:  # twenty times as fast as str.translate on lines with few such characters
        for mark in marks:
            line = line.replace(mark, plain)
    return line.strip()


def status_of(line: str) -> Status | None:
    """Return the status that a line gives the item below it ("EMBARGOED UNTIL 0600 GMT"), or None."""
    if len(line) > LONGEST_FURNITURE:
        return None
    lower = plain_line(line).lower()
    return next((status for status, pattern in patterns().statuses if pattern.match(lower)), None)


def is_related_heading(line: str) -> bool:
    """Whether `line` announces a list of other stories ("MORE FROM THE WHISTLE")."""
    text = plain_line(line).lower()
    return patterns().related.match(BULLET.sub("", text) if text and not text[0].isalnum() else text) is not None


def is_date_line(text: str) -> bool:
    """Whether a line holds only a date and what goes with one: weekday, time, zone, "Updated", "12 comments"."""
    if DATE.search(text) is None:
        return False
    return not any(map(str.isalpha, DATE_WORDS.sub("", COUNTER.sub("", DATE.sub("", text)))))


def is_ticker(text: str) -> bool:
    """Whether a line is a price ticker: at least as many figures as words."""
    if sum(map(str.isdigit, text)) <= FEWEST_PRICES or DATE.search(text):
        return False
    figures = len(FIGURE.findall(text))
    return (
        figures >= FEWEST_PRICES and len(WORD.findall(text)) <= figures and ("|" in text or "%" in text or "  " in text)
    )


def is_menu(text: str) -> bool:
    """Whether a line is a row of short items between bars, or of names of sections."""
    if not any(map(text.__contains__, MENU_BREAKS)):
        return False
    items = [item for item in ITEM_BREAK.split(text) if item]
    if len(items) >= FEWEST_MENU_ITEMS and max(map(len, items)) <= LONGEST_MENU_ITEM and not text.endswith("."):
        return not DATE.search(text) and not BYLINE_OPENING.match(text)
    menu_words = patterns().menu_words
    return len(items) > 1 and all(item.lower().strip(" :") in menu_words for item in items)


def _is_notice(text: str, lower: str, bare: str) -> bool:
    found = patterns()
    opens = found.notice.match(bare) is not None or (bare is not lower and found.notice.match(lower) is not None)
    if not opens and len(text) <= LONGEST_FURNITURE and ('"' not in text or len(text) <= SHORTEST_QUOTATION):
        # A short line may make its plea in a later sentence: "Five stories. [Sign up free]".
        opens = any(map(found.notice.match, SENTENCE_START.split(bare)[1:])) if ". " in bare or "? " in bare else False
    if opens:
        return not (lower[-1] in ".\"'" and len(text) > SHORTEST_SENTENCE and found.saying.search(lower))
    padded = f" {lower}"  # some cues are whole words and begin with a space
    if '"' in text or not any(map(padded.__contains__, found.notice_cues)) or found.saying.search(lower):
        return False
    # A long paragraph may merely mention an inbox; one that pleads does so twice.
    pleas = {match.start() for match in found.notice_phrase.finditer(lower)}
    return len(pleas) >= (1 if len(text) <= LONGEST_FURNITURE else 2)


def _is_caption(lower: str, bare: str) -> bool:
    if len(lower) > LONGEST_CAPTION or not any(map(lower.__contains__, CAPTION_BREAKS)):
        return False
    found = patterns()
    return found.caption.match(bare) is not None or (
        found.caption_phrase.search(lower) is not None and not found.saying.search(lower)
    )
