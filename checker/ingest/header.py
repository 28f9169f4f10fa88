"""The lines above the story: which is the masthead, the headline, the byline, and which date is the day of publication.

A page prints many dates: the day of the visit, of an advertisement, of a banner.  The day of publication stands with the
headline and the byline, below the headline or in the masthead's own block; a date elsewhere above the headline is the
page's clock and says nothing about the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from checker.ingest.dateline import Dateline, read_dateline
from checker.ingest.dates import DATE, Stamp, stamps
from checker.ingest.lines import BULLET, kind_of, patterns
from checker.ingest.wrapping import Paragraph
from checker.lexicon import table
from checker.model import LineLabel

LONGEST_MASTHEAD = 5  # words: "The Times of Central Asia"
LONGEST_HEADLINE = 30
SHORTEST_SENTENCE = 8
LONGEST_HEADER = 40  # paragraphs looked at; the longest of the development sets has 14

_NAME = r"(?:(?:Dr|Prof|Sir)\.? )?[A-Z][\w'’-]+(?: (?:[A-Z]\.|de|van|von|der|da|al|bin|[A-Z][\w'’-]+)){1,3}"
_WHERE = r"(?: in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})?"
_DESK = r"(?:[\w'’-]+ ){0,3}(?:staff|desk|agencies|agency|reporters?|correspondents?|bureau|newsroom)(?: (?:and|with|writers?|reporters?) (?:[A-Z][\w'’-]+|agencies)(?: [A-Z][\w'’-]+)*)*"
_ROLE = r"(?:[\w-]+ ){0,4}(?:correspondent|reporter|editor|writer|columnist|staff|analyst|critic|producer|agencies)(?: in [A-Z]\w+)?"
BY = re.compile(r"(?:by|words by|text by|story by|from|reported by)[: ]\s*(?=[A-Z(])(?P<who>.{2,120})", re.IGNORECASE)
NAMES = re.compile(rf"(?P<who>{_NAME}{_WHERE}(?:(?:,| and| &) {_NAME}{_WHERE}){{0,4}})(?:(?:,| and| with) (?:{_ROLE}|agencies|{_NAME}|[A-Z]\w+))?")
DESK = re.compile(rf"(?P<who>{_DESK})(?:, with .{{2,40}})?", re.IGNORECASE)
ROLE = re.compile(_ROLE, re.IGNORECASE)
HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,6}")
PART = re.compile(r"\s*[|·•]\s*")
UPDATED = re.compile(r"\b(?:updated?|modified|revised)\b", re.IGNORECASE)
FURNITURE = re.compile(r"(?:\d+[- ]min(?:ute)?s? read|\d[\d,.]* (?:shares?|comments?|views?|likes?)|e-?mail|print|share|tweet|tip us off|copy link)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines above the story say, with the label of each of those paragraphs."""

    labels: tuple[LineLabel, ...]
    """One for each paragraph before the story."""
    title: int | None = None
    """Index of the paragraph that is the headline."""
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    dateline: Dateline | None = None


def read_header(paragraphs: Sequence[Paragraph], titled: bool = False) -> Header:
    """Return the header that `paragraphs` open with; `titled` tells that the headline is known from elsewhere."""
    reader = _Reader(paragraphs[:LONGEST_HEADER], titled)
    reader.read()
    return reader.header()


@cache
def masthead_words() -> frozenset[str]:
    """Return the words that papers and sites are called by."""
    return frozenset(table("outlets")["mastheads"])


