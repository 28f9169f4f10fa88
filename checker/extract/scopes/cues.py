"""Finds the words that negate, deny or weaken a statement.

Phrases that hold such a word and mean no such thing ("not only", "no doubt") stand among the cues without a kind; the
longest phrase at a word wins.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from checker.lexicon import table

Kind = Literal[
    "negation", "plan", "possibility", "ability", "necessity", "condition", "expectation", "denial", "hearsay"
]

_NEGATION = table("negation")
_MODALITY = table("modality")
_VERBS = frozenset(table("verbs")["verbs"]["base"])
_TITLES = frozenset(_NEGATION["capitalised"]["phrases"])
_SUBJECTS = frozenset(_MODALITY["subjects"]["words"])
_INVERTED = frozenset(_MODALITY["condition"]["inverted"])
_MODALITY_KINDS: tuple[Kind, ...] = (
    "plan", "possibility", "ability", "necessity", "condition", "expectation", "hearsay",
)  # fmt: skip
_NEGATION_KINDS: tuple[Kind, ...] = ("negation", "denial")

CONTEXT = 40  # characters looked at before a cue

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]ll\b")
_NEXT = re.compile(r"\.?\s+(\w+)")
_LETTERS = re.compile(r"[a-z]+")
_QUESTION = re.compile(r"\?[\"”’ ]*$")
_ASKING = re.compile(r"\b(?:what|why|how|where|when|who|whom|which|whether)$", re.IGNORECASE)
_CLAUSE_STARTS = ',.;:—“"'


class Cue(NamedTuple):
    """A cue at ``[start, end)``; a word of two kinds is two cues."""

    start: int
    end: int
    kind: Kind


class _Phrase(NamedTuple):
    """A phrase of the tables: its words behind the first, what must follow them, and the kinds it opens."""

    rest: re.Pattern[str]
    follows: str | None
    kinds: tuple[Kind, ...]
    is_title: bool


def _kinds_of_phrases() -> dict[str, list[Kind]]:
    kinds: dict[str, list[Kind]] = {}
    for phrase in (*_NEGATION["harmless"]["phrases"], *_MODALITY["harmless"]["phrases"]):
        kinds[phrase] = []
    for source, names in ((_MODALITY, _MODALITY_KINDS), (_NEGATION, _NEGATION_KINDS)):
        for kind in names:
            for phrase in source[kind]["cues"]:
                kinds.setdefault(phrase, []).append(kind)
    return kinds


def _phrases(kinds: dict[str, list[Kind]]) -> dict[str, list[_Phrase]]:
    """Return the phrases by their first word, the longest first."""
    by_first_word: dict[str, list[_Phrase]] = {}
    for phrase in sorted(kinds, key=lambda phrase: (-len(phrase), phrase)):
        first, *rest = phrase.split()
        follows = rest.pop().strip("<>") if rest and rest[-1].startswith("<") else None
        behind = re.compile("".join(rf"\s+{re.escape(word)}" for word in rest) + r"(?![\w-])", re.IGNORECASE)
        found = _Phrase(behind, follows, tuple(kinds[phrase]), phrase in _TITLES)
        by_first_word.setdefault(first, []).append(found)
    return by_first_word


def _sign(phrase: str) -> str:
    """Return the word by which a phrase is found, the longest: "to" and its like are in every sentence."""
    words: list[str] = _LETTERS.findall(phrase.split(" <")[0])
    return max(words, key=lambda word: (word not in _EVERYWHERE, len(word), word))


_EVERYWHERE = frozenset({"to", "of", "the", "that", "in", "at", "on", "for"})
_KINDS = _kinds_of_phrases()
_PHRASES = _phrases(_KINDS)
_SIGNS = frozenset(_sign(phrase) for phrase, kinds in _KINDS.items() if kinds)
_CONTRACTIONS = frozenset({"'t", "’t", "ll"})
_CONTRACTED: dict[str, Kind] = {
    "wo": "plan", "would": "plan", "sha": "plan", "ca": "ability", "could": "possibility", "might": "possibility",
    "must": "necessity", "should": "necessity", "need": "necessity",
}  # fmt: skip
"""The kinds of the modals to which "n't" is joined."""


def may_hold_cue(text: str) -> bool:
    """Return False where `text` holds no word of any cue: most sentences, found out in a few microseconds."""
    lowered = text.lower()
    return "n't" in lowered or "n’t" in lowered or not _SIGNS.isdisjoint(_LETTERS.findall(lowered))


def find_cues(text: str, start: int, end: int) -> list[Cue]:
    """Return the cues of ``text[start:end]``, in order."""
    cues: list[Cue] = []
    position = start
    for word in _WORD.finditer(text, start, end):
        lowered = word.group().lower()
        if (lowered not in _PHRASES and lowered[-2:] not in _CONTRACTIONS) or word.start() < position:
            continue
        found, position = _cues_at(text, word, lowered.replace("’", "'"), start, end)
        cues += found
    return cues


def _cues_at(text: str, word: re.Match[str], lowered: str, start: int, end: int) -> tuple[list[Cue], int]:
    """Return the cues that begin at `word`, and where to read on: no word of a harmless phrase is a cue."""
    if lowered.endswith("n't"):
        modal = _CONTRACTED.get(lowered[:-3])
        kinds: tuple[Kind, ...] = ("negation",) if modal is None else (modal, "negation")
        return [Cue(word.start(), word.end(), kind) for kind in kinds], word.end()
    if lowered.endswith("'ll"):
        return [Cue(word.end() - len("'ll"), word.end(), "plan")], word.end()
    phrase, cue_end = _longest(text, word, lowered, end)
    if phrase is None or not phrase.kinds:
        return [], cue_end
    kinds = _in_context(text, word, cue_end, phrase.kinds, start, end)
    return [Cue(word.start(), cue_end, kind) for kind in kinds], cue_end


def _longest(text: str, word: re.Match[str], lowered: str, end: int) -> tuple[_Phrase | None, int]:
    """Return the longest phrase that begins at `word`, with its end."""
    for phrase in _PHRASES.get(lowered, ()):
        match = phrase.rest.match(text, word.end(), end)
        if match is None or (phrase.follows and not _follows(text, match.end(), end, phrase.follows)):
            continue
        if phrase.is_title and not text[word.start() : match.end()].istitle():
            continue
        return phrase, match.end()
    return None, word.end()


def _follows(text: str, position: int, end: int, what: str) -> bool:
    following = _NEXT.match(text, position, end)
    if following is None:
        return False
    if what == "number":
        return following[1][0].isdigit()
    if what == "word":
        return following[1].islower() and following[1] not in _SUBJECTS
    return following[1] in _VERBS


def _in_context(
    text: str, word: re.Match[str], cue_end: int, kinds: tuple[Kind, ...], start: int, end: int
) -> tuple[Kind, ...]:
    """Return `kinds`, or others where the word is a name ("Will Smith") or turned round ("should Moscow ask")."""
    cue = word.group()
    following = _NEXT.match(text, cue_end, end)
    next_word = following[1] if following else ""
    before = text[max(start, word.start() - CONTEXT) : word.start()].rstrip()
    if cue in ("May", "MAY", "Can") and (before or cue == "May"):
        return ()
    last_word = before.rpartition(" ")[2]
    if cue == "Will" and next_word[:1].isupper() and (not last_word[:1].isupper() or last_word[-1] == ","):
        return ()
    if cue.lower() in _INVERTED and _is_inverted(cue, next_word, before):
        return kinds if _QUESTION.search(text, max(start, end - 4), end) else ("condition",)
    return kinds


def _is_inverted(cue: str, next_word: str, before: str) -> bool:
    """Return whether a modal stands before its subject: "should Moscow ask", not "why should we"."""
    if not (next_word.lower() in _SUBJECTS or next_word[:1].isupper()) or _ASKING.search(before):
        return False
    return cue.islower() or not before or before[-1] in _CLAUSE_STARTS
