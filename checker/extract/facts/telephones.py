"""A telephone number, by its first digits: "call police on 0555 125 3434"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.quantities.vocabulary import CURRENCY_SIGNS
from checker.language import any_of, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

CUES = word_list("slots", "calling")
"""Words of which one must come before digits for them to be a telephone number."""
NUMBER = re.compile(
    rf"(?<![\w.,{''.join(sorted(CURRENCY_SIGNS))}])\+?\(?\d{{2,5}}\)?(?:[ .-]?\(?\d{{2,5}}\)?){{1,4}}(?![\w,]|\.\d)"
)
"""Groups of digits with a space, point or hyphen between them."""
_HOUR = r"(?:[01]\d|2[0-3])\.[0-5]\d"
OTHER = re.compile(rf"[1-9]\d{{0,2}}(?:[ .]\d{{3}})+|(?:1[89]|20)\d\d[ -](?:1[89]|20)\d\d|{_HOUR}[ -]{_HOUR}")
"""A plain number written in groups ("12 500 000"), two years, or opening hours ("10.30-12.30")."""
REACH = 40
"""Most code points, within a sentence, between a word of calling or a telephone number and the next number."""
CUE = re.compile(rf"(?i)\b(?:{any_of(CUES)})\b\.?[^.;!?]{{0,{REACH}}}$")
DIGITS = range(7, 16)
"""How many digits a telephone number has; E.164 allows 15 at most."""
AREA = 4
"""First digits by which the numbers of one desk are matched."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each telephone number shortly after a word of calling; its key is the digits."""
    text = plain(claim.text)
    called = -REACH - 1  # where the last telephone number ends
    for match in NUMBER.finditer(text):
        near = match.start() - called <= REACH or CUE.search(text, max(0, match.start() - 2 * REACH), match.start())
        if not near:
            continue
        digits = "".join(filter(str.isdigit, match[0]))
        start, end = claim.start + match.start(), claim.start + match.end()
        dated = any(when.start < end and start < when.end for when in claim.dates)
        if len(digits) in DIGITS and not dated and not OTHER.fullmatch(match[0]):
            called = match.end()
            printed = claim.text[match.start() : match.end()]
            yield Fact("telephone", digits[:AREA], printed, start, end, key=(digits,))


FINDER = Finder(find, needs=CUES)
