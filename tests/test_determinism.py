"""The same articles give the same bytes in another process, hash seed, time zone, folder and order of files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.config import Config
from checker.ingest import load
from checker.model import Article
from checker.pipeline import compare_articles

ROOT = Path(__file__).parents[1]
FORMATS = ("json", "jsonl", "markdown", "html", "text")


def run(sources: Path, cwd: Path, out: Path, **environment: str) -> dict[str, bytes]:
    out.mkdir()
    outputs = [argument for form in FORMATS for argument in ("-o", f"{form}:{out / form}")]
    command = [sys.executable, "-m", "checker", "check", str(sources), *outputs, "--fail-on", "never"]
    subprocess.run(command, check=True, cwd=cwd, env=os.environ | environment, capture_output=True)
    return {form: (out / form).read_bytes() for form in FORMATS}


def test_two_processes_give_the_same_bytes(tmp_path):
    copy = tmp_path / "elsewhere" / "articles"
    copy.mkdir(parents=True)
    for file in sorted((ROOT / "sources").rglob("*.*"), reverse=True):  # another order of creation
        target = copy / file.relative_to(ROOT / "sources")
        target.parent.mkdir(exist_ok=True)
        shutil.copy(file, target)
    first = run(ROOT / "sources", ROOT, tmp_path / "first", PYTHONHASHSEED="1", TZ="UTC")
    second = run(
        copy, tmp_path, tmp_path / "second", PYTHONHASHSEED="4242", TZ="Pacific/Auckland", LANG="C", COLUMNS="44"
    )
    for form in FORMATS:
        assert first[form] == second[form], form


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return load([ROOT / "sources"], Config())[0]


@pytest.mark.parametrize("step", [1, 3, 5])
def test_the_order_of_articles_does_not_matter(articles, step):
    turned = articles[step:] + articles[:step]
    assert compare_articles(turned[::-1]).to_dict() == compare_articles(articles).to_dict()
