"""Gives every piece its fullest form in the article, and drops the pieces without evidence that they are names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from checker.extract.names.gazetteer import entries
from checker.extract.names.gender import sex_of
from checker.extract.names.kinds import PATRONYMIC
from checker.extract.names.lexicons import lexicon
from checker.extract.names.metonyms import is_government
from checker.extract.names.peoples import peoples_of
from checker.language import pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from checker.extract.names.acronyms import LongForm
    from checker.extract.names.piece import Piece

WORDS = 10_000  # different unknown words of names in a large batch
MIN_MISSPELT = 7
"""Fewest letters of a country's name for a word seen once, one letter off, to be its misprint; not Mali, Malta."""

_SUFFIXES, _ALSO_COMMON, _JOINING = (word_list("naming", key) for key in ("name_suffixes", "also_common", "and"))
_TOWARDS_PLACE: tuple[str, ...] = tuple(table("naming")["words"]["towards_place"])
_FOLLOWED_BY_PRONOUN = pattern("naming", "followed_by_pronoun")
_AND = pattern("naming", "and_between_places")
LONGEST_AND = 6  # characters of ", and "
LONGEST_TITLE = 12  # characters, with its space


def surname(full: str) -> str:
    """Return the last word of a person's name, without suffix."""
    words = [word for word in full.split() if word not in _SUFFIXES]
    return words[-1] if words else full


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the whole text tells about its names."""

    persons: Mapping[str, str]
    """The fullest form of each full name."""
    bearers: Mapping[str, Sequence[tuple[int, str]]]
    """The full names with each surname, and where they are, in text order."""
    meant: Mapping[str, str]
    """Whom each surname means when it is first used alone: others with that surname are named by more than it."""
    given: Mapping[str, frozenset[str]]
    """Full names by given name."""
    bodies: Mapping[str, str]
    """Bodies by the short forms they may have."""
    places: frozenset[str]
    peoples: Mapping[str, str]
    acronyms: Mapping[str, str]
    kinds: Mapping[str, str]
    """The kind of a word, from a mention where it is certain."""
    within: frozenset[str]
    """Words of unknown kind that are names inside a sentence, so that they are names at the start of one too."""


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
    evidence = _gather(flat, likely, {short: long.text for short, long in acronyms.items()})
    return [_settle_one(flat, piece, evidence) for piece in likely]


def _likely(flat: str, piece: Piece, alone: Set[str]) -> str:
    """Return the likely kind of several unknown words: a person if the last is also used alone, or "He" follows."""
    return "person" if surname(piece.canonical) in alone or _FOLLOWED_BY_PRONOUN.match(flat, piece.end) else "other"


def _gather(flat: str, pieces: Sequence[Piece], acronyms: Mapping[str, str]) -> _Evidence:
    """Collect the evidence of all pieces."""
    persons = shortened_persons(
        piece.canonical for piece in pieces if piece.kind == "person" and " " in piece.canonical
    )
    bearers: dict[str, list[tuple[int, str]]] = {}
    meant: dict[str, str] = {}
    given: dict[str, set[str]] = {}
    bodies: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for piece in pieces:
        if piece.kind == "person" and " " in piece.canonical:
            full = persons[piece.canonical]
            bearers.setdefault(surname(full), []).append((piece.start, full))
            if full.split()[0] in lexicon().given or _is_own(full.split()[0]):
                given.setdefault(full.split()[0], set()).add(full)
        elif piece.canonical in bearers and piece.canonical not in meant:
            meant[piece.canonical] = bearers[piece.canonical][-1][1]
        if piece.kind == "body" and " " in piece.canonical and piece.canonical not in entries():
            for short in _shortened_bodies(piece.canonical):
                bodies.setdefault(short, piece.canonical)
        elif piece.kind == "body" and not piece.weak and piece.canonical == piece.text:
            kinds[piece.text] = piece.kind
        elif piece.kind == "place" and not piece.weak:
            kinds.setdefault(piece.canonical, piece.kind)
        elif piece.kind and not piece.weak and (piece.canonical == piece.text or piece.kind == "person"):
            kinds.setdefault(piece.text, piece.kind)
    places = {word for word, kind in kinds.items() if kind == "place"} | _listed_places(flat, pieces)
    unknown = {piece.text for piece in pieces if piece.kind is None and " " not in piece.text}
    single = unknown | {
        piece.text
        for piece in pieces
        if piece.kind == "place" and " " not in piece.text and piece.text not in entries()
    }
    peoples = peoples_of(sorted(single | places), sorted(single))
    places |= set(peoples.values())
    bodies = {short: full for short, full in bodies.items() if short not in places}
    return _Evidence(
        persons,
        bearers,
        meant,
        {name: frozenset(fulls) for name, fulls in given.items()},
        bodies,
        frozenset(places),
        peoples,
        acronyms,
        kinds,
        frozenset(piece.text for piece in pieces if piece.kind is None and not piece.weak and " " not in piece.text),
    )


def _shortened_bodies(canonical: str) -> list[str]:
    """Return what a body's name may be shortened to: its first words, down to one if that is distinctive."""
    words = canonical.split()
    shorter = [" ".join(words[:length]) for length in range(len(words) - 1, 1, -1)]
    return shorter + ([words[0]] if _is_own(words[0]) else [])


