"""Units of measure and currencies, and how each converts to the base unit of its dimension."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.quantities.small_words import A_OR_AN, OF
from checker.extract.quantities.vocabulary import (
    CURRENCY_SIGNS,
    MONEY,
    MONEY_BEHIND,
    POINTING,
    POUNDS,
    Phrasebook,
    phrasebook,
    rows,
)

if TYPE_CHECKING:
    from checker.extract.quantities.numeral import Numeral
    from checker.extract.quantities.words import Words

REACH_OF_MONEY = 6  # words before "200 pounds" in which "fined" or "paid" shows that money is meant
LEAST_STERLING = 1000  # from so many pounds on, "of it" after them rarely refers to something weighed
LEAST_WON = 1000  # fewer South Korean won buy nothing: "won" in "the 12 won" is the verb


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``base = (value + offset) * factor``."""

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0

    def to_base(self, value: float, *, change: bool = False) -> float:
        """Return `value` in the base unit; for a `change` the zero point of a scale does not matter."""
        return (value if change else value + self.offset) * self.factor


COUNT = Unit("count", "count")
PERSON = Unit("person", "count")
SHARE = Unit("share", "percent", 100.0)
FACTOR = Unit("factor", "percent", 100.0)
ORDINAL = Unit("ordinal", "ordinal")
SCORE = Unit("score", "score")
MAGNITUDE = Unit("magnitude", "magnitude")
AGE_IN_YEARS = Unit("year", "age")
POUND_STERLING = Unit("GBP", "money")


def _measures() -> tuple[Phrasebook[Unit], Phrasebook[Unit], Phrasebook[Unit]]:
    spaced: dict[str, Unit] = {}
    glued: dict[str, Unit] = {}
    hyphenated: dict[str, Unit] = {}
    for dimension, units in rows("units").items():
        for name, row in units.items():
            unit = Unit(name, dimension, row["factor"], row.get("offset", 0.0))
            spaced.update(dict.fromkeys(row["words"], unit))
            glued.update(dict.fromkeys(row.get("glued", ()), unit))
            hyphenated.update(dict.fromkeys(row.get("hyphenated", ()), unit))
    money = rows("currencies")
    spaced.update({word: Unit(code, "money") for word, code in money["words"].items()})
    spaced.update({word: Unit(code, "money", part) for word, (code, part) in money["parts"].items() if len(word) > 1})
    glued.update({word: Unit(code, "money", part) for word, (code, part) in money["parts"].items() if len(word) == 1})
    return phrasebook(spaced), phrasebook(glued), phrasebook(hyphenated)


SPACED, GLUED, HYPHENATED = _measures()
SYMBOLS = phrasebook({word: Unit(code, "money") for word, code in rows("currencies")["symbols"].items()}, by_last=True)


def read_currency(words: Words, index: int) -> tuple[Unit, int] | None:
    """Return the currency whose sign is just before `index`, and the index of its first token."""
    found = SYMBOLS.before(words, index)
    if found is None or index - found[1] < 2:
        return found
    if words.word(found[1]) == "$":  # "$US13.15" is one word
        return found if words.glued(index - 1) and words.glued(index) else None
    if not words.glued(found[1] + 1):
        return SYMBOLS.entries[words.word(index - 1)], index - 1  # "a $2m deal", "gave us $5"
    return found


def read_unit(words: Words, numeral: Numeral) -> tuple[Unit, int] | None:
    """Return the unit after `numeral` and the index after the unit: "km", "-minute", "per cent", "dollars"."""
    at = numeral.stop
    if words.glued(at) and (found := GLUED.after(words, at)) is not None:
        return found if words.word(at) != "'" or words.glued(at + 1) else None
    if words.hyphenated(at):
        at += 1
        if (found := HYPHENATED.after(words, at)) is not None:
            return found
    elif numeral.form == "vague":
        at += words.word(at) in OF
    elif numeral.form == "fraction":
        at += words.word(at) in OF
        at += words.word(at) in A_OR_AN
        if at == numeral.stop + 1 and words.word(numeral.stop) in OF:
            return None
    found = SPACED.after(words, at)
    if found is None:
        return None
    unit, stop = found
    if words.word(stop - 1) in CURRENCY_SIGNS and words.glued(stop) and words.word(stop)[:1].isdigit():
        return None  # the sign of the next sum: "€10-€15 million", "six £50 fines"
    if unit.name == "pound" and words.word(stop - 1) in POUNDS and _is_sterling(words, numeral, stop):
        unit = POUND_STERLING
    if (unit.name == "cent" and words.capital(at)) or (unit.name == "KRW" and numeral.value < LEAST_WON):
        return None
    return unit, stop


def _is_sterling(words: Words, numeral: Numeral, stop: int) -> bool:
    """Whether pounds are money: a word of paying, a scale, or many of them with "of it", "in cash" or "were taken"."""
    if numeral.scaled or mentions_money(words, numeral.first):
        return True
    behind = (words.word(stop), words.word(stop + 1))
    spent = behind[0] in OF and behind[1] in POINTING
    spent = spent or " ".join(behind) in MONEY_BEHIND
    return spent and numeral.value >= LEAST_STERLING and not words.hyphenated(numeral.stop)


def mentions_money(words: Words, index: int) -> bool:
    """Return whether a word shortly before `index` shows that a sum of money follows."""
    return any(word in MONEY for word in words.words[max(0, index - REACH_OF_MONEY) : index])
