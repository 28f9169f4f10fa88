"""Who owns something: "Putin's spokesman", "a lawyer for Mr Brown"."""

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
"""Words that end right before their owner, or before the owner's titles or offices."""
HEADS_OF = word_list("naming", "heads_of")


def is_owner(text: str, name: Name) -> bool:
    """Whether the name is a possessive."""
    return _owner_mark(text, name) is not None


def _owner_mark(text: str, name: Name) -> re.Match[str] | None:
    """Return the mark of a possessive after a name, or at its end."""
    return OWNER_MARK.match(text, name.end) or OWNER_MARK.match(text, name.end - len("'s"))


def is_only_owner(text: str, name: Name, mention: Mention) -> bool:
    """Whether a name in a mention is only the owner of the one meant, rather than the one meant."""
    owned = OWNED.search(text, mention.start, name.start)
    if mark := _owner_mark(text, name):
        return mark.end() < mention.end or owned is not None  # "a friend of Cole's"
    if owned is None:
        return False
    between = owned["between"].split()
    subject = {word.capitalize() for word in between[:1]}  # "Secretary of State Ines Moreau" is the secretary
    return all(map(is_office_word, between)) and subject.isdisjoint(lexicon().subjects | HEADS_OF)
