"""Claims: quotes, reported speech and the outlet's own statements, each with its speaker and its typed values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from checker.extract.quoted import Draft, beside, quotes_in
from checker.extract.reported import OCCASION_WORDS, find_reported, may_report
from checker.extract.scopes import find_openings, find_scopes
from checker.extract.speakers import Attribution, Clauses, attribute_quotes, quotations_by_sentence, read_clauses
from checker.extract.voices import joined, voices
from checker.extract.word_classes import PREPOSITIONS, letters, word_class
from checker.language import table
from checker.model import Claim, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.extract.quotes import Quotation
    from checker.extract.reported import Reported
    from checker.extract.sources import Source
    from checker.extract.voices import Voice
    from checker.model import Article, ClaimKind, Name, Quantity, Sentence, When


OCCASION = 6
"""Fewest words between a cue and what was said that describe an occasion; fewer only name a day or a listener."""


class Spanned(Protocol):
    """Anything at a span of the text."""

    @property
    def start(self) -> int:
        """The offset of its first character."""

    @property
    def end(self) -> int:
        """The offset after its last character."""


AROUND = " ,\n"
"""What is cut from either end of what tells the occasion."""
OPENS_CLAUSE = letters("GERUND VERB")
"""The classes of the words that open a clause on the occasion: "speaking in Paris", "asked about it"."""
OPENS_PHRASE = PREPOSITIONS | letters("TIME DETERMINER")
"""The classes of the words that open an occasion, or tell who heard it: "told the jury of five men and seven women"."""
JOINING: str = table("saying")["joining"]["statement"]
"""The word that joins a verb of saying to what was said."""
Valued = TypeVar("Valued", bound=Spanned)


class Row(Generic[Valued]):
    """Values of one type, in text order and without overlap, that can be looked up by span."""

    __slots__ = ("_starts", "_values")

    def __init__(self, values: Sequence[Valued]) -> None:
        self._values = values
        self._starts = [value.start for value in values]

    def within(self, start: int, end: int) -> tuple[Valued, ...]:
        """Return the values that lie wholly in ``start:end``."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return tuple([value for value in self._values[first:last] if value.end <= end]) if first < last else ()


@dataclass(frozen=True, slots=True)
class Values:
    """The typed values found in the whole text."""

    sources: Row[Source]
    quantities: Row[Quantity]
    dates: Row[When]
    names: Row[Name]


def draft_claims(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], sources: Row[Source]
) -> list[Draft]:
    """Return the claims of all sentences, without values, sorted by start, end and kind."""
    groups = quotations_by_sentence(sentences, quotations)
    clauses = {
        number: read_clauses(text, sentences[number].start, sentences[number].end, group)
        for number, group in groups.items()
    }
    given = attribute_quotes(text, sentences, groups, clauses)
    drafts: list[Draft] = []
    for number, sentence in enumerate(sentences):
        group = groups.get(number, ())
        if sentence.label == "attribution":
            continue
        if sentence.label == "pull-quote":
            signature = _signature(sentences, number)
            if not group:
                drafts.append(_draft("quote", sentence, number, signature))
                continue
            if signature is not None:
                given |= dict.fromkeys(group, signature)
        quotes = quotes_in(text, sentence, number, group, clauses[number], given) if group else []
        drafts += quotes
        own = _own(text, sentence, number, clauses.get(number), sources)
        whole = any(quote.kind == "quote" for quote in quotes)
        drafts += filter(None, (beside(text, draft, group) for draft in own)) if whole else own
    return sorted(drafts, key=lambda draft: (draft.start, draft.end, draft.kind))


def _draft(kind: ClaimKind, sentence: Sentence, number: int, attribution: Attribution | None = None) -> Draft:
    return Draft(kind, sentence.start, sentence.end, number, sentence.label, attribution)


def _signature(sentences: Sequence[Sentence], number: int) -> Attribution | None:
    """Return the speaker whose name is on a line of its own under a pull quote."""
    for sentence in sentences[number + 1 : number + 9]:
        if sentence.label == "attribution":
            return Attribution(sentence.start, sentence.end)
        if sentence.label != "pull-quote":
            break
    return None


