"""What a loader is: the name of a format, its suffixes, how to tell a file of it, and how to read one."""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003  the field's type is part of the value
from dataclasses import dataclass

from checker.model import Article  # noqa: TC001  as above


@dataclass(frozen=True, slots=True)
class Loader:
    """A format that is read.

    `accepts` is asked with the first characters of the decoded file and its suffix in lower case.  `read` makes the
    article of the decoded text and the article's id; it raises `UnreadableSource` if the file holds no article.
    """

    name: str
    suffixes: tuple[str, ...]
    accepts: Callable[[str, str], bool]
    read: Callable[[str, str], Article]
