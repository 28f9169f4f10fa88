"""The code of the stages knows no English: words and patterns stand in ``checker/language/english``.

Looked at are the places where a literal meets a text: the arguments of ``re.compile``, the elements of sets, tuples,
lists and dictionaries, and what is compared. Messages are none of these; they are the report's own language.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import checker
from checker.language import table
from checker.model import values

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(checker.__file__).parent
STAGES = ("ingest", "extract", "group", "align", "judge")
FORMATS = ("formats", "addresses", "blocks", "encoding", "fetch", "files", "fragments", "given", "keep", "linked_data",
           "loader", "metadata", "page", "sidecar", "statuses", "urls", "xml")  # fmt: skip
"""Parts of ingest that know markup and keys of metadata, which are the same in every language."""
RELATIONS = (
    "other",
    "before",
    "after",
    "between",
    "until",
    "since",
    "for",
    "about",
    "over",
    "under",
    "when",
    "third",
    "double",
)
SEXES = ("he", "she", "it")
DIRECTIONS = ("up", "down")
OWN = frozenset({*RELATIONS, *SEXES, *DIRECTIONS, "saying", "still", "within", "ago"})
"""Words that also name values of the model, columns of tables, or a state that a report prints."""
LOADERS = frozenset({"pattern", "source", "table", "word_list", "class_words", "any_of"})
"""Functions whose arguments are names of tables and lists."""
LONGEST_PHRASE = 2
"""Words of the longest literal that is no message of the report."""
IN_A_PATTERN = re.compile(r"(?<![a-z\\])[a-z]{3,}")
NOT_WORDS = re.compile(
    r"\(\?P?<\w+>|\(\?P=\w+\)|\(\?\(\w+\)|\\[a-zA-Z]|\[[^\]]*\]|\(\?[aimsx]+\)|\\u[0-9a-f]{4}|(?m:  # .*$)"
)
"""What holds letters in a pattern and matches no word: groups, classes of characters, flags, comments."""
IN_EVERY_LANGUAGE = frozenset({"www", "ell", "adelu"})
"""The first letters of addresses, and those of "al-", "d'" and "el-" in names, which any language prints."""
COMPARED = ("startswith", "endswith", "removeprefix", "removesuffix", "word", "phrase", "has")


@cache
def closed_class() -> frozenset[str]:
    """Return words that carry grammar, and number words."""
    listed = [word for words in table("grammar_words")["words"].values() for word in words]
    numbers = [word for name, rows in table("number_words").items() if name != "source" for word in rows]
    return frozenset(word for word in {*listed, *numbers} if word.isalpha() and len(word) > 1) - OWN - _values()


def _values() -> set[str]:
    return {
        value for kind in vars(values).values() for value in get_args(kind)
        if isinstance(value, str)
    }  # fmt: skip


def modules() -> list[Path]:
    """Return the modules that may not know a word."""
    paths = [path for stage in STAGES for path in sorted((ROOT / stage).rglob("*.py"))]
    return [path for path in paths if not {path.stem, path.parent.name} & set(FORMATS)]


def literals(tree: ast.AST) -> Iterator[tuple[int, str, bool]]:
    """Yield line and text of each literal that meets a text, and whether it is a pattern."""
    for node in _outside_of_loaders(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            yield from ((line, text, True) for line, text in _strings(node.args[:1], formatted=True))
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            yield from ((line, text, False) for line, text in _strings(node.elts))
        elif isinstance(node, ast.Dict):
            yield from ((line, text, False) for line, text in _strings([key for key in node.keys if key]))
        elif isinstance(node, ast.Compare):
            yield from ((line, text, False) for line, text in _strings([node.left, *node.comparators]))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in COMPARED:
            yield from ((line, text, False) for line, text in _strings(node.args))


def _outside_of_loaders(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a tree but for calls that name tables and lists, also those of every name of a row."""
    loads = isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id in LOADERS
    row = isinstance(tree, ast.GeneratorExp) and any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LOADERS
        for node in ast.walk(tree.elt)
    )
    if not loads and not row:
        yield tree
        for child in [tree.value] if isinstance(tree, ast.Subscript) else ast.iter_child_nodes(tree):
            yield from _outside_of_loaders(child)


def _strings(nodes: list[ast.expr], *, formatted: bool = False) -> Iterator[tuple[int, str]]:
    """Yield line and text of the literals in `nodes`; a message is put together of pieces, and so may a pattern be."""
    for node in nodes:
        messages = {id(part) for inner in ast.walk(node) if isinstance(inner, ast.JoinedStr) for part in inner.values}
        for inner in _outside_of_loaders(node):
            if (
                isinstance(inner, ast.Constant)
                and isinstance(inner.value, str)
                and (formatted or id(inner) not in messages)
            ):
                yield inner.lineno, inner.value


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_word_of_english_in_code(path: Path) -> None:
    found = []
    for line, text, is_pattern in literals(ast.parse(path.read_text(encoding="utf-8"))):
        if is_pattern:
            words = [word for word in IN_A_PATTERN.findall(NOT_WORDS.sub(" ", text)) if word not in IN_EVERY_LANGUAGE]
        else:
            words = [] if text.isupper() or len(text.split()) > LONGEST_PHRASE else text.lower().split()
            words = [word for word in words if word in closed_class()]
        found += [f"{line}: {word!r} in {text[:60]!r}" for word in words]
    assert not found, "\n".join(found)
