"""The command line: click commands that call the pipeline and print what it returns.

Payload goes to standard output, notes to standard error.  What a command needs is imported inside it, so that
``checker --help`` answers at once.
"""

from __future__ import annotations

import gc
from typing import Any

import click

from checker.cli.add import add
from checker.cli.cache import cache
from checker.cli.check import check
from checker.cli.decide import accept, correct, dismiss, review, watch
from checker.cli.explain import config, explain, rules
from checker.cli.look import compare, events, extract
from checker.cli.terminal import note, open_closed_streams, trace
from checker.engine import GARBAGE
from checker.errors import CheckerError, ExitCode
from checker.version import __version__

INTERRUPTED = 130  # the exit code by which shells report Ctrl-C

COMMANDS = (
    check, add, extract, events, compare, explain, rules, accept, dismiss, correct, watch, review, config, cache,
)  # fmt: skip


class _Commands(click.Group):
    """Turns errors a user can fix into one line on standard error, others into a trace, and both into exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        open_closed_streams()
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except CheckerError as error:
            note(str(error))
            ctx.exit(error.code)
        except BrokenPipeError:
            raise  # click ends quietly when the reader of a pipe is gone
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            note(f"{where}{error.strerror or error}")
            ctx.exit(ExitCode.NOT_WRITTEN)
        except KeyboardInterrupt:
            note("interrupted")
            ctx.exit(INTERRUPTED)
        except Exception:  # otherwise Python would exit with 1, which means that sources disagree
            trace()
            ctx.exit(ExitCode.FAILED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="checker")
def main() -> None:
    """Read reports of the same event; show where they agree, where quotes vary, and where they cannot both be true."""
    gc.set_threshold(GARBAGE)


for _command in COMMANDS:
    main.add_command(_command)
