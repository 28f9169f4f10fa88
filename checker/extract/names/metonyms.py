"""Capital cities that stand for the government there: "Moscow agreed" is Russia, "in Moscow" is the city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.names.lexicons import lexicon
from checker.language import pattern, word_list

if TYPE_CHECKING:
    from checker.extract.names.piece import Piece

_AFTER = pattern("naming", "after_metonym")
_NO_GOVERNMENT = word_list("naming", "ahead_of_a_city")
_BEFORE = pattern("naming", "before_metonym")
_REACH = 30


def is_government(flat: str, piece: Piece) -> bool:
    """Whether a capital city means its government: as subject of a verb of will or speech, or as the one forced."""
    lists = lexicon()
    before = _BEFORE.search(flat, max(0, piece.start - _REACH), piece.start)
    previous = before.group(1).lower() if before else ""
    if previous in lists.before_metonym:
        return True
    if previous in lists.prepositions or previous in _NO_GOVERNMENT:
        return False
    after = _AFTER.match(flat, piece.end)
    return after is not None and after.group(1) in lists.metonym
