"""The whole report as one JSON document, schema version 1 (``schema.json`` beside this file)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.model import Report

_HALF = re.compile("[\ud800-\udfff]")


def render(report: Report) -> str:
    """Return the report as JSON: keys in the order of the schema, two spaces of indent, characters as they are."""
    return dumps(report.to_dict(), indent=2) + "\n"


def dumps(value: Any, *, indent: int | None = None) -> str:
    """Return `value` as JSON that UTF-8 can write: half a surrogate pair, which JSON may carry, stays an escape."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
