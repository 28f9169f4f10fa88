"""Commands by which an editor decides on findings, one at a time or on the page of a review."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options
from checker.cli.run import Run
from checker.cli.terminal import note, show, shown
from checker.cli.working import Working
from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@click.command()
@options.deciding
def accept(**given: Any) -> None:
    """Record that the finding ID is right and stays as it is: the sources differ.

    It is looked up among the findings of the articles in PATHS (default: sources/), so its first digits are enough.
    """
    _decide("accepted", **given)


@click.command()
@options.deciding
def dismiss(**given: Any) -> None:
    """Record that the finding ID does not matter or is not right.

    It is looked up among the findings of the articles in PATHS (default: sources/), so its first digits are enough.
    """
    _decide("dismissed", **given)


@click.command()
@options.deciding
def correct(**given: Any) -> None:
    """Record that the finding ID was right and our own article has been corrected.

    It is looked up among the findings of the articles in PATHS (default: sources/), so its first digits are enough.
    """
    _decide("corrected", **given)


@click.command()
@options.deciding
def watch(**given: Any) -> None:
    """Record that somebody is following up the finding ID; it stays open.

    It is looked up among the findings of the articles in PATHS (default: sources/), so its first digits are enough.
    """
    _decide("watching", **given)


@click.command()
@options.paths
@options.reviewing
@options.keeping
@click.option("--by", metavar="NAME", help="Who decides; else the user that git knows, or the machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port on 127.0.0.1; any that is free.")
@click.option("--open", "launch", is_flag=True, help="Open the page in the browser.")
def review(
    paths: tuple[Path, ...],
    reviews: Path | None,
    baseline: Path | None,
    on: str,
    no_cache: bool,
    cache: Path | None,
    by: str | None,
    port: int,
    launch: bool,
) -> None:
    """Serve the page of the articles in PATHS on this machine only, with buttons that record decisions."""
    from checker.desk.page import Desk
    from checker.desk.server import ReviewServer
    from checker.review.editor import name

    run = Run(paths, reviews, baseline, on, working=Working(keep=not no_cache, cache=cache))
    editor = by or name(os.environ)
    desk = Desk(run.report(), run.decided_in, editor, run.review())
    try:
        server = ReviewServer(desk, port)
    except OSError as error:
        raise CheckerError(f"cannot listen on port {port}: {error.strerror}") from error
    with server:
        show(f"{server.url}\n")
        note(f"{editor} reviews at this address; Ctrl-C ends it")
        if launch:
            click.launch(server.url)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()


def _decide(
    word: str,
    finding: str,
    paths: tuple[Path, ...],
    reason: str,
    by: str | None,
    on: str,
    until: str | None,
    reviews: Path | None,
    instead: bool,
    no_cache: bool,
    cache: Path | None,
) -> None:
    from checker.review import decisions
    from checker.review.editor import name

    run = Run(paths, reviews=reviews, on=on, working=Working(keep=not no_cache, cache=cache))
    finding = finding.lower()
    begins = [each.id for each in run.reviewed().findings if each.id.startswith(finding)] if run.has_sources else []
    if decisions.BEGINNING.fullmatch(finding):
        finding = _whole(finding, begins, run)
    folder = run.decided_in
    decision = decisions.made(finding, word, reason, by or name(os.environ), on, until)
    try:
        file = decisions.write(decision, folder, instead_of=decisions.current(finding, folder) if instead else None)
    except decisions.AlreadyDecided as error:
        raise CheckerError(str(error) if instead else f"{error} (--replace decides anew)") from error
    note(f"wrote {shown(file)}")
    if finding not in begins:  # which may be right: a finding of a run elsewhere, or of articles to come
        note(f"recorded, but {finding} is no finding of {_looked_in(run)}")


def _whole(beginning: str, begins: Sequence[str], run: Run) -> str:
    """Return the id of the one finding of the run that `begins` so."""
    if not begins:
        raise CheckerError(f"no id that begins with '{beginning}' is that of a finding of {_looked_in(run)}")
    if len(begins) > 1:
        raise CheckerError(f"several findings have an id that begins with '{beginning}': {', '.join(begins)}")
    return begins[0]


def _looked_in(run: Run) -> str:
    """Return where a finding was looked up, and how to have it looked up elsewhere."""
    if run.paths:
        return "these articles; 'checker check' prints the id of each"
    missing = "" if run.has_sources else ", which does not exist"
    return f"{shown(run.configured)}{missing}; if the articles are elsewhere, name them behind the id"
