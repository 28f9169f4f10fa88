"""The reporter's own words: the text with everything between quote marks blanked, every offset kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.extract.quotes.pairing import Quotation


def outside(text: str, quotations: Iterable[Quotation]) -> str:
    """Return `text` with spaces in place of the words of `quotations`, which are in order and do not overlap."""
    pieces: list[str] = []
    position = 0
    for quotation in quotations:
        pieces += text[position : quotation.start], " " * (quotation.end - quotation.start)
        position = quotation.end
    return "".join([*pieces, text[position:]])
