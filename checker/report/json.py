"""The whole report as one JSON document, schema version 1 (``schema.json`` beside this file)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Report

_HALF = re.compile("[\ud800-\udfff]")
_compact = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def render(report: Report) -> str:
    """Return the report as JSON, with keys in the order of the schema and characters unescaped."""
    return document(report.to_dict())


def document(value: Any) -> str:
    """Return `value` as JSON for people and machines: indented by two spaces, with flat lists and objects on one line.

    The standard library indents every value in Python; here its compiled encoder writes whole lines.
    """
    return _whole(_indented(value, "")) + "\n"


def rows(values: Iterable[Any], margin: str) -> str:
    """Return values as rows of a list in `document`, without the separators before and after them."""
    return _whole(",\n".join(margin + _indented(value, margin) for value in values))


def line(value: Any) -> str:
    """Return `value` as JSON on one line, without the line break."""
    return _whole(_compact(value))


def _indented(value: Any, margin: str) -> str:
    if not isinstance(value, (dict, list)) or not value:
        return _compact(value)
    members = value.values() if isinstance(value, dict) else value
    if not any(isinstance(member, (dict, list)) and member for member in members):
        return _compact(value)
    inner = margin + "  "
    if isinstance(value, dict):
        rows = [f"{inner}{_compact(key)}: {_indented(member, inner)}" for key, member in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{margin}}}"
    rows = [inner + _indented(member, inner) for member in value]
    return "[\n" + ",\n".join(rows) + f"\n{margin}]"


def _whole(text: str) -> str:
    """Return JSON that UTF-8 can encode: half a surrogate pair, which JSON allows, is written as an escape."""
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
