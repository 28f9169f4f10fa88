"""Editors' decisions: one small TOML file each, so that git can merge and blame them and show who decided what.

The file is named after the finding.  A decision is written whole or not at all, and never over one that its writer has
not seen: of two editors who decide on the same finding at once, the second is told of the first.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import tomllib
from datetime import date
from typing import TYPE_CHECKING, get_args, get_type_hints

from checker.errors import CheckerError, ConfigError, NotWrittenError
from checker.model import Decision, Json
from checker.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS: tuple[str, ...] = get_args(get_type_hints(Decision)["decision"])
"""The possible decisions: accepted, dismissed, corrected, watching."""

FINDING = re.compile(r"[0-9a-f]{8}(?:-[0-9]{1,6})?")
"""The shape of a finding's id, which is also a file name."""

BEGINNING = re.compile(r"[0-9a-f]{1,7}")
"""The shape of an abbreviated id, as git takes the beginning of a hash."""

_REQUIRED = {"finding", "decision", "reason", "by", "on"}


class AlreadyDecided(CheckerError):  # noqa: N818  it says how things stand
    """Somebody decided on the finding in the meantime, or the decision to be replaced is gone."""

    def __init__(self, current: Decision | None, finding: str) -> None:
        """Take the decision that stands now, or None if there is none."""
        self.current = current
        told = f"{current.decision} by {current.by} on {current.on}: {current.reason}" if current else "not decided"
        super().__init__(f"{finding} is {told}")


def read(folder: Path) -> tuple[Decision, ...]:
    """Return the decisions in a folder in the order of their findings' ids; a missing folder has none.

    Raises `ConfigError` that names the file and what is wrong with it.
    """
    if not folder.is_dir():
        return ()
    return tuple(_read(file) for file in sorted(folder.glob("[!.]*.toml"), key=lambda file: file.stem))


def current(finding: str, folder: Path) -> Decision | None:
    """Return the decision on a finding, or None."""
    file = folder / f"{finding}.toml"
    return _read(file) if file.is_file() else None


def made(finding: str, decision: str, reason: str, by: str, on: str, until: str | None = None) -> Decision:
    """Return a decision made from a person's input; raises `CheckerError` if it is not a valid one."""
    table = {"finding": finding, "decision": decision, "reason": reason, "by": by, "on": on}
    return _of(table | ({"until": until} if until else {}), "decision")


def write(decision: Decision, folder: Path, *, instead_of: Decision | None = None) -> Path:
    """Write a decision to its file and return the file; `instead_of` is the decision that its writer has seen there.

    Raises `AlreadyDecided` if another decision, or none, stands there now; `NotWrittenError` if the folder cannot be
    written; `CheckerError` if the decision would end before it begins.
    """
    if decision.until and decision.until < decision.on:
        raise CheckerError(f"'until' is {decision.until}, which is before the day of the decision, {decision.on}")
    content = _toml(decision).encode("utf-8")
    with _alone(folder, decision.finding, instead_of) as file, whole_file(file) as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    return file


def withdraw(decision: Decision, folder: Path) -> None:
    """Delete a decision, provided it still stands as it was seen; raises as `write` does."""
    with _alone(folder, decision.finding, decision) as file:
        file.unlink()


@contextlib.contextmanager
def _alone(folder: Path, finding: str, seen: Decision | None) -> Iterator[Path]:
    """Yield the file of a finding's decision while the folder is locked; the lock ends with the process.

    Raises `AlreadyDecided` if the decision there is not the one that was `seen`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            stands = current(finding, folder)
            if stands != seen:
                raise AlreadyDecided(stands, finding)
            yield folder / f"{finding}.toml"
    except OSError as error:
        raise NotWrittenError(f"{folder}: cannot be written: {error.strerror}") from error


if sys.platform == "win32":
    import msvcrt

    @contextlib.contextmanager
    def _locked(folder: Path) -> Iterator[None]:
        """Lock a file in the folder: Windows cannot lock folders."""
        with (folder / ".lock").open("ab") as file:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextlib.contextmanager
    def _locked(folder: Path) -> Iterator[None]:
        """Lock the folder itself, which leaves nothing behind."""
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _read(file: Path) -> Decision:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: {error}") from error
    decision = _of(table, str(file))
    if decision.finding != file.stem:
        raise ConfigError(f"{file}: decides on {decision.finding}; a decision's file is named after its finding")
    return decision


def _of(table: Json, where: str) -> Decision:
    """Return the decision in a table; raises `ConfigError` that names `where` and what is wrong."""
    unknown, missing = sorted(table.keys() - _REQUIRED - {"until"}), sorted(_REQUIRED - table.keys())
    if unknown or missing:
        raise ConfigError(f"{where}: " + (f"unknown key '{unknown[0]}'" if unknown else f"'{missing[0]}' is missing"))
    values: Json = {key: value.isoformat() if type(value) is date else value for key, value in table.items()}
    for key, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f"{where}: '{key}' takes {'a date' if key in ('on', 'until') else 'words'}")
    if not FINDING.fullmatch(values["finding"]):
        raise ConfigError(f"{where}: '{values['finding']}' is not the id of a finding")
    if values["decision"] not in WORDS:
        raise ConfigError(f"{where}: 'decision' is one of {', '.join(WORDS)}, not '{values['decision']}'")
    for key in ("on", "until"):
        values[key] = _day(values[key], f"{where}: '{key}'") if values.get(key) else None
    for key in ("reason", "by"):
        values[key] = " ".join(values[key].encode("utf-8", "replace").decode("utf-8").split())
    return Decision(**values)


def _day(text: str, where: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise ConfigError(f"{where} takes a date such as 2026-11-19, not '{text}'") from error


def _toml(decision: Decision) -> str:
    until = f"until    = {decision.until}\n" if decision.until else ""
    return (
        f"finding  = {_string(decision.finding)}\n"
        f"decision = {_string(decision.decision)}\n"
        f"reason   = {_string(decision.reason)}\n"
        f"by       = {_string(decision.by)}\n"
        f"on       = {decision.on}\n{until}"
    )


def _string(text: str) -> str:
    """Return a TOML string: JSON's escapes are TOML's, except that only TOML forbids DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
