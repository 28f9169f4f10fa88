"""The forms of the verbs of saying, derived from the base forms in ``data/saying.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.lexicon import table

Form = Literal["base", "third", "past", "participle", "gerund"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a verb of saying.

    `noun` says that the same letters are a noun; `holding`, that the verb tells what somebody holds true, not what was
    uttered; `quoting`, that its object may be the speaker; `naming`, that it says what somebody calls something.
    """

    verb: str
    form: Form
    noun: bool = False
    holding: bool = False
    quoting: bool = False
    naming: bool = False


@cache
def cues() -> dict[str, Cue]:
    """Return every form of every verb of saying, in lower case, with what it is."""
    data = table("saying")
    verbs = data["verbs"]
    nouns, quoting, naming = set(verbs["nouns"].split()), set(verbs["quoting"]), set(verbs["naming"])
    irregular: dict[str, list[str]] = data["irregular"]
    found: dict[str, Cue] = {}
    for family in ("saying", "holding"):
        for verb in verbs[family].split():
            past, participle = irregular.get(verb, [_past(verb)] * 2)
            forms: list[tuple[str, Form]] = [
                (past, "past"), (participle, "participle"), (verb, "base"), (_third(verb), "third"), (_gerund(verb, past), "gerund"),
            ]  # fmt: skip
            for word, form in forms:
                noun = verb in nouns and form in ("base", "third")
                found.setdefault(word, Cue(verb, form, noun, family == "holding", verb in quoting, verb in naming))
    return found


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def _third(verb: str) -> str:
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _gerund(verb: str, past: str) -> str:
    if past.endswith("ed") and len(past) == len(verb) + 3:  # doubled: admit, admitted
        return past[:-2] + "ing"
    if verb == "begin":
        return "beginning"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"
