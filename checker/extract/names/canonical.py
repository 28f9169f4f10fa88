"""Gives every piece its fullest form in the article, and drops the pieces that nothing shows to be names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.extract.names.gazetteer import entries
from checker.extract.names.kinds import PATRONYMIC
from checker.extract.names.lexicons import lexicon
from checker.extract.names.pieces import Piece

_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_PEOPLE_ENDINGS = ("n", "an", "ian", "i", "ese", "ish", "ic", "ns", "ans", "ians", "is")


def surname(full: str) -> str:
    """Return the last word of a person's name, without suffix."""
    words = [word for word in full.split() if word not in _SUFFIXES]
    return words[-1] if words else full


def settle(flat: str, pieces: Sequence[Piece], acronyms: Mapping[str, tuple[str, int, int]]) -> list[Piece]:
    """Return the pieces with kind and canonical form; those that stay unknown are left out."""
    long_forms = {short: long for short, (long, _, _) in acronyms.items()}
    persons = shortened_persons([piece.canonical for piece in pieces if piece.kind == "person" and " " in piece.canonical])
    by_surname: dict[str, list[tuple[int, str]]] = {}
    by_given: dict[str, set[str]] = {}
    bodies: dict[str, str] = {}
    places: dict[str, str] = {}
    for piece in pieces:
        if piece.kind == "person" and " " in piece.canonical:
            full = persons[piece.canonical]
            by_surname.setdefault(surname(full), []).append((piece.start, full))
            by_given.setdefault(full.split()[0], set()).add(full)
        elif piece.kind == "body" and " " in piece.canonical and piece.canonical not in entries():
            words = piece.canonical.split()
            while len(words) > 1:
                words.pop()
                short = " ".join(words)
                if len(words) > 1 or _is_own(words[0]):
                    bodies.setdefault(short, piece.canonical)
        elif piece.kind == "place":
            places.setdefault(piece.canonical, piece.canonical)
    settled: list[Piece] = []
    for piece in pieces:
        done = _settle_one(piece, persons, by_surname, by_given, bodies, places, long_forms)
        if done:
            settled.append(done)
    return settled


def _settle_one(
    piece: Piece,
    persons: Mapping[str, str],
    by_surname: Mapping[str, Sequence[tuple[int, str]]],
    by_given: Mapping[str, set[str]],
    bodies: Mapping[str, str],
    places: Mapping[str, str],
    long_forms: Mapping[str, str],
) -> Piece | None:
    """Settle one piece; None if nothing shows it to be a name."""
    text = " ".join(piece.text.split())
    if text in long_forms:
        long = long_forms[text]
        known = entries().get(long)
        return piece._replace(kind="body", canonical=known.canonical if known else bodies.get(long, long))
    if piece.kind == "person" and " " in text:
        return piece._replace(canonical=persons[piece.canonical])
    if piece.kind in ("people", "other") or (piece.kind in ("place", "body") and piece.canonical in entries()):
        return piece
    candidates = by_surname.get(text)
    if candidates and piece.kind in (None, "person", "place"):
        earlier = [full for start, full in candidates if start < piece.start]
        return piece._replace(kind="person", canonical=earlier[-1] if earlier else candidates[0][1])
    if piece.kind in (None, "body") and text in bodies:
        return piece._replace(kind="body", canonical=bodies[text])
    if len(by_given.get(text, ())) == 1 and piece.kind in (None, "person"):
        return piece._replace(kind="person", canonical=min(by_given[text]))
    if piece.kind is not None:
        return piece
    if text in places:
        return piece._replace(kind="place")
    for ending in _PEOPLE_ENDINGS:
        stem = text.removesuffix(ending)
        if stem != text and len(stem) > 3:
            for country in (stem, stem + "a", stem + "o", stem + "y"):
                if country in places and country != text:
                    return piece._replace(kind="people", canonical=country)
    if piece.weak or text in lexicon().body_heads or text in lexicon().place_heads:
        return None
    return piece._replace(kind="other")


def _is_own(word: str) -> bool:
    """Whether the first word of a body's name is its own and can stand for it ("Norrvik" of "Norrvik Lines")."""
    lists = lexicon()
    return (
        word not in entries() and word not in lists.body_openers and word not in lists.subjects and word not in lists.directions
        and word.lower() not in lists.qualifiers and word.lower() not in lists.offices and word not in lists.body_heads
        and word not in lists.place_heads
    )  # fmt: skip


def shortened_persons(names: Iterable[str]) -> dict[str, str]:
    """Return the fullest form of each full name of a person: initials and second names may be left out elsewhere."""
    forms = sorted(set(names), key=lambda form: (-len(form), form))
    fullest: dict[str, str] = {}
    for form in forms:
        fullest[form] = next((other for other in forms if other in fullest and fullest[other] == other and _is_short_for(form, other)), form)
    for form in forms:
        words = form.split()
        if len(words) == 2 and PATRONYMIC.match(words[1]):
            full = {other for other in forms if other.split()[0] == words[0] and not PATRONYMIC.match(other.split()[-1])}
            if len(full) == 1:
                fullest[form] = fullest[full.pop()]
    return fullest


def _is_short_for(short: str, full: str) -> bool:
    """Whether `short` is `full` with second names left out or given names as initials."""
    few, many = short.split(), full.split()
    if surname(short) != surname(full) or len(few) > len(many) or few == many:
        return False
    given, fuller = few[0], many[0]
    return given == fuller or (given.endswith(".") and fuller[0] == given[0])
