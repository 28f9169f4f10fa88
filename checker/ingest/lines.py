"""What a line says about itself, without a look at its neighbours: a ticker, a date, a menu, a nag, a credit.

The furniture of pages is told by how it speaks: it addresses the reader ("Sign up to …", "Got a story?"), lists short
items between bars, or names those who worked on the story.  The patterns are data (``boilerplate.toml``).  A line with a
verb of saying or a quote is reported speech and never a nag because of a word inside it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.ingest.dates import DATE, DIGIT
from checker.lexicon import table

if TYPE_CHECKING:
    from checker.model import LineLabel

PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\t": " ",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "„": '"',
    }
)
BULLET = re.compile(r"[\s*_#>•·▪►×-]+")
SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells|add(?:ed|s)|stat(?:ed|es)|announc\w+|according to|report(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|argu(?:ed|es)|warn(?:ed|s)|ask(?:ed|s)|voted|urged?|wrote|writes|declared|noted|denied|denies|agreed|vowed|pledged|called)\b",
    re.IGNORECASE,
)
ALPHANUMERIC = re.compile(r"[^\W_]")
TICKER = re.compile(
    r"^(?:[A-Z]{3,6}\d{0,3}[\s:/]+[-+]?[\d.,]+\s*%?|\(?[$€£]?1 ?[A-Z]{0,3} ?= ?[\d.,]+ [\w .]{2,24}\)?)$"
)
QUOTED = re.compile(r"[\d.,]*\d[\d.,]*\s*%?|[▲▼△▽↑↓]")
ITEM_BREAK = re.compile(r"\s*[|>·•]\s*|\s{2,}| / ")
MENU_BREAKS = ("|", ">", "·", "•", "  ", " / ")
CAPTION_BREAKS = (":", "/", "getty", "file ")
DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:updated|published|posted|first|last|modified|created|on|at|hrs|hours|ist|am|pm|edition|print|date|issued?|time|local|by)\b|[ap]\.m\.?|\b[A-Z]{2,4}\b|[\d\W_]+",
    re.IGNORECASE,
)
SENTENCE_START = re.compile(r"(?<=[.!?]) [\[(]?|(?<=[,;]) \[")
LONGEST_DATE_LINE = 90
LONGEST_FURNITURE = 160
LONGEST_CAPTION = 300
SHORTEST_SENTENCE = 40
SHORTEST_QUOTATION = 60
LONGEST_MENU_ITEM = 28
FEWEST_MENU_ITEMS = 3


class Patterns(NamedTuple):
    """The compiled tables of ``boilerplate.toml``."""

    notice: re.Pattern[str]
    notice_phrase: re.Pattern[str]
    notice_cues: tuple[str, ...]
    """Every phrase holds one of these words: a cheap test before the patterns."""
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
        return re.compile("(?:" + "|".join(entries) + ")")

    notice, navigation = data["notice"], data["navigation"]
    return Patterns(
        notice=any_of(notice["openings"]), notice_phrase=any_of(notice["phrases"]), notice_cues=tuple(notice["cues"]),
        notice_whole=any_of(notice["whole"]),
        navigation=any_of(navigation["openings"]), related=any_of(navigation["lists"]),
        correction=any_of(data["correction"]["openings"]), correction_phrase=any_of(data["correction"]["phrases"]),
        credit=any_of(data["credit"]["openings"]), caption=any_of(data["caption"]["openings"]),
        caption_phrase=any_of(data["caption"]["phrases"]),
        menu_words=frozenset(navigation["sections"]) | frozenset(navigation["share"]), sections=frozenset(navigation["sections"]),
    )  # fmt: skip


def kind_of(line: str) -> LineLabel | None:
    """Return what `line` is by its own words, or None if it may be anything: a headline, a name, the story."""
    text = plain_line(line)
    if not text:
        return "blank"
    if not ALPHANUMERIC.search(text):
        return "symbols"
    found = patterns()
    lower = text.lower()
    bare = BULLET.sub("", lower, count=1) if not text[0].isalnum() else lower
    if len(text) <= LONGEST_DATE_LINE:
        if DIGIT.search(text):
            if TICKER.match(text) or is_ticker(text):
                return "ticker"
            if is_date_line(text):
                return "date"
        if found.notice_whole.fullmatch(bare.rstrip(".!?… *_")):
            return "notice"
    if found.correction.match(bare) or ("earlier version" in lower and found.correction_phrase.search(lower)):
        return "correction"
    if found.credit.match(bare) or (bare is not lower and found.credit.match(lower)):
        return "credit"
    if found.notice.match(bare) or (_is_short(text) and any(map(found.notice.match, SENTENCE_START.split(bare)[1:]))):
        return "notice"
    if is_menu(text) or (found.navigation.match(bare) and not (text.endswith(".") and len(text) > SHORTEST_SENTENCE)):
        return "navigation"
    if any(map(lower.__contains__, found.notice_cues)) and '"' not in text and not SAYING.search(lower):
        # A long paragraph may speak of an inbox; one that begs says so twice.
        wanted = 1 if len(text) <= LONGEST_FURNITURE else 2
        if len({match.start() for match in found.notice_phrase.finditer(lower)}) >= wanted:
            return "notice"
    if (
        len(text) <= LONGEST_CAPTION
        and any(map(lower.__contains__, CAPTION_BREAKS))
        and (found.caption.match(bare) or (found.caption_phrase.search(lower) and not SAYING.search(lower)))
    ):
        return "caption"
    return None


def _is_short(text: str) -> bool:
    """Whether a line is short enough for a nag that does not open with its plea ("Five stories. Sign up free")."""
    return len(text) <= LONGEST_FURNITURE and ". " in text and ('"' not in text or len(text) <= SHORTEST_QUOTATION)


def plain_line(line: str) -> str:
    """Return a line with plain spaces, dashes, apostrophes and quote marks, without the space around it."""
    return (line.replace("\t", " ") if line.isascii() else line.translate(PLAIN)).strip()


def is_related_heading(line: str) -> bool:
    """Whether `line` announces a list of other stories ("MORE FROM THE WHISTLE")."""
    text = plain_line(line).lower()
    return (
        patterns().related.match(BULLET.sub("", text, count=1) if text and not text[0].isalnum() else text) is not None
    )


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and nothing but what belongs to one: weekday, time, zone, "Updated"."""
    return DATE.search(text) is not None and not any(c.isalpha() for c in DATE_WORDS.sub("", DATE.sub("", text)))


def is_ticker(text: str) -> bool:
    """Whether a line is a tape of prices: as many figures as names."""
    if sum(map(str.isdigit, text)) < 4 or DATE.search(text):
        return False
    figures = len(QUOTED.findall(text))
    words = re.findall(r"[^\W\d_]{2,}", text)
    return figures >= 3 and len(words) <= figures and ("|" in text or "%" in text or "  " in text)


def is_menu(text: str) -> bool:
    """Whether a line is a row of short items between bars, or of names of sections."""
    if not any(map(text.__contains__, MENU_BREAKS)):
        return False
    items = [item for item in ITEM_BREAK.split(text) if item]
    if len(items) >= FEWEST_MENU_ITEMS and max(map(len, items)) <= LONGEST_MENU_ITEM and not text.endswith("."):
        return not DATE.search(text) and not text.lower().startswith("by ")
    words = [item.lower().strip(" :") for item in items]
    return len(words) > 1 and all(word in patterns().menu_words for word in words)
