"""One-to-one character maps: what is compared may differ from what is shown, but offsets stay true.

Nothing here changes the length of a text, so a span found in the plain form is the same span of the article.
"""

from __future__ import annotations

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"
DOUBLE_MARKS = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e"

_SPACE_MAP = str.maketrans(dict.fromkeys(SPACES, " "))
_PLAIN_MAP = str.maketrans(
    dict.fromkeys(SPACES, " ") | dict.fromkeys(DASHES, "-") | dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(DOUBLE_MARKS, '"')
)


def spaces(text: str) -> str:
    """Return `text` with every kind of space within a line (no-break, thin, tab …) as a plain space."""
    return text.translate(_SPACE_MAP)


def plain(text: str) -> str:
    """Return `text` with plain spaces, hyphens, apostrophes and double quote marks; the length stays the same."""
    return text.translate(_PLAIN_MAP)
