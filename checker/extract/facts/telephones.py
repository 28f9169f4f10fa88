"""A telephone number, under its first digits: "call police on 0555 125 3434"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import whole_words, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

CUES = word_list("slots", "calling")
"""Words without one of which digits are no telephone number."""
NUMBER = re.compile(r"(?<![\w.,$£€])\+?\(?\d{2,5}\)?(?:[ .-]?\(?\d{2,5}\)?){1,4}(?![\w,]|\.\d)")
"""Groups of digits with a space, point or hyphen between them."""
OTHER = re.compile(r"[1-9]\d{0,2}(?:[ .]\d{3})+|(?:1[89]|20)\d\d[ -](?:1[89]|20)\d\d")
"""A plain number written in groups ("12 500 000"), or two years."""
DIGITS = range(7, 16)
"""How many digits a telephone number has; 15 is the most of E.164."""
AREA = 4
"""First digits by which the numbers of one desk are gathered."""


def phrases() -> tuple[str, ...]:
    """Return the words without one of which a claim holds no such fact."""
    return tuple(sorted(CUES))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each telephone number behind a word of calling; the key holds its digits."""
    text = plain(claim.text)
    cue = _CUE.search(text)
    for match in NUMBER.finditer(text, cue.end()) if cue else ():
        digits = "".join(filter(str.isdigit, match[0]))
        start, end = claim.start + match.start(), claim.start + match.end()
        dated = any(when.start < end and start < when.end for when in claim.dates)
        if len(digits) in DIGITS and not dated and not OTHER.fullmatch(match[0]):
            printed = claim.text[match.start() : match.end()]
            yield Fact("telephone", digits[:AREA], printed, start, end, source=claim.speaker, key=(digits,))


_CUE = whole_words(CUES)
