"""The pieces in which one article quotes an utterance, and how they are printed as one reading.

Claims are aligned sentence by sentence and half by half.  Where one outlet ends a sentence ("It is not dead," he said.
"It is tired.") and another goes on ("It is not dead, it is tired"), one half alone would look like a cut quote.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from checker.align.parts import parts
from checker.extract.hanging import unhung
from checker.judge.plain_words import expanded, unspaced, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.judge.view import ClusterView
    from checker.model import Claim

OMITTED = " … "
"""What joins fragments that the reporter's own words part: nobody said them in one breath."""
PARTED = " / "
"""What joins halves of a quote between which the reporter says who speaks."""
HELD = 0.7
"""Least share of the words of a neighbouring piece that another article's reading has beyond the piece itself: as for
a headline that repeats its story.  Not swept: the development events have no such pair."""
ALIKE, LEAST_ALIKE = 0.5, 5
"""Least share of common words and fewest words of two quotes of one story that may be two utterances: the slogans of
one speech ("a treaty that every farmer can read", "a treaty that every village can live with").  Not swept."""


def told_apart(view: ClusterView, pieces: Sequence[Claim]) -> list[list[Claim]]:
    """Return the pieces of one article by utterance: mostly all are of one.

    Two that are much alike, and that no other article has in one quote, say two things.
    """
    others = [Counter(_words([claim])) for claims in _of_others(view, pieces[0].article) for claim in claims]
    found: list[list[Claim]] = []
    for piece in pieces:
        rivals = [
            [_are_alike(piece, other) and not _in_one([piece, other], others) for other in group] for group in found
        ]
        place = next((number for number, of_group in enumerate(rivals) if not any(of_group)), None)
        if place is None:
            found.append([piece])
        else:
            found[place].append(piece)
    return found


def printed(pieces: Sequence[Claim]) -> str:
    """Return the words of the pieces as one reading; a mark hangs only at its end."""
    fragments = all(piece.kind == "partial-quote" for piece in pieces)
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        if fragments:
            text = unhung(text) + OMITTED + piece.text
        else:
            text = f"{text} {piece.text}" if before.id == piece.id else unhung(text) + PARTED + piece.text
    return text


def holds(longer: Sequence[Claim], shorter: Sequence[Claim]) -> bool:
    """Whether the shorter quote is some whole sentences of the longer, so that it leaves nothing out."""
    mine, theirs = _sentences(longer), _sentences(shorter)
    size = len(theirs)
    return size < len(mine) and any(mine[at : at + size] == theirs for at in range(len(mine) - size + 1))


def _sentences(pieces: Sequence[Claim]) -> list[str]:
    """Return the sentences of the pieces in one spelling; what begins in lower case goes on with the one before."""
    found: list[list[str]] = []
    for part in (part for piece in pieces for part in parts(piece)):
        if found and part.text[:1].islower():
            found[-1] += words_of(part.text)
        else:
            found.append([*words_of(part.text)])
    return [unspaced(words) for words in found]


def with_neighbours(view: ClusterView, pieces: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the pieces of one article with those right before and after that other articles quote as part of them."""
    own = Counter(_words(pieces))
    others = [Counter(_words(claims)) - own for claims in _of_others(view, pieces[0].article)]
    found = {(piece.start, piece.end): piece for piece in pieces}
    for neighbour in _neighbours(view, pieces):
        words = Counter(_words([neighbour]))
        if any((words & rest).total() >= HELD * words.total() for rest in others):
            found[neighbour.start, neighbour.end] = neighbour
    return tuple(found[span] for span in sorted(found))


def _are_alike(a: Claim, b: Claim) -> bool:
    """Whether two quotes of a story have so many words in common that one can take the place of the other."""
    words = [words_of(claim.text) for claim in (a, b) if claim.kind == "quote" and claim.label == "story"]
    return (
        len(words) == 2 and min(map(len, words)) >= LEAST_ALIKE and Levenshtein.normalized_similarity(*words) >= ALIKE
    )


def _in_one(pieces: Sequence[Claim], others: Iterable[Counter[str]]) -> bool:
    """Whether another article quotes the words of all the pieces together."""
    words = Counter(_words(pieces))
    return any((words & other).total() >= HELD * words.total() for other in others)


def _words(claims: Iterable[Claim]) -> list[str]:
    return [word for claim in claims for word in expanded(words_of(claim.text))]


def _of_others(view: ClusterView, article: str) -> list[list[Claim]]:
    """Return the quotes of a cluster that are in other articles, by article."""
    found: dict[str, list[Claim]] = {}
    for claim in view.claims:
        if claim.is_quote and claim.article != article:
            found.setdefault(claim.article, []).append(claim)
    return list(found.values())


def _neighbours(view: ClusterView, pieces: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the parts of quotes right before and after the pieces that are in no cluster of quotes.

    They have the same speaker and stand in the same paragraph.
    """
    extraction = view.around.extraction_of[pieces[0].article]
    quotes = [part for claim in extraction.claims if claim.kind == "quote" for part in parts(claim)]
    for piece in pieces:
        ahead = [part for part in quotes if part.end <= piece.start]
        behind = [part for part in quotes if part.start >= piece.end]
        for part in (*ahead[-1:], *behind[:1]) if piece.kind == "quote" else ():
            gap = extraction.article.text[min(part.end, piece.end) : max(part.start, piece.start)]
            if part.speaker == piece.speaker and "\n" not in gap and not view.around.is_aligned(part):
                yield part
