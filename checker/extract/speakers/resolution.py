"""Resolves the words that name a speaker: to a name, a role's holder, the person a pronoun means, or a document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extract.names.lexicons import lexicon
from checker.extract.names.offices import is_office
from checker.extract.names.owners import is_only_owner
from checker.extract.normalise import plain
from checker.extract.speakers.around import ARTICLE, POINTING, Around, start_of
from checker.extract.speakers.salience import REACH, SOMEONE, UNNAMED, Salience
from checker.extract.word_classes import class_words
from checker.language import pattern
from checker.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.extract.names import Cast
    from checker.extract.quotes import Quotation
    from checker.extract.speakers.attribution import Attribution
    from checker.model import Name, Sentence

AND = pattern("naming", "and_between_people")
LINK = pattern("naming", "link_of_body")
OPENING_WORDS = pattern("naming", "opening_words")
AGED = pattern("naming", "told_by_age")
"""A description by age, which means the person mentioned last: "the 21-year-old midfielder"."""
TAIL = pattern("naming", "relative_tail")
POSSESSIVE = pattern("naming", "possessive_ending")
PRONOUN_LED = pattern("naming", "pronoun_led")
WRITTEN_BY = pattern("naming", "written_by")
IN_DOCUMENT = pattern("naming", "in_document")
WORD = re.compile(r"[^\W\d_]+")

PAPER_REACH = 2
"""Sentences after the naming of a document in which unattributed words may be its own."""


def resolve(
    text: str,
    attributions: Iterable[Attribution],
    cast: Cast,
    names: Sequence[Name],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> dict[Attribution, str | None]:
    """Return for each attribution the full name of its speaker, a description where no name is known, or None."""
    resolver = _Resolver(text, cast, names, sentences, _Quoted(quotations))
    resolved: dict[Attribution, str | None] = {}
    opened = 0
    for attribution in sorted(set(attributions), key=lambda given: (given.start, given.end, given.cue_start)):
        while opened < len(sentences) and sentences[opened].start < attribution.start:
            resolver.open(sentences[opened])
            opened += 1
        resolved[attribution] = resolver.who(attribution)
    return resolved


class _Quoted:
    """The offsets of a text that are inside a quote."""

    __slots__ = ("_quotations", "_starts")

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._quotations = quotations
        self._starts = [quotation.start for quotation in quotations]

    def __contains__(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._quotations[index].end


class _Resolver:
    """Goes through an article's attributions in text order and remembers the speakers and documents met so far."""

    __slots__ = (
        "_around", "_bodies", "_cast", "_last_body", "_papers", "_papers_at", "_persons", "_quoted", "_salience",
        "_text",
    )  # fmt: skip

    def __init__(
        self, text: str, cast: Cast, names: Sequence[Name], sentences: Sequence[Sentence], quoted: _Quoted
    ) -> None:
        self._text = text
        self._cast = cast
        self._quoted = quoted
        told = [name for name in names if name.start not in quoted]
        self._persons = [name for name in told if name.kind == "person"]
        self._around = Around(text, told, self._persons)
        self._bodies = [name for name in told if name.kind in ("body", "agency") and not _is_bracketed(text, name)]
        self._salience = Salience(text, cast, self._persons, sentences)
        self._last_body: tuple[int, str] | None = None  # the last speaker that is no person
        self._papers: list[str] = []
        self._papers_at = 0

    def open(self, sentence: Sentence) -> None:
        """Enter whoever is meant by the pronoun or office that opens a sentence, or by its unnamed person."""
        someone = SOMEONE.match(self._text, sentence.start, sentence.end)
        if (
            someone
            and someone.lastgroup
            and sentence.start not in self._quoted
            and not self._around.named_by(someone.end())
        ):
            self._salience.enter(sentence.start, someone.lastgroup, speaks=False)
        match = OPENING_WORDS.match(self._text, sentence.start, sentence.end)
        if match is None:
            return
        pronoun = match["pronoun"]
        if pronoun:
            found = self._salience.person(sentence.start, _gender_of(pronoun.lower()) or "")
        else:
            found = self._cast.who(Mention(match.start(), match.end(), match.group()))
            unnamed = found is None and any(map(is_office, match.group().lower().split()))
            if unnamed and not self._around.names_one(sentence):
                self._salience.enter(sentence.start, UNNAMED, speaks=False)
        if found in self._salience.persons:
            self._salience.enter(sentence.start, found, speaks=False)

    def who(self, attribution: Attribution) -> str | None:
        """Return whom the subject of an attribution means, or None if that is not known."""
        if attribution.of_others:
            return None
        words = TAIL.sub("", self._text[attribution.start : attribution.end])
        mention = Mention(attribution.start, attribution.start + len(words), words)
        found = self._meant(mention) if attribution.has_cue else self._implied(mention)
        if found in self._salience.persons:
            self._salience.enter(attribution.start, found, speaks=True)
        elif found is not None:
            self._last_body = (attribution.start, found)
        return found

    def _implied(self, mention: Mention) -> str | None:
        """Return who is meant if no cue gives the words to the subject: a person, else the document spoken of."""
        found = self._meant(mention)
        if found in self._salience.persons or found in self._papers:
            return found
        distance = self._salience.sentence(mention.start) - self._salience.sentence(self._papers_at)
        return self._papers[-1] if self._papers and distance <= PAPER_REACH else None

    def _meant(self, mention: Mention) -> str | None:
        mention = _bare(replace(mention, text=plain(mention.text)))
        lower = mention.text.lower()
        gender = _gender_of(lower)
        if gender is not None:
            person = self._salience.person(mention.start, gender)
            return person if person in self._salience.persons else None
        if lower in class_words("pronouns", "body"):
            return self._body(mention.start)
        if lower in class_words("pronouns", "unnamed"):
            return None
        link = LINK.search(mention.text)
        head_noun = lower[: link.start() if link else None].rpartition(" ")[2]
        if head_noun in class_words("nouns", "document") and (
            owner := self._around.owner(mention) or self._writer(mention)
        ):
            return owner
        if mention.text.rpartition(" ")[2] in class_words("nouns", "document"):  # not the Geological Survey
            return self._paper(mention)
        first = bisect_left(self._persons, mention.start, key=start_of)
        persons = self._persons[first : bisect_left(self._persons, mention.end, lo=first, key=start_of)]
        inside = [name for name in persons if not is_only_owner(self._text, name, mention)]
        if not inside and (AGED.match(mention.text) or self._around.is_one_of_a_people(mention)):
            return self._salience.person(mention.start, None)
        if not inside and (apposed := self._around.apposed(mention) or self._around.named_behind(mention, head_noun)):
            return apposed
        if not inside:
            office = is_office(head_noun) and head_noun not in lexicon().companies
            someone = office and POINTING.match(mention.text) is not None
            if link and (bearer := self._around.named_at(mention.start, mention.start + link.start())):
                return bearer
            return self._cast.who(mention) or (None if someone else _description(mention.text))
        head = [name for name in inside if link is None or name.start < mention.start + link.start()] or inside
        if len({name.canonical for name in head}) > 1 and AND.search(lower):
            return self._papers[-1] if self._papers else None  # two people do not say one quote: a joint document may
        return head[-1].canonical  # "Orrin chairman Miles Overton", "Teodor Blaga of the institute"

    def _writer(self, mention: Mention) -> str | None:
        """Return who speaks through a document that the mention calls theirs by a pronoun: "his letter"."""
        gender = _gender_of(mention.text.lower().partition(" ")[0])
        return self._salience.person(mention.start, gender) if gender else None

    def _paper(self, mention: Mention) -> str | None:
        """Return the description of a document; "the document" alone means the last one described more fully."""
        name = _description(mention.text)
        if name is None:
            return None
        if " " not in name and self._papers:
            return self._papers[-1]
        self._papers.append(name)
        self._papers_at = mention.start
        return name

    def _body(self, before: int) -> str | None:
        """Return the body that last spoke or was named before an offset."""
        index = bisect_left(self._bodies, before, key=start_of) - 1
        here = self._salience.sentence(before)
        while index >= 0 and self._salience.is_aside(self._bodies[index], here):
            index -= 1  # "Speaking to IRNA, they said"
        named = self._bodies[index] if index >= 0 else None
        if self._last_body and (named is None or self._last_body[0] >= named.start):
            return self._last_body[1]
        near = named and here - self._salience.sentence(named.start) <= REACH
        return named.canonical if named and near else None


