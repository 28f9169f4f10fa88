"""Negators, denials and modals, each with the stretch of text it governs.

A cue governs from itself to the end of its clause: to a comma, semicolon, colon, dash, bracket or the end of the sentence, to "which", "but" or
"that" (a denial reaches over the "that" of what it denies), or to "and" with a new subject.  Phrases that hold a cue and mean no
such thing ("not only", "no doubt") stand in the same table; the longest phrase at a word wins.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from checker.lexicon import table
from checker.model import Scope

Kind = Literal[
    "negation", "plan", "possibility", "ability", "necessity", "condition", "expectation", "denial", "hearsay"
]

_NEGATION = table("negation")
_MODALITY = table("modality")
_VERBS = frozenset(table("verbs")["verbs"]["base"])
_TITLES = frozenset(_NEGATION["capitalised"]["phrases"])
_MODALITY_KINDS: tuple[Kind, ...] = (
    "plan",
    "possibility",
    "ability",
    "necessity",
    "condition",
    "expectation",
    "hearsay",
)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]ll\b")
_NEXT = re.compile(r"\.?\s+(\w+)")
_CLAUSE_END = re.compile(
    r"[,;:](?=\s|[\"”’]|$)|[—–()]|\s-\s|[.!?]+[\"”’)]*(?=\s+[\"“‘(]?[A-Z]|\s*$)"
    r"|\b(?:which|but|although|though|because|whereas|that)\b|\band (?=(?:he|she|it|they|we|I|you|there)\b)"
)
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|St|Prof|No|vs)|\b[A-Z])$")
_SUBJECT = frozenset(
    {
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "any",
        "there",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
    }
)


class _Phrase(NamedTuple):
    """A phrase of the tables: its words behind the first, what must follow them, and the kinds of scope it opens."""

    rest: re.Pattern[str]
    follows: str | None
    kinds: tuple[Kind, ...]
    title: bool


def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    kinds: dict[str, list[Kind]] = {}
    for phrase in (*_NEGATION["harmless"]["phrases"], *_MODALITY["harmless"]["phrases"]):
        kinds.setdefault(phrase, [])
    for source, names in ((_MODALITY, _MODALITY_KINDS), (_NEGATION, ("negation", "denial"))):
        for kind in names:
            for phrase in source[kind]["cues"]:
                kinds.setdefault(phrase, []).append(kind)
    table_of: dict[str, list[tuple[str, _Phrase]]] = {}
    for phrase, opened in kinds.items():
        first, *rest = phrase.split()
        follows = rest.pop().strip("<>") if rest and rest[-1].startswith("<") else None
        behind = re.compile("".join(rf"\s+{re.escape(word)}" for word in rest) + r"(?![\w-])", re.IGNORECASE)
        table_of.setdefault(first, []).append((phrase, _Phrase(behind, follows, tuple(opened), phrase in _TITLES)))
    longest_first = lambda entry: (-len(entry[0]), entry[0])  # noqa: E731
    return {first: tuple(p for _, p in sorted(entries, key=longest_first)) for first, entries in table_of.items()}


_PHRASES = _phrases()
_LETTERS = re.compile(r"[a-z]+")
_COMMON = frozenset({"to", "of", "the", "that", "in", "at", "on", "for"})
_SIGNS = frozenset(
    max(_LETTERS.findall(phrase.split(" <")[0]), key=lambda word: (word not in _COMMON, len(word), word))
    for source in (_NEGATION, _MODALITY)
    for entry in source.values()
    for phrase in entry.get("cues", ())
)
"""The rarest word of each cue: a text without any of them holds no cue."""
_CONTRACTIONS = frozenset({"'t", "’t", "ll"})
_CONTRACTED: dict[str, Kind] = {"wo": "plan", "would": "plan", "sha": "plan", "ca": "ability", "could": "possibility",
                                "might": "possibility", "must": "necessity", "should": "necessity", "need": "necessity"}  # fmt: skip


def find_scopes(text: str, start: int, end: int) -> tuple[Scope, ...]:
    """Return the negators and modals of ``text[start:end]`` in order, with offsets into `text`."""
    lowered = text[start:end].lower()
    if "n't" not in lowered and "n’t" not in lowered and _SIGNS.isdisjoint(_LETTERS.findall(lowered)):
        return ()
    scopes: list[Scope] = []
    position = start
    for word in _WORD.finditer(text, start, end):
        lowered = word.group().lower()
        if (lowered not in _PHRASES and lowered[-2:] not in _CONTRACTIONS) or word.start() < position:
            continue
        cue_start, cue_end, kinds = _cue(text, word, start, end)
        position = cue_end
        scopes += [_scope(text, cue_start, cue_end, kind, start, end) for kind in kinds]
    return _without_echoes(text, tuple(scopes))


def _cue(text: str, word: re.Match[str], start: int, end: int) -> tuple[int, int, tuple[Kind, ...]]:
    """Return where the cue that begins at `word` starts and ends and the kinds of scope it opens; none if it is no cue."""
    lowered = word.group().lower().replace("’", "'")
    if lowered.endswith("n't"):
        modal = _CONTRACTED.get(lowered[:-3])
        return word.start(), word.end(), ("negation",) if modal is None else (modal, "negation")
    if lowered.endswith("'ll"):
        return word.end() - 3, word.end(), ("plan",)
    for phrase in _PHRASES.get(lowered, ()):
        match = phrase.rest.match(text, word.end(), end)
        if match is None or (phrase.follows and not _follows(text, match.end(), end, phrase.follows)):
            continue
        if phrase.title and not text[word.start() : match.end()].istitle():
            continue
        return word.start(), match.end(), _unless_name(text, word, match.end(), phrase.kinds, start, end)
    return word.start(), word.end(), ()


def _follows(text: str, position: int, end: int, what: str) -> bool:
    following = _NEXT.match(text, position, end)
    if following is None:
        return False
    if what == "number":
        return following[1][0].isdigit()
    if what == "word":
        return following[1].islower() and following[1] not in _SUBJECT
    return following[1] in _VERBS


def _unless_name(
    text: str, word: re.Match[str], cue_end: int, kinds: tuple[Kind, ...], start: int, end: int
) -> tuple[Kind, ...]:
    """Return `kinds`, or others where the word is a name ("Will Smith", "May") or turned round ("should Moscow ask")."""
    cue = word.group()
    following = _NEXT.match(text, cue_end, end)
    next_word = following[1] if following else ""
    before = text[max(start, word.start() - 40) : word.start()].rstrip()
    if cue in ("May", "MAY", "Can") and (before or cue == "May"):
        return ()
    if cue == "Will" and next_word[:1].isupper() and not before.rpartition(" ")[2][:1].isupper():
        return ()
    if cue.lower() in _INVERTED and _is_inverted(cue, next_word, before):
        return kinds if text[:end].rstrip('"”’ ').endswith("?") else ("condition",)
    return kinds


_INVERTED = frozenset(_MODALITY["condition"]["inverted"])
_ASKS = re.compile(r"\b(?:what|why|how|where|when|who|whom|which|whether)$", re.IGNORECASE)


def _is_inverted(cue: str, next_word: str, before: str) -> bool:
    """Return whether a modal stands before its subject: "should Moscow ask", not "Ships Should Slow" or "why should we"."""
    if not (next_word.lower() in _SUBJECT or next_word[:1].isupper()) or _ASKS.search(before):
        return False
    return cue.islower() or not before or before[-1] in ',.;:—“"'


def _scope(text: str, start: int, cue_end: int, kind: Kind, low: int, high: int) -> Scope:
    last = _clause_end(text, cue_end, high, over_that=kind == "denial")
    first = start
    if not text[cue_end:last].strip(' .!?"”’'):  # "..., reportedly": it governs what stands before
        first = _clause_start(text, low, start)
    return Scope(start, cue_end, text[start:cue_end], kind, first, last)


def _clause_end(text: str, position: int, end: int, *, over_that: bool) -> int:
    for boundary in _CLAUSE_END.finditer(text, position, end):
        mark = boundary.group()
        if mark == "that" and over_that:
            over_that = False
            continue
        if mark[0] == "." and _ABBREVIATION.search(text, max(position, boundary.start() - 6), boundary.start()):
            continue
        return position + len(text[position : boundary.start()].rstrip())
    return position + len(text[position:end].rstrip())


def _clause_start(text: str, low: int, position: int) -> int:
    """Return where the clause before `position` begins; a comma right before the cue is passed over."""
    stop = low + len(text[low:position].rstrip(" ,"))
    start = low
    for boundary in _CLAUSE_END.finditer(text, low, stop):
        start = boundary.end()
    return start + len(text[start:position]) - len(text[start:position].lstrip())


def _without_echoes(text: str, scopes: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """Drop "nor" after another negator, which it only goes on with, and "did not … until", which says when it did."""
    kept: list[Scope] = []
    for scope in scopes:
        if scope.kind == "negation":
            if scope.text.lower() == "nor" and any(other.kind == "negation" for other in kept):
                continue
            if _UNTIL.search(text, scope.end, scope.scope_end) and _PAST_BEFORE.search(
                text, max(0, scope.start - 8), scope.end
            ):
                continue
        kept.append(scope)
    return tuple(kept)


_UNTIL = re.compile(r"\buntil\b")
_PAST_BEFORE = re.compile(r"\b(?:did|was|were)(?: not|n['’]t)$|\b(?:didnt|wasnt|werent)$")
