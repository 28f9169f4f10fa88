"""What papers, sites and agencies call themselves: the line at the top of a page, and the name it stands for."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from checker.language import pattern, table, word_list

LONGEST = 6  # words: "The Times of Central Asia" has five
HOST = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.[A-Za-z]{2,6}")
SMALL_WORDS = word_list("page_heads", "small_words")
ARTICLES = word_list("page_heads", "articles")
MESSAGE_CUE: str = table("page_heads")["cues"]["message"]
MESSAGE = pattern("page_heads", "message")


@cache
def masthead_words() -> frozenset[str]:
    """Return the words that occur in the names of papers and sites, such as "times" and "post"."""
    return frozenset(table("outlets")["mastheads"])


class _Elsewhere(NamedTuple):
    """The words of papers' names in other languages, without accents."""

    articles: frozenset[str]
    elided: tuple[str, ...]
    """Articles that are written together with the next word."""
    small_words: frozenset[str]
    """Those, and the English ones."""
    alone: frozenset[str]
    """Words that papers are called by."""
    behind_articles: frozenset[str]
    """Those, the English ones, and words that papers are only called by behind an article."""


@cache
def _elsewhere() -> _Elsewhere:
    words = table("outlets")["elsewhere"]
    alone = frozenset(words["mastheads"])
    return _Elsewhere(
        frozenset(words["articles"]), tuple(words["elided"]), SMALL_WORDS.union(words["small_words"]), alone,
        alone | masthead_words() | frozenset(words["behind_articles"]),
    )  # fmt: skip


@cache
def _given_names() -> frozenset[str]:
    """Return given names, in lower case."""
    return frozenset(name for names in table("given_names")["names"].values() for name in names.lower().split())


@cache
def _known_names() -> dict[str, str]:
    """Return the names that a report shows of agencies and well-known outlets, by each of their forms in capitals."""
    agencies = table("agencies")
    known: dict[str, list[str]] = agencies["agencies"] | table("outlets")["names"]
    forms = {form.upper(): name for name, others in known.items() for form in (name, *others)}
    datelines: dict[str, str] = agencies["datelines"]
    return forms | datelines


def known_name(name: str) -> str | None:
    """Return what a report calls the agency or well-known outlet `name`: "BBC News" for "BBC"; None for any other."""
    names = _known_names()
    upper = name.upper()
    if upper in names:
        return names[upper]
    first, _, rest = upper.partition(" ")
    return names.get(rest) if first.lower() in ARTICLES else None


def may_be_masthead(text: str, small_words: frozenset[str] = SMALL_WORDS) -> bool:
    """Whether a line has the form of a masthead: a host, or a few words, all but small ones capitalised."""
    words = text.split()
    return len(words) <= LONGEST and (
        HOST.fullmatch(text) is not None
        or (all(word[0].isupper() or word.lower() in small_words for word in words) and text[-1:].isalnum())
    )


def is_masthead(text: str) -> bool:
    """Whether a line is a masthead by its words: it begins or ends as papers' names do ("The Northern Standard")."""
    words = [word.strip(".,:").lower() for word in text.split()]
    if not ARTICLES.isdisjoint(words[:1]):
        words = words[1:]
    if not words:
        return False
    is_named = HOST.fullmatch(text) is not None or not masthead_words().isdisjoint((words[0], words[-1]))
    return (is_named and may_be_masthead(text)) or _is_elsewhere(text, words)


def _is_elsewhere(text: str, words: list[str]) -> bool:
    """Whether a line, in words in lower case, is a masthead of another language ("L'Écho du Nord", "Die Zeit")."""
    found = _elsewhere()
    elided = next((len(article) for article in found.elided if words[0].startswith(article)), 0)
    begins = int(words[0] in found.articles)
    if len(words) == begins or not may_be_masthead(text, found.small_words):
        return False
    ends = {without_accents(word) for word in (words[begins][elided:], words[-1])}
    return not ends.isdisjoint(found.behind_articles if begins or elided else found.alone)


def without_accents(text: str) -> str:
    """Return a text with its letters as they are without accents."""
    return text if text.isascii() else "".join(each for each in normalize("NFKD", text) if not combining(each))


def is_person(text: str) -> bool:
    """Whether a masthead by its words may rather be a person's name: "Emily Post"."""
    return len(text.split()) == 2 and text.split()[-1].lower() in table("outlets")["family_names"] and is_given(text)


def is_given(text: str) -> bool:
    """Whether a text begins with a person's given name."""
    return text.partition(" ")[0].lower() in _given_names()


def spoken_case(name: str) -> str:
    """Return a masthead as running text would write it: "THE TARN HOLM POST" becomes "The Tarn Holm Post"."""
    name = name.strip(" -–—:*#_")
    if not name.isupper():
        return name
    words = name.lower().split()
    return " ".join(word if i and word in SMALL_WORDS else word.capitalize() for i, word in enumerate(words))


def outlet_name(masthead: str, text: str) -> str:
    """Return the name a masthead stands for; that of a host as the text spells it: "AzerNews" for "Azernews.Az"."""
    if not HOST.fullmatch(masthead):
        return spoken_case(masthead)
    name = masthead.removeprefix("www.").split(".")[0]
    spellings = re.findall(rf"(?<![\w.])({re.escape(name)})(?![\w.]*\.\w)", text, re.IGNORECASE)
    return next((spelling for spelling in spellings if spelling != spelling.capitalize()), name)


def sender(text: str) -> str | None:
    """Return the outlet whose message to its readers the text carries: "A Message from The Moscow Times:"."""
    match = MESSAGE.search(text) if MESSAGE_CUE in text else None
    return match["name"] if match else None
