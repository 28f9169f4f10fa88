"""Whether the verb that governs a time looks back or ahead: "said on Monday", "will meet on Monday".

The cue must be local: in "said in May the bases will close" May belongs to "said". So the words before the
time are read backwards, to the start of the clause, up to the first verb; then those after it, forwards.
"""

from __future__ import annotations

import re
from typing import Literal

from checker.language import pattern, source, table, word_list

Tense = Literal["past", "future", "either", "unknown"]

_TENSE = table("tense")
_SET, _BEHIND_SET, _TO, _BE, _MAY = (word_list("tense", key) for key in ("set", "behind_set", "to", "be", "may"))
_FUTURE = frozenset(_TENSE["future"]["words"] + _TENSE["future"]["scheduled"])
_NOT_BEFORE_TO = frozenset(_TENSE["future"]["not_before_to"])
_BASE_VERBS = frozenset(table("verbs")["verbs"]["base"])
_PLANNED = frozenset(_TENSE["future"]["planned"])
_BEFORE_PLANNED = frozenset(_TENSE["past"]["before_planned"])
_PAST = frozenset(_TENSE["past"]["words"])
_PARTICIPLES = frozenset(_TENSE["past"]["participles"])
_NOT_PAST = frozenset(_TENSE["past"]["not_verbs"])
_TELLING = _FUTURE | _PLANNED | _PAST | _PARTICIPLES | _SET | _TO
_ED: str = _TENSE["endings"]["past"]
_WILL = (_TENSE["endings"]["future"], _TENSE["endings"]["future"].replace("'", "’"))
_ENDINGS = (_ED, *_WILL)
"""Endings of which a word needs one to show a tense, unless it is in `_TELLING`."""

REACH = 120  # characters; a clause of news is seldom longer
AUXILIARY_REACH = 4  # words between an auxiliary and its verb: "will not now be held"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE_END = re.compile(r"[.;:!?\n\"“”()](?=\s|$)|[\n“”\"]| [–—-] ")
_OTHER_CLAUSE = re.compile(f"{_CLAUSE_END.pattern}|{source('tense', 'other_clause')}")


def tense(text: str, start: int, end: int) -> Tense:
    """Return the tense of the verb nearest to the time at ``text[start:end]``; unknown if no verb is near."""
    before = _words(_CLAUSE_END.split(text[max(0, start - REACH) : start])[-1])
    for index in range(len(before) - 1, -1, -1):
        if (found := _of_word(before, index)) != "unknown":
            return found
    after = _words(_OTHER_CLAUSE.split(text[end : end + REACH], maxsplit=1)[0])
    return next((found for index in range(len(after)) if (found := _of_word(after, index)) != "unknown"), "unknown")


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Return whether "in two years" is in the future, and does not count back as in "the first in two years"."""
    if tense(text, start, end) != "future":
        return False
    clause = _CLAUSE_END.split(text[max(0, start - REACH) : start])[-1]
    return _COUNTS_BACK.search(clause) is None


_COUNTS_BACK = pattern("tense", "counts_back")


def _words(clause: str) -> list[str]:
    """Return the words in lower case, except for the month of May, which is no modal."""
    return [word if word in _MAY else word.lower() for word in _WORD.findall(clause)]


def _of_word(words: list[str], index: int) -> Tense:
    word = words[index]
    if word not in _TELLING and not word.endswith(_ENDINGS):
        return "unknown"
    if word in _PLANNED and _BEFORE_PLANNED.intersection(words[max(0, index - 2) : index]):
        return "either"
    if word in _FUTURE or word.endswith(_WILL):
        return "future"
    if word in _SET and not _BEHIND_SET.isdisjoint(words[index + 1 : index + 2]):
        return "future"
    if word in _TO and index + 1 < len(words) and words[index + 1] in _BASE_VERBS:
        return "unknown" if _NOT_BEFORE_TO.intersection(words[max(0, index - 2) : index]) else "future"
    if word in _PAST:
        return "past"
    if word in _PARTICIPLES or (word.endswith(_ED) and len(word) > 3 and word not in _NOT_PAST):
        helpers = words[max(0, index - AUXILIARY_REACH) : index]
        if any(helper in _FUTURE for helper in helpers) or not (_TO.isdisjoint(helpers) or _BE.isdisjoint(helpers)):
            return "future"
        return "past"
    return "unknown"
