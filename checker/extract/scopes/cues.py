"""Finds the words that negate, deny or weaken a statement.

Phrases that contain such a word but have no such meaning ("not only", "no doubt") are in the tables without a kind; the
longest phrase at a word wins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.extract.spots import first_runs, indices, runs_of
from checker.language import any_of, pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

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

_ALSO_NAMES, _MONTHS, _GIVEN_NAMES = (word_list("modality", key) for key in ("also_names", "months", "given_names"))
_NUMBERS = table("number_words")["ones"].keys() | table("number_words")["tens"].keys()
_NOT, _WILL = (_NEGATION["joined"]["ending"], _MODALITY["joined"]["ending"])
_NOT_ALONE: str = _NEGATION["joined"]["alone"]
_PREFIX: str = _NEGATION["joined"]["prefix"]
_JOINED_NOT, _JOINED_WILL = ((ending, ending.replace("'", "’")) for ending in (_NOT, _WILL))
_WORD = re.compile(rf"[^\W\d_]+(?:['’-][^\W\d_]+)*|(?:{any_of(_JOINED_WILL)})\b")
"""A word, or the detached end of one: "he 'll"."""
_NEXT = re.compile(r"\.?\s+(\w+)")
_SECOND = re.compile(r"\s+([\w-]+)")
_FOLLOWING = re.compile(r"[^\w'’]*([\w-]+)")
"""The word after a word; an apostrophe between them belongs to the word that it opens."""
_QUESTION = re.compile(r"\?[\"”’ ]*$")
_PARTICIPLE = pattern("negation", "participle")
_ASKING = pattern("modality", "asking")
_CLAUSE_STARTS = ',.;:—“"'


class Cue(NamedTuple):
    """A cue at ``start:end``; a word of two kinds is two cues."""

    start: int
    end: int
    kind: Kind


class _Phrase(NamedTuple):
    """A phrase of the tables: its words after the first, what must follow them, and the kinds of its cues."""

    length: int

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
    rejecting = _NEGATION["rejecting"]
    for verb in rejecting["verbs"].split():
        kinds |= {f"{verb} {noun}": ["denial"] for noun in rejecting["nouns"]}
    return kinds


class _Opened(NamedTuple):
    """The phrases that a word opens, longest first: `alone` those of that word only, `by_second` by their second word.

    Those by second word include the phrases of `alone`, which are tried as well.
    """

    alone: tuple[_Phrase, ...]
    by_second: dict[str, tuple[_Phrase, ...]]


def _phrases(kinds: dict[str, list[Kind]]) -> dict[str, _Opened]:
    """Return the phrases by their first word."""
    by_words: dict[str, dict[str, list[_Phrase]]] = {}
    for phrase in sorted(kinds, key=lambda phrase: (-len(phrase), phrase)):
        first, *rest = phrase.split()
        follows = rest.pop().strip("<>") if rest and rest[-1].startswith("<") else None
        behind = re.compile("".join(rf"\s+{re.escape(word)}" for word in rest) + r"(?![\w-])", re.IGNORECASE)
        found = _Phrase(len(phrase), behind, follows, tuple(kinds[phrase]), phrase in _TITLES)
        second = _SECOND.match(f" {rest[0]}") if rest else None
        by_words.setdefault(first, {}).setdefault(second[1] if second else "", []).append(found)
    return {first: _opened(by_second) for first, by_second in by_words.items()}


def _opened(by_second: dict[str, list[_Phrase]]) -> _Opened:
    alone = by_second.pop("", [])
    merged = {
        second: tuple(sorted((*longer, *alone), key=lambda phrase: -phrase.length))
        for second, longer in by_second.items()
    }
    return _Opened(tuple(alone), merged)


_PHRASES = _phrases(_kinds_of_phrases())
_CUE_BY_FORM = _Opened((_Phrase(0, re.compile(""), None, (), is_title=False),), {})
"""Takes the place of the phrases for a word that ends in "n't" or "'ll" or begins with "non-"."""
_CONTRACTIONS = (*_JOINED_NOT, *_JOINED_WILL)
_CONTRACTED: dict[str, Kind] = _MODALITY["contracted"]
"""The kinds of the modals that "n't" can be joined to."""


_ALONE = first_runs(word for word, opened in _PHRASES.items() if opened.alone) | {
    _NOT.rpartition("'")[2],
    _WILL.rpartition("'")[2],
    _PREFIX.rstrip("-"),
}
"""The runs of letters that find the words which open a cue by themselves; the last three are those of "don't", "he'll"
and "non-resident"."""


def _before() -> dict[str, frozenset[str]]:
    """Return the first runs of the words that open longer phrases, by the run of the second word, which is rarer."""
    found: dict[str, set[str]] = {}
    for opener, opened in _PHRASES.items():
        for run in first_runs(opened.by_second):
            found.setdefault(run, set()).update(first_runs([opener]))
    return {run: frozenset(openers) for run, openers in found.items()}


_BEFORE = _before()


def find_openings(text: str) -> list[int]:
    """Return the offsets of the words of `text` that may open a cue, in order."""
    runs = runs_of(text)
    words = runs.words
    pairs = [index - 1 for index in indices(runs, _BEFORE) if index and words[index - 1] in _BEFORE[words[index]]]
    found: list[int] = []
    read = 0  # where the last word looked at ends: a long hyphenated one contains many runs
    for at in sorted({runs.starts[index] for index in (*indices(runs, _ALONE), *pairs)}):
        if at < read:
            continue
        start = _start_of_word(text, at)
        word = _WORD.match(text, start)
        if word is None:
            continue
        read = word.end()
        opened = may_open(word.group())
        if opened and (opened.alone or _following(text, word.end()) in opened.by_second):
            found.append(start)
    return found


def may_open(word: str) -> _Opened | None:
    """Return the phrases that a word may open, or None if it opens none."""
    lowered = word.lower()
    by_its_form = lowered.endswith(_CONTRACTIONS) or is_prefixed(lowered)
    return _CUE_BY_FORM if by_its_form else _PHRASES.get(lowered)


def is_prefixed(word: str) -> bool:
    """Whether a lower-case word is negated by its prefix, like "non-resident" but not "non-fiction"."""
    return word.startswith(_PREFIX) and word not in _PHRASES


def _start_of_word(text: str, at: int) -> int:
    """Return where the word around an offset begins; "don't" and "well-known" are one word each."""
    start = at
    while start and (text[start - 1].isalpha() or (text[start - 1] in "'’-" and text[max(0, start - 2)].isalpha())):
        start -= 1
    return start - (text[start - 1 : start] in ("'", "’") and _WORD.match(text, start - 1) is not None)


def _following(text: str, end: int) -> str:
    """Return the word after the one that ends at `end`, in lower case, as the second word of a phrase."""
    word = _FOLLOWING.match(text, end)
    return word[1].lower() if word else ""


def find_cues(text: str, start: int, end: int, openings: Iterable[int]) -> list[Cue]:
    """Return the cues of ``text[start:end]`` that begin at one of its `openings`, in order."""
    cues: list[Cue] = []
    position = start
    for opening in openings:
        word = _WORD.match(text, opening, end) if opening >= position else None
        if word is not None:
            found, position = _cues_at(text, word, word.group().lower().replace("’", "'"), start, end)
            cues += found
    return cues


def _cues_at(text: str, word: re.Match[str], lowered: str, start: int, end: int) -> tuple[list[Cue], int]:
    """Return the cues that begin at `word`, and where to read on, as no word inside a harmless phrase is a cue."""
    if lowered.endswith(_NOT):
        modal = _CONTRACTED.get(lowered.removesuffix(_NOT))
        harmless, read = _harmless(text, word, lowered, end)
        kinds: tuple[Kind, ...] = (*((modal,) if modal else ()), *(() if harmless else ("negation",)))
        return [Cue(word.start(), word.end(), kind) for kind in kinds], read
    if is_prefixed(lowered):
        return [Cue(word.start(), word.start() + len(_PREFIX), "negation")], word.end()
    if lowered.endswith(_WILL):
        return [Cue(word.end() - len(_WILL), word.end(), "plan")], word.end()
    phrase, cue_end = _longest(text, word, lowered, end)
    if phrase is None or not phrase.kinds:
        return [], cue_end
    kinds = _in_context(text, word, cue_end, phrase.kinds, start, end)
    return [Cue(word.start(), cue_end, kind) for kind in kinds], cue_end


def _harmless(text: str, word: re.Match[str], contraction: str, end: int) -> tuple[bool, int]:
    """Return whether a contraction opens a phrase that only looks like a negation, and where to read on.

    "Can't help but" is in the table itself; "wouldn't necessarily" is read as "would not necessarily".
    """
    for opener in (contraction, _NOT_ALONE):
        phrase, read = _longest(text, word, opener, end)
        if phrase is not None and not phrase.kinds:
            return True, read
    return False, word.end()


def _longest(text: str, word: re.Match[str], lowered: str, end: int) -> tuple[_Phrase | None, int]:
    """Return the longest phrase that begins at `word`, and its end."""
    opened = _PHRASES.get(lowered)
    if opened is None:  # the stretch ends within the word
        return None, word.end()
    second = _SECOND.match(text, word.end(), end)
    for phrase in opened.by_second.get(second[1].lower(), opened.alone) if second else opened.alone:
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
    if what == "count":
        return following[1][0].isdigit() or following[1] in _NUMBERS
    if what == "word":
        return following[1].islower() and following[1] not in _SUBJECTS and not _PARTICIPLE.search(following[1])
    return following[1] in _VERBS


def _in_context(
    text: str, word: re.Match[str], cue_end: int, kinds: tuple[Kind, ...], start: int, end: int
) -> tuple[Kind, ...]:
    """Return `kinds`, none if the word is a name ("Will Smith"), or a condition if inverted ("should Moscow ask")."""
    cue = word.group()
    following = _NEXT.match(text, cue_end, end)
    next_word = following[1] if following else ""
    before = text[max(start, word.start() - CONTEXT) : word.start()].rstrip()
    if cue in _ALSO_NAMES and (before or cue in _MONTHS):
        return ()
    last_word = before.rpartition(" ")[2]
    if cue in _GIVEN_NAMES and next_word[:1].isupper() and (not last_word[:1].isupper() or last_word[-1] == ","):
        return ()
    if cue.lower() in _INVERTED and _is_inverted(cue, next_word, before):
        return kinds if _QUESTION.search(text, max(start, end - 4), end) else ("condition",)
    return kinds


def _is_inverted(cue: str, next_word: str, before: str) -> bool:
    """Return whether a modal comes before its subject: "should Moscow ask", not "why should we"."""
    if not (next_word.lower() in _SUBJECTS or next_word[:1].isupper()) or _ASKING.search(before):
        return False
    return cue.islower() or not before or before[-1] in _CLAUSE_STARTS