def _bare(mention: Mention) -> Mention:
    """Return a mention without who wrote the document it names, and without the document that a body speaks through.

    "a joint statement by the ministers", "the ministry in a statement".
    """
    words = mention.text
    through = IN_DOCUMENT.search(words)
    if through and through["document"].lower() in class_words("nouns", "document"):
        words = words[: through.start()]
    written = WRITTEN_BY.search(words)
    if written and words[: written.start()].lower().rpartition(" ")[2] in class_words("nouns", "document"):
        words = words[: written.start()]
    return Mention(mention.start, mention.start + len(words), words)


def _is_bracketed(text: str, name: Name) -> bool:
    """Whether a name is in brackets, like the agency of a dateline, which the story itself is not about."""
    return text[name.start - 1 : name.start] == "(" and text[name.end : name.end + 1] == ")"


def _gender_of(pronoun: str) -> str | None:
    return next((gender for gender in ("he", "she") if pronoun in class_words("pronouns", gender)), None)


def _description(words: str) -> str | None:
    """Return the mention without its article, for speakers without a name: "police", "rescue workers"."""
    if PRONOUN_LED.match(words):
        return None
    bare = " ".join(POSSESSIVE.sub("", ARTICLE.sub("", words, count=1)).split())
    return bare if WORD.search(bare) else None
