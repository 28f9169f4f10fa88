"""One name for each person or body across all the articles of an event.

An outlet that writes only "Atambayev", one that writes "TPA" without saying what it is, and one that romanises a name
in its own way all refer to someone whom another outlet names in full.  Two names that are two persons in one article
are never merged, nor are different given names with the same surname: that is for a rule to report.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from checker.align.spelling import nearly, same_letters
from checker.extract.names.descriptions import described, holds
from checker.extract.names.heads import is_body_within
from checker.extract.names.lexicons import lexicon
from checker.extract.names.persons import shortened_persons, surname
from checker.extract.normalise import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.model import Claim, Extraction, Name, NameKind

MIN_QUOTE_WORDS = 5
"""A quote shorter than this is too common to take its speaker from another outlet's attribution."""
SAME_QUOTE, SAME_SHORT_QUOTE = 72.0, 90.0
"""Least rapidfuzz ratio (0 to 100) of two quotes for one to give the other its speaker.  Swept from 65 to 90 on
invented events: below 80 a few more are found, none wrongly; in a short quote a different word makes it another
sentence."""
LONG_QUOTE = 10
"""A quote with this many words is no longer short."""


class _Known(NamedTuple):
    """What the articles of an event say of one canonical name."""

    articles: frozenset[int]
    kinds: frozenset[str]
    offices: frozenset[tuple[str, str | None]]


def unify(extractions: Sequence[Extraction]) -> Mapping[str, str]:
    """Map each canonical name in the articles of an event to the event's name for it, if the two differ.

    The result does not depend on the order of `extractions`; no value is itself a key.
    """
    known = _collect(extractions)
    merged: dict[str, str] = {}
    persons = sorted(name for name, about in known.items() if "person" in about.kinds and " " in name)
    bodies = sorted(name for name, about in known.items() if "body" in about.kinds and "place" not in about.kinds)
    merged.update(_spellings(persons, known))
    merged.update(
        {short: full for short, full in shortened_persons(persons).items() if short != full and short not in merged}
    )
    singles = sorted(
        name for name, about in known.items() if " " not in name and about.kinds & {"person", "other", "body"}
    )
    full_persons = sorted({_follow(merged, name) for name in persons})
    for name in singles:
        bearers = {full for full in full_persons if same_letters(name, surname(full))} or {
            full for full in full_persons if name == full.split()[0] and known[name].kinds == {"person"}
        }  # "Lewis Tranter's mother, Joan" is the only person in the event called Joan
        if len(bearers) == 1:
            full = merged[name] = min(bearers)
            if full.isascii() and not name.isascii():
                merged[full] = full.removesuffix(surname(full)) + name  # "Roldán" shows how Ignacio Roldan spells it
    merged.update(_long_forms(extractions, merged))
    for name in bodies:
        longer = [other for other in bodies if other not in merged and _is_short_body(name, other)]
        if longer and name not in merged:
            merged[name] = max(longer, key=lambda other: (len(known[other].articles), len(other), other))
    return {name: _follow(merged, name) for name in sorted(merged)}


def resolve_speakers(extractions: Sequence[Extraction]) -> tuple[Extraction, ...]:
    """Return the articles of one event with event-wide names, and with speakers that only other outlets name.

    A description that one article cannot resolve ("the minister") resolves to the only holder of the office in the
    event; a quote without a speaker gets the one that other outlets agree on for the same words.  A clear speaker
    stays.  An article in which nothing changes is returned as the same object.
    """
    names = unify(extractions)
    kinds = _sure_kinds(extractions, names)
    renamed = [_rename(extraction, names, kinds) for extraction in extractions]
    holders = [name for extraction in renamed for name in extraction.names if name.kind == "person" and name.role]
    described_ = [
        _with_claims(extraction, tuple(_by_office(claim, extraction, holders) for claim in extraction.claims))
        for extraction in renamed
    ]
    said = _Said.of(described_)
    return tuple(
        _with_claims(extraction, tuple(said.speaker_for(claim) for claim in extraction.claims))
        for extraction in described_
    )


def _with_claims(extraction: Extraction, claims: tuple[Claim, ...]) -> Extraction:
    """Return an extraction with the given claims, or itself if they are its own."""
    return extraction if all(map(is_, claims, extraction.claims)) else replace(extraction, claims=claims)


def _collect(extractions: Sequence[Extraction]) -> dict[str, _Known]:
    """Return what is said of each canonical name; articles are numbered as given."""
    articles: defaultdict[str, set[int]] = defaultdict(set)
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    offices: defaultdict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for number, extraction in enumerate(extractions):
        for name in extraction.names:
            articles[name.canonical].add(number)
            kinds[name.canonical].add(name.kind)
            if name.role:
                offices[name.canonical].add((name.role, name.role_of))
    return {
        name: _Known(frozenset(articles[name]), frozenset(kinds[name]), frozenset(offices[name]))
        for name in sorted(articles)
    }


def _spellings(persons: Sequence[str], known: Mapping[str, _Known]) -> dict[str, str]:
    """Return the preferred spelling of persons whose full names are written in several ways.

    A spelling with diacritics is the bearer's own and comes first, then the one most articles use, then the shorter.
    """
    best_first = sorted(persons, key=lambda name: (name.isascii(), -len(known[name].articles), len(name), name))
    preferred: dict[str, str] = {}
    kept: list[str] = []
    for name in best_first:
        same = next((other for other in kept if _is_spelling_of(name, other, known)), None)
        if same:
            preferred[name] = same
        else:
            kept.append(name)
    return preferred


