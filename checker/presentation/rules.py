"""The documentation of the rules: each has a page, which is its docstring."""

from __future__ import annotations

import inspect
from functools import cache
from typing import TYPE_CHECKING

from checker.judge.rules import EVERY
from checker.review.rules import HOUSEKEEPING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.judge.base import Page


def every() -> tuple[Page, ...]:
    """Return all rules: those that look at articles, then those that look at decisions."""
    return (*EVERY, *HOUSEKEEPING)


@cache
def names() -> Mapping[str, str]:
    """Return the name of each rule by its identifier."""
    return {rule.id: rule.name for rule in every()}


def documentation(rule: Page) -> str:
    """Return the page of a rule in Markdown, without its names."""
    return inspect.getdoc(rule) or ""


def opening(rule: Page) -> str:
    """Return the first line of a rule's page: what it flags, in one sentence."""
    return documentation(rule).partition("\n")[0]
