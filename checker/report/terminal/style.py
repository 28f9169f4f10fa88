"""How to write to a terminal: its width, whether it takes colour, and which characters it can show."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from checker.model import FindingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.presentation.kinds import Kind
    from checker.presentation.passage import Passage

WIDEST = 100  # longer lines are hard to read, however wide the window is
NARROWEST = 24

Tone = Literal["bold", "faint"] | FindingKind
_CODES: dict[str, str] = {
    "bold": "1", "faint": "2", "contradiction": "1;31", "possible-conflict": "1;33", "quote-variant": "1;34",
    "notice": "1;33", "single-source": "1;35", "agreement": "1;32",
}  # fmt: skip
# These stand for ⟦ and ⟧ while a line is wrapped: printable text never contains control characters.
OPEN, CLOSE = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Style:
    """A terminal's abilities; the default is plain text for a file."""

    width: int = WIDEST
    color: bool = False
    unicode: bool = True

    def paint(self, text: str, tone: Tone) -> str:
        """Return `text` in a colour or weight, or unchanged if there is no colour."""
        return f"\x1b[{_CODES[tone]}m{text}\x1b[0m" if self.color and text else text

    def sign(self, kind: Kind) -> str:
        """Return the sign of a kind in characters the terminal can show."""
        return kind.sign if self.unicode else kind.ascii_sign

    def head(self, kind: Kind, rule: str, right: str) -> list[str]:
        """Return the head of a finding: the sign and name of its kind with its rule, and `right` at the far end."""
        return self.row(f"{self.sign(kind)} {kind.word} {rule}".rstrip(), right, kind.name)

    def lines(self, text: str, indent: int = 0, hanging: int | None = None) -> list[str]:
        """Return `text` wrapped and indented; words between `OPEN` and `CLOSE` are emphasised."""
        wrapped = textwrap.wrap(
            text,
            max(self.width, NARROWEST),
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent if hanging is None else hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
        opening, closing = ("\x1b[1m", "\x1b[22m") if self.color else ("⟦", "⟧")
        marked = _line_by_line(wrapped) if self.color else wrapped
        return [line.replace(OPEN, opening).replace(CLOSE, closing) for line in marked]

    def quoted(self, text: str, indent: int) -> list[str]:
        """Return `text` wrapped, each line after a bar, which marks an outlet's own words."""
        bar = "│ " if self.unicode else "| "
        inner = replace(self, width=self.width - indent - len(bar))
        return [" " * indent + self.paint(bar, "faint") + line for line in inner.lines(text)]

    def row(self, left: str, right: str, tone: Tone | None = None) -> list[str]:
        """Return `left` with `right` at the far end of the line, or on its own line if there is no room."""
        room = self.width - len(left) - len(right)
        faint = self.paint(right, "faint")
        begun = [left] if room >= 2 else self.lines(left, 0, 4)
        *above, last = [self.paint(line, tone) if tone else line for line in begun]
        return [*above, last + " " * room + faint] if room >= 2 else [*above, last, "  " + faint]


def _line_by_line(wrapped: Iterable[str]) -> Iterator[str]:
    """Yield lines that each close the emphasis they open: what is painted at the head of the next would end it."""
    is_open = False
    for line in wrapped:
        marked = OPEN + line if is_open else line
        is_open = marked.rfind(OPEN) > marked.rfind(CLOSE)
        yield marked + CLOSE if is_open else marked


def emphasised(passage: Passage) -> str:
    """Return a sentence marked so that `Style.lines` emphasises the words in question, unless they are all of it."""
    return passage.words if passage.whole else f"{passage.lead}{OPEN}{passage.words}{CLOSE}{passage.tail}"


PLAIN = Style()
"""The style for files, and wherever nothing is known about the reader."""


def style_for(color: str, *, is_terminal: bool, columns: int, encoding: str, environment: Mapping[str, str]) -> Style:
    """Return the style of an output stream; `color` is auto, always or never, and auto obeys the environment."""
    if color == "auto":
        forced = environment.get("FORCE_COLOR", "") not in ("", "0")
        colored = forced or (is_terminal and environment.get("TERM") != "dumb")
        colored = colored and not environment.get("NO_COLOR")
    else:
        colored = color == "always"
    unicode = encoding.lower().replace("_", "-").replace("utf8", "utf-8").startswith("utf-")
    return Style(width=min(columns, WIDEST), color=colored, unicode=unicode)