class _Reader:
    """Walks down the header once; holds what was seen so far."""

    def __init__(self, paragraphs: Sequence[Paragraph], titled: bool) -> None:
        self.paragraphs = paragraphs
        self.labels: list[LineLabel] = []
        self.titled = titled
        self.title: int | None = None
        self.outlet: str | None = None
        self.masthead: int | None = None
        self.bylines: list[str] = []
        self.dates: list[tuple[int, str, Stamp]] = []
        self.dateline: Dateline | None = None

    def read(self) -> None:
        for index, paragraph in enumerate(self.paragraphs):
            label = self.label(index, paragraph)
            if label is None:
                break
            self.labels.append(label)
        while self.labels and self.labels[-1] == "blank":
            self.labels.pop()

    def label(self, index: int, paragraph: Paragraph) -> LineLabel | None:
        """Return the label of a paragraph of the header, None where the story begins."""
        text = paragraph.text
        kind = kind_of(text)
        if kind == "date":
            self.dates += [(index, text, stamp) for stamp in stamps(text)]
            return kind
        if kind is not None:
            if kind == "navigation" and (head := self.masthead_of(text)):
                self.outlet, self.masthead = head, index
            return kind
        if dateline := read_dateline(text):
            self.dateline = dateline
            return "dateline" if dateline.end == len(text) else None
        words = text.split()
        if paragraph.first != paragraph.last and len(words) > LONGEST_HEADLINE:
            return None
        if (label := self.signed(index, text)) is not None:
            return label
        if self.is_prose(text, words):
            return None
        if text.startswith("#") or text.lower() in patterns().sections:
            if text.startswith("#"):
                return self.headline(index)
            return "navigation"
        if self.title is None and not self.titled and self.outlet is None and self.is_masthead(index, text, words):
            self.outlet, self.masthead = spoken_case(text), index
            return "navigation"
        return self.headline(index)

    def headline(self, index: int) -> LineLabel:
        if self.title is None:
            self.title = index
        return "headline"

    def signed(self, index: int, text: str) -> LineLabel | None:
        """Return the label of a byline, with the date, the outlet and the share bar that may stand on its line."""
        bare = BULLET.sub("", text, count=1) if text[:1] in "*_" else text
        parts = PART.split(bare.strip("*_ "))
        found = stamps(text)
        if match := BY.fullmatch(parts[0]):
            who = self.undated(match["who"], found)
            self.bylines.append(who)
            self.dates += [(index, text, stamp) for stamp in found]
            return "byline"
        if found and len(text) <= 120 and not text.endswith("."):
            rest = [part for part in PART.split(DATE.sub("|", text)) if any(map(str.isalpha, part))]
            who = rest[0].strip(" ,-–—") if rest else ""
            if who and who[0].isupper() and len(who.split()) <= 8:
                from checker.ingest.lines import DATE_WORDS
                who = re.sub(r",?\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "", who).strip(" ,")
                if DATE_WORDS.sub("", who):
                    self.dates += [(index, text, stamp) for stamp in found]
                    if NAMES.fullmatch(who) and not self.is_masthead_name(who):
                        self.bylines.append(who)
                        return "byline"
                    if DESK.fullmatch(who):
                        self.bylines.append(who)
                        return "byline"
                    if self.is_masthead_name(who) and self.outlet is None:
                        self.outlet = spoken_case(who)
                    return "date"
        after_title = self.title is not None or self.titled
        if DESK.fullmatch(parts[0]) and len(text) <= 80:
            self.bylines.append(parts[0])
            return "byline"
        if after_title and len(text) <= 120 and (NAMES.fullmatch(parts[0]) or (self.labels[-1:] == ["byline"] and ROLE.fullmatch(parts[0]))):
            if NAMES.fullmatch(parts[0]):
                self.bylines.append(parts[0])
            return "byline"
        return None

    def undated(self, who: str, found: tuple[Stamp, ...]) -> str:
        cut = DATE.search(who)
        who = who[: cut.start()] if cut and found else who
        return re.sub(r",?\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$", "", who).strip(" ,;-–—")

    def is_prose(self, text: str, words: list[str]) -> bool:
        if len(words) > LONGEST_HEADLINE:
            return True
        last = text.rstrip("\"”’»'*_ ")[-1:]
        if last == "." and not re.search(r"\b(?:[A-Z]\.){2,}$", text):
            return len(words) >= 3
        return len(words) >= SHORTEST_SENTENCE and last in "!?" and (self.title is not None or self.titled)

    def is_masthead(self, index: int, text: str, words: list[str]) -> bool:
        if len(words) > LONGEST_MASTHEAD or any(self.labels[i] == "headline" for i in range(len(self.labels))):
            return False
        if HOST.fullmatch(text):
            return True
        if not all(word[0].isupper() or word in ("of", "and", "the", "&", "in", "for") for word in words):
            return False
        below = self.paragraphs[index + 1].text if index + 1 < len(self.paragraphs) else ""
        menu = bool(below) and kind_of(below) == "navigation"
        return menu or (self.is_masthead_name(text) and self.another_headline_follows(index))

    def is_masthead_name(self, text: str) -> bool:
        words = [word.strip(".,:").lower() for word in text.split()]
        return 0 < len(words) <= LONGEST_MASTHEAD and (words[-1] in masthead_words() or (words[0] in masthead_words() and len(words) > 1) or (words[0] == "the" and len(words) > 1 and words[1] in masthead_words()))

    def masthead_of(self, text: str) -> str | None:
        """Return the masthead that opens a line with bars: "TRADEWIND BRIEF | Policy & Markets"."""
        first = PART.split(text)[0]
        return spoken_case(first) if self.title is None and self.outlet is None and first != text and self.is_masthead_name(first) else None

    def another_headline_follows(self, index: int) -> bool:
        for paragraph in self.paragraphs[index + 1 :]:
            text = paragraph.text
            if kind_of(text) is None:
                return not read_dateline(text) and not self.is_prose(text, text.split())
        return False

    def header(self) -> Header:
        published, source = self.publication()
        return Header(
            labels=tuple(self.labels), title=self.title, outlet=self.outlet, byline=", ".join(self.bylines) or None,
            published=published, published_from=source, dateline=self.dateline,
        )  # fmt: skip

    def publication(self) -> tuple[str | None, str | None]:
        """Return the day of publication and how it is known."""
        title = self.title if self.title is not None else -1
        below = [(text, stamp) for index, text, stamp in self.dates if index > title and stamp.iso]
        for text, stamp in below:
            if not UPDATED.search(text, 0, stamp.start):
                return stamp.iso, "line beside the title"
        if below:
            return below[0][1].iso, "line beside the title (update)"
        if self.dateline and self.dateline.stamp and self.dateline.stamp.iso:
            return self.dateline.stamp.iso, "dateline"
        for index, _, stamp in self.dates:
            if stamp.iso and self.masthead is not None and self.masthead < index and all(
                label != "blank" for label in self.labels[self.masthead : index]
            ):
                return stamp.iso, "masthead"
        return None, None


def spoken_case(name: str) -> str:
    """Return a masthead in capitals as it is written in running text: "THE TARN HOLM POST" -> "The Tarn Holm Post"."""
    name = name.strip(" -–—:*#_")
    if not name.isupper():
        return name
    return " ".join(word.lower() if i and word in ("OF", "AND", "IN", "FOR") else word.capitalize() for i, word in enumerate(name.split()))
