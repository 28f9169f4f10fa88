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
from checker.language import table, word_list

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from checker.model import Name

SPELLING = 85.0
"""Two forms at least this alike (rapidfuzz ratio) are spellings of one name."""
NUMBER = re.compile(r"\d+")
ARTICLES = word_list("comparing", "articles")
DEFINITE = word_list("comparing", "definite")
FIRMS = word_list("comparing", "firms") | lexicon().legal
"""Words that say what sort of firm it is, and are in no acronym: "General Electric Co."."""
CONTINENTS = word_list("comparing", "continents")
"""Continents and seas, of which a longer name is a part or a form: "South Asia", "Mediterranean Sea"."""
PLURAL: str = table("naming")["endings"]["plural"]
SHORTEST_CUT = 3
"""Letters of the shortest name that is another cut short ("Calif", "California")."""
LETTERS = 2
"""Capitals of a word that is initials, or of a club's letters."""
ABBREVIATED = 2
"""Letters of a word that is written by its first and last one ("Mt"), or by its first two ("Jo")."""
SHORTEST_ACRONYM = 2
"""Letters of the shortest acronym."""


def one_name(a: Name, b: Name) -> bool:
    """Whether two names may stand for one, as they are printed or in full."""
    return may_be_one(a.canonical, b.canonical) or (
        (a.text, b.text) != (a.canonical, b.canonical) and may_be_one(a.text, b.text)
    )


@lru_cache(maxsize=50_000)  # the few names of an event meet in every two of its sentences
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
    """Return the stems of words that many names share and that name nothing: "New", "North", "United", "Bank"."""
    lists = lexicon()
    words = (*lists.body_heads, *lists.body_openers, *lists.place_heads, *lists.place_openers, *lists.directions)
    return frozenset(stem for word in (*words, *word_list("comparing", "name_openers")) for stem in _stems(word))


@lru_cache(maxsize=20_000)
def _stems(name: str) -> list[str]:
    """Return the stems of the capitalised words of a name, articles left out."""
    words = name.replace("-", " ").split()
    capitalised = " ".join(word for word in words if not word.islower() and word.lower() not in ARTICLES)
    return [stem(word) for word in folded(capitalised or name).split()]


def _unshared(name: str, shared: Collection[str]) -> list[str]:
    """Return the words of a name whose stems another name does not have."""
    return [word for word in name.replace("-", " ").split() if not word.islower() and stem(folded(word)) not in shared]


def _one_word(a: str, b: str) -> bool:
    """Whether two words of names may be one: a spelling, an initial, an abbreviation ("Mt"), a short form ("Bill")."""
    short, long = sorted((a.lower().rstrip("."), b.lower().rstrip(".")), key=len)
    abbreviated = len(short) == ABBREVIATED and short[0] == long[0] and (short[-1] == long[-1] or long[1] == short[1])
    full = not full_forms(short).isdisjoint(full_forms(long))
    slip = len(short) >= MIN_SIMILAR_LETTERS and is_slip(short, long)
    return len(short) == 1 or abbreviated or full or slip or _spelt_alike(a, b)


def _is_slight(words: Sequence[str], other: str) -> bool:
    """Whether words tell nobody apart: titles, letters ("FC", "JK"), or small words of the other name ("van Gogh").

    Initials do where the other name has some too: "A.B." and "C.D.".
    """
    small = frozenset(word for word in other.split() if word.islower())
    titles = lexicon().titles
    letters = (w for w in words if not (w in titles or w.lower() in small))
    return all(w.isupper() and len(w.replace(".", "")) <= LETTERS and not ("." in w and "." in other) for w in letters)


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one word is an acronym of several, the first perhaps left out: the "MVP" of "Valuable Player"."""
    initials = "".join(word[0] for word in long).upper()
    return len(short) == 1 and len(initials) >= SHORTEST_ACRONYM and short[0].isupper() and short[0].endswith(initials)


def _spelt_alike(a: str, b: str) -> bool:
    if nearly(a, b) or {a.lower() + PLURAL, b.lower() + PLURAL} & {a.lower(), b.lower()}:
        return True
    short, long = sorted((folded(a), folded(b)), key=len)
    return (len(short) >= SHORTEST_CUT and long.startswith(short)) or fuzz.ratio(a.lower(), b.lower()) >= SPELLING


def _is_acronym(short: str, long: str) -> bool:
    """Whether the capitals of one name are the initials of the other, its small words counted or not.

    The long name may be read short of its last words: "CNPM" is the Conference of Northern Ports.
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
    """Whether two full names have the given name in common and no surname ("Sarah Berg", "Sarah Pearl")."""
    first, second = a.split(), b.split()
    if min(len(first), len(second)) < 2 or first[0] != second[0] or first[0] not in lexicon().given:
        return False
    shared = set(_stems(" ".join(first[1:]))) & set(_stems(" ".join(second[1:])))
    return not shared and not _spelt_alike(first[-1], second[-1])


def _country(name: str) -> str:
    """Return the country of a capital, any other name as it is: "Paris" may be France, and lies in it."""
    return _capitals().get(name, name)


@cache
def _known() -> dict[str, str]:
    """Return the known names with what each stands for: Virginia is no part of West Virginia, and IMF no ministry."""
    return {name: entry.canonical for name, entry in entries().items() if entry.kind != "people"}


@cache
def _capitals() -> dict[str, str]:
    return {capital: name for name, capital, *_ in table("countries")["countries"].values()}
