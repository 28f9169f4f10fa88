"""Whose something is: "Putin's spokesman", "a lawyer for Mr Brown"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.names.lexicons import lexicon
from checker.extract.names.offices import is_office_word
from checker.language import pattern, word_list

if TYPE_CHECKING:
    import re

    from checker.model import Mention, Name

OWNER_MARK = pattern("naming", "owner_mark")
OWNED = pattern("naming", "owned_ahead")
"""What ends right ahead of its owner, over titles or offices of theirs."""
HEADS_OF = word_list("naming", "heads_of")


def is_owner(text: str, name: Name) -> bool:
    """Whether the name stands as a possessive."""
    return _owner_mark(text, name) is not None


def _owner_mark(text: str, name: Name) -> re.Match[str] | None:
    """Return the mark of a possessive behind a name, or at its end."""
    return OWNER_MARK.match(text, name.end) or OWNER_MARK.match(text, name.end - len("'s"))


def is_only_owner(text: str, name: Name, mention: Mention) -> bool:
    """Whether a name in a mention tells only whose the one meant is, and not who."""
    if mark := _owner_mark(text, name):
        return mark.end() < mention.end
    owned = OWNED.search(text, mention.start, name.start)
    if owned is None:
        return False
    between = owned["between"].split()
    subject = {word.capitalize() for word in between[:1]}  # "Secretary of State Ines Moreau" is the secretary
    return all(map(is_office_word, between)) and subject.isdisjoint(lexicon().subjects | HEADS_OF)
