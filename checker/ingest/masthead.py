"""What papers, sites and agencies call themselves: the line at the top of a page, and the name it stands for."""

from __future__ import annotations

import re
from functools import cache

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


def may_be_masthead(text: str) -> bool:
    """Whether a line has the form of a masthead: a host, or a few words, all but small ones capitalised."""
    words = text.split()
    return len(words) <= LONGEST and (
        HOST.fullmatch(text) is not None
        or (all(word[0].isupper() or word.lower() in SMALL_WORDS for word in words) and text[-1:].isalnum())
    )


def is_masthead(text: str) -> bool:
    """Whether a line is a masthead by its words: it begins or ends as papers' names do ("The Northern Standard")."""
    words = [word.strip(".,:").lower() for word in text.split()]
    if not ARTICLES.isdisjoint(words[:1]):
        words = words[1:]
    return (
        may_be_masthead(text)
        and bool(words)
        and (HOST.fullmatch(text) is not None or not masthead_words().isdisjoint((words[0], words[-1])))
    )


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
