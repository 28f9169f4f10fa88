"""The grammar of attributions: noun phrases and the subject of a verb, as regular expressions over word classes.

The patterns look at most `REACH` words away from the verb, so that time stays linear in the length of any sentence; and
no run of classes can be read in two ways, as a failing pattern would try every reading, and each word doubles them.
"""

from __future__ import annotations

import re

REACH = 70
"""Words; the longest subject with its apposition in the development articles (PolNeAR) is 43 words from its cue."""

TRIES = 4
"""How many verbs are tried, going back, for the subject of a verb without its own."""

_CORE = r"(?:H(?!W)|(?:Dr?|[M#]r)?[NnMg#T]*[NnM#]|[DM]g|D(?=[rA]*V))"
"""A noun phrase before others are joined to it; in "he who makes such a promise" the pronoun means nobody."""
NOUN_PHRASE = (
    rf"{_CORE}(?:o{_CORE})*(?:\([^)]{{0,12}}\))?"
    rf"(?:C{_CORE}(?:o{_CORE})*)*(?:[it]{_CORE}(?:o{_CORE})*){{0,3}}"
)  # fmt: skip
_GAP = r"(?:[rA]|i?T#?|-[^-]{1,30}-)*"
_BOUNDARY = r"(?:^|(?<=[,;:\-BSCQW(])|(?=H))"
_OPENING = r"^(?:[BCSr,-]|[iytgvVGT][^,;:Q]{0,40},)*"

LEFT = re.compile(rf"{_BOUNDARY}(?P<np>{NOUN_PHRASE})(?:W[^,;:QV]{{1,20}})?(?:,[^;:Q]{{1,50}},)?{_GAP}$")
"""The subject before a verb: at the start of a clause, perhaps with something between commas after it."""
FINITE = re.compile(r"[nNHOT#][rA]*[AVv]|,A")
"""A subject with its verb; not a participle after a comma ("X, flanked by her lawyer")."""

NEXT_SUBJECT = re.compile(rf"(?P<np>[DM]{NOUN_PHRASE})(?:,[^;:Q]{{1,50}},)?{_GAP}$")
"""The subject of a clause that "and" begins: "they left, and their colonel, Timur Asel, said"."""

ANTECEDENT = re.compile(rf"(?P<np>{_CORE}(?:o{_CORE})?,?W){_GAP}$")
"""The noun phrase before "who" or "which", with that word."""

RIGHT = re.compile(rf"r?(?P<np>{_CORE}(?:o{_CORE})*(?:C{_CORE})?)")
"""The subject after a verb: said Larry Noble."""

MAIN = re.compile(rf"{_OPENING}(?P<np>{NOUN_PHRASE})(?:,[^;:Q]{{1,50}},)?{_GAP}[VvAQ]")
"""The subject of a sentence's first verb, after its opening adverbials."""

FIRST = re.compile(rf"{_OPENING}(?P<np>{NOUN_PHRASE})")
"""The first noun phrase of a sentence whose verb is not recognised as one."""

VIEW = re.compile(rf"r?,?[it](?:Dko(?P<holder>{NOUN_PHRASE})|(?P<owner>[DM][NnM]*)k)(?=,)")
"""Whose view a sentence opens with: In his words, …; in the opinion of the lawyer, …"""

Range = tuple[int, int]
"""A half-open range of words."""


def subject_before(codes: str, verb: int) -> Range | None:
    """Return the subject before the verb at word `verb`, or None."""
    first = max(0, verb - REACH)
    before = codes[first:verb]
    match = ANTECEDENT.search(before) if "W" in before[-4:] else None
    match = match or _next_subject(before) or LEFT.search(before)
    return (first + match.start("np"), first + match.end("np")) if match else None


def _next_subject(before: str) -> re.Match[str] | None:
    """Return the subject of a last clause joined by "and", if a clause comes before it; a list item is no clause."""
    ahead, joint, _ = before.rpartition(",C")
    begins = joint and "W" not in ahead and FINITE.search(ahead)
    return NEXT_SUBJECT.match(before, len(ahead) + len(joint)) if begins else None


def subject_after(codes: str, verb: int) -> Range | None:
    """Return the subject right after the verb at word `verb`, or None."""
    match = RIGHT.match(codes, verb + 1, verb + 1 + REACH)
    return match.span("np") if match else None


def governing_subject(codes: str, verb: int) -> Range | None:
    """Return the subject of a verb without its own: that of a verb before it, else that of the sentence."""
    if codes[verb - 1 : verb] == "C":
        earlier = codes.rfind("V", max(0, verb - REACH), verb)
        if earlier >= 0 and (found := subject_before(codes, earlier)):
            return found  # "X said … and added": the verb of saying before the conjunction
    tries = TRIES
    for index in range(verb, max(-1, verb - REACH), -1):
        if index == verb or codes[index] in "VvA":
            found = subject_before(codes, index)
            if found:
                return found
            tries -= 1
            if not tries:
                break
    return main_subject(codes[: min(verb, REACH)])


def main_subject(codes: str) -> Range | None:
    """Return the subject of the first verb of a sentence."""
    first = codes[:REACH]
    match = MAIN.match(first) or FIRST.match(first)
    return match.span("np") if match else None


def opening_view(codes: str) -> tuple[Range, int] | None:
    """Return whose words or view a sentence opens with, and the index of the word after that phrase, or None."""
    match = VIEW.match(codes, 0, REACH)
    return (match.span(match.lastgroup or 0), match.end()) if match else None
