"""From the words that name a speaker to the speaker: names and roles by the cast of the article, pronouns by salience.

A pronoun stands for the most salient person of its gender before it: the nearer the sentence the better, and whoever
opened a sentence or spoke last before whoever is merely mentioned.  Names inside quotes are the speaker's own talk and
never whom the reporter's "he" means.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from checker.extract.names import Cast
from checker.extract.quotes import Quotation
from checker.extract.speakers.attribution import Attribution
from checker.model import Mention, Name, Sentence

HE_OR_SHE = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she"}
BODY_PRONOUNS = frozenset({"it", "its", "they", "them", "their"})
UNNAMED = frozenset(["i", "me", "my", "we", "us", "our", "you", "your", "who", "which", "that", "this", "these", "those", "what", "one", "some", "many", "others", "another", "all", "both"])
PAPERS = frozenset(
    ["statement", "document", "communique", "communiqué", "report", "letter", "declaration", "resolution", "memo", "memorandum", "agreement", "accord", "filing", "indictment", "ruling", "text", "draft", "verdict", "note", "order", "email", "release", "survey", "study", "poll", "complaint", "affidavit", "transcript", "dossier"]
)
ARTICLE = re.compile(r"(?:the|a|an|one|some|this|that)\s+", re.IGNORECASE)
LINK = re.compile(r",?\s(?:of|at|for|from|in|with|on)\s")
OPENING_WORDS = re.compile(r"(?P<pronoun>He|She|His|Her)\b|The [a-z]+(?: [a-z]+)?\b")
TAIL = re.compile(r"[\s,]*\b(?:who|which|whose|whom)$")
POSSESSIVE = re.compile(r"['’]s?$")
PRONOUN_LED = re.compile(r"(?:his|her|its|their|our|my|your)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")

REACH = 8
"""Sentences back in which a person can be meant by a pronoun."""

PAPER_REACH = 2
"""Sentences after a document was named in which unattributed words may be its own."""

SENTENCE = 1.0
"""What a sentence of distance costs; the other weights are measured in it."""

OPENING = 1.6
"""What it is worth to open a sentence, or to be the one who speaks in it."""

NEAR_OPENING = 40
"""Characters of a sentence before the name that opens it: "On Monday afternoon, Putin"."""

FIRST_NAMED = 1.2
"""What it is worth to be the first person of a sentence, though far from its opening."""

SPOKE = 0.4
"""What it is worth to have spoken in the sentence, besides."""

KNOWN_GENDER = 1.0
"""What it is worth that the gender is known to fit, rather than unknown."""


def resolve(
    text: str, attributions: Iterable[Attribution], cast: Cast, names: Sequence[Name], sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> dict[Attribution, str | None]:
    """Return for each attribution the full name of its speaker, a description where no name is known, or None."""
    stage = _Stage(text, cast, names, sentences, quotations)
    resolved: dict[Attribution, str | None] = {}
    opened = 0
    for attribution in sorted(set(attributions), key=lambda given: (given.start, given.end, given.cue_start)):
        while opened < len(sentences) and sentences[opened].start < attribution.start:
            stage.open(sentences[opened])
            opened += 1
        resolved[attribution] = stage.who(attribution)
    return resolved


class _Stage:
    """Who has entered so far, in text order: persons and bodies with the sentence and their part in it."""

    __slots__ = ("_bodies", "_cast", "_entered", "_genders", "_known", "_papers", "_papers_at", "_person_starts", "_persons", "_sentence_starts", "_spoken", "_text")

    def __init__(
        self, text: str, cast: Cast, names: Sequence[Name], sentences: Sequence[Sentence], quotations: Sequence[Quotation]
    ) -> None:
        self._text = text
        self._cast = cast
        self._sentence_starts = [sentence.start for sentence in sentences]
        starts = [quotation.start for quotation in quotations]
        ends = [quotation.end for quotation in quotations]

        def outside(name: Name) -> bool:
            index = bisect_right(starts, name.start) - 1
            return index < 0 or ends[index] <= name.start

        self._persons = [name for name in names if name.kind == "person" and outside(name)]
        self._known = {name.canonical for name in self._persons}
        self._person_starts = [name.start for name in self._persons]
        self._bodies = [name for name in names if name.kind in ("body", "agency") and outside(name)]
        self._papers: list[str] = []
        self._papers_at = 0
        self._entered: list[tuple[int, str]] = []
        self._spoken: list[tuple[int, str]] = []
        self._genders: dict[str, str | None] = {}

    def open(self, sentence: Sentence) -> None:
        """Let in whom the pronoun or the office that opens a sentence means: the text goes on about them."""
        match = OPENING_WORDS.match(self._text, sentence.start, sentence.end)
        if match is None:
            return
        if match["pronoun"]:
            found = self._person(sentence.start, HE_OR_SHE[match["pronoun"].lower()])
        else:
            found = self._cast.who(Mention(match.start(), match.end(), match.group()))
            if found not in self._known:
                found = None
        if found is not None:
            self._entered.append((sentence.start, found))

    def who(self, attribution: Attribution) -> str | None:
        """Return whom the subject of an attribution means."""
        words = TAIL.sub("", self._text[attribution.start : attribution.end])
        mention = Mention(attribution.start, attribution.start + len(words), words)
        found = self._who(mention) if attribution.has_cue else self._implied(mention)
        if found is not None:
            self._spoken.append((attribution.start, found))
            if found in self._known:
                self._entered.append((attribution.start, found))
        return found

    def _implied(self, mention: Mention) -> str | None:
        """Return who is meant where no cue gives the words to the subject: a person may be, a thing stands in some paper."""
        found = self._who(mention)
        if found in self._known or found in self._papers:
            return found
        recent = self._papers and self._sentence(mention.start) - self._sentence(self._papers_at) <= PAPER_REACH
        return self._papers[-1] if recent else None

    def _who(self, mention: Mention) -> str | None:
        lower = mention.text.lower()
        if lower in HE_OR_SHE:
            return self._person(mention.start, HE_OR_SHE[lower])
        if lower in BODY_PRONOUNS:
            return self._body(mention.start)
        if lower in UNNAMED:
            return None
        if _is_paper(lower):
            return self._paper(mention)
        inside = self._persons[bisect_left(self._person_starts, mention.start) : bisect_left(self._person_starts, mention.end)]
        if len({name.canonical for name in inside}) > 1 and " and " in lower and inside[0].start <= mention.start + 40:
            return self._papers[-1] if self._papers else None  # two people do not utter one quote: a joint paper may
        if inside:
            link = LINK.search(mention.text)
            head = [name for name in inside if link is None or name.start < mention.start + link.start()]
            return (head or inside)[-1].canonical  # "Orrin chairman Miles Overton", "Teodor Blaga of the institute"
        return self._cast.who(mention) or _description(mention.text)

    def _gender(self, name: str) -> str | None:
        if name not in self._genders:
            self._genders[name] = self._cast.gender(name)
        return self._genders[name]

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._sentence_starts, offset) - 1

    def _person(self, before: int, gender: str) -> str | None:
        """Return the most salient person of a gender before an offset."""
        here = self._sentence(before)
        best: tuple[float, int] | None = None
        chosen: str | None = None
        seen_in: int | None = None
        spoke = {self._sentence(start): name for start, name in self._spoken}
        candidates = [(name.start, name.canonical, self._is_possessive(name)) for name in self._recent(before)]
        candidates += [(start, name, False) for start, name in self._entered[-2 * REACH :] if start < before]
        for start, name, possessive in sorted(candidates):
            number = self._sentence(start)
            if here - number > REACH:
                continue
            told = self._gender(name)
            if told is not None and told != gender:
                continue
            first = number != seen_in and not possessive
            seen_in = number
            spoke_here = spoke.get(number) == name
            if spoke_here or (first and start - self._sentence_starts[number] <= NEAR_OPENING):
                prominence = OPENING
            else:
                prominence = FIRST_NAMED * first
            score = prominence + SPOKE * spoke_here + KNOWN_GENDER * (told == gender) - SENTENCE * (here - number)
            if best is None or (score, start) > best:
                best, chosen = (score, start), name
        return chosen

    def _paper(self, mention: Mention) -> str | None:
        """Return the name of a document: "the document" is the one named last, by its fullest description."""
        name = _description(mention.text)
        if name is None:
            return None
        if " " not in name and self._papers:
            return self._papers[-1]
        self._papers.append(name)
        self._papers_at = mention.start
        return name

    def _recent(self, before: int) -> list[Name]:
        end = bisect_left(self._person_starts, before)
        return self._persons[max(0, end - 4 * REACH) : end]

    def _is_possessive(self, name: Name) -> bool:
        return self._text[name.end - 2 : name.end] in ("'s", "’s") or self._text[name.end : name.end + 2] in ("'s", "’s")

    def _body(self, before: int) -> str | None:
        """Return the body that spoke or was named last before an offset."""
        named = next((name for name in reversed(self._bodies) if name.start < before), None)
        spoken = next(((start, name) for start, name in reversed(self._spoken) if start < before and self._gender(name) in ("it", None)), None)
        if spoken and (named is None or spoken[0] >= named.start):
            return spoken[1]
        return named.canonical if named and self._sentence(before) - self._sentence(named.start) <= REACH else None


def _is_paper(words: str) -> bool:
    """Whether the words, in lower case, describe a document by a common noun."""
    return words.rpartition(" ")[2] in PAPERS


def _description(words: str) -> str | None:
    """Return the mention without its article, for those whom no name stands for: "police", "rescue workers"."""
    if PRONOUN_LED.match(words):
        return None
    bare = " ".join(POSSESSIVE.sub("", ARTICLE.sub("", words, count=1)).split())
    return bare if WORD.search(bare) else None
