"""What a quotation is: a quote, a partial quote, or only a word in marks (a title, a nickname, a scare quote)."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Literal

from checker.language import word_list

if TYPE_CHECKING:
    from checker.extract.quotes.pairing import Quotation

FRAGMENT = 3
"""Words; shorter quotations are claims only where a verb of saying is right next to them."""

LONGEST_TITLE = 12  # words

WORDS = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
SMALL_IN_TITLES = word_list("quoting", "small_in_titles")
ENDS_SENTENCE = frozenset(",.!?…—–-")
OPEN_ENDS = frozenset(",?!")
"""Characters that, before a closing mark, leave the sentence open for "he said"."""

OPENERS = " \t([{…‘'“\".—–-*_"


def is_title(text: str, quotation: Quotation) -> bool:
    """Whether the words are capitalised like a title rather than a sentence: "Stealing America"."""
    words = [word.group() for word in islice(WORDS.finditer(text, quotation.start, quotation.end), LONGEST_TITLE + 1)]
    if not words or len(words) > LONGEST_TITLE:
        return False
    great = [word for word in words if word.lower() not in SMALL_IN_TITLES]
    return words[0][0].isupper() and bool(great) and all(word[0].isupper() or word[0].isdigit() for word in great)


def kind_of(text: str, quotation: Quotation, before: str) -> Literal["quote", "partial-quote"]:
    """Return the kind; `before` is the word class before the quotation, "" at the beginning of its sentence.

    A quote begins like a sentence, or opens its sentence; a partial quote continues the reporter's.
    """
    first = text[quotation.start : quotation.end].lstrip(OPENERS)[:1]
    if quotation.continues or before in ("", ":", "Q"):
        return "quote"
    if first.isupper() and not is_title(text, quotation):
        return "quote"
    if before == "," and text[quotation.end - 1] in ENDS_SENTENCE:
        return "quote"  # the second half of a quote that its attribution splits
    return "partial-quote"


def is_claim(
    text: str, quotation: Quotation, before: str, after: str, *, cue: bool, naming: bool, speaker: bool, half: bool
) -> bool:
    """Whether the quotation is attributed to somebody.

    `before` and `after` are the word classes around it; `cue`: a verb of saying governs it; `naming`: that verb says
    what somebody calls something ("called the plan 'madness'"); `speaker`: a speaker is known at all; `half`: it is one
    half of a quote that its attribution splits.
    """
    last = text[quotation.end - 1]
    words = sum(1 for _ in islice(WORDS.finditer(text, quotation.start, quotation.end), FRAGMENT))
    if not words:
        return False
    if is_title(text, quotation):
        return cue and (before in ("V", "G", ":") or (not before and last in OPEN_ENDS and after in ("V", "H", "N")))
    if half:
        return speaker
    if words < FRAGMENT:
        if speaker and not before and not after and text[quotation.start].isupper() and last in ENDS_SENTENCE:
            return True  # a sentence of its own: "Not now."
        return cue and (
            before in ("V", "G", ":", "S", "A")
            or (naming and before not in ("M", "N"))
            or (after in ("V", "H", "N") and last in ENDS_SENTENCE)
        )
    return speaker or text[quotation.start].isupper()
