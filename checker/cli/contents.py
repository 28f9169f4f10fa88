"""What ``checker check`` publishes in each format: from a report in memory, or event by event where that is too large.

Before anything is published, what could not be read or compared is noted on standard error, unless a report on the same
terminal says so (`Run.tell`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.cli.terminal import note
from checker.errors import ConfigError
from checker.presentation.summary import Figures, figures_of
from checker.report import BESIDE_THE_REPOSITORY, FORMATS, text
from checker.report.parts import PARTS
from checker.report.terminal.style import PLAIN, Style
from checker.stages.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.cli.publishing import Output
    from checker.cli.run import Run
    from checker.cli.terminal import Progress
    from checker.engine import Engine
    from checker.model import Report
    from checker.stages.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Manner:
    """How text is told: the style of the terminal, whether `concise`, and whether lists are `folded` there."""

    style: Style
    concise: bool
    folded: bool

    def style_of(self, output: Output) -> Style:
        """Return the style of text in an output: a file is plain."""
        return PLAIN if output.file else self.style


@dataclass(frozen=True, slots=True)
class InMemory:
    """A report in memory."""

    run: Run
    report: Report
    manner: Manner

    @classmethod
    def of(cls, run: Run, report: Report, manner: Manner) -> InMemory:
        """Return a report to publish, as it is reviewed."""
        run.told(report)
        return cls(run, run.review(run.decided()).of(report), manner)

    @property
    def figures(self) -> Figures:
        """The figures on which the exit code depends."""
        return figures_of(self.report)

    def pieces(self, output: Output) -> Iterable[str]:
        """Return the text of a report for an output; text on the terminal has paths that lead there from here."""
        style = self.manner.style_of(output)
        if output.format == "text" and self.manner.concise:
            return [text.concise(self.run.from_here.located(self.report), style)]
        if output.format == "text" and not output.file:
            return [text.render(self.run.from_here.located(self.report), style, folded=self.manner.folded)]
        return [rendered(self.run, output.format, self.report)]

    def markdown(self) -> str:
        """Return the Markdown report."""
        return rendered(self.run, "markdown", self.report)


@dataclass(frozen=True)
class ByEvent:
    """A run too large to be held in memory.

    Formats that are not made in parts only have the events with something to decide on.  Text has the figures; if it is
    concise, the places of the findings come before them.
    """

    run: Run
    writing: Writing
    manner: Manner

    @classmethod
    def of(
        cls, run: Run, outcome: Outcome, engine: Engine, watch: Progress, manner: Manner, plan: Sequence[Output]
    ) -> ByEvent:
        """Return a run to publish, as it is reviewed; raises `ConfigError` if the plan cannot be carried out."""
        if any(output.format == "html" and not output.file for output in plan):
            raise ConfigError("html of so many articles is a folder of pages: give it a file, html:FILE")
        writing = Writing.of(outcome, run.review(run.decided()), engine, watch)
        run.tell(writing.summary, writing.figures.unreadable)
        return cls(run, writing, manner)

    @property
    def figures(self) -> Figures:
        """The figures on which the exit code depends."""
        return self.writing.figures

    @cached_property
    def to_decide(self) -> Report:
        """The report of the events with something to decide on."""
        return self.writing.to_decide()

    def pieces(self, output: Output) -> Iterable[str]:
        """Return the text of a report for an output, piece by piece, and note what it leaves out."""
        if output.format in PARTS:
            return self.writing.pieces(output.format, output.file)
        if output.format == "text":
            return self._text(output)
        note(f"{output.format}: only the events with something to decide on")
        return [rendered(self.run, output.format, self.to_decide)]

    def markdown(self) -> str:
        """Return the Markdown report of the events with something to decide on."""
        return rendered(self.run, "markdown", self.to_decide)

    def _text(self, output: Output) -> Iterable[str]:
        style, concise = self.manner.style_of(output), self.manner.concise
        lines = list(text.places(self.run.from_here.located(self.to_decide), style)) if concise else []
        note(f"text: only the figures; {', '.join(PARTS)} have the findings", not concise)
        unreadable = self.figures.unreadable
        if concise or not output.file:
            unreadable = self.run.not_read(unreadable)
        return [f"{line}\n" for line in (*lines, *text.closing(self.writing.summary, unreadable, style))]


def rendered(run: Run, form: str, report: Report) -> str:
    """Return a report in a format of `FORMATS`, with paths that work where it is read."""
    return FORMATS[form](run.from_repository.located(report) if form in BESIDE_THE_REPOSITORY else report)
