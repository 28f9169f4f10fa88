"""Gives each quote of a sentence to the subject of its cue, before or after it, outside all quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.extract.quotes import Quotation
from checker.extract.speakers.clauses import Clauses
from checker.extract.speakers.cues import Cue, cues
from checker.extract.speakers.subjects import (
    Range,
    governing_subject,
    main_subject,
    opening_view,
    subject_after,
    subject_before,
)

ENDS_FOR_ATTRIBUTION = frozenset(",?!-–—…")
"""A quote that ends so leaves its sentence open for "he said"."""

INVERTED = re.compile(r"r?A?(?P<cue>V)(?:O(?=D))?")
"""A cue right after the quote, before its subject: "…", (has) said X."""

FOLLOWING_CLAUSE = re.compile(r"[,-]?[rBT]?,?(?P<subject>[^VvGQ;:]{1,40}?)(?P<cue>V)(?!:|S?Q)")
FOLLOWING_UNLISTED = re.compile(r"[,-]?(?P<subject>H|[DM]?[NM]+|[DM][nNM]+?)(?P<cue>[rA]*[vn])")
ACCORDING = re.compile(r",?Kt(?P<np>H|O|[DM#]?r?[NnM#g]*[Nn#](?:o[DM#]?[NnM]*[Nn])*)")
DASH_SPEAKER = re.compile(r"-(?P<np>[DM]?[NnM]*N)(?:,.*)?$")
COLON_SPEAKER = re.compile(r"(?P<np>[DM]?[NnM]*[NnH](?:o[DM]?[NnM]*[Nn])*)(?:,[^:]{1,40})?:$")
AS_SAYING = re.compile(r"(?P<quoting>V)(?P<object>[^V,;:]{0,20}?)SG$")
BY_AGENT = re.compile(r"y(?P<np>[DM]?[NnM#]*[NnO](?:o[DM]?[NnM]*[Nn])*)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it: offsets of the subject and of the cue in the article; either may be missing."""

    start: int
    end: int
    cue_start: int = -1
    cue_end: int = -1

    @property
    def has_cue(self) -> bool:
        """Whether a verb or phrase of saying stands with the subject."""
        return self.cue_start >= 0


def cue_of(text: str, attribution: Attribution | None) -> Cue | None:
    """Return the verb of saying of an attribution, if it has one that is listed."""
    if attribution is None or not attribution.has_cue:
        return None
    return cues().get(text[attribution.cue_start : attribution.cue_end].lower())


def attribute(text: str, clauses: Clauses, place: int, quotation: Quotation) -> Attribution | None:
    """Return who says the quote that is word `place` of the sentence `clauses`, or None where the sentence does not tell."""
    codes = clauses.codes
    last = text[quotation.end - 1]
    if last in "'’”\"" and quotation.end - quotation.start > 1:
        last = text[quotation.end - 2]
    after = codes[place + 1 : place + 2]
    open_end = last in ENDS_FOR_ATTRIBUTION or after in ("-", ",")
    before = codes[place - 1] if place else ""
    introduced = before in ("V", "G", ":") or (before in ("S", ",") and codes[place - 2 : place - 1] in ("V", "G"))
    if introduced:
        found = _before(text, clauses, place) or _after(clauses, place, open_end)
    elif open_end or not place:
        found = _after(clauses, place, open_end) or _before(text, clauses, place)
    else:
        found = _before(text, clauses, place) or _after(clauses, place, open_end)
    return found


APPOSED = re.compile(r",(?P<name>N{1,4})(?:,|$)")
"""The name that follows a role: the hospital's medical director, Marit Solheim."""


def _found(clauses: Clauses, subject: Range, cue: Range | None = None) -> Attribution:
    if clauses.codes[subject[0]] in "DMHn" or clauses.codes[subject[1] - 1] == "n":
        apposed = APPOSED.match(clauses.codes, subject[1])
        if apposed:
            subject = (subject[0], apposed.end("name"))
    start, end = clauses.starts[subject[0]], clauses.ends[subject[1] - 1]
    if cue is None:
        return Attribution(start, end)
    return Attribution(start, end, clauses.starts[cue[0]], clauses.ends[cue[1] - 1])