def _is_spelling_of(a: str, b: str, known: Mapping[str, _Known]) -> bool:
    """Whether two full names are one person's: they share no article and fold alike, or nearly so with one office."""
    if known[a].articles & known[b].articles:
        return False
    if same_letters(a, b):
        return True
    first, second = a.split(), b.split()
    if len(first) != len(second):
        return False
    different = [(x, y) for x, y in zip(first, second, strict=True) if not same_letters(x, y)]
    heads = {office for office, _ in known[a].offices} & {office for office, _ in known[b].offices}
    return len(different) == 1 and bool(heads) and nearly(*different[0])


def _long_forms(extractions: Sequence[Extraction], merged: Mapping[str, str]) -> dict[str, str]:
    """Return the long forms of acronyms that some articles of the event define and others only use."""
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for extraction in extractions:
        for name in extraction.names:
            if name.kind == "body" and name.text.isupper() and name.canonical != name.text:
                meant[name.text].add(_follow(merged, name.canonical))
    return {short: min(longs) for short, longs in sorted(meant.items()) if len(longs) == 1 and short not in longs}


def _is_short_body(short: str, full: str) -> bool:
    """Whether `short` is `full` without its last words: "Norrvik" (Lines), "Orrin Foods" (Plc), and no other body."""
    if short == full or not full.startswith(short + " "):
        return False
    words, length = full.split(), len(short.split())
    if length > 1 and is_body_within(words, length):
        return False
    rest = words[length:]
    return " " not in short or all(word in lexicon().legal or word in lexicon().body_heads for word in rest)


def _follow(merged: Mapping[str, str], name: str) -> str:
    """Follow the renamings of a name to their end."""
    seen = {name}
    while name in merged and merged[name] not in seen:
        name = merged[name]
        seen.add(name)
    return name


def _sure_kinds(extractions: Sequence[Extraction], names: Mapping[str, str]) -> dict[str, NameKind]:
    """Return the kinds of names that one article cannot classify and the others agree on."""
    kinds: defaultdict[str, set[NameKind]] = defaultdict(set)
    for extraction in extractions:
        for name in extraction.names:
            kinds[names.get(name.canonical, name.canonical)].add(name.kind)
    return {
        name: min(sure) for name, found in kinds.items() if "other" in found and len(sure := found - {"other"}) == 1
    }


def _rename(extraction: Extraction, names: Mapping[str, str], kinds: Mapping[str, NameKind]) -> Extraction:
    """Return an extraction with event-wide names, kinds and speakers."""

    def renamed(name: Name) -> Name:
        canonical = names.get(name.canonical, name.canonical)
        role_of = names.get(name.role_of, name.role_of) if name.role_of else None
        kind = kinds.get(canonical, name.kind) if name.kind == "other" else name.kind
        if (canonical, role_of, kind) == (name.canonical, name.role_of, name.kind):
            return name
        return replace(name, canonical=canonical, role_of=role_of, kind=kind)

    def told(claim: Claim) -> Claim:
        own = tuple(map(renamed, claim.names))
        speaker = names.get(claim.speaker, claim.speaker) if claim.speaker else None
        if speaker == claim.speaker and all(map(is_, own, claim.names)):
            return claim
        return replace(claim, names=own, speaker=speaker)

    if not names and not kinds:
        return extraction
    return replace(extraction, names=tuple(map(renamed, extraction.names)), claims=tuple(map(told, extraction.claims)))


def _is_clear(speaker: str | None) -> bool:
    """Whether a speaker is a name, not an unresolved description in lower case ("interior minister")."""
    return speaker is not None and not speaker[:1].islower()


def _by_office(claim: Claim, extraction: Extraction, holders: Sequence[Name]) -> Claim:
    """Resolve a speaker who is only described to the one holder of that office in the event, if there is just one."""
    if _is_clear(claim.speaker) or claim.speaker_mention is None:
        return claim
    office = described(claim.speaker_mention, extraction.names)
    if office is None or office.indefinite:
        return claim
    able = [holder for holder in holders if holds(holder, office.role, office.role_of)]
    fitting = {holder.canonical for holder in able if holder.role == office.role} or {
        holder.canonical for holder in able
    }
    return replace(claim, speaker=fitting.pop()) if len(fitting) == 1 else claim


class _Said(NamedTuple):
    """The attributed quotes of an event, in plain characters and lower case, with the speaker and article of each."""

    texts: tuple[str, ...]
    speakers: tuple[str, ...]
    articles: tuple[str, ...]

    @classmethod
    def of(cls, extractions: Sequence[Extraction]) -> _Said:
        """Collect the quotes that have a speaker and are long enough."""
        rows = sorted(
            {
                (_words(claim.text), claim.speaker, claim.article)
                for extraction in extractions
                for claim in extraction.claims
                if claim.is_quote
                and claim.speaker
                and _is_clear(claim.speaker)
                and len(claim.text.split()) >= MIN_QUOTE_WORDS
            }
        )
        return cls(tuple(row[0] for row in rows), tuple(row[1] for row in rows), tuple(row[2] for row in rows))

    def speaker_for(self, claim: Claim) -> Claim:
        """Return `claim` with the speaker that other articles agree on, if it is a quote without a clear one."""
        if not claim.is_quote or _is_clear(claim.speaker) or len(claim.text.split()) < MIN_QUOTE_WORDS:
            return claim
        alike = SAME_QUOTE if len(claim.text.split()) >= LONG_QUOTE else SAME_SHORT_QUOTE
        matches = process.extract(_words(claim.text), self.texts, scorer=fuzz.ratio, score_cutoff=alike, limit=None)
        speakers = Counter(self.speakers[index] for _, _, index in matches if self.articles[index] != claim.article)
        return replace(claim, speaker=next(iter(speakers))) if len(speakers) == 1 else claim


def _words(text: str) -> str:
    """Return a quote's words for comparison."""
    return " ".join(plain(text).lower().split())
