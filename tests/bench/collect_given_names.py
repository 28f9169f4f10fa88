"""Collects given names of many countries and writes ``checker/language/english/given_names_of_countries.toml``.

Run as ``python tests/bench/collect_given_names.py``; needs Faker (MIT), whose provider of each country lists names with
their sex, and names (MIT), which holds the public-domain lists of the census of the United States of 1990.  Left out is
what may be another word: names that are also places, and words that news uses in lower case or as names already known.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import faker.providers.person
import names

from checker.extract.tokens import stem
from checker.group.rarity import sentence_shares
from checker.language import table

NAME = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]{2,})?")
LATIN = re.compile(r"[A-Za-zÀ-ɏ'-]+")
TARGET = Path(__file__).parents[2] / "checker" / "language" / "english" / "given_names_of_countries.toml"
WIDTH = 116
COMMONEST = 90.0
"""Cumulated per cent of the census down to which its names are taken; below it lie slips and family names."""


def of_countries() -> tuple[set[str], set[str]]:
    """Return the male and the female names of Faker's providers of persons."""
    found: tuple[set[str], set[str]] = (set(), set())
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for kept, attribute in zip(found, ("first_names_male", "first_names_female"), strict=True):
            for given in getattr(provider, attribute, ()):
                kept.update(re.split(r"[ ]", given))
    return found


def of_census() -> tuple[set[str], set[str]]:
    """Return the male and the female names of the census."""
    found = []
    for sex in ("male", "female"):
        rows = Path(names.FILES[f"first:{sex}"]).read_text(encoding="ascii").splitlines()
        found.append({row.split()[0].title() for row in rows if float(row.split()[2]) <= COMMONEST})
    return found[0], found[1]


def words_in(value: object) -> set[str]:
    """Return every word that stands anywhere in a data table."""
    if isinstance(value, str):
        return set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", value))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {word for part in inner for word in words_in(part)}


def main() -> None:
    """Write the names."""
    male, female = (set.union(*lists) for lists in zip(of_countries(), of_census(), strict=True))
    known = words_in(table("given_names")["names"])
    others = words_in(table("places")) | words_in(table("countries")) | words_in(table("bodies"))
    others |= words_in(table("name_words")) | words_in(table("calendar")) | words_in(table("roles"))
    shares = sentence_shares()

    def fit(name: str) -> bool:
        plain = name.lower()
        return bool(
            NAME.fullmatch(name) and LATIN.fullmatch(name) and name.istitle() and name not in known | others
            and plain not in others and stem(plain) not in shares
        )  # fmt: skip

    lists = {
        "he": sorted(filter(fit, male - female)),
        "she": sorted(filter(fit, female - male)),
        "either": sorted(filter(fit, male & female)),
    }
    TARGET.write_text(_written(lists), encoding="utf-8")
    print({sex: len(given) for sex, given in lists.items()})


def _written(lists: dict[str, list[str]]) -> str:
    lines = [
        "# Given names of many countries, beside those of given_names.toml.",
        "# Written by tests/bench/collect_given_names.py.",
        "",
        "[source]",
        'what = "Given names borne by men (he), by women (she), and by both (either)"',
        'from = "Faker, providers of persons; the census of the United States of 1990 as the package names gives it"',
        'licence = "MIT (Faker, names); the census is in the public domain"',
        "",
        "[names]",
    ]
    for sex, given in lists.items():
        lines.append(f'{sex} = """')
        line = ""
        for name in given:
            if len(line) + len(name) + 1 > WIDTH:
                lines.append(line)
                line = ""
            line = f"{line} {name}".strip()
        lines += [line, '"""']
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
