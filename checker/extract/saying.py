"""The forms of the verbs of saying, derived from the base forms in ``language/english/saying.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.language import inflection, table

Form = Literal["base", "third", "past", "participle", "gerund"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a verb of saying, and what its verb does.

    `noun`: the form is also a noun.  `holding`: it tells what somebody believes, not what was uttered.  `naming`: it
    tells what somebody calls something.  `addressing`: in the passive its subject hears the words.  `quoting`: in the
    passive, too, its subject may be the speaker.  `clausal`: a clause may follow it without "that".
    `taking`: a noun may follow it as well, which says nothing: "announced a plan".  `uttering`: who did not do it did
    not speak the words.
    """

    verb: str
    form: Form
    noun: bool
    holding: bool
    naming: bool
    addressing: bool
    quoting: bool
    clausal: bool
    taking: bool
    uttering: bool


@cache
def cues() -> dict[str, Cue]:
    """Return the cue for every form of every verb of saying, by the form in lower case."""
    data = table("saying")
    verbs = data["verbs"]
    nouns = frozenset(verbs["nouns"].split())
    found: dict[str, Cue] = {}
    for family in ("saying", "holding"):
        for verb in verbs[family].split():
            for word, form in _forms(verb, data["irregular"].get(verb)):
                cue = Cue(
                    verb, form, noun=verb in nouns and form in ("base", "third"), holding=family == "holding",
                    naming=verb in verbs["naming"], addressing=verb in verbs["addressing"],
                    quoting=verb in verbs["quoting"],
                    clausal=verb in verbs["clausal"], taking=verb in verbs["taking"],
                    uttering=verb in verbs["uttering"],
                )  # fmt: skip
                found.setdefault(word, cue)
    return found


def _forms(verb: str, irregular: list[str] | None) -> tuple[tuple[str, Form], ...]:
    """Return the five forms of a verb; where two are spelled alike, the first in the list counts."""
    past, participle = irregular or [inflection.past(verb)] * 2
    return (
        (past, "past"), (participle, "participle"), (verb, "base"), (inflection.third_person(verb), "third"),
        (inflection.gerund(verb, past), "gerund"),
    )  # fmt: skip
