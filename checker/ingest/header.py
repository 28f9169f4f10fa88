"""The lines above the story: which is masthead, headline, byline, and which date is the day of publication.

A page prints many dates: that of the visit, of an advertisement, of a banner.  The day of publication stands with the
headline and the byline, below the headline or in the masthead's own block; a date elsewhere above the headline is the
page's clock and says nothing about the story, unless its line says so ("Published …") or the dateline agrees with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.ingest.byline import BY, LONE_NAME, PART, dated_masthead, may_sign, read_signature, signed_label
from checker.ingest.dateline import Dateline, read_dateline
from checker.ingest.dates import Stamp, days_apart, stamps, two_ways
from checker.ingest.lines import LONGEST_CAPTION, kind_of, patterns, status_of
from checker.ingest.masthead import is_masthead, known_name, may_be_masthead
from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.ingest.wrapping import Paragraph
    from checker.model import LineLabel, Status

LONGEST_HEADLINE = 30  # words; the longest of 789 headlines in the development sets has 20
SHORTEST_QUESTION = 8  # words of a line with "?" or "!" below the headline that is the story's first sentence
LONGEST_HEADER = 40  # paragraphs looked at, blank lines included; the longest in the development sets has 14

LONGEST_DECK = 3  # sentences between headline and date
LONGEST_DELAY = 2  # days between a dateline and the page that prints the story
LONGEST_PAPER = 5  # words in the name of a paper below a headline; the headline may be repeated there
LONGEST_SECTION = 4  # words in the name of a section of a paper
UPDATED = pattern("page_heads", "updated")
ANNOUNCED = pattern("page_heads", "announced")
INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
CREDITED = re.compile(rf".{{15,}}[.!?)] {LONE_NAME.pattern}(?: ?/ ?[\w ]{{2,30}})?")
LIST_ITEM = re.compile(r"(?:[*•·▪-]|\*\*[^*]{2,40}\*\*)\s")


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines above the story say."""

    labels: tuple[LineLabel, ...] = ()
    """The label of each paragraph above the story."""
    title: int | None = None
    """Index of the paragraph that is the headline."""
    masthead: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    unclear_date: str | None = None
    """The date beside the title, if it can be read in two ways and no other tells the day of publication."""
    signed_for: str | None = None
    """The outlet that the byline names."""
    dateline: Dateline | None = None
    status: Status | None = None
    """The item's status according to an agency's warning: cancelled, embargoed or withheld."""


@dataclass(slots=True)
class _Seen:
    """What the walk down a header has seen so far."""

    titled: bool
    labels: list[LineLabel] = field(default_factory=list)
    title: int | None = None
    masthead: str | None = None
    masthead_at: int | None = None
    bylines: list[str] = field(default_factory=list)
    dates: list[tuple[int, str, Stamp]] = field(default_factory=list)
    unclear_date: str | None = None
    signed_for: str | None = None
    dateline: Dateline | None = None
    status: Status | None = None

    @property
    def below_title(self) -> bool:
        return self.titled or self.title is not None


def read_header(paragraphs: Sequence[Paragraph], titled: bool = False) -> Header:
    """Return the header at the top of `paragraphs`; `titled` says that the headline is known from elsewhere."""
    seen = _Seen(titled)
    for index in range(min(len(paragraphs), LONGEST_HEADER)):
        label = _label(index, paragraphs, seen)
        if label is None:
            break
        seen.labels.append(label)
    published, source = _publication(seen)
    return Header(
        labels=tuple(seen.labels), title=seen.title, masthead=seen.masthead, byline=", ".join(seen.bylines) or None,
        published=published, published_from=source, unclear_date=None if published else seen.unclear_date,
        signed_for=seen.signed_for, dateline=seen.dateline, status=seen.status,
    )  # fmt: skip


def _label(index: int, paragraphs: Sequence[Paragraph], seen: _Seen) -> LineLabel | None:
    """Return the label of a header paragraph and note in `seen` what it says; return None where the story begins."""
    text = paragraphs[index].text
    if not text:
        return "blank"
    if seen.status is None and (status := status_of(text)):
        seen.status = status
        return "notice"
    first = PART.split(text, maxsplit=1)[0]
    if not seen.below_title and seen.masthead is None and first != text and is_masthead(first):
        seen.masthead, seen.masthead_at = first, index
        return "navigation"
    kind = kind_of(text)
    if kind in ("date", "credit"):
        seen.dates += [(index, text, stamp) for stamp in stamps(text)]
        if seen.below_title and seen.unclear_date is None:
            seen.unclear_date = two_ways(text)
        if kind == "date" and seen.masthead is None and (paper := dated_masthead(text)) and not may_sign(paper):
            seen.masthead = paper
    if kind is not None:
        return kind
    if seen.labels[-1:] == ["caption"] and paragraphs[index - 1].text.endswith((",", ":")):
        return "caption"
    if text.startswith("#"):
        return _headline(index, seen)
    if LIST_ITEM.match(text) and seen.below_title:
        return "story"
    if seen.below_title and seen.masthead is None and _is_beside_date(index, paragraphs, seen):
        seen.masthead = text
        return "navigation"
    below_byline = seen.labels[-1:] == ["byline"]
    if signature := read_signature(text, seen.below_title and (below_byline or not seen.bylines), below_byline):
        seen.bylines += [signature.who] if signature.who else []
        seen.dates += [(index, text, stamp) for stamp in signature.dates]
        seen.unclear_date = seen.unclear_date or two_ways(text)
        if signature.outlet and seen.masthead is None:
            seen.masthead = signature.outlet
        seen.signed_for = seen.signed_for or signature.signed_for
        return signed_label(signature)
    if dateline := read_dateline(text):
        seen.dateline = dateline
        if dateline.end == len(text):
            return "dateline"
        return "story" if seen.below_title and _is_above_date(index, paragraphs) else None
    if text.lower() in patterns().sections:
        return "navigation"
    if seen.below_title and len(text) <= LONGEST_CAPTION and CREDITED.fullmatch(text):
        return "caption"
    if is_prose(text, seen.below_title):
        return "story" if seen.below_title and _is_deck(index, paragraphs) else None
    if not seen.below_title and seen.masthead is None and _heads_page(index, paragraphs):
        seen.masthead, seen.masthead_at = text, index
        return "navigation"
    if not seen.below_title and seen.masthead_at == index - 1 and _is_section(index, paragraphs):
        return "navigation"
    return _headline(index, seen)


