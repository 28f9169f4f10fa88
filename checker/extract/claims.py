"""Claims: quotes, reported speech and the outlet's own statements, each with its speaker and its typed values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from checker.extract.quotes.kinds import is_claim, kind_of
from checker.extract.reported import Reported, find_reported, may_report
from checker.extract.scopes import find_scopes
from checker.extract.sources import Source
from checker.extract.speakers import Reading
from checker.extract.speakers.attribution import Attribution, cue_of
from checker.extract.speakers.clauses import Clauses
from checker.model import Article, Claim, ClaimKind, LineLabel, Mention, Name, Quantity, Sentence, When

Valued = TypeVar("Valued", Quantity, When, Name, Source)


@dataclass(frozen=True, slots=True)
class Values:
    """What was found in the whole text, in text order."""

    sources: Sequence[Source]
    quantities: Sequence[Quantity]
    dates: Sequence[When]
    names: Sequence[Name]


class Draft:
    """A claim before its speaker is resolved and its values are attached."""

    __slots__ = ("attribution", "end", "kind", "label", "sentence", "start")

    def __init__(
        self, kind: ClaimKind, start: int, end: int, sentence: int, label: LineLabel, attribution: Attribution | None
    ) -> None:
        self.kind, self.start, self.end, self.sentence, self.label = kind, start, end, sentence, label
        self.attribution = attribution


def draft_claims(text: str, sentences: Sequence[Sentence], reading: Reading, sources: Sequence[Source]) -> list[Draft]:
    """Return the claims of all sentences in order, without values."""
    drafts: list[Draft] = []
    for number, sentence in enumerate(sentences):
        if sentence.label == "attribution":
            continue
        group = reading.quotations_of(number)
        if sentence.label == "pull-quote" and not group:
            drafts.append(Draft("quote", sentence.start, sentence.end, number, sentence.label, _signature(sentences, number)))
            continue
        if not group and not may_report(text, sentence.start, sentence.end):
            drafts.append(Draft("statement", sentence.start, sentence.end, number, sentence.label, None))
            continue
        clauses = reading.clauses_of(number)
        whole = False
        for quotation, place in zip(group, reading.places_of(number), strict=True):
            attribution = reading.attribution_of(quotation)
            before = clauses.codes[place - 1] if place else ""
            after = clauses.codes[place + 1 : place + 2]
            cue = cue_of(text, attribution)
            naming = cue is not None and cue.naming
            if not is_claim(
                text, quotation, before, after, cue=attribution is not None and attribution.has_cue, naming=naming,
                speaker=attribution is not None,
            ):  # fmt: skip
                continue
            kind = kind_of(text, quotation, before)
            whole = whole or kind == "quote"
            drafts.append(Draft(kind, quotation.start, quotation.end, number, sentence.label, attribution))
        if not whole:
            drafts.append(_own(text, sentence, number, clauses, sources))
    return sorted(drafts, key=lambda draft: (draft.start, draft.end, draft.kind))


def _signature(sentences: Sequence[Sentence], number: int) -> Attribution | None:
    """Return the speaker whose name stands alone under a pull quote."""
    for sentence in sentences[number + 1 :]:
        if sentence.label == "attribution":
            return Attribution(sentence.start, sentence.end)
        if sentence.label != "pull-quote":
            break
    return None


def _own(text: str, sentence: Sentence, number: int, clauses: Clauses, sources: Sequence[Source]) -> Draft:
    """Return the claim of a sentence apart from its quotes: reported speech, or the outlet's statement."""
    reported = find_reported(text, clauses, sentence.end)
    if reported is None:
        return Draft("statement", sentence.start, sentence.end, number, sentence.label, None)
    if within(sources, reported.attribution.start, reported.attribution.end):
        reported = _inner(text, clauses, reported) or reported  # "Putin said …, RIA Novosti reported"
    return Draft("reported", reported.start, reported.end, number, sentence.label, reported.attribution)


def _inner(text: str, clauses: Clauses, outer: Reported) -> Reported | None:
    """Return what somebody says within the words that a source reports: "Putin said …, RIA Novosti reported"."""
    first = bisect_left(clauses.starts, outer.start)
    last = bisect_right(clauses.ends, outer.end)
    content = Clauses(clauses.codes[first:last], clauses.starts[first:last], clauses.ends[first:last])
    return find_reported(text, content, outer.end)


def within(values: Sequence[Valued], start: int, end: int) -> tuple[Valued, ...]:
    """Return those of `values`, which are in text order, that lie in ``start:end``."""
    first = bisect_left(values, start, key=lambda value: value.start)
    last = bisect_left(values, end, key=lambda value: value.start)
    return tuple(value for value in values[first:last] if value.end <= end)


def position_of(article: Article, offset: int) -> tuple[int | None, int | None]:
    """Return line and column, from 1, of an offset in the article's file; for a page the line alone, and that if known."""
    if article.source_lines is not None:
        index = bisect_right(article.source_lines, offset, key=lambda entry: entry[0]) - 1
        return (article.source_lines[index][1] if index >= 0 else None), None
    line = bisect_right(article.line_starts, offset)
    return line, offset - article.line_starts[line - 1] + 1


def finish(
    article: Article,
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    speakers: Mapping[Attribution, str | None],
    values: Values,
) -> tuple[Claim, ...]:
    """Return the claims with identifiers, positions, speakers and the values inside their spans."""
    text = article.text
    seen: set[str] = set()
    claims: list[Claim] = []
    for draft in drafts:
        start, end, attribution = draft.start, draft.end, draft.attribution
        identifier = f"{article.id}:{start}-{end}"
        if identifier in seen:
            identifier += f":{draft.kind}"
        if identifier in seen:
            continue
        seen.add(identifier)
        line, column = position_of(article, start)
        mention = cue = None
        if attribution is not None:
            mention = Mention(attribution.start, attribution.end, text[attribution.start : attribution.end])
            cue = text[attribution.cue_start : attribution.cue_end] if attribution.has_cue else None
        sentence = sentences[draft.sentence]
        named = tuple(dict.fromkeys(source.name for source in within(values.sources, sentence.start, sentence.end)))
        claims.append(
            Claim(
                id=identifier, article=article.id, kind=draft.kind, start=start, end=end, text=text[start:end], line=line,
                column=column, speaker=speakers.get(attribution) if attribution else None, speaker_mention=mention, cue=cue,
                sources=named, quantities=within(values.quantities, start, end), dates=within(values.dates, start, end),
                names=within(values.names, start, end), scopes=find_scopes(text, start, end), sentence=draft.sentence, label=draft.label,
            )
        )  # fmt: skip
    return tuple(claims)
