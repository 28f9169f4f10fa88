"""What ``checker check`` writes, event by event, for a run too large to be held in memory."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.cli.terminal import note, show, shown
from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.cli.run import Run
    from checker.cli.terminal import Progress
    from checker.engine import Engine
    from checker.report.outputs import Output
    from checker.report.summary import Figures
    from checker.report.terminal.style import Style
    from checker.stages.outcome import Outcome


def write_large(
    run: Run, outcome: Outcome, engine: Engine, watch: Progress, plan: Sequence[Output], style: Style, *,
    concise: bool = False,
) -> Figures:  # fmt: skip
    """Write the planned reports; return the figures on which the exit code depends.

    Formats that are not made in parts only have the events with something to decide on.  Text has the figures; if it is
    `concise`, the places of the findings come before them.
    """
    from checker.report import text
    from checker.report.outputs import append_summary, summary_file, write
    from checker.report.parts import PARTS
    from checker.report.terminal.style import PLAIN
    from checker.stages.writing import Writing

    if any(output.format == "html" and not output.file for output in plan):
        raise ConfigError("html of so many articles is a folder of pages: give it a file, html:FILE")
    writing = Writing.of(outcome, run.review(run.decided()), engine, watch)
    figures, summary = writing.figures, writing.summary
    to_decide = cache(writing.to_decide)
    if not run.told_elsewhere:
        run.tell(summary, figures.unreadable)
    for output in plan:
        if output.format in PARTS and output.file:
            writing.write(output.format, output.file)
        elif output.format in PARTS:
            for piece in writing.pieces(output.format):
                show(piece)
        elif output.format == "text":
            manner = PLAIN if output.file else style
            here = concise or not output.file
            lines = list(text.places(run.from_here.located(to_decide()), manner)) if concise else []
            note(f"text: only the figures; {', '.join(PARTS)} have the findings", not concise)
            unreadable = run.not_read(figures.unreadable) if here else figures.unreadable
            content = "\n".join([*lines, *text.closing(summary, unreadable, manner)]) + "\n"
            write(content, output.file) if output.file else show(content, manner)
        else:
            content = run.rendered(output.format, to_decide())
            note(f"{output.format}: only the events with something to decide on")
            write(content, output.file) if output.file else show(content)
        if output.file:
            note(f"wrote {shown(output.file)}")
    if job := summary_file(plan):
        append_summary(run.rendered("markdown", to_decide()), job)
    return figures
