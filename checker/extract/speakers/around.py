"""The names in and around the words that mention a speaker: in apposition, behind an office, as an owner."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.names.offices import is_office, is_office_word
from checker.extract.names.owners import is_owner
from checker.extract.word_classes import PREPOSITIONS, word_class
from checker.language import pattern, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Mention, Name, Sentence

LONGEST_ARTICLE = 4  # characters, with its space
ARTICLE = pattern("naming", "article_ahead")
POINTING = pattern("naming", "pointing_ahead")
"""With an office, this points at one particular person ("the boss"), whose name the text may not give."""
PEOPLES: tuple[str, ...] = tuple(table("naming")["words"]["not_of_one"])
"""Endings of words that mean a whole people after "the"."""
ENDS_APPOSITION = pattern("naming", "ends_apposition")
LONGEST_TITLES = 32  # characters of ", Detective Inspector "
ONE_OF = pattern("naming", "one_of")
"""The head of a mention of one of several, whose name may follow: "one of the authors, Mei Tan"."""
APPOSED = pattern("naming", "someone_named")
"""What comes between a description and the name of the one described: "an old woman in Kesh, Gulnara Ildar"."""


def start_of(name: Name) -> int:
    """Return where a name starts, by which names are sorted."""
    return name.start


@dataclass(frozen=True, slots=True)
class Around:
    """The names of a text outside its quotes, and those of persons among them, each in text order."""

    text: str
    names: Sequence[Name]
    persons: Sequence[Name]

    def named_by(self, end: int) -> bool:
        """Whether a person's name stands in apposition to words that end at `end`: "another mother, Deb Costello"."""
        index = bisect_left(self.persons, end, key=start_of)
        return index < len(self.persons) and bool(APPOSED.fullmatch(self.text, end, self.persons[index].start))

    def names_one(self, sentence: Sentence) -> bool:
        """Whether a sentence names a person, who may be the holder of the office that opens it."""
        first = bisect_left(self.persons, sentence.start, key=start_of)
        return first < len(self.persons) and self.persons[first].start < sentence.end

    def is_one_of_a_people(self, mention: Mention) -> bool:
        """Whether a mention like "the Norwegian" means one member of a people, not the people or its state."""
        article = POINTING.match(mention.text)
        if article is None:
            return False
        index = bisect_left(self.names, mention.start + article.end(), key=start_of)
        name = self.names[index] if index < len(self.names) else None
        whole = name is not None and (name.start, name.end) == (mention.start + article.end(), mention.end)
        return bool(name and whole and name.kind == "people" and not name.text.endswith(PEOPLES))

    def apposed(self, mention: Mention) -> str | None:
        """Return the name in apposition at the end of a mention: "the biggest lender, Credo"."""
        index = bisect_left(self.names, mention.end, key=start_of) - 1
        name = self.names[index] if index >= 0 else None
        if name is None or name.kind == "place" or name.end != mention.end:
            return None
        ahead = self.text[mention.start : name.start].rstrip()
        of_another = any(word_class(word) in PREPOSITIONS for word in ahead.rstrip(",").lower().split())
        return name.canonical if ahead.endswith(",") and not of_another else None

    def named_behind(self, mention: Mention, head_noun: str) -> str | None:
        """Return the person named between commas behind an office: "the study's author, Dr Mei Tan of the institute".

        "One of the authors, Mei Tan" is named like that too; behind "the husband of the victim" the name may be the
        victim's.
        """
        last = mention.text.rpartition(" ")[2].lower()
        one_of = ONE_OF.match(mention.text) is not None
        if not one_of and (not is_office(head_noun) or (last != head_noun and is_office(last))):
            return None
        index = bisect_left(self.persons, mention.end, key=start_of)
        name = self.persons[index] if index < len(self.persons) else None
        if name is None or name.start - mention.end > LONGEST_TITLES:
            return None
        between = self.text[mention.end : name.start]
        titles = between.removeprefix(",").split()
        apposed = between.startswith(", ") and all(map(is_office_word, titles))
        return name.canonical if apposed and ENDS_APPOSITION.match(self.text, name.end) else None

    def named_at(self, start: int, end: int) -> str | None:
        """Return the name that fills ``start:end``: a body's, or one of several words that may be a person's."""
        index = bisect_left(self.names, start, key=start_of)
        name = self.names[index] if index < len(self.names) else None
        if name is None or name.end != end or ARTICLE.sub("", self.text[start : name.start]):
            return None
        named = name.kind in ("body", "agency") or (name.kind == "other" and " " in name.canonical)
        return name.canonical if named else None

    def owner(self, mention: Mention) -> str | None:
        """Return who speaks through a document that the mention calls theirs by name: "Putin's letter"."""
        index = bisect_left(self.names, mention.start, key=start_of)
        owner = self.names[index] if index < len(self.names) else None
        if owner is None or owner.start > mention.start + LONGEST_ARTICLE:
            return None
        owns = owner.end < mention.end and is_owner(self.text, owner)
        return owner.canonical if owns and owner.kind in ("person", "body", "agency", "other") else None
