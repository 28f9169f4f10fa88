"""Gives every piece its fullest form in the article, and drops the pieces without evidence that they are names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from checker.extract.names.evidence import Evidence, gather
from checker.extract.names.gazetteer import entries
from checker.extract.names.gender import sex_of
from checker.extract.names.lexicons import lexicon
from checker.extract.names.metonyms import is_government
from checker.extract.names.persons import surname
from checker.language import pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from checker.extract.names.acronyms import LongForm
    from checker.extract.names.piece import Piece
    from checker.model import NameKind

WORDS = 10_000  # different unknown words of names in a large batch
MIN_MISSPELT = 7
"""Fewest letters of a country's name for a word seen once, one letter off, to be its misprint; not Mali, Malta."""

_ALSO_COMMON = word_list("naming", "also_common")
_TOWARDS_PLACE: tuple[str, ...] = tuple(table("naming")["words"]["towards_place"])
_FOLLOWED_BY_PRONOUN = pattern("naming", "followed_by_pronoun")
LONGEST_TITLE = 12  # characters, with its space


def settle(flat: str, pieces: Sequence[Piece], acronyms: Mapping[str, LongForm]) -> list[Piece | None]:
    """Return each piece with its kind and canonical form, or None in its place if nothing shows that it is a name."""
    if not pieces:
        return []
    sure = {piece.canonical: piece.kind for piece in pieces if piece.kind and " " in piece.canonical}
    alone = {piece.text for piece in pieces if " " not in piece.text and piece.kind != "people"}
    likely = [
        piece._replace(kind=sure.get(piece.canonical) or _likely(flat, piece, alone))
        if piece.kind is None and " " in piece.canonical and not piece.weak
        else piece
        for piece in pieces
    ]
    evidence = gather(flat, likely, {short: long.text for short, long in acronyms.items()})
    return [_settle_one(flat, piece, evidence) for piece in likely]


def _likely(flat: str, piece: Piece, alone: Set[str]) -> NameKind:
    """Return the likely kind of several unknown words: a person if the last is also used alone, or "He" follows."""
    return "person" if surname(piece.canonical) in alone or _FOLLOWED_BY_PRONOUN.match(flat, piece.end) else "other"


def _settle_one(flat: str, piece: Piece, evidence: Evidence) -> Piece | None:
    """Settle one piece; None if nothing shows that it is a name."""
    text = piece.canonical
    if piece.text in evidence.acronyms:
        long = evidence.acronyms[piece.text]
        known = entries().get(long)
        return piece._replace(kind="body", canonical=known.canonical if known else evidence.bodies.get(long, long))
    if piece.kind == "person" and " " in text:
        return piece._replace(canonical=evidence.persons[text])
    if piece.kind in ("people", "other", "agency"):
        return piece
    in_place = piece.kind == "place" and flat[max(0, piece.start - 4) : piece.start].endswith(_TOWARDS_PLACE)
    bearers = evidence.bearers.get(text)
    if bearers and not (in_place and piece.text in entries()) and piece.kind != "body":
        return piece._replace(kind="person", canonical=_bearer(flat, piece, bearers, evidence.meant.get(text)))
    if piece.text in entries():
        return _settle_known(flat, piece)
    if text in evidence.peoples:
        return piece._replace(kind="people", canonical=evidence.peoples[text])
    if text in evidence.bodies or (piece.kind == "place" and evidence.kinds.get(text) == "body"):
        return piece._replace(kind="body", canonical=evidence.bodies.get(text, text))
    if piece.kind in (None, "person") and text not in evidence.places and len(evidence.given.get(text, ())) == 1:
        return piece._replace(kind="person", canonical=min(evidence.given[text]))
    if piece.kind in (None, "place") and (country := _misspelt(text)) and flat.count(text) == 1:
        return piece._replace(kind="place", canonical=country)
    return piece if piece.kind else _settle_unknown(piece, evidence)


def _bearer(flat: str, piece: Piece, bearers: Sequence[tuple[int, str]], meant: str | None) -> str:
    """Return whom a bare surname means: whoever its title fits, else whom it meant first, else the last one named."""
    if len({full for _, full in bearers}) > 1:
        title = flat[max(0, piece.start - LONGEST_TITLE) : piece.start].split()[-1:]
        sex = sex_of(title[0].lower().rstrip(".")) if title else None
        fitting = [named for named in bearers if sex and sex_of(named[1].split()[0]) == sex]
        if fitting or meant is None:
            bearers = fitting or bearers
        else:
            return meant
    earlier = [full for start, full in bearers if start < piece.start]
    return earlier[-1] if earlier else bearers[0][1]


def _settle_known(flat: str, piece: Piece) -> Piece | None:
    """Settle a name of the gazetteer: a capital city may stand for a government, a common word may be no name."""
    if piece.weak and piece.text in _ALSO_COMMON:
        return None
    if piece.government and is_government(flat, piece):
        return piece._replace(canonical=piece.government)
    return piece


def _settle_unknown(piece: Piece, evidence: Evidence) -> Piece | None:
    """Settle a word of unknown kind by its other mentions; a word that only opens a sentence is dropped."""
    text = piece.canonical
    if text in evidence.places:
        return piece._replace(kind="place")
    if text in evidence.kinds:
        return piece._replace(kind=evidence.kinds[text])
    lists = lexicon()
    if (
        (piece.weak and text not in evidence.within)
        or text in lists.body_heads
        or text in lists.place_heads
        or text in lists.subjects
        or text.lower() in lists.offices
    ):
        return None
    return piece._replace(kind="other")


@cache
def _countries() -> tuple[str, ...]:
    """Return the names of countries that are long enough to be recognised when misspelt."""
    return tuple(
        row[0] for row in table("countries")["countries"].values() if len(row[0]) >= MIN_MISSPELT and " " not in row[0]
    )


@lru_cache(maxsize=WORDS)
def _misspelt(word: str) -> str | None:
    """Return the country whose name differs from `word` by one letter."""
    if len(word) < MIN_MISSPELT - 1:
        return None
    close = process.extract(word, _countries(), scorer=Levenshtein.distance, score_cutoff=1, limit=2)
    return close[0][0] if len(close) == 1 and close[0][0][0] == word[0] else None
