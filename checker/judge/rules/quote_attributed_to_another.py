"""Q105: the same words from another speaker."""

from __future__ import annotations

from itertools import combinations, takewhile
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from checker.align.quotes import same_utterance
from checker.extract.hanging import unhung
from checker.extract.names.persons import surname
from checker.extract.tokens import POSSESSIVE, tokenise
from checker.extract.word_classes import class_words
from checker.judge.base import disagreement, evidence_at, sentence_evidence
from checker.judge.meaning import meaning_changed
from checker.judge.plain_words import expanded, words_of
from checker.judge.same_name import may_be_one
from checker.judge.vouching import speakers_differ
from checker.judge.wording import within
from checker.language import pattern, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.judge.view import ClusterView
    from checker.model import Claim, Evidence, Family, Finding, FindingKind, Severity

SAME_WORDS = 0.85
"""Least share of common tokens of two quotes that are one sentence, whoever says it (development events: swapped speakers .9 and above)."""
RETOLD, ALIGNED, LEAST_RETOLD = 0.6, 0.8, 8
"""Least share of common tokens, strength of the cluster and number of words of two quotes that are one sentence put
differently, as by a translator.  Set on few: three pairs of invented articles reach them, each one sentence, and none of
the real ones does."""
GROUP = pattern("comparing", "several_people")
"""A mention of several speakers ("the two men said"), who may include the other one."""
PRONOUNS = class_words("pronouns", "he") | class_words("pronouns", "she")
VOICES = word_list("comparing", "voices")
PRONOUN_REACH = 3
"""Sentences before a quote in which its pronoun may refer to a person named there: from 2 to 6 the findings on the
development events stay the same and one false finding on invented ones is gone; with 0 and 1 it is not."""
LEAST_WORDS = 5
"""Fewest words of a quote; shorter ones ("no comment") are said by many."""


