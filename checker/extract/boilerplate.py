"""What every line of an article is: story, headline, byline, or the furniture of the page around it.

Lines are labelled, never removed.  Three things decide: what the line says, where it is (above the story, below it,
under a quote), and what its neighbours are: prose between two nags that addresses the reader is a nag too.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.ingest.byline import LONE_NAME
from checker.ingest.header import read_header
from checker.ingest.lines import is_related_heading, kind_of
from checker.ingest.metadata import body_lines, is_titled
from checker.ingest.wrapping import Paragraph, paragraphs
from checker.language import pattern
from checker.model import CLAIM_LABELS, Article, Line, LineLabel, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_GAP = 6  # paragraphs between two nags that may belong to them
LONGEST_LINK = 110  # characters of another story's headline in a list of related ones
LONGEST_CROSSHEAD = 9  # words of a heading inside the story
LONGEST_ATTRIBUTION = 60  # characters of a name and an office
MOST_ATTRIBUTIONS = 50  # lone names to look up in the text; a page with more is a list of names

READER = pattern("page_heads", "reader")
MESSAGE = pattern("page_heads", "message_opening")
SPEAKER = pattern("page_heads", "speaker")
MARK = re.compile(r"[\"“”«»„]")
CLOSING = "\"'”’»)*_"
IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)|\[!\[")
NAME = re.compile(r"(?P<dash>[-–—~] ?)?(?P<who>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}?)\.?(?:, [a-zA-Z][^.!?]{2,40})?")


def label_lines(article: Article) -> tuple[Line, ...]:
    """Return the lines of the article's text, in order, each with its label; together they cover the text.

    The front matter line with the title is split, so that the title is a headline and its key is not.
    """
    lines, first = body_lines(article)
    parts = paragraphs(lines)
    header = article.header_labels
    if header is None:
        header = read_header(parts, titled=is_titled(article)).labels
    labels = _story_labels(parts, list(header))
    _spread_notices(parts, labels)
    _attribute(parts, labels)
    by_line: list[LineLabel] = ["front-matter"] * first
    for part, label in zip(parts, labels, strict=True):
        by_line += [label] * (part.last - part.first + 1)
    starts = article.line_starts
    ends = [*starts[1:], len(article.text)]
    labelled = (
        Line(start, start + len(article.text[start:end].rstrip("\r\n")), label)
        for start, end, label in zip(starts, ends, by_line, strict=True)
    )
    return tuple(part for line in labelled for part in _with_title(line, article.title_span))


def _with_title(line: Line, title: Span | None) -> tuple[Line, ...]:
    """Return the parts of a front matter line that contains the title; any other line as it is."""
    if title is None or line.label != "front-matter" or not line.start <= title.start < title.end <= line.end:
        return (line,)
    parts = (
        Line(line.start, title.start, "front-matter"),
        Line(title.start, title.end, "headline"),
        Line(title.end, line.end, "front-matter"),
    )
    return tuple(part for part in parts if part.start < part.end)


def _story_labels(parts: Sequence[Paragraph], labels: list[LineLabel]) -> list[LineLabel]:
    """Label each paragraph after the header by what it says, and lists of other stories by their heading."""
    listing = False
    for part in parts[len(labels) :]:
        label: LineLabel | None = kind_of(part.text) if part.text else "blank"
        if label is None and listing and len(part.text) <= LONGEST_LINK and not part.text.endswith("."):
            label = "navigation"
        elif label not in ("blank", "navigation", "symbols", "date"):
            listing = False
        if label == "navigation" and is_related_heading(part.text):
            listing = True
        labels.append(label or _plain_label(part.text))
    return labels


def _plain_label(text: str) -> LineLabel:
    """Return the label of a paragraph below the header whose words do not tell what it is."""
    if IMAGE.match(text):
        return "caption"
    if text.startswith("#"):
        return "headline"
    heads = len(text) <= LONGEST_LINK and text[0].isupper() and text[-1].isalnum()
    return "headline" if heads and len(text.split()) <= LONGEST_CROSSHEAD else "story"


def _spread_notices(parts: Sequence[Paragraph], labels: list[LineLabel]) -> None:
    """Label as notice what lies between two notices if all of it addresses the reader."""
    marked = [i for i, label in enumerate(labels) if label == "notice"]
    for here, there in pairwise(marked):
        gap = [i for i in range(here + 1, there) if labels[i] not in ("blank", "symbols")]
        message = MESSAGE.match(parts[here].text) is not None
        if len(gap) <= LONGEST_GAP and all(
            labels[i] in ("story", "headline") and _speaks_to_reader(parts[i].text, message) for i in gap
        ):
            for i in gap:
                labels[i] = "notice"


def _speaks_to_reader(text: str, message: bool) -> bool:
    """Whether a paragraph between nags is one too: a button's few words, or prose about "you" or "us".

    A paragraph with quote marks is story, except inside a `message` from the outlet.
    """
    if len(text.split()) <= 3:
        return text.rstrip(CLOSING)[-1:] not in (".", "!", "?", "…")
    return READER.search(text) is not None and (message or not MARK.search(text))


def _attribute(parts: Sequence[Paragraph], labels: list[LineLabel]) -> None:
    """Label lone names: the attribution of a pull quote if below somebody's words, the byline if at the end."""
    filled = [i for i, label in enumerate(labels) if label != "blank"]
    names = [
        (above, i, match)
        for above, i in pairwise(filled)
        if labels[i] in ("headline", "story")
        and labels[above] == "story"
        and len(parts[i].text) <= LONGEST_ATTRIBUTION
        and (match := NAME.fullmatch(parts[i].text))
    ]
    for above, i, match in names[:MOST_ATTRIBUTIONS]:
        if _is_speech(parts[above].text) and (match["dash"] or _occurs(match["who"], parts, labels, i)):
            labels[above], labels[i] = "pull-quote", "attribution"
        elif LONE_NAME.fullmatch(parts[i].text) and not any(label in CLAIM_LABELS for label in labels[i + 1 :]):
            labels[i] = "byline"


def _occurs(name: str, parts: Sequence[Paragraph], labels: Sequence[LineLabel], apart: int) -> bool:
    """Whether the story contains `name` anywhere other than in paragraph `apart`."""
    return any(name in part.text for i, part in enumerate(parts) if i != apart and labels[i] in ("story", "headline"))


def _is_speech(text: str) -> bool:
    """Whether a paragraph is somebody's words: wholly in quote marks, or in the first person without any."""
    if text[0] in "\"“«„‘'" and text[-1] in "\"”»“’'":
        return not MARK.search(text, 1, len(text) - 1)
    return SPEAKER.search(text) is not None and not MARK.search(text)
