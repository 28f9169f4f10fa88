"""Decides from the surrounding words whether an unknown piece is a person, a body, a place or something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.names.heads import word_after
from checker.extract.names.lexicons import lexicon
from checker.extract.names.offices import (
    OWNS,
    PLURAL_POSSESSIVE,
    canonical_office,
    is_office,
    office_after,
    office_before,
    office_ending,
    office_of_subject,
    office_of_thing,
    timed,
)
from checker.extract.tokens import POSSESSIVE
from checker.language import pattern, table, word_list

if TYPE_CHECKING:
    from checker.extract.names.piece import Piece
    from checker.model import NameKind

_AGE = pattern("naming", "age_behind")
_WHO = pattern("naming", "who")
_NAMED = pattern("naming", "named")
_CALLED = pattern("naming", "group_called")
_PERSON_NOUNS = word_list("naming", "person_nouns")
_LOOK_BACK = 40  # characters in which a verb and an article ahead of an office are looked for
_PREDICATED = pattern("naming", "predicated")
_POSSESSIVE = pattern("naming", "possessive")
_OFFICE_OF_KIND = pattern("naming", "office_of_kind")
_AFTER_OF = pattern("naming", "after_office")
_OF, _THE, _INSIDE, _AROUND, _ALONG, _AT_OFFICE, _IN_BODY, _ENDS_OFFICE, _SECRETARY_OF = (
    word_list("naming", key)
    for key in (
        "of", "the", "inside", "around", "along", "at_office", "in_body", "ends_office", "secretary_of",
    )
)  # fmt: skip
_TO_OFFICE: tuple[str, ...] = tuple(table("naming")["words"]["to_office"])
"""What comes between an office and its owner, longest first."""
_NO_DESCRIPTION: tuple[str, ...] = tuple(table("naming")["words"]["no_description"])
"""Endings of words that describe somebody and are no names."""
_NOUN_PHRASE = re.compile(r"[^\W\d][\w'&-]*(?: [\w'&-]+){0,4}")
_OPENED = pattern("naming", "opened_title")
LONGEST_OPENING = 6  # characters of a mark and an article
CLOSING_MARKS = frozenset('"”’»')
LONGEST_PERSON = 4  # words
LEAST_FULL_NAME = 2
PATRONYMIC = pattern("naming", "patronymic")
_PERSONAL = pattern("naming", "personal")  # a patronymic, an initial, a suffix


def decide(flat: str, piece: Piece, before: Piece | None) -> Piece:
    """Return `piece` with its kind and office, as far as the words around it show; `before` is the piece before it."""
    if any(map(str.isdecimal, piece.text)):  # "model BN-450": nobody's name
        return piece._replace(kind="other")
    if " " in piece.text and _is_quoted(flat, piece):
        return piece._replace(kind="other")  # the title of a film or book, or a nickname
    if beside := _beside(flat, piece, before):
        return piece._replace(kind="person", role=beside[0], role_of=beside[1])
    if piece.titled:
        return piece._replace(kind="person")
    if piece.weak:
        return piece._replace(weak=not _acts(flat, piece) or f" {piece.text.lower()} " in flat)
    if _CALLED.search(flat, max(0, piece.start - 40), piece.start):
        return piece._replace(kind="body")
    last = _word_before(flat, piece.start)
    several = len(piece.text.split()) > 1
    if several and (person := _person(flat, piece, last)):
        return person
    kind = _kind_by_word_ahead(flat, piece, last)
    return piece._replace(kind=kind or (_kind_of_several if several else _kind_of_one)(flat, piece, last))


def _is_quoted(flat: str, piece: Piece) -> bool:
    """Whether a name, perhaps with an article, is all that stands between two quote marks."""
    return (
        flat[piece.end : piece.end + 1] in CLOSING_MARKS
        and _OPENED.search(flat, max(0, piece.start - LONGEST_OPENING), piece.start) is not None
    )


def _acts(flat: str, piece: Piece) -> bool:
    """Whether a word that may be no name is one by what follows: it speaks, or somebody "who" is told of."""
    return (
        len(piece.text) > 2
        and not piece.text.endswith(_NO_DESCRIPTION)
        and (word_after(flat, piece.end) in lexicon().speech or _WHO.match(flat, piece.end) is not None)
    )


def _person(flat: str, piece: Piece, last: str) -> Piece | None:
    """Return a name of several words as a person if it, or what is said around it, is a person's; `last` is before it.

    "The head of the rowing club Ada Holt" gives an office, too.
    """
    lists = lexicon()
    personal = piece.text.split()[0] in lists.given or _PERSONAL.search(piece.text) or _AGE.match(flat, piece.end)
    if personal or (last not in _THE and _told_as_person(flat, piece)):
        return piece._replace(kind="person")
    if last in lists.prepositions:
        return None
    office = _OFFICE_OF_KIND.search(flat, max(0, piece.start - 60), piece.start)
    if office is None or not is_office(office.group(1)):
        return None
    return piece._replace(kind="person", role=canonical_office(office.group(1)), role_of=last)


def _kind_by_word_ahead(flat: str, piece: Piece, last: str) -> NameKind | None:
    """Return the kind that the words before a name, or an "&" in it, show whatever else it is."""
    lists = lexicon()
    if (
        "&" in piece.text
        or last in lists.body_before
        or (last in _AT_OFFICE and is_office(_word_before(flat, piece.start - 3)))
    ):
        return "body"
    return "place" if last in _OF and _word_before(flat, piece.start - 3) in lists.place_before else None


def _kind_of_several(flat: str, piece: Piece, last: str) -> NameKind | None:
    """Return the kind of several unknown words."""
    words, lists = piece.text.split(), lexicon()
    if last in _THE or len(words) > LONGEST_PERSON or words[0] in lists.place_heads or words[0] in lists.body_heads:
        return "other"
    if last in lists.speech or word_after(flat, piece.end) in lists.speech:
        return "person"
    if last in _INSIDE:
        return "place"
    # "Kathina Thomas": a given name is a surname too
    return "person" if len(words) == LEAST_FULL_NAME and words[-1] in lists.given else None


def _told_as_person(flat: str, piece: Piece) -> bool:
    """Return whether the words around a name of two or more words are used of persons: "a man named", ", who"."""
    words = piece.text.split()
    lists = lexicon()
    if len(words) > LONGEST_PERSON or words[-1] in lists.body_heads or words[-1] in lists.place_heads:
        return False
    named = _NAMED.search(flat, max(0, piece.start - 40), piece.start)
    told = named is not None and (named[1] in _PERSON_NOUNS or is_office(named[1]))
    return told or _WHO.match(flat, piece.end) is not None


def _kind_of_one(flat: str, piece: Piece, last: str) -> NameKind | None:
    """Return the kind of a single unknown word in the middle of a sentence."""
    lists = lexicon()
    if piece.text.isupper() and len(piece.text) > 1:
        return "body" if len(piece.text) > 2 else "other"
    after = word_after(flat, piece.end)
    if after in lists.body_after and last not in lists.prepositions:
        return "body"
    if flat.startswith(f"{POSSESSIVE} ", piece.end) and word_after(flat, piece.end + 2) in lists.owned_by_places:
        return "place"
    if after in lists.speech:
        return None
    if last in _IN_BODY and _word_before(flat, piece.start - 3) in lists.body_after:
        return "body"
    if last in _AROUND:
        return "place"
    moved = last in _ALONG and _word_before(flat, piece.start - len(last) - 1) in lists.motion
    return "place" if moved else None


def _beside(flat: str, piece: Piece, before: Piece | None) -> tuple[str, str | None] | None:
    """Return the lower-case office next to a name, and its owner."""
    if piece.role:
        return piece.role, piece.role_of
    if piece.weak:
        return None
    direct = office_before(flat, piece.start)
    if direct:
        phrase, start = direct
        if before and flat[before.end : start] in OWNS:  # "former Russian foreign minister"
            phrase = timed(flat, before.start, phrase)
        return canonical_office(phrase), owner_before(flat, start, before)
    if before and (
        flat[before.end : piece.start] == ", " or (flat[before.end : piece.start] == " " and " " in piece.text)
    ):
        apposed = _office_of(flat, before)
        if apposed:
            return apposed
    if flat.startswith(", ", piece.start - 2):
        if subject := office_of_subject(flat, piece.start - 2):
            return canonical_office(subject[0]), None
        bearer = piece.text.split()[0] in lexicon().given and " " in piece.text  # "the captain of the ship, Costa Nova"
        tells = word_after(flat, piece.end) in lexicon().speech  # "… blamed the captain of the ship, Anna Berg said"
        if bearer and not tells and (thing := office_of_thing(flat, piece.start - 2)):
            return canonical_office(thing[0]), thing[1]
    if len(piece.text) < 3:
        return None
    after = office_after(flat, piece.end)
    if after:
        phrase, _start, end = after
        return canonical_office(phrase), _owner_around(flat, after[1], end)
    return None


def _office_of(flat: str, owner: Piece) -> tuple[str, str | None] | None:
    """Return the office in "president of Vellania" or "minister of commerce of Kandara", and `owner`, its last name."""
    for link in _TO_OFFICE:
        if flat.endswith(link, 0, owner.start):
            end = owner.start - len(link)
            direct = office_of_subject(flat, end) or office_ending(flat, end)
            if direct and _PREDICATED.search(flat, max(0, direct[1] - _LOOK_BACK), direct[1]):
                return None  # "Rost is the candidate of the Union, Vance that of the League"
            if direct and owner.text in _SECRETARY_OF:
                return canonical_office(f"{direct[0]} of {owner.text.lower()}"), None
            return (canonical_office(direct[0]), owner.canonical) if direct else None
    return None


def owner_before(flat: str, start: int, before: Piece | None) -> str | None:
    """Return the owner of the office that begins at `start`: "Russia's", "Kyrgyz", "TPA", "the hospital's"."""
    if before and flat[before.end : start] in OWNS:
        return before.canonical
    owner = _POSSESSIVE.search(flat, max(0, start - 40), start)
    return (
        owner.group(1) + (PLURAL_POSSESSIVE[:1] if owner.group().endswith(f"{PLURAL_POSSESSIVE} ") else "")
        if owner
        else None
    )


def _owner_around(flat: str, start: int, end: int) -> str | None:
    """Return the owner of an apposed office: "head of the dockers' union", "the hospital's medical director"."""
    link = _AFTER_OF.match(flat, end)
    if link:
        owner = _NOUN_PHRASE.match(flat, link.end())
        if owner:
            return _until_verb(owner.group())
    return owner_before(flat, start, None)


def _until_verb(phrase: str) -> str:
    """Cut a noun phrase before a verb of saying or a function word."""
    kept: list[str] = []
    for word in phrase.split():
        if word in lexicon().titles:
            continue
        if kept and (word in lexicon().speech or word in _ENDS_OFFICE):
            break
        kept.append(word)
    return " ".join(kept)


def _word_before(flat: str, start: int) -> str:
    """Return the word that ends right before `start`, with one space between; empty if there is none."""
    if start < 2 or flat[start - 1] != " ":
        return ""
    words = flat[max(0, start - 24) : start - 1].split()
    return words[-1].lower() if words else ""
