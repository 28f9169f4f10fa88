"""Reported speech: which part of a sentence somebody is said to have said, and who.

A sentence either is the outlet's own voice, or gives its content to somebody: before it ("Putin said that …", "According
to the ministry, …") or after it ("…, Putin said on Monday", "…, according to the maritime register").  What stands with
the attribution, such as the day of saying it, is no part of the content.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.extract.speakers.attribution import Attribution
from checker.extract.speakers.clauses import Clauses
from checker.extract.speakers.cues import cues
from checker.extract.speakers.subjects import NOUN_PHRASE, REACH, opening_view, subject_before

LEAST_WORDS = 3
"""Words of a content; less is a fragment that says nothing by itself."""

OPENING = r"^(?:r,?|B|[iyt][^,;:VQ]{1,20},|T[^,;:VQ]{0,6},)*"
FIRST = re.compile(rf"{OPENING}(?P<np>{NOUN_PHRASE})(?:,[^;:Q]{{1,50}},)?(?:[rA]|[iT]T#?|T)*(?P<cue>V)")
"""The subject and cue that a sentence begins with: "On Monday, the ministry said"."""

CIRCUMSTANCE = r"(?:i?T#?|i[DM]?[nNM#]{1,4}(?:o[DM]?[nN]{1,3})?|r|O|,(?:[^,]{1,20}),)*"
COMPLEMENT = re.compile(rf"{CIRCUMSTANCE}S")
"""Between cue and "that": to whom, when and where it was said."""

LAST = re.compile(r"V(?P<rest>[^VvAgGSHWQ;:]{0,30})$")
"""The cue that a sentence ends with, perhaps with to whom, when and where: "…, he told reporters on Tuesday"."""

INVERTED = re.compile(rf",(?P<cue>V)(?P<np>{NOUN_PHRASE})(?P<rest>[^V;:Q]{{0,40}})$")
ACCORDING_LAST = re.compile(rf",?(?P<cue>Kt)(?P<np>{NOUN_PHRASE})(?P<rest>[^V;:Q]{{0,30}})$")
ACCORDING_FIRST = re.compile(rf"^(?P<cue>Kt)(?P<np>{NOUN_PHRASE}|O)[^,;:V]{{0,12}},")

BARE_CLAUSE = frozenset(
    "say add note claim insist argue believe think hope fear feel acknowledge admit concede warn explain reply respond predict suggest stress maintain "
    "confirm deny announce report declare state tell assert conclude swear reveal disclose".split()
)
"""Verbs whose clause may follow without "that"."""


@dataclass(frozen=True, slots=True)
class Reported:
    """The content ``start:end`` of a sentence and who is said to have said it."""

    start: int
    end: int
    attribution: Attribution


def find_reported(text: str, clauses: Clauses, end: int) -> Reported | None:
    """Return the reported content of a sentence that ends at `end`, or None if it is the outlet's own voice."""
    codes = clauses.codes
    if not ("V" in codes or "K" in codes or "k" in codes):
        return None
    if "K" in codes:
        match = ACCORDING_FIRST.match(codes)
        if match and len(codes) - match.end() >= LEAST_WORDS:
            return _reported(clauses, match.end(), len(codes), end, match.span("np"), match.span("cue"))
        match = ACCORDING_LAST.search(codes, max(0, len(codes) - REACH))
        if match and match.start() >= LEAST_WORDS:
            return _reported(clauses, 0, match.start(), None, match.span("np"), match.span("cue"))
    view = opening_view(codes)
    if view and len(codes) - view[1] > LEAST_WORDS:
        return _reported(clauses, view[1] + 1, len(codes), end, view[0], (0, view[1]))
    match = LAST.search(codes, max(0, len(codes) - REACH))
    if match:
        subject = subject_before(codes, match.start())
        if subject and subject[0] > LEAST_WORDS and codes[subject[0] - 1] == ",":
            return _reported(clauses, 0, subject[0] - 1, None, subject, (match.start(), match.start() + 1))
    match = INVERTED.search(codes, max(0, len(codes) - REACH))
    if match and match.start() >= LEAST_WORDS:
        return _reported(clauses, 0, match.start(), None, match.span("np"), match.span("cue"))
    match = FIRST.match(codes)
    if match is None:
        return None
    after = match.end()
    complement = COMPLEMENT.match(codes, after)
    begin = complement.end() if complement else after
    if complement and text[clauses.starts[begin - 1] : clauses.ends[begin - 1]].lower() != "that":
        begin -= 1  # "how", "whether" and "if" belong to what was said
    if complement is None:
        cue = cues().get(text[clauses.starts[after - 1] : clauses.ends[after - 1]].lower())
        if cue is None or cue.verb not in BARE_CLAUSE or not re.search(r"[AvVbg]", codes[after:]):
            return None
        skipped = re.match(r"(?:O|i?T#?)*", codes[after:])
        begin = after + (skipped.end() if skipped else 0)
    if len(codes) - begin < LEAST_WORDS:
        return None
    return _reported(clauses, begin, len(codes), end, match.span("np"), match.span("cue"))


def _reported(
    clauses: Clauses, first: int, last: int, end: int | None, subject: tuple[int, int], cue: tuple[int, int]
) -> Reported:
    """Return the words from `first` to `last` as content; `end` is the sentence's end where the content runs up to it."""
    attribution = Attribution(
        clauses.starts[subject[0]], clauses.ends[subject[1] - 1], clauses.starts[cue[0]], clauses.ends[cue[1] - 1]
    )
    return Reported(clauses.starts[first], clauses.ends[last - 1] if end is None else end, attribution)
