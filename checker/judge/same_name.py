"""Whether two names may stand for one person, body or place, by their words alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.align.spelling import MIN_SIMILAR_LETTERS, folded, full_forms, is_slip, nearly
from checker.extract.names.gazetteer import entries
from checker.extract.names.lexicons import lexicon
from checker.extract.tokens import stem
from checker.judge.words import ARTICLES
from checker.language import table, word_list
from checker.model import Name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from checker.judge.side import Unit

SPELLING = 85.0
"""Two forms at least this alike (rapidfuzz ratio) are spellings of one name."""
NUMBER = re.compile(r"\d+")
DEFINITE = word_list("comparing", "definite")
FIRMS = word_list("comparing", "firms") | lexicon().legal
"""Words for the type of a firm, which an acronym leaves out: "General Electric Co."."""
CONTINENTS = word_list("comparing", "continents")
"""Continents and seas, of which a longer name is a part or a form: "South Asia", "Mediterranean Sea"."""
PLURAL: str = table("naming")["endings"]["plural"]
SHORTEST_CUT = 3
"""Fewest letters of a name that abbreviates another by its beginning ("Calif", "California")."""
LETTERS = 2
"""Most capitals of initials, or of the letters of a club."""
ABBREVIATED = 2
"""Letters of a word abbreviated to its first and last letter ("Mt"), or to its first two ("Jo")."""
SHORTEST_ACRONYM = 2
"""Fewest letters of an acronym."""


def one_name(a: Name, b: Name) -> bool:
    """Whether two names may be of the same thing, as they are printed or in full."""
    return may_be_one(a.canonical, b.canonical) or (
        (a.text, b.text) != (a.canonical, b.canonical) and may_be_one(a.text, b.text)
    )


def names_agree(a: Unit, b: Unit) -> bool | None:
    """Whether two units may name the same thing; None unless both are names."""
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return one_name(a.value, b.value)
    return None


def same_word(a: Unit, b: Unit) -> bool:
    """Whether two units are the same word, or names that may be of the same thing."""
    agree = names_agree(a, b)
    return a.key == b.key if agree is None else agree


@lru_cache(maxsize=50_000)  # the same few names of an event are compared in many pairs of sentences
def may_be_one(a: str, b: str) -> bool:
    """Whether one name may be a part, an acronym, a spelling or the government of the other.

    The numbers in a name are no matter of spelling: "BN-450" and "BN-540" are two.
    """
    figures = set(NUMBER.findall(a)), set(NUMBER.findall(b))
    if all(figures) and not (figures[0] <= figures[1] or figures[1] <= figures[0]):
        return False
    if a in _known() and b in _known() and CONTINENTS.isdisjoint((a, b)):
        return _known()[a] == _known()[b] or _country(a) == _country(b)
    words = set(_stems(a)), set(_stems(b))
    if shared := words[0] & words[1]:
        if shared in words:
            return True
        mine, theirs = (_unshared(name, shared) for name in (a, b))
        if shared <= common_words():
            return len(mine) == len(theirs) == 1 and nearly(mine[0], theirs[0])  # "Defence", "Defense Ministry"
        if _namesakes(a, b):
            return False
        pairs = [(one, other) for one in mine for other in theirs]
        slight = _is_slight(mine, b) or _is_slight(theirs, a)
        return slight or any(_one_word(*pair) for pair in pairs) or _shortens(mine, theirs) or _shortens(theirs, mine)
    if _is_acronym(a, b) or _is_acronym(b, a):
        return True
    return _spelt_alike(a, b) or _country(a) == _country(b)


@cache
def common_words() -> frozenset[str]:
    """Return the stems of words that many names share and that identify nothing: "New", "North", "United", "Bank"."""
    lists = lexicon()
    words = (*lists.body_heads, *lists.body_openers, *lists.place_heads, *lists.place_openers, *lists.directions)
    return frozenset(part for word in (*words, *word_list("comparing", "name_openers")) for part in _stems(word))


@lru_cache(maxsize=20_000)
def _stems(name: str) -> list[str]:
    """Return the stems of the capitalised words of a name, without articles."""
    words = name.replace("-", " ").split()
    capitalised = " ".join(word for word in words if not word.islower() and word.lower() not in ARTICLES)
    return [stem(word) for word in folded(capitalised or name).split()]


def _unshared(name: str, shared: Collection[str]) -> list[str]:
    """Return the capitalised words of a name whose stems are not in `shared`."""
    return [word for word in name.replace("-", " ").split() if not word.islower() and stem(folded(word)) not in shared]


def _one_word(a: str, b: str) -> bool:
    """Whether two words of names may be the same: a spelling, initial, abbreviation ("Mt") or short form ("Bill")."""
    short, long = sorted((a.lower().rstrip("."), b.lower().rstrip(".")), key=len)
    abbreviated = len(short) == ABBREVIATED and short[0] == long[0] and (short[-1] == long[-1] or long[1] == short[1])
    full = not full_forms(short).isdisjoint(full_forms(long))
    slip = len(short) >= MIN_SIMILAR_LETTERS and is_slip(short, long)
    return len(short) == 1 or abbreviated or full or slip or _spelt_alike(a, b)


def _is_slight(words: Sequence[str], other: str) -> bool:
    """Whether words tell nobody apart: titles, letters ("FC", "JK") or lower-case words of the other name ("van Gogh").

    Initials do tell people apart if the other name has some too: "A.B." and "C.D.".
    """
    small = frozenset(word for word in other.split() if word.islower())
    titles = lexicon().titles
    letters = (w for w in words if not (w in titles or w.lower() in small))
    return all(w.isupper() and len(w.replace(".", "")) <= LETTERS and not ("." in w and "." in other) for w in letters)


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one word is an acronym that ends with the initials of `long`: "MVP" for "Valuable Player"."""
    initials = "".join(word[0] for word in long).upper()
    return len(short) == 1 and len(initials) >= SHORTEST_ACRONYM and short[0].isupper() and short[0].endswith(initials)


