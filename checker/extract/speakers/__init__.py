"""Speakers: who says each quote, from the subject of its cue or from the text around the quote.

`clauses` writes a sentence as word classes, `subjects` is the grammar over them, `attribution` gives a quote to a
subject of its sentence, this module looks beyond the sentence, and `resolution` turns the subject's words into a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.speakers.attribution import (
    Attribution,
    attribute,
    closing,
    last_speaker,
    of_others,
    sentence_subject,
)
from checker.extract.speakers.clauses import Clauses, read_clauses
from checker.extract.word_classes import COMMA, QUOTE, letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.extract.quotes import Quotation
    from checker.model import Sentence

__all__ = ["Attribution", "Clauses", "attribute_quotes", "places_of", "quotations_by_sentence", "read_clauses"]

STANDS_FREE = letters("QUOTE COMMA DASH ADVERB BUT AND TIME")
"""A sentence of only these word classes is a free-standing quote, perhaps after "Now," or "Instead,"."""

NEIGHBOURS = 3
"""How many quotes on either side in its sentence a quote without its own speaker may take one from."""


def quotations_by_sentence(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> dict[int, tuple[Quotation, ...]]:
    """Return the quotations of each sentence that has any, in order, by the sentence's index."""
    found: dict[int, list[Quotation]] = {}
    number = 0
    for quotation in quotations:
        while number < len(sentences) and sentences[number].end < quotation.outer_end:
            number += 1
        if number == len(sentences):
            break
        if sentences[number].start <= quotation.outer_start:
            found.setdefault(number, []).append(quotation)
    return {number: tuple(group) for number, group in found.items()}


def places_of(clauses: Clauses) -> list[int]:
    """Return the word indices of the quotes of a sentence."""
    return [place for place, code in enumerate(clauses.codes) if code == QUOTE]


def attribute_quotes(
    text: str,
    sentences: Sequence[Sentence],
    groups: Mapping[int, Sequence[Quotation]],
    clauses: Mapping[int, Clauses],
) -> dict[Quotation, Attribution | None]:
    """Return who says each quotation, or None if the text does not tell.

    `groups` are the quotations by sentence, `clauses` the word classes of the sentences that have any.
    """
    given: dict[Quotation, Attribution | None] = {}
    last: tuple[int, Attribution] | None = None  # the last sentence whose quote was given to somebody
    waiting: list[Quotation] = []  # opening parts of a quote whose speaker may be named where it ends
    for number, group in groups.items():
        read = clauses[number]
        places = places_of(read)
        own = [attribute(text, read, place, quotation) for place, quotation in zip(places, group, strict=True)]
        around = None  # who says a quote that is all of its sentence
        if None in own and STANDS_FREE.issuperset(read.codes):
            around = _free_standing(text, sentences, groups, number, last)
        for index, quotation in enumerate(group):
            found = own[index]
            if found is None and quotation.continues and last:
                found = last[1]
            if found is None:
                found = _neighbour(own, index)
            found = found or around
            if (
                found is None
                and last
                and last[0] == number - 1
                and read.codes[places[index] - 1 : places[index]] == COMMA
            ):
                found = last[1]  # an opening clause, then the quote as a sentence of its own
            found = found or closing(read) or of_others(text, read, places[index]) or sentence_subject(read)
            if found is None and last and last[0] >= number - 1:
                found = last[1]
            given[quotation] = found
            waiting = waiting if quotation.continues else []
            if own[index] is not None:
                given.update(dict.fromkeys(waiting, own[index]))
            elif not quotation.closed:
                waiting.append(quotation)
            if found is not None:
                last = (number, found)
    return given


def _neighbour(own: Sequence[Attribution | None], index: int) -> Attribution | None:
    """Return the attribution of the nearest quote of the same sentence that has one, those before it first."""
    before = own[max(0, index - NEIGHBOURS) : index]
    return next((found for found in (*reversed(before), *own[index + 1 : index + 1 + NEIGHBOURS]) if found), None)


def _free_standing(
    text: str,
    sentences: Sequence[Sentence],
    groups: Mapping[int, Sequence[Quotation]],
    number: int,
    last: tuple[int, Attribution] | None,
) -> Attribution | None:
    """Return who says a quote that is a sentence of its own: whoever spoke or acted in the sentence before."""
    if not number:
        return None
    before = sentences[number - 1]
    if last and last[0] == number - 1 and text[before.end - 1] != ":":
        return last[1]
    clauses = read_clauses(text, before.start, before.end, groups.get(number - 1, ()))
    return last_speaker(clauses) or (last[1] if last else None)
