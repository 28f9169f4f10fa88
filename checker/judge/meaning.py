"""Whether two wordings of one utterance mean different things: by a negator, modal, quantifier, number or opposite."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from checker.extract.tokens import base_stem, stem
from checker.extract.word_classes import class_words
from checker.judge.axes import axis_of
from checker.judge.exchanges import exchanges, reordered, swapped
from checker.judge.plain_words import expanded
from checker.language import table, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

OTHERWISE_EQUAL = 0.7
"""A lost negator or another modal changes the meaning only where the rest is nearly the same; in a freer rendering
other words may carry it (quote variants of the development events: above .8 real changes are lost, below .65
translations come in)."""
OTHERWISE_SAID = 0.8
"""The same for all words but the negators, of which one wording has an odd number more; not swept, as the development
quotes have no such pair that is shorter."""
LEAST_ALIKE = 4
"""Fewest words with which two wordings begin alike, to be one in which only the last was exchanged."""
EXCHANGED = 3
"""Most words exchanged in one place for it to be a slip; a longer exchange is a freer rendering."""
NEGATOR = "negator"
"""The class of the words that deny."""
DROPPED = 2
"""Most words left out or put in at one place for it to be a slip."""

TO_COME, COME_ABOUT = word_list("meaning_words", "ahead"), word_list("meaning_words", "done")
"""Auxiliaries of what is to come, and of what has come about."""


def meaning_changed(a: Sequence[str], b: Sequence[str], *, retold: bool = False) -> bool:
    """Whether, in an otherwise equal place, a word that carries the meaning was exchanged, put in or left out.

    If one of the wordings is `retold`, inside a reporter's sentence, its "would" is the "will" of the other.
    """
    return _changed(a, b, retold) and _changed(b, a, retold)  # where words moved, each way is aligned otherwise


def _changed(a: Sequence[str], b: Sequence[str], retold: bool) -> bool:
    first, second = _plainly(expanded(a)), _plainly(expanded(b))
    if _denied_other(first, second):
        return True
    first, second = _overlap(first, second)
    if retold or _of_another_person(first, second):
        first, second = _reported(first), _reported(second)
    second = reordered(first, second, _meaning_words())
    if _denied_once(first, second) or _ends_opposed(first, second):
        return True
    if Levenshtein.normalized_similarity(first, second) < OTHERWISE_EQUAL:
        return False
    first, second = _denied_alike(first, second)
    places = exchanges(first, second)
    if any(max(len(place.gone), len(place.put)) <= DROPPED and _opposed(place.gone, place.put) for place in places):
        return True
    blocks = Levenshtein.opcodes(first, second)
    for index, block in enumerate(blocks):
        gone, put = first[block.src_start : block.src_end], second[block.dest_start : block.dest_end]
        if block.tag == "replace" and max(len(gone), len(put)) <= EXCHANGED:
            before, after = _classed(gone, _exchanged_words()), _classed(put, _exchanged_words())
            if (NEGATOR in before) != (NEGATOR in after):
                return True
            if any(before[kind] != after[kind] for kind in before.keys() & after.keys() if kind != NEGATOR):
                return True
        elif block.tag != "equal" and 0 < index < len(blocks) - 1 and len(gone + put) <= DROPPED:
            words = gone + put
            if _means_none(words, first[block.src_end]):
                continue
            if _classed(words, _meaning_words()) or (len(words) == 1 and _qualifies(words[0])):
                return True
    return False


def told_before_and_after(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one wording tells ahead what the other tells as done: "we will decide", "we have decided"."""
    return _is_ahead_of(a, b) or _is_ahead_of(b, a)