def _headline(index: int, seen: _Seen) -> LineLabel:
    if seen.title is None:
        seen.title = index
    return "headline"


def is_prose(text: str, below_title: bool) -> bool:
    """Whether a line is running text: it ends as a sentence does, or is longer than any headline."""
    words = len(text.split())
    if words > LONGEST_HEADLINE:
        return True
    last = text.rstrip("\"”’»'*_) ")[-1:]
    if last == ".":
        return words >= 3 and not INITIALS.search(text)
    return below_title and words >= SHORTEST_QUESTION and last in ("!", "?")


def _is_deck(index: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a sentence below the headline is its deck: the date or the byline still follows."""
    following = [p.text for p in paragraphs[index + 1 : index + 1 + 2 * LONGEST_DECK] if p.text][:LONGEST_DECK]
    return any(kind_of(text) == "date" or BY.fullmatch(text) for text in following)


def _is_above_date(index: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the next line is a date, which some sites print below the first sentence of a story."""
    following = next((p.text for p in paragraphs[index + 1 : index + 3] if p.text), None)
    return following is not None and kind_of(following) == "date"


def _heads_page(index: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line is the masthead: a menu follows it, or it reads like a paper's name and a headline follows."""
    text = paragraphs[index].text
    named = is_masthead(text)
    if index + 1 < len(paragraphs) and kind_of(paragraphs[index + 1].text) == "navigation":
        return named or may_be_masthead(text)
    if not named:
        return False
    following = next((p.text for p in paragraphs[index + 1 : index + 8] if kind_of(p.text) is None), None)
    return following is not None and read_dateline(following) is None and not is_prose(following, below_title=False)


def _is_beside_date(index: int, paragraphs: Sequence[Paragraph], seen: _Seen) -> bool:
    """Whether a line below the headline names a paper, with the date or the byline below it or the date above it."""
    text = paragraphs[index].text
    named = known_name(text) is not None or (is_masthead(text) and not may_sign(text))
    if not named or len(text.split()) > LONGEST_PAPER or BY.fullmatch(text):
        return False
    following = next((p.text for p in paragraphs[index + 1 : index + 3] if p.text), "")
    return seen.labels[-1:] == ["date"] or kind_of(following) == "date" or BY.fullmatch(following) is not None


def _is_section(index: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line right below the masthead names a section: in capitals, with a blank line, then a headline."""
    text = paragraphs[index].text
    if not text.isupper() or len(text.split()) > LONGEST_SECTION:
        return False
    match [paragraph.text for paragraph in paragraphs[index + 1 : index + 3]]:
        case ["", headline] if headline and kind_of(headline) is None and not read_signature(headline, True, False):
            return read_dateline(headline) is None and not is_prose(headline, below_title=False)
    return False


def _publication(seen: _Seen) -> tuple[str | None, str | None]:
    """Return the day of publication and how it is known."""
    title = -1 if seen.title is None else seen.title
    full = [(index, text, stamp) for index, text, stamp in seen.dates if stamp.iso]
    beside = [(text, stamp) for index, text, stamp in full if index > title]
    for text, stamp in beside:
        if not UPDATED.search(text, 0, stamp.start):
            return stamp.iso, "line beside the title"
    if beside:
        return beside[0][1].iso, "line beside the title (update)"
    filed = seen.dateline.stamp if seen.dateline else None
    if filed and filed.iso:
        return filed.iso, "dateline"
    for index, text, stamp in full:
        if ANNOUNCED.match(text) or (filed and days_apart(filed, stamp) <= LONGEST_DELAY):
            return stamp.iso, "line above the title"
        if index == 0 and seen.labels[1:2] == ["headline"]:
            return stamp.iso, "line above the title"
        if seen.masthead_at is not None and "blank" not in seen.labels[seen.masthead_at + 1 : index]:
            return stamp.iso, "masthead"
    return None, None
