"""What the whole text tells about its names: who has a surname, what a body may be shortened to, what is a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.names.gazetteer import entries
from checker.extract.names.heads import is_body_within
from checker.extract.names.lexicons import lexicon
from checker.extract.names.peoples import peoples_of
from checker.extract.names.persons import shortened_persons, surname
from checker.language import pattern, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.extract.names.piece import Piece
    from checker.model import NameKind

_JOINING = word_list("naming", "and")
_AND = pattern("naming", "and_between_places")
LONGEST_AND = 6  # characters of ", and "


@dataclass(frozen=True, slots=True)
class Evidence:
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
    kinds: Mapping[str, NameKind]
    """The kind of a word, from a mention where it is certain."""
    within: frozenset[str]
    """Words of unknown kind that are names inside a sentence, so that they are names at the start of one too."""


def gather(flat: str, pieces: Sequence[Piece], acronyms: Mapping[str, str]) -> Evidence:
    """Collect the evidence of all pieces."""
    persons = shortened_persons(piece.canonical for piece in pieces if _is_full_person(piece))
    bearers, meant = _bearers(pieces, persons)
    kinds = _certain_kinds(pieces)
    places = {word for word, kind in kinds.items() if kind == "place"} | _listed_places(flat, pieces)
    unknown = {piece.text for piece in pieces if piece.kind is None and " " not in piece.text}
    single = unknown | {
        piece.text
        for piece in pieces
        if piece.kind == "place" and " " not in piece.text and piece.text not in entries()
    }
    peoples = peoples_of(sorted(single | places), sorted(single))
    places |= set(peoples.values())
    return Evidence(
        persons=persons,
        bearers=bearers,
        meant=meant,
        given=_by_given_name(persons.values()),
        bodies={short: full for short, full in _short_bodies(pieces).items() if short not in places},
        places=frozenset(places),
        peoples=peoples,
        acronyms=acronyms,
        kinds=kinds,
        within=frozenset(
            piece.text for piece in pieces if piece.kind is None and not piece.weak and " " not in piece.text
        ),
    )


def _is_full_person(piece: Piece) -> bool:
    return piece.kind == "person" and " " in piece.canonical


def _is_full_body(piece: Piece) -> bool:
    return piece.kind == "body" and " " in piece.canonical and piece.canonical not in entries()


def _bearers(
    pieces: Sequence[Piece], persons: Mapping[str, str]
) -> tuple[dict[str, list[tuple[int, str]]], dict[str, str]]:
    """Return the bearers of each surname, and whom it means when first used alone: the last one named until then."""
    bearers: dict[str, list[tuple[int, str]]] = {}
    meant: dict[str, str] = {}
    for piece in pieces:
        if _is_full_person(piece):
            full = persons[piece.canonical]
            bearers.setdefault(surname(full), []).append((piece.start, full))
        elif piece.canonical in bearers and piece.canonical not in meant:
            meant[piece.canonical] = bearers[piece.canonical][-1][1]
    return bearers, meant


def _by_given_name(fulls: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return full names by their first word, where that is a given name or stands for nothing else."""
    found: dict[str, set[str]] = {}
    for full in fulls:
        given = full.split()[0]
        if given in lexicon().given or _is_own(given):
            found.setdefault(given, set()).add(full)
    return {given: frozenset(named) for given, named in found.items()}


def _short_bodies(pieces: Sequence[Piece]) -> dict[str, str]:
    """Return bodies by the short forms they may have; the first body with a short form has it."""
    found: dict[str, str] = {}
    for piece in pieces:
        if _is_full_body(piece):
            for short in _shortened_bodies(piece.canonical):
                found.setdefault(short, piece.canonical)
    return found


def _certain_kinds(pieces: Sequence[Piece]) -> dict[str, NameKind]:
    """Return the kinds of names by their words; that of a body goes before others."""
    kinds: dict[str, NameKind] = {}
    for piece in pieces:
        if piece.kind is None or piece.weak or _is_full_body(piece):
            continue
        if piece.kind == "body" and piece.canonical == piece.text:
            kinds[piece.text] = piece.kind
        elif piece.kind == "place":
            kinds.setdefault(piece.canonical, piece.kind)
        elif piece.canonical == piece.text or piece.kind == "person":
            kinds.setdefault(piece.text, piece.kind)
    return kinds


def _shortened_bodies(canonical: str) -> list[str]:
    """Return what a body's name may be shortened to: its first words, down to one if that is distinctive."""
    words = canonical.split()
    shorter = [" ".join(words[:length]) for length in range(len(words) - 1, 1, -1) if not is_body_within(words, length)]
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
