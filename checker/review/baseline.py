"""The findings of an earlier run: what a desk has lived with so far is known, anything else is new.

The baseline is a JSON report, as ``-o json:FILE`` writes it; only the ids in it count.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


def known(file: Path) -> frozenset[str]:
    """Return the ids of the findings in the JSON report `file`; raises `ConfigError` if it cannot be read as one."""
    try:
        report = json.loads(file.read_text(encoding="utf-8"))
        return frozenset(str(finding["id"]) for finding in report["findings"])
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(f"{file}: not a JSON report of this program") from error
