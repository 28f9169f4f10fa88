"""Who decides: the name recorded with a decision when none is given."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Mapping


def name(environment: Mapping[str, str]) -> str:
    """Return the user name that git has in the working folder, or else the user logged in to the machine.

    Raises `CheckerError` if neither is known.
    """
    known = _of_git() or next((environment[key] for key in ("USER", "LOGNAME", "USERNAME") if environment.get(key)), "")
    if not known:
        raise CheckerError("who decides is not known; say it with --by")
    return known


def _of_git() -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    asked = subprocess.run([git, "config", "user.name"], capture_output=True, encoding="utf-8", errors="replace", check=False)  # noqa: E501, S603  # fmt: skip
    return asked.stdout.strip()
