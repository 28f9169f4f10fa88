"""``checker cache``: what is kept from run to run."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli import options
from checker.cli.terminal import note, show, shown
from checker.cli.working import kept_in
from checker.config import load


@click.command()
@click.option("--clear", is_flag=True, help="Delete all that is kept.")
@click.option("--cache-dir", "folder", type=options.FOLDER, help="Another folder.")
def cache(clear: bool, folder: Path | None) -> None:
    """Show where results are kept from run to run and how much space they take, or delete them."""
    from checker.store import folder as kept

    base = folder or kept_in(load(Path.cwd()))
    if clear:
        note(f"{kept.clear(base):,} bytes deleted in {shown(base)}")
    else:
        show(f"{base}\n{kept.size(base):,} bytes, at most {kept.MOST_BYTES:,}\n")
