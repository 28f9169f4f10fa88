"""``checker check``: the main job."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.run import Run
from checker.cli.terminal import note, style_of
from checker.cli.working import Working
from checker.config import FAIL_ON

if TYPE_CHECKING:
    from pathlib import Path

    from checker.presentation.summary import Figures


@click.command()
@options.paths
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[:FILE]",
    help="Write this and nothing else; may be repeated. FORMAT: text, json, jsonl, markdown, html, sarif, junit, "
    "github, gitlab, csv, tei. No FILE: print it.",
)
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    metavar="KIND",
    help=f"The least serious kind of finding that gives exit code 1: {', '.join(FAIL_ON)}.",
)
@click.option("--fail-on-new", is_flag=True, help="Findings known from an earlier run do not give exit code 1.")
@options.reviewing
@click.option("--allow-unreadable", is_flag=True, help="Files that cannot be read do not give exit code 3.")
@click.option("--concise", is_flag=True, help="Text with a line for each finding: FILE:LINE:COLUMN: …")
@click.option("-v", "--verbose", is_flag=True, help="List single sources and agreements; tell what each stage took.")
@options.working
@options.color
def check(
    paths: tuple[Path, ...],
    outputs: tuple[str, ...],
    fail_on: str | None,
    fail_on_new: bool,
    reviews: Path | None,
    baseline: Path | None,
    on: str,
    allow_unreadable: bool,
    concise: bool,
    verbose: bool,
    jobs: int | None,
    engine: str,
    scheduler: str | None,
    no_cache: bool,
    cache: Path | None,
    color: str,
) -> None:
    """Compare the articles in PATHS (default: sources/) and report what they agree and disagree on.

    Formats read: plain text, Markdown, HTML, JSON (schema.org, ninjs, trafilatura, newspaper4k) and JSON lines,
    NewsML-G2, NITF, RSS and Atom, mail (.eml), Word documents (.docx), web archives (.warc).

    Exit code: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage or configuration; 3 something could not be
    read, or nothing could be compared; 74 a report could not be written.
    """
    from checker.cli.contents import ByEvent, InMemory, Manner
    from checker.cli.ending import exit_code
    from checker.cli.publishing import planned, publish, refuse_articles

    if scheduler and engine not in ("auto", "dask"):
        raise click.UsageError(f"--scheduler names a Dask cluster, which --engine {engine} does not use")
    working = Working("dask" if scheduler else engine, jobs or 0, scheduler, not no_cache, cache, told=verbose)
    run = Run(paths, reviews, baseline, on, working=working)
    plan = planned(outputs, run.settings)
    seen = sys.stdout.isatty() and any(output.format == "text" and not output.file for output in plan)
    run = replace(run, told_elsewhere=seen, outputs=plan)
    refuse_articles(plan, run.found, run.config)
    note(f"configuration: {run.settings.file or 'none, defaults hold'}", verbose)
    manner = Manner(style_of(color), concise, folded=not verbose)

    def published(content: InMemory | ByEvent) -> Figures:
        publish(plan, content, manner.style)
        return content.figures

    figures = run.result(
        lambda outcome, engine, watch: published(
            ByEvent.of(run, outcome, engine, watch, manner, plan)
            if outcome.is_large
            else InMemory.of(run, outcome.report(), manner)
        ),
        lambda report: published(InMemory.of(run, report, manner)),
    )
    threshold = fail_on or run.settings.config.fail_on
    sys.exit(exit_code(figures, threshold, only_new=fail_on_new, allow_unreadable=allow_unreadable))