def _after(clauses: Clauses, place: int, open_end: bool) -> Attribution | None:
    """Return the attribution that follows the quote: "…", said X; "…", X said; "…", according to X; "…" - X."""
    codes, first = clauses.codes, place + 1
    rest = first + (codes[first : first + 1] == ",")
    verb = INVERTED.match(codes, rest)
    if verb:
        subject = subject_after(codes, verb.end() - 1)
        if subject and codes[subject[0]] not in "O":
            return _found(clauses, subject, (verb.start("cue"), verb.start("cue") + 1))
    match = ACCORDING.match(codes, first)
    if match:
        return _found(clauses, match.span("np"), (match.start() + (codes[first] == ","), match.start("np")))
    if not open_end:
        return None
    match = FOLLOWING_CLAUSE.match(codes, first)
    if match:
        verb = match.start("cue")
        subject = subject_before(codes[first:], verb - first)
        if subject:
            return _found(clauses, (subject[0] + first, subject[1] + first), (verb, verb + 1))
    match = FOLLOWING_UNLISTED.match(codes, first)
    if match:
        return _found(clauses, match.span("subject"), (match.end("cue") - 1, match.end("cue")))
    match = DASH_SPEAKER.match(codes, first)
    return _found(clauses, match.span("np")) if match else None


def _before(text: str, clauses: Clauses, place: int) -> Attribution | None:
    """Return the attribution that leads to the quote: X said: "…"; X called it "…"; what X called "…"; X: "…"."""
    codes = clauses.codes
    for verb in range(place - 1, max(-1, place - 60), -1):
        code = codes[verb]
        if code == "K":
            match = ACCORDING.match(codes, verb)
            if match and match.end() <= place:
                return _found(clauses, match.span("np"), (verb, match.start("np")))
        if code in "VG":
            cue = (verb, verb + 1)
            if code == "G":
                quoted = AS_SAYING.search(codes, max(0, verb - 24), verb + 1)
                if quoted:
                    active = "A" not in codes[max(0, quoted.start() - 3) : quoted.start()]
                    if active and quoted.start("object") < quoted.end("object"):
                        return _found(clauses, quoted.span("object"), cue)
            agent = BY_AGENT.match(codes, verb + 1)
            if agent and agent.end() <= place:
                return _found(clauses, agent.span("np"), cue)
            if code == "V" and _is_addressed(text, clauses, verb):
                continue
            if code == "V" and _repeats_speaker(text, clauses, verb):
                continue
            subject = subject_before(codes, verb) if code == "V" else None
            if subject is None and code == "V" and codes[verb - 1 : verb] in ("Q", ","):
                subject = subject_after(codes, verb)
                if subject and subject[1] > place:
                    subject = None
            subject = subject or governing_subject(codes, verb)
            if subject:
                return _found(clauses, subject, cue)
        if code == ";":
            break
    if place and codes[place - 1] == ":" and "v" in codes[:place]:
        subject = governing_subject(codes, codes.rindex("v", 0, place))
        if subject:
            return _found(clauses, subject, (place - 1, place))
    view = opening_view(codes)
    if view and view[1] <= place:
        return _found(clauses, view[0], (0, view[1]))
    match = COLON_SPEAKER.search(codes[:place])
    return _found(clauses, match.span("np")) if match else None


BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])
ADDRESSING = frozenset(["asked", "told", "informed", "reminded", "warned", "advised", "urged", "questioned", "quizzed", "instructed", "ordered", "requested", "accused"])
"""In the passive the subject of these hears the words: "Trump was asked"."""


def _is_addressed(text: str, clauses: Clauses, verb: int) -> bool:
    """Whether the verb is a passive whose subject is spoken to."""
    if clauses.codes[verb - 1 : verb] != "A" or not verb:
        return False
    auxiliary = text[clauses.starts[verb - 1] : clauses.ends[verb - 1]].lower()
    return auxiliary in BE and text[clauses.starts[verb] : clauses.ends[verb]] in ADDRESSING


REPEATED = re.compile(r"[VG](?:[rO]|iD?n)*S?H$")


def _repeats_speaker(text: str, clauses: Clauses, verb: int) -> bool:
    """Whether the verb only says what a speaker named before holds true ("Trump said he thinks"), or has an object of its own."""
    cue = cues().get(text[clauses.starts[verb] : clauses.ends[verb]].lower())
    if cue is None or not cue.holding:
        return False
    return clauses.codes[verb + 1 : verb + 3] in ("OQ", "HQ") or REPEATED.search(clauses.codes, max(0, verb - 8), verb) is not None


def sentence_subject(clauses: Clauses) -> Attribution | None:
    """Return the subject of the sentence, for a quote that it does not introduce by a cue."""
    subject = main_subject(clauses.codes)
    return _found(clauses, subject) if subject else None


def last_speaker(clauses: Clauses) -> Attribution | None:
    """Return the attribution of the last cue of a sentence without quotes, as before a colon or a quote of its own."""
    codes = clauses.codes
    for verb in range(len(codes) - 1, max(-1, len(codes) - 60), -1):
        if codes[verb] in "VG":
            subject = subject_before(codes, verb) or governing_subject(codes, verb)
            if subject:
                return _found(clauses, subject, (verb, verb + 1))
    return sentence_subject(clauses)
