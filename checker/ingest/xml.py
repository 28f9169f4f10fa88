"""The one place where XML is parsed: no entity expanded, no DTD loaded, nothing fetched, depth and size bounded."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from checker.errors import UnreadableSource
from checker.ingest.locate import Passage

ROOT = re.compile(
    r"\s*+(?:<\?(?:[^?]|\?(?!>))*+\?>\s*+|<!--(?:[^-]|-(?!->))*+-->\s*+|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>\s*+)*+"
    r"<(?:[\w.-]+:)?(?P<root>[\w.-]+)"
)

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
"""A name that an element may be given; the parser lets others pass when it reads ill-formed XML."""
REFERENCE = re.compile(r"&#(?:x(?P<hex>[\da-f]{1,9})|(?P<decimal>\d{1,9}));?", re.IGNORECASE)
SURROGATES = range(0xD800, 0xE000)
"""Halves of characters, which the parser accepts when it reads ill-formed XML, but no text can hold."""


def root_name(head: str) -> str | None:
    """Return the name of the root element, without its prefix, or None if `head` does not open like XML."""
    match = ROOT.match(head)
    return match["root"] if match else None


def parse(text: str, recover: bool = False) -> Any:
    """Return the root element; raises `UnreadableSource`.  With `recover`, parsing goes on after ill-formed parts."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True, recover=recover,
    )  # fmt: skip
    try:
        root = etree.fromstring((REFERENCE.sub(_sound, text) if recover else text).encode(), parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise UnreadableSource(f"not valid XML{f' (line {line})' if line else ''}") from error
    if root is None:
        raise UnreadableSource("not valid XML")
    return root


def _sound(reference: re.Match[str]) -> str:
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    return "\ufffd" if code in SURROGATES else reference[0]


def words(element: Any) -> str | None:
    """Return the words in an element on one line, or None if it is missing or has none."""
    return None if element is None else (" ".join("".join(element.itertext()).split()) or None)


def first_words(element: Any, *paths: str) -> str | None:
    """Return the words of the first element at one of `paths` that has any; paths ignore namespaces."""
    for path in paths:
        for found in element.iterfind(anywhere(path)):
            if text := words(found):
                return text
    return None


def without_namespaces(element: Any) -> None:
    """Strip the namespaces from the elements in an element, as in HTML; one with an odd name becomes a span."""
    for inner in element.iter("{*}*"):
        name = inner.tag.rpartition("}")[2]
        inner.tag = name if NAME.fullmatch(name) else "span"


def anywhere(path: str) -> str:
    """Return a path whose names match in any namespace: "a/b" becomes "{*}a/{*}b"."""
    return "/".join(step if step in ("", ".", "..", "*") else f"{{*}}{step}" for step in path.split("/"))


def passages(text: str, elements: list[Any]) -> tuple[Passage, ...]:
    """Return, for each of the elements, which are in document order, the lines of `text` from it to the next."""
    lines = text.split("\n")
    starts = [min(element.sourceline or 1, len(lines)) for element in elements]
    return tuple(
        Passage("\n".join(lines[start - 1 : max(start, end)]), start) for start, end in pairwise((*starts, len(lines)))
    )