def _spelt_alike(a: str, b: str) -> bool:
    if nearly(a, b) or {a.lower() + PLURAL, b.lower() + PLURAL} & {a.lower(), b.lower()}:
        return True
    short, long = sorted((folded(a), folded(b)), key=len)
    return (len(short) >= SHORTEST_CUT and long.startswith(short)) or fuzz.ratio(a.lower(), b.lower()) >= SPELLING


def _is_acronym(short: str, long: str) -> bool:
    """Whether the capitals of one name are the initials of the other, with or without its lower-case words.

    The last words of the long name may be missing: "CNPM" is the Conference of Northern Ports.
    """
    first, _, rest = short.partition(" ")
    letters = (rest if first.lower() in DEFINITE else short).replace(".", "")
    if not letters.isupper() or len(letters) < SHORTEST_ACRONYM:
        return False
    words = [word for word in long.replace("-", " ").split() if word not in FIRMS]
    if len(words) < 2:
        return False
    if letters in _known():
        return _known()[letters] == long
    initials = ("".join(w[0] for w in words).upper(), "".join(w[0] for w in words if w[0].isupper()))
    return any(len(found) >= SHORTEST_ACRONYM and letters.startswith(found) for found in initials)


def _namesakes(a: str, b: str) -> bool:
    """Whether two full names share the given name but no surname ("Sarah Berg", "Sarah Pearl")."""
    first, second = a.split(), b.split()
    if min(len(first), len(second)) < 2 or first[0] != second[0] or first[0] not in lexicon().given:
        return False
    shared = set(_stems(" ".join(first[1:]))) & set(_stems(" ".join(second[1:])))
    return not shared and not _spelt_alike(first[-1], second[-1])


def _country(name: str) -> str:
    """Return the country of a capital, or any other name as it is: "Paris" may mean France, and lies in it."""
    return _capitals().get(name, name)


@cache
def _known() -> dict[str, str]:
    """Return what each known name stands for: Virginia is not part of West Virginia, and the IMF is no ministry."""
    return {name: entry.canonical for name, entry in entries().items() if entry.kind != "people"}


@cache
def _capitals() -> dict[str, str]:
    return {capital: name for name, capital, *_ in table("countries")["countries"].values()}
