"""An office that has been read and waits for the name of its holder: "Foreign Minister", "Secretary of State"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.names.gazetteer import entry_at
from checker.extract.names.heads import LONGEST_STRETCH, tail_of
from checker.extract.names.lexicons import lexicon
from checker.extract.names.offices import OWNS, canonical_office, qualifier_before, timed
from checker.extract.names.piece import Piece
from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.names.words import Capitals

_TO_SUBJECT, _HEADS_OF = (word_list("naming", key) for key in ("to_subject", "heads_of"))
_LOWER_WORD = re.compile(r" (?P<word>[a-z]+)(?: (?P<next>[a-z]+))?")


class Pending(NamedTuple):
    """The office that the next name may hold, and whose it is; an owner alone is that of an office that may follow.

    `title` is where the office or a mere title ("Dr.") begins, None if there is neither.
    """

    role: str | None = None
    role_of: str | None = None
    title: int | None = None


NOTHING = Pending()


class Continued(NamedTuple):
    """An office with what follows its "of": the next word's index, the office, and its owner if that is a name."""

    following: int
    pending: Pending
    owner: Piece | None = None


def with_office(pending: Pending, caps: Capitals, index: int, after: int, before: Piece | None) -> Pending:
    """Return the office or title of the words ``index:after``; `before` is the piece before it, perhaps its owner."""
    start = caps.starts[index]
    phrase = " ".join(caps.words[index:after])
    if qualifier := qualifier_before(caps.flat, start):  # "acting President", "presiding Judge"
        start -= len(qualifier) + 1
        phrase = f"{qualifier} {phrase}"
    office = canonical_office(phrase)
    if phrase in lexicon().titles and office not in lexicon().offices:
        return pending._replace(title=start)
    if before and caps.flat[before.end : start] in OWNS:
        return Pending(canonical_office(timed(caps.flat, before.start, office)), before.canonical, start)
    return Pending(office, None, start)


def goes_on(caps: Capitals, after: int) -> bool:
    """Whether an office goes on with "of" and leads to the word at index `after`."""
    return (
        after < len(caps.words)
        and caps.flat[caps.ends[after - 1] : caps.starts[after]] in _TO_SUBJECT
        and caps.joined[after]
    )


def continued_office(pending: Pending, caps: Capitals, after: int) -> Continued:
    """Return an office with what follows its "of", from word `after` on, before the holder's name.

    That is a subject, as in "Secretary of State John …", or an owner, as in "Prime Minister of Estmark Henrik …".
    """
    words, lists = caps.words, lexicon()
    if words[after] in lists.subjects or words[after] in _HEADS_OF:
        return Continued(after + 1, _of(pending, words[after]))
    known = entry_at(caps.flat, caps.starts[after], words[after])
    stop = (known is None and _end_of_subject(caps, after)) or after + 1
    phrase = " ".join(words[after:stop])
    tail = tail_of(caps, after, stop) if stop > after + 1 else None
    if stop > after + 1 and (tail is None or tail[1] != "place"):
        return Continued(stop, _of(pending, phrase))
    start, end = caps.starts[after], known[0] if known else caps.ends[stop - 1]
    kind, canonical = (known[1].kind, known[1].canonical) if known else ("place", phrase)
    owner = Piece(start, end, caps.flat[start:end], kind, canonical)
    return Continued(caps.index_at(end, after), pending._replace(role_of=canonical), owner)


def _of(pending: Pending, subject: str) -> Pending:
    return pending._replace(role=canonical_office(f"{pending.role} of {subject}"))


def _end_of_subject(caps: Capitals, first: int) -> int:
    """Return the end of an office's subject of several words before a person's name, or 0.

    "Minister of Public Works Anna Berg": a given name ends the subject, else the last two words are the person.
    """
    words, stop = caps.words, first + 1
    while caps.joined[stop - 1] and stop - first < LONGEST_STRETCH:
        stop += 1
    given = next((index for index in range(first + 1, stop - 1) if words[index] in lexicon().given), stop - 2)
    return given if given - first > 1 else 0


def end_of_house(flat: str, end: int) -> int:
    """Return the end of a house named after a titled name that ends at `end`, or 0 if there is none."""
    match = _LOWER_WORD.match(flat, end)
    if match is None or match["word"] not in lexicon().houses:
        return 0
    ends = match["next"] is None or match["next"] in lexicon().ends_apposition
    return match.end("word") if ends else 0
