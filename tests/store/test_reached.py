"""The key of a stage has every module that its tasks can reach by imports, also by those within functions."""

import ast
from pathlib import Path

import pytest

import checker
from checker.store.version import COMPARING, GROUPING, READING, WRITING

ROOT = Path(checker.__path__[0])
MODULES = {
    ".".join(("checker", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in ROOT.rglob("*.py")
}
HARMLESS = (
    "errors.py",  # which errors there are, not what a result says
    "whole_file.py",  # how a file comes to its place, not what is in it
)
NOT_COMPARED = ("version.py",)  # the version is stated by reports, and no event has one


def imported(module: str) -> set[str]:
    """Return the modules of this package that one imports when it runs, not those it only names as types."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    branches = [node for node in ast.walk(tree) if isinstance(node, ast.If)]
    of_types = [part for node in branches if "TYPE_CHECKING" in ast.unparse(node.test) for part in node.body]
    passed_over = {id(node) for part in of_types for node in ast.walk(part)}
    named: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in passed_over:
            continue
        if isinstance(node, ast.Import):
            named.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module is not None, "an import that is relative"
            named.add(node.module)
            named.update(f"{node.module}.{alias.name}" for alias in node.names)
    return named & set(MODULES)


def reached(module: str) -> set[str]:
    """Return all that a module imports, directly and through others, with the packages around what is imported."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        name = ahead.pop()
        if name != "checker" and name not in found:
            found.add(name)
            ahead += [*imported(name), name.rpartition(".")[0]]
    return found


@pytest.mark.parametrize(
    ("stage", "parts", "harmless"),
    [
        ("reading", READING, HARMLESS),
        ("grouping", GROUPING, HARMLESS),
        ("comparing", COMPARING, HARMLESS + NOT_COMPARED),
        ("writing", WRITING, HARMLESS),
    ],
)
def test_what_a_stage_reaches_is_in_its_key(stage, parts, harmless):
    files = {MODULES[name].relative_to(ROOT).parts[0] for name in reached(f"checker.stages.{stage}")}
    assert files - {*parts, *harmless} == set()
    assert not set(harmless) & set(parts)


def test_imports_within_functions_are_followed():
    assert "checker.engine.pool" in imported("checker.engine")
    assert "checker.engine.dask" in reached("checker.engine")


def test_imports_of_types_alone_are_not():
    assert "checker.config" not in imported("checker.stages.reading")
