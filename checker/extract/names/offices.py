"""Offices and occupations by a name: "Foreign Minister", "the hospital's medical director", "a naval architect"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from checker.extract.names.lexicons import lexicon
from checker.extract.tokens import POSSESSIVE
from checker.language import pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = 20_000  # different words that may belong to an office in a large batch
COUNTERPART: str = table("naming")["endings"]["counterpart"]
"""The office of somebody who holds the same one elsewhere."""
PLURAL_POSSESSIVE: str = table("naming")["endings"]["plural_possessive"]
_LEADERS: dict[str, str] = table("naming")["offices"]
"""The office of a leader of something other than a ministry: "the head of government"."""
LONGEST_OFFICE = 6  # words; "deputy permanent representative" and the like have three or four
OWNS = word_list("naming", "owner_marks")
"""What comes between the owner of an office and the office."""
_LOOK_BACK = 72  # characters; six words
_LOOK_AHEAD = 110

_OF_SUBJECT = pattern("naming", "office_of_subject")
_OF_THING = pattern("naming", "office_of_thing")
_OF, _THE, _MINISTER = (word_list("naming", key) for key in ("of", "the", "minister"))
_MODALS = frozenset(table("meaning_words")["classes"]["modal"])
_EARLIER = pattern("naming", "earlier_office")
_AGED = pattern("naming", "aged")
_HOLDS = pattern("naming", "holds_office")
_NEXT_BEARER = pattern("naming", "next_bearer")
_OFFICE_WORD = re.compile(r"[\w'-]+")


@lru_cache(maxsize=WORDS)
def is_office(word: str) -> bool:
    """Whether a word is the head of an office or occupation; case does not matter."""
    lists = lexicon()
    if "-" in word:
        word = _EARLIER.sub("", word, count=1)
    lower = word.lower()
    return lower in lists.offices or word in lists.short_offices or lower.endswith(lists.office_endings)


def is_office_word(word: str) -> bool:
    """Whether a word may be part of an office: its head, a qualifier or a title."""
    lexicons = lexicon()
    return is_office(word) or word.lower() in lexicons.qualifiers or word in lexicons.titles


@lru_cache(maxsize=4096)
def canonical_office(phrase: str) -> str:
    """Return the comparable form of an office: lower case, abbreviations spelled out, without regard to sex."""
    table_of = table("roles")["abbreviations"]
    plain = _EARLIER.sub(r"\1 ", phrase.lower().replace(".", ""), count=1)
    words = [word for word in plain.split() if word not in lexicon().passing]
    if words[:1] and words[0] in lexicon().timing and words[1:]:
        return f"{table_of.get(words[0], words[0])} {canonical_office(' '.join(words[1:]))}"
    if not _OF.isdisjoint(words[1:2]) and words[0] in _MINISTER:
        words = [word for word in words[2:] if word not in _THE] + words[:1]
    whole = " ".join(words)
    if whole in table_of:
        return str(table_of[whole])
    spelled = " ".join(table_of.get(word, word) for word in words)
    return str(table_of.get(spelled, spelled))


def _is_earlier(word: str) -> bool:
    """Whether a word is an office of another time: "Ex-President", "Then-Senator"."""
    return "-" in word and _EARLIER.match(word) is not None and is_office(word)


def leading_office(words: Sequence[str]) -> int:
    """Return how many leading words are an office or title: 2 of ``["Foreign", "Minister", "Sergei"]``, or 0."""
    length = 0
    for index, word in enumerate(words[:LONGEST_OFFICE]):
        part = _part_of_office(word)
        if part == "head":
            length = index + 1
        elif part is None:
            break
    return length


@lru_cache(maxsize=WORDS)
def _part_of_office(word: str) -> Literal["head", "qualifier"] | None:
    """Return which part of an office or title a word before a name may be."""
    lists = lexicon()
    lower = word.lower()
    if lower in lists.offices or word in lists.titles or word in lists.short_offices or _is_earlier(word):
        return "head"
    return "qualifier" if lower in lists.qualifiers else None


def qualifier_before(flat: str, start: int) -> str | None:
    """Return the lower-case word right before an office at `start` if it is part of the office."""
    word, mark = _word_before(flat, start)
    return word if word in (lexicon().qualifiers if mark == " " else lexicon().timing) else None


def timed(flat: str, start: int, office: str) -> str:
    """Return `office` with any word before `start`, where it or its owner begins, that says when it was held."""
    word = _word_before(flat, start)[0].lower()
    return f"{word} {office}" if word in lexicon().timing else office


def _word_before(flat: str, start: int) -> tuple[str, str]:
    """Return the word before `start` and the space or hyphen between; two empty strings if there is none."""
    if start < 2 or flat[start - 1] not in " -":
        return "", ""
    return re.split(r"[\s-]", flat[max(0, start - 20) : start - 1])[-1], flat[start - 1]


def office_before(flat: str, start: int) -> tuple[str, int] | None:
    """Return the lower-case office right before `start`, after it a space or comma, and where it begins.

    What "will shepherd the bill", "must judge Lind" and the like tell is an act.
    """
    end = start
    while end > 0 and flat[end - 1] in " ,":
        end -= 1
    if not 0 < start - end <= 2:
        return None
    found = office_ending(flat, end)
    if found is None or _word_before(flat, found[1])[0].lower() in _MODALS:
        return None
    return found if found[0].rpartition(" ")[2].islower() else None


def office_ending(flat: str, end: int) -> tuple[str, int] | None:
    """Return the office that ends at `end` and where it begins."""
    begin = max(0, end - _LOOK_BACK)
    begin = max(begin, flat.rfind("\n", begin, end) + 1)
    if not is_office(flat[max(begin, flat.rfind(" ", begin, end) + 1) : end]):
        return None
    words = flat[begin:end].split(" ")
    length = 1
    while length < min(len(words), LONGEST_OFFICE) and words[-length - 1].lower() in lexicon().qualifiers:
        length += 1
    phrase = " ".join(words[-length:])
    return phrase, end - len(phrase)


def office_of_subject(flat: str, end: int) -> tuple[str, int] | None:
    """Return the office in "minister of commerce" or "head of government" that ends at `end`, and where it begins."""
    before = flat[max(0, end - _LOOK_BACK) : end]
    match = _OF_SUBJECT.search(before)
    if not match or match.group(1).lower() not in lexicon().offices:
        return None
    head, subject = match.groups()
    start = end - len(match.group())
    if subject in _LEADERS:
        return timed(flat, start, _LEADERS[subject]), start
    if subject.split()[0].capitalize() not in lexicon().subjects:
        return None
    return timed(flat, start, f"{subject.lower()} {head.lower()}"), start


def office_of_thing(flat: str, end: int) -> tuple[str, str] | None:
    """Return the office in "the medical director of the hospital" that ends at `end`, and its owner."""
    match = _OF_THING.search(flat[max(0, end - _LOOK_BACK) : end])
    if match is None or not is_office(match[2]):
        return None
    qualifiers = [word for word in match[1].split() if word in lexicon().qualifiers]
    return " ".join((*qualifiers, match[2])), match[3]


def office_said_of(flat: str, end: int) -> tuple[str, int, int] | None:
    """Return the office that a name ending at `end` is said to hold, with its start and end.

    "Ruth Lind is the mayor", "Ruth Lind, who serves as chief executive"; not one that somebody held before, or took on
    a day on which others may still have held it.
    """
    holds = _HOLDS.match(flat, end)
    if holds is None:
        return None
    words = list(_OFFICE_WORD.finditer(flat, holds.end(), holds.end() + _LOOK_AHEAD))[:LONGEST_OFFICE]
    length = leading_office([word.group() for word in words])
    if not length or words[0].start() > holds.end():
        return None
    start, stop = words[0].start(), words[length - 1].end()
    return flat[start:stop], start, stop


def office_after(flat: str, end: int) -> tuple[str, int, int] | None:
    """Return the office apposed after a name that ends at `end` (", 34, a nurse,"), with its start and end.

    The apposition must open with a determiner, a possessive or the office itself; another clause is no apposition.
    """
    if flat[end : end + 1] != ",":
        return None
    lists = lexicon()
    aged = _AGED.match(flat, end)
    position = (aged.end() if aged else end) + 2
    paragraph = flat[position : position + _LOOK_AHEAD].partition("\n\n")[0]
    chunk = paragraph.replace("\n", " ")
    offset = 0
    phrase: list[tuple[str, int]] = []
    opened = False
    for count, token in enumerate(chunk.split(" ")):
        word = token.rstrip(",.;:\"')")
        ended = word != token
        lower = word.lower()
        if lower in lists.ends_apposition or count > LONGEST_OFFICE + 2:
            break
        if not opened and (lower in lists.opens_apposition or word.endswith((POSSESSIVE, PLURAL_POSSESSIVE))):
            opened = True
        elif is_office_word(word) or (opened and lower.isalpha()):
            opened = True
            phrase.append((word, position + offset))
        elif not (opened or word[:1].isupper()):
            return None
        offset += len(token) + 1
        if ended and not word.endswith("s") and token[-1:] != "'":
            break
    while phrase and not is_office(phrase[-1][0]):
        phrase.pop()
    if not phrase:
        return None
    last, last_start = phrase[-1]
    if _NEXT_BEARER.match(flat, last_start + len(last)):
        return None  # "on Telegram, Governor Ivan Petrenko wrote"
    words = [phrase[-1]]
    for word, start in reversed(phrase[:-1]):
        if not (word in lexicon().qualifiers or (word[:1].islower() and len(words) < 3)):
            break
        words.insert(0, (word, start))
    if any(word[:1].isupper() for word, _ in words[:-1]) and last[:1].islower():
        words = [(last, last_start)]
    return " ".join(word for word, _ in words), words[0][1], last_start + len(last)
