"""The quotes of a sentence that are somebody's words, and what its speaker is reported to say beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extract.quotes.kinds import is_claim, kind_of
from checker.extract.saying import cues
from checker.extract.scopes import turns
from checker.extract.speakers import Attribution, Clauses, places_of
from checker.extract.speakers.attribution import cue_of
from checker.extract.speakers.subjects import NOUN_PHRASE
from checker.extract.word_classes import clause_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.extract.quotes import Quotation
    from checker.model import ClaimKind, LineLabel, Sentence

HALVES = clause_pattern(f"QUOTE COMMA? (?: {NOUN_PHRASE} ADVERB? SAYING | SAYING {NOUN_PHRASE}) COMMA (?=QUOTE)")
"""A quote in halves, whatever the marks at their ends: "“The goal”, Lind said, “was offside”"."""
BESIDE = 2
"""Fewer words than this stand between a negator and the verb of saying that it negates."""
COLON = ":"
"""The mark between what is reported and a quote that bears it out."""
OPENING_MARKS = " “\"‘'«„\n"
"""What may stand between a colon and the first word of a quote."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its speaker is resolved and its values are attached."""

    kind: ClaimKind
    start: int
    end: int
    sentence: int
    label: LineLabel
    attribution: Attribution | None = None


def quotes_in(
    text: str,
    sentence: Sentence,
    number: int,
    group: Sequence[Quotation],
    clauses: Clauses,
    given: Mapping[Quotation, Attribution | None],
) -> list[Draft]:
    """Return the quotations of a sentence that are attributed to somebody."""
    drafts = []
    halves = {place for match in HALVES.finditer(clauses.codes) for place in (match.start(), match.end())}
    for quotation, place in zip(group, places_of(clauses), strict=True):
        attribution = given[quotation]
        cue = cue_of(text, attribution)
        if cue is not None and cue.uttering and attribution is not None and _is_turned(text, attribution):
            continue
        before, after = clauses.codes[place - 1 : place], clauses.codes[place + 1 : place + 2]
        if is_claim(
            text, quotation, before, after, cue=attribution is not None and attribution.has_cue,
            naming=cue is not None and cue.naming, speaker=attribution is not None, half=place in halves,
        ):  # fmt: skip
            kind = "quote" if place in halves else kind_of(text, quotation, before)
            drafts.append(Draft(kind, quotation.start, quotation.end, number, sentence.label, attribution))
    return drafts


def beside(text: str, draft: Draft, quotations: Sequence[Quotation]) -> Draft | None:
    """Return what is reported beside the quotes of its sentence: "he said the port would close: “It must.”"."""
    behind = next((quotation.start for quotation in quotations if quotation.start > draft.start), draft.end)
    colon = text.rfind(COLON, draft.start, behind)
    if colon >= 0 and behind < draft.end and not text[colon + 1 : behind].strip(OPENING_MARKS):
        said, _, last = text[draft.start : colon].rpartition(", ")
        draft = replace(draft, end=draft.start + len(said) if last in cues() else colon)  # "…, adding: “…”"
    apart = all(draft.end <= quotation.start or quotation.end <= draft.start for quotation in quotations)
    return draft if draft.attribution is not None and apart else None


def _is_turned(text: str, said: Attribution) -> bool:
    """Whether a negator or denial stands right before a verb of saying: "denied saying", "never once said"."""
    found = turns(text, min(said.start, said.cue_start), said.cue_start, said.cue_end, said.cue_end)
    return any(len(text[turn.end : said.cue_start].split()) < BESIDE for turn in found)
