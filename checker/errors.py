"""The errors that a user's input can cause, and the exit codes that report them."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run ended, as reported to the shell."""

    OK = 0
    """Nothing at or above the threshold of ``--fail-on``."""
    FINDINGS = 1
    """Findings at or above the threshold."""
    USAGE = 2
    """Wrong usage or configuration; click uses the same number."""
    INCOMPLETE = 3
    """Some input could not be read, or there was nothing to compare."""
    FAILED = 70
    """The program itself failed (``EX_SOFTWARE`` of sysexits.h)."""
    NOT_WRITTEN = 74
    """A report, a decision or an article could not be written (``EX_IOERR`` of sysexits.h)."""


class CheckerError(Exception):
    """An error whose message is written for the person who runs the program."""

    code = ExitCode.USAGE
    """How a run ends that meets it."""


class ConfigError(CheckerError):
    """A configuration file, key or value that cannot be used; the message names what is known of the three."""


class NotKeptError(CheckerError):
    """Results that cannot be kept: the folder cannot be written, or the disk is full."""


class NotWrittenError(CheckerError):
    """A file that cannot be written; the message names it or its folder, and the reason."""

    code = ExitCode.NOT_WRITTEN


class UnreadableSource(CheckerError):  # noqa: N818  it says what the source is
    """A source that could not be read; the message is the reason, without the path."""
