"""The text blocks of a parsed page in order, each with its line in the file.

The extraction keeps the story and drops what stands between headline and story; but that is where the page says who
wrote it, when, and with which agency's help.  So those lines are put back from the page, as in a text file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SKIPPED = frozenset(
    {
        "aside",
        "button",
        "figure",
        "footer",
        "form",
        "head",
        "iframe",
        "nav",
        "noscript",
        "script",
        "style",
        "svg",
        "template",
    }
)
INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
    }
)
MOST_LINES = 12  # between headline and story; more than that is not a header but another part of the page
LONGEST_LINE = 200
SHORTEST_STORY = 60  # characters of a paragraph that can mark where the story begins
FIRST_WORDS = 40  # characters by which an extracted paragraph is found again in the page


class Block(NamedTuple):
    """The words of one block of a page, the 1-based line of the file where its element begins, and the tag."""

    text: str
    line: int
    tag: str


def blocks(tree: Any) -> tuple[Block, ...]:
    """Return the blocks of a page that contain words, leaving out menus, scripts, pictures and asides."""
    from lxml.etree import iterwalk

    found: list[Block] = []
    words: list[str] = []
    line, tag = 1, "body"

    def flush() -> None:
        if text := " ".join("".join(words).split()):
            found.append(Block(text, line, tag))
        words.clear()

    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in SKIPPED:
            flush()
            walk.skip_subtree()
            continue
        if element.tag not in INLINE and element.tag not in SKIPPED:
            flush()
            line, tag = element.sourceline or line, element.tag
        if event == "start":
            words.append(element.text or "")
        else:
            words.append(element.tail or "")
    flush()
    return tuple(found)


def with_header(paragraphs: Sequence[str], page: Sequence[Block]) -> tuple[str, ...]:
    """Return the paragraphs of a story, preceded by the page's headline and the lines between headline and story."""
    headline = next((i for i, block in enumerate(page) if block.tag == "h1"), None)
    if headline is None:
        return tuple(paragraphs)
    title = page[headline].text
    anchor = next((i for i, paragraph in enumerate(paragraphs) if _is_story(paragraph)), len(paragraphs))
    first = paragraphs[anchor][:FIRST_WORDS] if anchor < len(paragraphs) else title
    below = page[headline + 1 : headline + 1 + MOST_LINES]
    story = next((i for i, block in enumerate(below) if block.text.startswith(first)), None)
    if story is None:
        return (title, *(paragraph for paragraph in paragraphs if paragraph != title))
    between = (block.text for block in below[:story] if len(block.text) <= LONGEST_LINE)
    return (title, *between, *paragraphs[anchor:])


def lines_of(paragraphs: Sequence[str], page: Sequence[Block]) -> tuple[int | None, ...]:
    """Return, for each paragraph, the line of the file where the block with its first words begins, or None."""
    known: dict[str, int] = {}
    for block in page:
        known.setdefault(block.text[:FIRST_WORDS], block.line)
    return tuple(known.get(paragraph[:FIRST_WORDS]) for paragraph in paragraphs)


def _is_story(paragraph: str) -> bool:
    return len(paragraph) >= SHORTEST_STORY and paragraph.endswith((".", "!", "?", '"', "'", "”", "’", "»"))
