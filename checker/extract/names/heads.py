"""Which word makes a stretch of capitalised words the name of a body, a place or a thing, and how far that name goes.

It is the last word ("Accident Investigation Board", "Net Lane") or the first ("Lake Varn", "Project Lantern"); a body
may go on after "of" ("Ministry of Trade and Industry").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.names.lexicons import lexicon
from checker.extract.names.offices import is_office, is_office_word, office_before
from checker.language import pattern, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.extract.names.words import Capitals
    from checker.model import NameKind

LONGEST_STRETCH = 16  # words looked at together; no office, name and body in a row is longer, and the time stays linear
_TO_BODY = word_list("naming", "to_body")
_AMONG_SUBJECTS = word_list("naming", "among_subjects")
_TOLD_OF_PERSON = pattern("naming", "told_of_person")
_PARTY_AND_STATE = pattern("naming", "party_and_state")  # Sen. Whitfield, R-Utah


def is_calendar(word: str) -> bool:
    """Whether a word is a month, a weekday, a time zone, a range of them ("April-May"), or "R-Utah"."""
    calendar = lexicon().calendar
    if "-" not in word:
        return word in calendar
    return _PARTY_AND_STATE.match(word) is not None or all(part in calendar for part in word.split("-"))


def tail_of(caps: Capitals, index: int, stop: int) -> tuple[int, NameKind] | None:
    """Return the index of the last word of a body, place or thing that begins at `index`, and its kind."""
    words, lists = caps.words, lexicon()
    best: tuple[int, NameKind] | None = None
    for position in range(index + 1, stop):
        word = words[position]
        kind: NameKind | None = (
            "body" if word in lists.body_heads
            else "place" if word in lists.place_heads
            else "other" if word in lists.thing_heads
            else None
        )  # fmt: skip
        if kind == "place" and words[position - 1] in lists.given and _is_surname(caps, index, position, stop):
            break
        if kind and word in lists.given and position + 1 < stop and is_office(words[position - 1]):
            break  # "President Bill Clinton"
        if kind and word.lower() in lists.qualifiers and position + 1 < stop and is_office_word(words[position + 1]):
            one_name = words[position + 1] in lists.body_heads and not any(map(is_office, words[position + 1 : stop]))
            if not one_name:  # "Dunmere County Hospital", but "Dunmere County Attorney Ann Lee"
                break
        if kind:
            best = (position, kind)
        elif best or (is_office(word) and not is_office(words[index])):
            break
    if best is None and index + 1 < stop and not is_office_word(words[index + 1]):
        if words[index] in lists.place_openers:
            return index + 1, "place"
        if words[index] in lists.thing_openers:
            return index + 1, "other"
    return best


def _is_surname(caps: Capitals, index: int, position: int, stop: int) -> bool:
    """Whether the word at `position`, behind a given name, is a surname that is also a word for a place.

    "Judge Helen Marsh", "the minister, Ole Hill,", "Kelly Marsh, 34,", "Kelly Marsh said"; not "Victoria Park".
    """
    if position + 1 < stop:
        return False
    if position - 1 > index:
        return all(map(is_office_word, caps.words[index : position - 1]))
    if office_before(caps.flat, caps.starts[index]):
        return True
    end = caps.ends[position]
    return _TOLD_OF_PERSON.match(caps.flat, end) is not None or word_after(caps.flat, end) in lexicon().speech


def is_body_within(words: Sequence[str], length: int) -> bool:
    """Whether the first words of a body's name are the whole name of another: "Estmark Telecom" of its "Marine".

    "Orrin Foods" is only short for "Orrin Foods Plc" or "Orrin Foods Group".
    """
    lists = lexicon()
    return words[length - 1] in lists.body_heads and words[length] not in lists.legal | lists.groups


def word_after(flat: str, end: int) -> str:
    """Return the word that begins right after `end`, with one space between."""
    if flat[end : end + 1] != " ":
        return ""
    return flat[end + 1 : end + 24].partition(" ")[0].rstrip(".,;:")


def continued(caps: Capitals, after: int, stop: int) -> int:
    """Return the index after "of Trade and Industry" if a body continues like that at `after`, else `after`."""
    lists = lexicon()
    if caps.words[after - 1] not in lists.body_openers:
        return after
    longest = min(len(caps.words), after + LONGEST_STRETCH)
    while after < longest:
        gap = caps.flat[caps.ends[after - 1] : caps.starts[after]]
        if is_calendar(caps.words[after]):
            break
        subject = caps.words[after] in lists.subjects
        if gap in _TO_BODY or (gap in _AMONG_SUBJECTS and subject and after > stop):
            stop = after + 1
            while (
                stop < longest
                and caps.joined[stop - 1]
                and not is_office(caps.words[stop])
                and not is_calendar(caps.words[stop])
                and caps.words[stop] not in lists.never
            ):
                stop += 1
            after = stop
            stop -= 1
        else:
            break
    return after
