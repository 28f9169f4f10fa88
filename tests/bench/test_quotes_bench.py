"""Floors for quotes and speakers on annotated news, measured with the tools that lie beside the gold."""

from __future__ import annotations

import argparse
import importlib.util
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2].parent / "shared"
GOLD = SHARED / "gold" / "quotes"

pytestmark = [pytest.mark.bench, pytest.mark.skipif(not GOLD.is_dir(), reason=f"no gold beside the repository: {GOLD}")]


def measured(name: str, limit: int | None) -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("evaluate", SHARED / "tools" / "evaluate.py")
    assert spec
    assert spec.loader
    evaluate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(evaluate)
    result: dict[str, Any] = evaluate.quotes(argparse.Namespace(gold=GOLD / name, limit=limit, misses=False))
    print(name, result)
    return result


def test_political_news() -> None:
    result = measured("polnear_dev.jsonl", 150)
    assert result["failed_articles"] == 0
    assert result["exact_f1"] >= 0.955  # the whole set: 0.979
    assert result["found_with_right_speaker"] >= 0.86  # the whole set: 0.90


def test_short_news_with_resolved_names() -> None:
    result = measured("gumnews_dev.jsonl", None)
    assert result["exact_f1"] >= 0.95
    assert result["resolved_name_right"] >= 0.75
