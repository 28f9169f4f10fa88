"""The marks that hang at the end of a quote: a comma or full stop there belongs to the sentence around it."""

from __future__ import annotations

import re

HANGING = re.compile(r"(?:[,;:]|(?<![.…])(?<!\.\w)\.)+$")
"""A full stop hangs too, unless it is of an ellipsis or of "p.m."."""


def unhung(text: str) -> str:
    """Return the words of a quote without the marks that hang at their end: “We will stay,” he said."""
    return HANGING.sub("", text.rstrip())