class QuoteAttributedToAnother:
    """The same words are attributed to two different speakers.

    ## What it flags
    Quotes of at least five words that are nearly equal, or of which one is a long part of the other, or that are surely
    one sentence put differently, with two named speakers who are not the same person.  Each must be attributed by a cue
    (“said”); a quote that stands alone and inherits its speaker proves nothing.  If one of the two is a spokesman, who
    may read out what the other wrote, it is a possible conflict.

    ## Why it matters
    One of the two did not say it.

    ## Flagged
    - “A valley without a train has no tomorrow,” Amara Okoro said. / “A valley without a train has no tomorrow,” Beth Lindgren said.
    - “Nobody has ever asked us how the valley should be farmed,” Amara Okoro said. / “Nobody has ever asked us how the valley should be farmed in winter,” Beth Lindgren said.

    ## Not flagged
    - “A valley without a train has no tomorrow,” Amara Okoro said. / “A valley without a train has no tomorrow,” Okoro said.
    - “No comment at all,” Amara Okoro said. / “No comment at all,” Beth Lindgren said.
    """

    id = "Q105"
    name = "quote-attributed-to-another"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("attribution",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of quotes."""
        if view.cluster.basis != "quote":
            return
        given = _given_to_others(view)
        speakers = {claim.speaker for claim in given}
        told = takewhile(lambda earlier: earlier is not view, view.around.passages[view.cluster.id].views)
        if not given or any(speakers == {claim.speaker for claim in _given_to_others(earlier)} for earlier in told):
            return  # one quote of two sentences is one dispute
        voiced = any(_speaks_for_others(view, claim) for claim in given)
        sides = sorted(
            ((claim.speaker or "", claim) for claim in given), key=lambda s: (s[0], s[1].article, s[1].start)
        )
        yield disagreement(
            self, view, sides, f"who said “{unhung(sides[0][1].text)}”",
            certain=not voiced, confidence=view.cluster.strength,
            trace=("The words are the same, or the same put differently.", f"The speakers are different persons: {', '.join(sorted(s for s in speakers if s))}."),
            evidence=tuple(_shown(view, claim) for _, claim in sides),
        )  # fmt: skip


def _given_to_others(view: ClusterView) -> tuple[Claim, ...]:
    """Return the quotes of a cluster that are one sentence, and that articles give to different persons; or none."""
    persons = view.around.persons
    quotes = [
        claim
        for claim in view.claims
        if claim.is_quote and claim.cue and claim.speaker in persons and _told_beside(view, claim)
    ]
    given: dict[str, Claim] = {}
    for a, b in combinations(quotes, 2):
        if a.article == b.article or _may_mean(view, a, b) or _may_mean(view, b, a):
            continue
        if speakers_differ(a, b) and _same_words(a, b) and not (_is_nearer(quotes, a, b) or _is_nearer(quotes, b, a)):
            given |= {a.id: a, b.id: b}
    return tuple(given.values())


def _is_nearer(quotes: Iterable[Claim], a: Claim, b: Claim) -> bool:
    """Whether the article of quote `a` has another sentence that is nearer to quote `b`."""
    rivals = (rival for rival in quotes if rival.article == a.article and rival is not a)
    return any(_likeness(rival, b) > _likeness(a, b) for rival in rivals)


def _likeness(a: Claim, b: Claim) -> float:
    return Levenshtein.normalized_similarity(expanded(words_of(a.text)), expanded(words_of(b.text)))


def _speaks_for_others(view: ClusterView, claim: Claim) -> bool:
    """Whether an article calls the speaker of a quote a spokesman: what he reads out may be another's statement."""
    names = (name for extraction in view.around.extractions for name in extraction.names)
    return any(name.canonical == claim.speaker and name.role in VOICES for name in names)


def _told_beside(view: ClusterView, claim: Claim) -> bool:
    """Whether the sentence of a quote, or the one before it in its paragraph, names or refers to its one speaker.

    A mention further off is only inherited; and if these sentences name other people but not the speaker, a pronoun is
    not sure to mean the speaker.
    """
    mention, extraction = claim.speaker_mention, view.around.extraction_of[claim.article]
    sentences = extraction.sentences
    if mention is None or GROUP.search(mention.text) or not 0 <= claim.sentence < len(sentences):
        return False
    own, before = sentences[claim.sentence], sentences[max(0, claim.sentence - 1)]
    first = before if before.paragraph == own.paragraph else own
    if not first.start <= mention.start < own.end:
        return False
    if mention.text.lower() not in PRONOUNS:
        return True
    named = {n.canonical for n in extraction.names if first.start <= n.start < own.end}
    return not named or claim.speaker in named


def _may_mean(view: ClusterView, claim: Claim, other: Claim) -> bool:
    """Whether a quote is attributed by a pronoun, and its article names the other quote's speaker shortly before.

    A surname alone at the head of a sentence may not have been read as a name: "Devery's eyes were wet."
    """
    mention, extraction = claim.speaker_mention, view.around.extraction_of[claim.article]
    if mention is None or mention.text.lower() not in PRONOUNS or other.speaker is None:
        return False
    first = extraction.sentences[max(0, claim.sentence - PRONOUN_REACH)].start
    named = (name.canonical for name in extraction.names if first <= name.start < mention.start)
    words = {word.removesuffix(POSSESSIVE) for word in tokenise(extraction.article.text[first : mention.start]).words}
    return surname(other.speaker).lower() in words or any(may_be_one(name, other.speaker) for name in named)


def _shown(view: ClusterView, claim: Claim) -> Evidence:
    """Return the sentence of a quote, with the one before it if that names its speaker."""
    shown, mention = sentence_evidence(view.around, claim), claim.speaker_mention
    if mention is None or mention.start >= shown.start:
        return shown
    sentences = view.around.extraction_of[claim.article].sentences
    return evidence_at(view.around.articles[claim.article], claim, sentences[claim.sentence - 1].start, shown.end)


def _same_words(a: Claim, b: Claim) -> bool:
    """Whether two quotes are one sentence, or one contains the other, or they are surely the same put differently."""
    shorter, longer = sorted((expanded(words_of(a.text)), expanded(words_of(b.text))), key=len)
    if len(shorter) < LEAST_WORDS or meaning_changed(shorter, longer):
        return False
    alike = Levenshtein.normalized_similarity(shorter, longer)
    retold = alike >= RETOLD and len(shorter) >= LEAST_RETOLD and same_utterance(a, b) >= ALIGNED
    return retold or alike >= SAME_WORDS or within(shorter, longer)