def _is_ahead_of(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether only wording `a` has an auxiliary of what is to come, and `b` has more of those of what is done."""
    ahead, other_ahead = (any(word in TO_COME for word in words) for words in (a, b))
    done, other_done = (sum(word in COME_ABOUT for word in words) for words in (a, b))
    return ahead and not other_ahead and other_done > done


def negators_in(words: Sequence[str]) -> list[str]:
    """Return the words that deny."""
    return [word for word in words if _meaning_words().get(word) == NEGATOR]


def _plainly(words: Sequence[str]) -> list[str]:
    """Return words without differences that mean none: "no one" as "nobody", "each" as "all"."""
    data, out = table("meaning_words")["plainly"], list[str]()
    for word in words:
        joined = f"{out[-1]} {word}" if out else ""
        if joined in data["phrases"]:
            out[-1:] = data["phrases"][joined].split()
        else:
            out.append(data["words"].get(word, word))
    return out


def _means_none(words: Sequence[str], following: str) -> bool:
    """Whether words that one wording alone has mean nothing: "will", "all (of)" before "the", "some" before "200"."""
    data = table("meaning_words")["plainly"]
    if set(words) <= set(data["anywhere"]):
        return True
    if following[0].isdigit():
        return set(words) <= set(data["ahead_of_figures"])
    return set(words) <= set(data["all"]) and following in data["ahead_of"]


def _of_another_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether somebody speaks as "I" in one wording and is "she" in the other, as in reported speech."""
    of_speaker, of_others = set(table("meaning_words")["speaker"]["words"]), _others()
    pairs = [(place.gone, place.put) for place in exchanges(a, b)]
    return any(
        not of_speaker.isdisjoint(one) and not of_others.isdisjoint(other)
        for gone, put in pairs
        for one, other in ((gone, put), (put, gone))
    )


@cache
def _others() -> frozenset[str]:
    return frozenset().union(*(class_words("pronouns", name) for name in ("he", "she", "body")))


def _reported(words: Sequence[str]) -> list[str]:
    """Return words with each modal as it is in reported speech."""
    modals: dict[str, str] = table("meaning_words")["reported"]
    return [modals.get(word, word) for word in words]


def _denied_alike(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return two wordings without the denial that both have, one as "not … anything", the other as "nothing"."""
    a, b = [*a], [*b]
    denier: str = table("meaning_words")["denier"]["word"]
    for no, forms in table("meaning_words")["denied"].items():
        for any_form in forms:
            for one, other in ((a, b), (b, a)):
                if no in one and no not in other and denier in other and any_form in other and any_form not in one:
                    one.remove(no)
                    other.remove(denier)
                    other.remove(any_form)
    return a, b


def _denied_once(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one wording denies what the other says: "it was a clear foul", "it was never a foul"."""
    negators = [negators_in(words) for words in (a, b)]
    rest = [[word for word in words if word not in denying] for words, denying in zip((a, b), negators, strict=True)]
    return sum(map(len, negators)) % 2 == 1 and Levenshtein.normalized_similarity(*rest) >= OTHERWISE_SAID


def _denied_other(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one wording denies what the other does not: "of one man and not of all", "of all and not of one man"."""
    return any(negators_in(a[one.end : other.start]) for one, other in swapped(a, b) if one.gone and one.put)


def _ends_opposed(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two wordings begin alike and one ends with the opposite: "told us to leave", "told us to stay put"."""
    alike = next((place for place, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), 0)
    ends = a[alike:], b[alike:]
    return alike >= LEAST_ALIKE and min(map(len, ends)) <= DROPPED and _opposed(*(end[:DROPPED] for end in ends))


def _opposed(gone: Iterable[str], put: Iterable[str]) -> bool:
    """Whether a word was exchanged for its opposite."""
    return any(axis_of(base_stem(one), base_stem(other)) for one in gone for other in put)


def _overlap(a: list[str], b: list[str]) -> tuple[list[str], list[str]]:
    """Return two wordings without the words that one has more than the other at either end: there a quote was cut."""
    places = exchanges(a, b)
    if places and places[-1].end == len(a):
        *_, (gone, put, *_) = places
        a, b = a[: len(a) - max(0, len(gone) - len(put))], b[: len(b) - max(0, len(put) - len(gone))]
    if places and places[0].start == 0 and places[0].end < len(a):
        gone, put, *_ = places[0]
        a, b = a[max(0, len(gone) - len(put)) :], b[max(0, len(put) - len(gone)) :]
    return a, b


def _classed(words: Sequence[str], kinds: Mapping[str, str]) -> dict[str, str]:
    """Return, by class, the last of `words` that carries meaning."""
    return {
        ("number" if word[0].isdigit() else kinds[word]): word for word in words if word in kinds or word[0].isdigit()
    }


def _qualifies(word: str) -> bool:
    """Whether a lone word is a qualifier whose loss changes what is promised ("a fair deal", "a full inquiry")."""
    return stem(word) in {stem(qualifier) for qualifier in table("meaning_words")["qualifiers"]["words"]}


@cache
def _meaning_words() -> dict[str, str]:
    """Return the class (negator, modal, quantifier, number) of each word that changes a sentence's meaning."""
    return {word: kind for kind, words in table("meaning_words")["classes"].items() for word in words}


@cache
def _exchanged_words() -> dict[str, str]:
    """Return the class of each word that changes a sentence's meaning where it replaces one of the same class."""
    calendar, currencies = table("calendar")["words"], table("currencies")["symbols"]
    others = {
        **{kind: calendar[kind] for kind in ("MONTH", "WEEKDAY")},
        "currency": map(str.lower, currencies.values()),
        **table("meaning_words")["exchanged"],
    }
    return {word: kind for kind, words in others.items() for word in words} | _meaning_words()
