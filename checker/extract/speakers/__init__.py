"""Speakers: who said it, by the subject of the cue outside all quotes, or by what the text around the quote tells."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.quotes import Quotation
from checker.extract.speakers.attribution import Attribution, attribute, last_speaker, sentence_subject
from checker.extract.speakers.clauses import Clauses, read_clauses
from checker.model import Sentence

__all__ = ["Attribution", "Reading"]

NOTHING_ELSE = frozenset("Q,-rBCT")
"""A sentence of these word classes alone is a quote that stands free, perhaps after "Now," or "Instead,"."""


class Reading:
    """The sentences of an article as word classes, read when first asked for, and who says each quote."""

    def __init__(self, text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> None:
        self._text = text
        self._sentences = sentences
        self._clauses: dict[int, Clauses] = {}
        self._quotations: dict[int, list[Quotation]] = {}
        self._given: dict[int, Attribution | None] = {}
        number = 0
        for quotation in quotations:
            while number + 1 < len(sentences) and sentences[number].end < quotation.outer_end:
                number += 1
            self._quotations.setdefault(number, []).append(quotation)
        self._attribute()

    def clauses_of(self, number: int) -> Clauses:
        """Return the word classes of sentence `number`."""
        if number not in self._clauses:
            sentence = self._sentences[number]
            self._clauses[number] = read_clauses(self._text, sentence.start, sentence.end, self.quotations_of(number))
        return self._clauses[number]

    def quotations_of(self, number: int) -> Sequence[Quotation]:
        """Return the quotations inside sentence `number`, in order."""
        return self._quotations.get(number, ())

    def places_of(self, number: int) -> list[int]:
        """Return the word at which each quotation of sentence `number` stands."""
        if number not in self._quotations:
            return []
        return [place for place, code in enumerate(self.clauses_of(number).codes) if code == "Q"]

    def attribution_of(self, quotation: Quotation) -> Attribution | None:
        """Return who is said to say `quotation`."""
        return self._given.get(quotation.start)

    def _attribute(self) -> None:
        last: tuple[int, Attribution] | None = None  # the last sentence whose quote was given to somebody
        for number, group in self._quotations.items():
            clauses = self.clauses_of(number)
            own = [
                attribute(self._text, clauses, place, quotation)
                for place, quotation in zip(self.places_of(number), group, strict=True)
            ]
            for offset, (quotation, attribution) in enumerate(zip(group, own, strict=True)):
                if attribution is None and quotation.continues and last:
                    attribution = last[1]
                if attribution is None:
                    attribution = next((other for other in (*reversed(own[:offset]), *own[offset + 1 :]) if other), None)
                if attribution is None and NOTHING_ELSE.issuperset(clauses.codes):
                    attribution = self._free_standing(number, last)
                if attribution is None and last and last[0] == number - 1 and self._is_clause(clauses, offset):
                    attribution = last[1]
                if attribution is None:
                    attribution = sentence_subject(clauses)
                if attribution is None and last and last[0] >= number - 1:
                    attribution = last[1]
                self._given[quotation.start] = attribution
                if attribution is not None:
                    last = (number, attribution)

    @staticmethod
    def _is_clause(clauses: Clauses, offset: int) -> bool:
        """Whether the quote follows an opening clause and its comma, so that it is a sentence of its own."""
        place = [index for index, code in enumerate(clauses.codes) if code == "Q"][offset]
        return clauses.codes[place - 1 : place] == ","

    def _free_standing(self, number: int, last: tuple[int, Attribution] | None) -> Attribution | None:
        """Return who says a quote that is a sentence of its own: whoever spoke or acted in the sentence before."""
        if not number:
            return None
        before = self._sentences[number - 1]
        if last and last[0] == number - 1 and self._text[before.end - 1] != ":":
            return last[1]
        return last_speaker(self.clauses_of(number - 1)) or (last[1] if last else None)
