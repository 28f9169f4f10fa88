"""How numbers and outlets are put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.presentation.printable import printable

if TYPE_CHECKING:
    from checker.model import Known


def outlet(article: Known) -> str:
    """Return the name an article's outlet goes by, or the article's id where the outlet is unknown."""
    return printable(article.outlet or article.id)


def counted(number: int, noun: str) -> str:
    """Return ``1 outlet``, ``4 outlets`` or ``1,234 outlets``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def weight(outlets: int, origins: int) -> str:
    """Return how much stands behind what is said: ``4 outlets, 2 origins``."""
    return f"{counted(outlets, 'outlet')}, {counted(origins, 'origin')}"
