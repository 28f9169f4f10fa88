"""Cuts stretches of capitalised words into pieces: known names, offices, bodies and places by head word, the rest.

"Russian Foreign Minister Sergei Lavrov" is a people, an office of it, and a piece that can only be a person;
"Accident Investigation Board" is a body by its last word, "Lake Baikal" a place by its first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.names.datelines import dateline_at
from checker.extract.names.gazetteer import Entry, adjectives, entries, entry_at
from checker.extract.names.heads import LONGEST_STRETCH, continued, is_calendar, tail_of
from checker.extract.names.lexicons import lexicon
from checker.extract.names.offices import is_office, is_office_word, leading_office
from checker.extract.names.pending import NOTHING, Pending, continued_office, end_of_house, goes_on, with_office
from checker.extract.names.piece import Piece
from checker.extract.tokens import POSSESSIVE
from checker.language import pattern, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.extract.names.acronyms import LongForm
    from checker.extract.names.words import Capitals
    from checker.model import NameKind

_ALSO_WORDS = word_list("naming", "also_words")
_QUALIFYING = word_list("naming", "qualifying")
"""Words that a hyphen joins to a name to qualify another name: "the Orca-owned Delfi"."""
_HONOURS = word_list("naming", "honours")
"""Letters after a full name that are not part of it: "Ada Moe KC"."""
_FULL_NAME = 2  # fewest words
_DESCRIPTIVE = pattern("naming", "descriptive")  # Shell-shocked, Mum-of-three, Added, Reportedly
_NUMBER = re.compile(r" \d")


def cut(caps: Capitals, acronyms: Mapping[str, LongForm]) -> list[Piece]:
    """Return the pieces of a text in order; `acronyms` are those it defines (see `acronyms.definitions`)."""
    return _Cutter(caps, acronyms).run()


class _Cutter:
    """Walks over the words once and collects the pieces in `found`."""

    def __init__(self, caps: Capitals, acronyms: Mapping[str, LongForm]) -> None:
        self.caps = caps
        self.acronyms = acronyms
        self.lists = lexicon()
        self.defined = {start: end for _, start, end in acronyms.values()}
        self.found: list[Piece] = []
        self.pending = NOTHING

    def run(self) -> list[Piece]:
        """Cut the whole text."""
        words, joined = self.caps.words, self.caps.joined
        lists = self.lists
        index, size = 0, len(words)
        while index < size:
            word = words[index]
            if (
                word in lists.never or is_calendar(word) or (word in lists.openers and not joined[index])
            ) and not self._is_given(index):
                self.pending = NOTHING
                index += 1
                continue
            stop = index + 1
            while (
                joined[stop - 1]
                and stop - index < LONGEST_STRETCH
                and (words[stop - 1] in lists.given or not (is_calendar(words[stop]) or words[stop] in lists.never))
            ):
                stop += 1
            following = self._step(index, stop)
            if not joined[following - 1]:
                self.pending = NOTHING  # no holder was found
            index = following
        return self.found

    def _is_given(self, index: int) -> bool:
        """Whether a word that is usually no name ("Will", "April") is a given name here."""
        caps = self.caps
        if caps.words[index] not in self.lists.given or not caps.joined[index] or is_office(caps.words[index + 1]):
            return False
        return not caps.opens(index) or caps.flat.startswith(", ", caps.ends[index + 1])

    def _known(self, index: int) -> tuple[int, Entry] | None:
        """Return the end and the entry of the known phrase that begins at word `index`."""
        return entry_at(self.caps.flat, self.caps.starts[index], self.caps.words[index])

    def _step(self, index: int, stop: int) -> int:
        """Take the piece that begins at word `index` of a stretch ending before `stop`; return the index after it."""
        caps = self.caps
        word = caps.words[index]
        if (after := self._dateline(index)) > index:
            return after
        if (end := self.defined.get(caps.starts[index])) and entries().get(caps.flat[caps.starts[index] : end]) is None:
            return self._add(index, caps.index_at(end, index), "body", None)
        if word.lower() in self.lists.timing and stop > index + 1 and self._known(index + 1):
            return index + 1  # "Former U.S. President": not part of the country's name
        tail = tail_of(caps, index, stop) if stop > index + 1 else None
        known = self._known(index)
        if known is None and "-" in word and (parts := self._hyphened(index)):
            self.found += parts
            return index + 1
        if word in self.acronyms and tail is None:
            known = None
        if known and not self.pending.role:
            after = caps.index_at(known[0], index)
            if (tail is None or tail[0] < after) and not self._is_given_name(index, after, stop, known[1]):
                return self._add_known(index, after, known)
        if tail and not (self.pending.role and tail[1] != "body"):
            return self._add(index, continued(caps, tail[0] + 1, stop), tail[1], known[1] if known else None)
        if stop == index + 1 and word in self.lists.thing_openers and _NUMBER.match(caps.flat, caps.ends[index]):
            return stop
        words = caps.words[index:stop]
        length = leading_office(words)
        if length and length < len(words):
            return self._add_office(index, index + length)
        if length:
            if following := self._office_of(index, index + length):
                return following
            if word in self.lists.body_openers:
                return self._opener(index, stop)
            return self._add(index, index + 1, None, None, weak=True)
        return self._opener(index, stop) if word in self.lists.body_openers else self._add_rest(index, stop)

    def _dateline(self, index: int) -> int:
        """Take the town and the agency of a dateline; return the index after it, or `index` if there is none."""
        caps = self.caps
        found = dateline_at(caps.flat, caps.starts[index])
        if found is None:
            return index
        start, end = found.town
        shown = caps.flat[start:end].title() if caps.flat[start:end].isupper() else caps.flat[start:end]
        known = entries().get(shown)
        self.found.append(Piece(start, end, caps.flat[start:end], "place", known.canonical if known else shown))
        if found.agency is not None:
            begin, finish = found.agency
            agency = caps.flat[begin:finish]
            listed = entries().get(agency)
            self.found.append(Piece(begin, finish, agency, "agency", listed.canonical if listed else agency))
        return caps.index_at(found.end, index + 1)

    def _hyphened(self, index: int) -> list[Piece]:
        """Return the names in a compound: both of "Russian-Kyrgyz", the first of "Moscow-led" and "Orca-owned"."""
        caps = self.caps
        parts: list[Piece] = []
        start = caps.starts[index]
        words = caps.words[index].split("-")
        qualifies = _QUALIFYING.issuperset(words[1:])
        for part in words:
            known = entries().get(part)
            if known:
                parts.append(Piece(start, start + len(part), part, known.kind, known.canonical))
            elif qualifies and not parts:
                parts.append(Piece(start, start + len(part), part, None, part))
            elif not parts or part[:1].isupper():
                return []
            start += len(part) + 1
        return parts

    def _office_of(self, index: int, after: int) -> int:
        """Take an office that goes on with "of": "Secretary of State John …", "Prime Minister of Estmark Henrik …".

        Returns the index of the word that follows, or 0 if the office does not lead to a name.
        """
        if not goes_on(self.caps, after):
            return 0
        self._add_office(index, after)
        following, self.pending, owner = continued_office(self.pending, self.caps, after)
        if owner:
            self.found.append(owner)
        return following

    def _opener(self, index: int, stop: int) -> int:
        """Take "Ministry of …", or a bare "Ministry" that can only refer to a body named elsewhere."""
        after = continued(self.caps, index + 1, stop)
        if after > index + 1:
            return self._add(index, after, "body", None)
        if stop > index + 1:
            return self._add_rest(index, stop)
        return self._add(index, after, None, None, weak=True)

    def _is_given_name(self, index: int, after: int, stop: int, entry: Entry) -> bool:
        """Whether a known place or agency is a given name here ("Jordan Henderson", "Petra Sorel")."""
        words = self.caps.words
        return (
            entry.kind in ("place", "agency") and after == index + 1 and after < stop
            and words[index] in self.lists.given and not is_office_word(words[after])
        )  # fmt: skip

    def _add_known(self, index: int, after: int, known: tuple[int, Entry]) -> int:
        """Add a name of the gazetteer, and remember it as the owner of an office that may follow."""
        caps = self.caps
        end, entry = known
        start = caps.starts[index]
        weak = caps.opens(index) and entry.kind == "people" and caps.words[index] in _ALSO_WORDS
        self.found.append(
            Piece(start, end, caps.flat[start:end], entry.kind, entry.canonical, weak=weak, government=entry.government)
        )
        self.pending = self.pending._replace(role_of=entry.canonical)
        return after

    def _add_office(self, index: int, after: int) -> int:
        """Remember an office for the name that follows it."""
        before = self.found[-1] if self.found else None
        self.pending = with_office(self.pending, self.caps, index, after, before)
        return after

    def _add_rest(self, index: int, stop: int) -> int:
        """Take words up to the next office, people or person; return the index after them."""
        caps = self.caps
        after = index + 1
        given = caps.words[index] in self.lists.given
        if caps.opens(index) and after < stop and not given and self._is_common(caps.words[index]):
            return after
        while after < stop:
            length = leading_office(caps.words[after:stop])
            if length and after + length < stop and not given and self.pending.title is None:
                break
            known = self._known(after)
            if known and known[1].kind == "people":
                break
            if after + 1 < stop and caps.words[after] in self.lists.given and self._is_description(index, after):
                break
            after += 1
        end = after
        while end - index > _FULL_NAME and caps.words[end - 1] in _HONOURS:
            end -= 1
        single = after == index + 1
        self._add(index, end, None, None, weak=single and caps.opens(index))
        return after

    def _is_description(self, index: int, after: int) -> bool:
        """Whether the words before a given name describe its bearer: "Bartender Dee …", "Navy SEAL Chris …"."""
        caps = self.caps
        if caps.words[index] in self.lists.given:
            return False
        return caps.words[after - 1].isupper() or caps.words[index] in self.lists.body_heads or caps.opens(index)

    def _is_common(self, word: str) -> bool:
        """Whether a word that opens a sentence is no name: a common opener, a description, or also in lower case."""
        return (
            word in self.lists.openers or _DESCRIPTIVE.search(word) is not None or f" {word.lower()} " in self.caps.flat
        )

    def _add(self, index: int, after: int, kind: NameKind | None, country: Entry | None, *, weak: bool = False) -> int:
        """Add a piece of the words ``index:after``, with the office remembered for it."""
        caps = self.caps
        start, end = caps.starts[index], caps.ends[after - 1]
        role, role_of, title = self.pending
        if kind is None and title is not None and (house := end_of_house(caps.flat, end)):
            start, end, kind = title, house, "body"
        text = caps.flat[start:end]
        canonical = " ".join(text.split())
        if kind == "body":
            role = None
            state = not self.lists.state_bodies.isdisjoint(caps.words[index:after])
            role_of = country.canonical if state and country and country.kind == "people" else None
            if state and role_of is None and self.found and caps.flat[self.found[-1].end : start] == f"{POSSESSIVE} ":
                owner = self.found[-1].canonical
                if owner in adjectives():
                    role_of, canonical = owner, f"{adjectives()[owner]} {canonical}"
        titled = title is not None and kind is None
        self.found.append(
            Piece(start, end, text, kind, canonical, role, role_of if role or kind == "body" else None, weak, titled)
        )
        self.pending = Pending(role_of=canonical) if kind == "body" else NOTHING
        return after