def _own(text: str, sentence: Sentence, number: int, clauses: Clauses | None, sources: Row[Source]) -> list[Draft]:
    """Return the claims of a sentence apart from its quotes: reported speech, or the outlet's statement."""
    if not may_report(text, sentence.start, sentence.end):
        return [_draft("statement", sentence, number)]
    read = clauses or read_clauses(text, sentence.start, sentence.end, ())
    drafts: list[Draft] = []
    for voice in voices(text, read, sentence.start, sentence.end):
        drafts += _told(text, sentence, number, voice, sources)
    return drafts


def _told(text: str, sentence: Sentence, number: int, voice: Voice, sources: Row[Source]) -> list[Draft]:
    """Return the claims of one voice of a sentence."""
    reported = find_reported(text, voice.clauses, voice.end)
    if reported is not None:
        if sources.within(reported.attribution.start, reported.attribution.end):
            reported = _inner(text, voice.clauses, reported) or reported  # "Putin said …, RIA Novosti reported"
        ahead = _occasion(text, sentence, number, voice.start, reported)
    else:
        second = joined(text, voice.clauses, voice.end)
        statement = Draft("statement", voice.start, second[0] if second else voice.end, number, sentence.label)
        if second is None:
            return [statement]
        reported, ahead = second[1], [statement]
    draft = Draft("reported", reported.start, reported.end, number, sentence.label, reported.attribution)
    return [*ahead, draft]


def _occasion(text: str, sentence: Sentence, number: int, first: int, reported: Reported) -> list[Draft]:
    """Return the outlet's own statements of when and where something was said: "after his talks with X in Bishkek".

    They lie in the sentence's part from the offset `first` on.
    """
    said = reported.attribution
    if not said.has_cue or said.cue_end > reported.start:
        return []
    behind = max(said.end, said.cue_end)
    ahead = first, min(said.start, said.cue_start)
    drafts = []
    for start, end in (ahead, (behind, reported.start)):
        words = text[start:end].removesuffix(JOINING).strip(AROUND)
        if len(words.split()) < OCCASION:
            continue
        opener = words.split()[0].lower()
        clause = opener in OCCASION_WORDS or word_class(opener) in OPENS_CLAUSE
        if clause or (start != first and word_class(opener) in OPENS_PHRASE):
            start = text.index(words, start)
            drafts.append(Draft("statement", start, start + len(words), number, sentence.label))
    return drafts


def _inner(text: str, clauses: Clauses, outer: Reported) -> Reported | None:
    """Return what somebody says inside the words that a source reports."""
    first, last = bisect_left(clauses.starts, outer.start), bisect_right(clauses.ends, outer.end)
    content = Clauses(clauses.codes[first:last], clauses.starts[first:last], clauses.ends[first:last])
    return find_reported(text, content, outer.end)


def position_of(article: Article, offset: int) -> tuple[int | None, int | None]:
    """Return the line and column, from 1, of an offset in the article's file; for a page only the line, if known."""
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
    openings = find_openings(text)
    identifiers: set[str] = set()
    claims: list[Claim] = []
    for draft in drafts:
        start, end, attribution = draft.start, draft.end, draft.attribution
        identifier = f"{article.id}:{start}-{end}"
        if identifier in identifiers:
            identifier += f":{draft.kind}"
        identifiers.add(identifier)
        line, column = position_of(article, start)
        mention = cue = None
        if attribution is not None and not attribution.of_others:
            mention = Mention(attribution.start, attribution.end, text[attribution.start : attribution.end])
            cue = text[attribution.cue_start : attribution.cue_end] if attribution.has_cue else None
        sentence = sentences[draft.sentence]
        sources = values.sources.within(sentence.start, sentence.end)
        claims.append(
            Claim(
                id=identifier, article=article.id, kind=draft.kind, start=start, end=end, text=text[start:end],
                line=line, column=column, speaker=speakers.get(attribution) if attribution else None,
                speaker_mention=mention, cue=cue, sources=tuple(dict.fromkeys([source.name for source in sources])),
                quantities=values.quantities.within(start, end), dates=values.dates.within(start, end),
                names=values.names.within(start, end),
                scopes=find_scopes(text, start, end, openings),
                sentence=draft.sentence, label=draft.label,
            )
        )  # fmt: skip
    return tuple(claims)
