"""Regular expressions over a text written as one letter a word, with the names of the classes in place of letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME = re.compile(r"(?<![\w<])[A-Z][A-Z_]*(?![\w<])")


def class_pattern(source: str, letters: Mapping[str, str]) -> re.Pattern[str]:
    """Return the compiled pattern over `letters`; names in capitals stand for theirs, spaces are ignored."""
    return re.compile(_NAME.sub(lambda name: re.escape(letters[name.group()]), source).replace(" ", ""))
