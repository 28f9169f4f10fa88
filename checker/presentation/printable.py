"""Articles are written by others: what could control a terminal or change the reading order is made visible instead.

A control character never reaches a screen; a bidirectional override, which can make a sentence read as its opposite,
is shown by its code point.  Nothing is dropped: an editor sees that it was there.  Bytes of a file's name that are no
text are halves of characters, and shown as in the id of its article.
"""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters except line breaks and tabs
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, embeddings, overrides and isolates
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"  # invisible marks and tags, and what XML cannot write
    "\ud800-\udfff]"  # halves of a character, which no encoding can write
)
_BREAKS = re.compile("[\v\f\x85\u2028\u2029]")  # what ends a line besides line feeds and carriage returns
_SPACING = re.compile("[\t\n\r]")
_ASCII = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "--", "…": "...", "·": "-",
        "→": "->", "≠": "!=", "≈": "~", "⟨": "<", "⟩": ">", "⟦": "[[", "⟧": "]]", "\u00a0": " ", "①": "(1)", "│": "|",
    }
)  # fmt: skip


def printable(text: str) -> str:
    """Return `text` on one line: runs of white space as one space, unsafe characters as ``⟨U+202E⟩``."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # nearly every text: no control, format or surrogate characters, only single plain spaces
    return " ".join(_UNSAFE.sub(_visible, text).split())


def exact(name: str) -> str:
    """Return the name of a file with only unsafe characters escaped: of fewer spaces it would be another file's."""
    return _BREAKS.sub(_visible, _UNSAFE.sub(_visible, name))


def exact_line(name: str) -> str:
    """Return the name of a file as `exact` does, on one line."""
    return _SPACING.sub(_visible, exact(name))


def _visible(unsafe: re.Match[str]) -> str:
    code = ord(unsafe[0])
    return f"\\u{code:04x}" if 0xD800 <= code <= 0xDFFF else f"⟨U+{code:04X}⟩"


def spaced(text: str) -> str:
    """Return `text` as a printable part of a line, with white space at either end kept as one space."""
    shown = printable(text)
    if not shown:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + shown + (" " if text[-1].isspace() else "")


def encodable(text: str, encoding: str) -> str:
    """Return `text`; if `encoding` cannot write it, with ASCII for typographic characters and escapes for the rest."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_ASCII).encode(encoding, "backslashreplace").decode(encoding)
    return text
