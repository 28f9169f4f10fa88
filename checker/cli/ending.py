"""How a run ends: its exit code, by what was found and what could not be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.config import GRAVEST_FIRST
from checker.errors import ExitCode

if TYPE_CHECKING:
    from checker.presentation.summary import Figures


def exit_code(figures: Figures, fail_on: str, *, only_new: bool = False, allow_unreadable: bool = False) -> ExitCode:
    """Return a run's exit code: what could not be checked outweighs what was found, so that it is never overlooked.

    `fail_on` is one of `checker.config.FAIL_ON`; findings that an editor has decided do not count, nor, with
    `only_new`, those known from an earlier run.
    """
    if not any(len(event.articles) > 1 for event in figures.events):
        return ExitCode.INCOMPLETE
    if figures.unreadable and not allow_unreadable:
        return ExitCode.INCOMPLETE
    counting = GRAVEST_FIRST[: GRAVEST_FIRST.index(fail_on) + 1] if fail_on in GRAVEST_FIRST else ()
    states = ("new",) if only_new else ("new", "known")
    failing = any(number and kind in counting and state in states for (kind, state), number in figures.counted.items())
    return ExitCode.FINDINGS if failing else ExitCode.OK
