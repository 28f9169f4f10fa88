"""What a verb of saying does in its sentence: whose words it gives, and how far it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.saying import Cue, cues
from checker.extract.speakers import forms
from checker.extract.speakers.subjects import REACH
from checker.extract.word_classes import class_words
from checker.language import pattern

if TYPE_CHECKING:
    from checker.extract.speakers.clauses import Clauses

REPEATED_REACH = 8
"""Words that are searched for the earlier speaker before a verb of holding true."""
SAID_AS = pattern("quoting", "said_as")
"""What, after a passive of quoting, makes its subject the speaker: "was quoted as saying"."""


def cue_at(text: str, clauses: Clauses, word: int) -> Cue | None:
    """Return the verb of saying at a word of a sentence, if it is in the list."""
    return cues().get(clauses.word(text, word).lower())


def reaches(text: str, clauses: Clauses, verb: int, place: int, *, over: bool) -> bool:
    """Whether the verb at word `verb` governs the quote at word `place`, across everything between them.

    The verb of a clause that ends before another finite verb does not: "She said the sum that they had offered, and
    that Orrin refused, was "still there"".  Only a verb that takes clauses reaches `over` such a clause.
    """
    cue = cue_at(text, clauses, verb)
    if cue is not None and cue.clausal:
        return True
    return not over and forms.ENDED.search(clauses.codes, verb + 1, place) is None


def is_spoken_of(text: str, clauses: Clauses, verb: int) -> bool:
    """Whether the verb at word `verb` is a passive whose subject does not speak: "the plan was called"."""
    cue = cue_at(text, clauses, verb)
    if cue is None or not is_passive(text, clauses, verb):
        return False
    return not (cue.quoting and SAID_AS.match(text, clauses.ends[verb]))


def is_passive(text: str, clauses: Clauses, verb: int) -> bool:
    """Whether a form of "be" stands before the verb at word `verb`, perhaps with an adverb between."""
    ahead = forms.PASSIVE.search(clauses.codes, max(0, verb - REACH), verb)
    if ahead is None:
        return False
    return clauses.word(text, ahead.start()).lower() in class_words("auxiliaries", "be")


def gives_no_words(text: str, clauses: Clauses, verb: int) -> bool:
    """Whether a verb of holding true has its own object, or repeats a speaker: "Trump said he thinks"."""
    cue = cue_at(text, clauses, verb)
    if cue is None or not cue.holding:
        return False
    codes = clauses.codes
    own = forms.OWN_OBJECT.match(codes, verb + 1) or forms.REPEATED.search(codes, max(0, verb - REPEATED_REACH), verb)
    return own is not None
