"""Read reports of the same event; show where they agree, where quotes vary, and where they cannot both be true.

>>> import checker
>>> toll = "The fire at the mill killed {} workers on Tuesday."
>>> checker.compare(toll.format(17), toll.format(19)).kind
'contradiction'
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from os import PathLike

    from checker.config import Config
    from checker.model import Article, Claim, Event, Report, Verdict

__all__ = [
    "Article",
    "Claim",
    "Event",
    "Report",
    "Verdict",
    "__version__",
    "check",
    "compare",
    "compare_many",
    "extract",
    "group",
]


def check(paths: str | PathLike[str] | Iterable[str | PathLike[str]], config: Config | None = None) -> Report:
    """Read the articles in files and folders and compare them; `paths` is one path or several.

    What cannot be read is listed in ``Report.unreadable``.  Raises `CheckerError` for a path where there is nothing,
    and for a configuration that cannot be used.
    """
    import os
    from dataclasses import replace
    from pathlib import Path

    from checker.config import DEFAULTS
    from checker.errors import CheckerError
    from checker.pipeline import check as run
    from checker.review.choices import verified, weighed

    config = verified(config or DEFAULTS)
    named = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    for path in named:
        if not os.path.exists(path):  # noqa: PTH110  Path.exists() raises where a folder may not be entered
            raise CheckerError(f"{path or repr(path)}: there is no such file or folder")
    report = run([Path(path) for path in named], config)
    return replace(report, findings=weighed(report.findings, config))


def extract(text: str, published: str | None = None) -> tuple[Claim, ...]:
    """Return the claims of one text in text order; `published` (an ISO date) resolves its relative dates."""
    from checker.extract import read
    from checker.model import Article

    return read(Article.from_text(text, id="text", published=published)).claims


def group(articles: Sequence[Article]) -> tuple[Event, ...]:
    """Return the events that the articles report; each article is in exactly one."""
    from checker.group.events import group_articles

    return group_articles(articles)


def compare(a: str, b: str, published_a: str | None = None, published_b: str | None = None) -> Verdict:
    """Return how two statements relate; the dates (ISO) are those on which each was published."""
    from checker.pipeline import compare_statements

    return compare_statements([(a, b)], [(published_a, published_b)])[0]


def compare_many(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
    """Return the verdict of each pair of statements, in order; a statement that occurs again is read only once."""
    from checker.pipeline import compare_statements

    return compare_statements(pairs)


def __getattr__(name: str) -> object:
    """Return one of the model classes; they are only imported when asked for, which `checker --help` never does."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from checker import model

    return getattr(model, name)


class _Package(ModuleType):
    """The package as a module in which the public functions keep their names.

    `extract` and `group` are functions here and also subpackages, and importing a subpackage binds it as an attribute
    of its parent.  Only that binding is suppressed; ``from checker.extract import read`` still finds the subpackage.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
