"""What kept a run from checking all it was given; machines are told it as errors: it must never look like all clear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.presentation.printable import printable
from checker.presentation.summary import summary

if TYPE_CHECKING:
    from checker.model import Report


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that could not be read, and why; or, without a `path`, that nothing could be compared."""

    name: Literal["unreadable", "nothing-compared"]
    path: str | None
    reason: str

    @property
    def message(self) -> str:
        """What is wrong, in words fit to print."""
        return f"could not be read: {self.reason}" if self.path is not None else self.reason


def troubles(report: Report) -> tuple[Trouble, ...]:
    """Return what could not be read, then whether nothing could be compared."""
    found = [Trouble("unreadable", each.path, printable(each.reason)) for each in report.unreadable]
    figures = summary(report)
    return (*found, *([] if figures.compared else [Trouble("nothing-compared", None, figures.found)]))