def _listed_places(flat: str, pieces: Sequence[Piece]) -> set[str]:
    """Return unknown words in a list with a place: "Kestria, Vellania and Lunde"."""
    found: set[str] = set()
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        row.append(piece)
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if (
            following
            and following.start - piece.end <= LONGEST_AND
            and _AND.fullmatch(flat, piece.end, following.start)
        ):
            continue
        if len(row) > 1 and _is_row_of_places(flat, row):
            found.update(piece.text for piece in row if piece.kind is None and " " not in piece.text)
        row = []
    return found


def _is_row_of_places(flat: str, row: Sequence[Piece]) -> bool:
    """Whether a row of names joined by "and" has a place in it and otherwise only names of unknown kind."""
    return (
        any(piece.kind == "place" for piece in row)
        and all(piece.kind in ("place", None) for piece in row)
        and any(word in flat[row[-2].end : row[-1].start] for word in _JOINING)
    )


def _settle_one(flat: str, piece: Piece, evidence: _Evidence) -> Piece | None:
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


def _settle_unknown(piece: Piece, evidence: _Evidence) -> Piece | None:
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


def _is_own(word: str) -> bool:
    """Whether the first word of a body's name is distinctive enough to stand for it ("Norrvik" of "Norrvik Lines")."""
    lists = lexicon()
    common = (lists.body_openers, lists.body_heads, lists.place_heads, lists.subjects, lists.directions, lists.openers)
    lower = word.lower()
    return not (
        word in entries()
        or lower in lists.qualifiers
        or lower in lists.offices
        or any(word in words for words in common)
    )


def shortened_persons(names: Iterable[str]) -> dict[str, str]:
    """Return the fullest form of each full name of a person, as other forms may lack initials or second names."""
    fullest: dict[str, str] = {}
    by_surname: dict[str, list[str]] = {}
    by_given: dict[str, set[str]] = {}
    for form in sorted(set(names), key=lambda form: (-len(form), form)):
        namesakes = by_surname.setdefault(surname(form), [])
        fullest[form] = next((other for other in namesakes if _is_short_for(form, other)), form)
        if fullest[form] == form:
            namesakes.append(form)
            by_given.setdefault(form.partition(" ")[0], set()).add(form)
    for form in [form for form in fullest if PATRONYMIC.fullmatch(form)]:
        given, *_, last = form.split()
        others = {other for other in by_given.get(given, ()) if not PATRONYMIC.fullmatch(other)}
        if len(others) == 1 and form == f"{given} {last}":
            fullest[form] = others.pop()
    return fullest


def _is_short_for(short: str, full: str) -> bool:
    """Whether `short`, with the same surname, is `full` with names left out or the first name as an initial."""
    few, many = short.split(), full.split()
    if len(few) > len(many):
        return False
    given, fuller = few[0], many[0]
    if few == many[-len(few) :]:
        return len(few) > 1
    return given == fuller or (given.endswith(".") and fuller[0] == given[0])
