"""The JSON Schema that ships with the package describes what the program writes, no more and no less."""

import json
from importlib.resources import files
from typing import Literal, get_args, get_origin, get_type_hints

import jsonschema
import pytest
from factories import canonical_report, report_of_one_article

from checker import model
from checker.report import FORMATS

SCHEMA = json.loads(files("checker.report").joinpath("schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
VALUES = {
    "article": model.Article, "claim": model.Claim, "quantity": model.Quantity, "when": model.When, "name": model.Name,
    "scope": model.Scope, "finding": model.Finding,
}  # fmt: skip


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [canonical_report(), report_of_one_article(), model.Report(version="1.0.0")])
def test_a_report_is_valid(report):
    VALIDATOR.validate(json.loads(FORMATS["json"](report)))


def test_a_line_of_jsonl_is_a_finding_of_the_schema():
    finding = jsonschema.Draft202012Validator({"$ref": "#/$defs/finding", "$defs": SCHEMA["$defs"]})
    lines = FORMATS["jsonl"](canonical_report()).splitlines()
    assert len(lines) == len(canonical_report().findings)
    for line in lines:
        finding.validate(json.loads(line))


def test_a_key_too_many_or_too_few_is_not_valid():
    report = json.loads(FORMATS["json"](canonical_report()))
    report["findings"][0]["winner"] = "c1"
    assert not VALIDATOR.is_valid(report)
    del report["findings"][0]["winner"]
    assert VALIDATOR.is_valid(report)
    del report["claims"][0]["speaker"]
    assert not VALIDATOR.is_valid(report)


@pytest.mark.parametrize("name", VALUES)
def test_the_schema_lists_the_values_the_model_knows(name):
    described = SCHEMA["$defs"][name]["properties"]
    known = {field: words_of(hint) for field, hint in get_type_hints(VALUES[name]).items() if field in described}
    wanted = {field: words for field, words in known.items() if words}
    assert {field: set(described[field].get("enum", ())) - {None} for field in wanted} == wanted


def words_of(hint):
    """Return the words that a field may hold, where its type lists them."""
    parts = [hint, *get_args(hint)]
    return {word for part in parts if get_origin(part) is Literal for word in get_args(part)}


def test_offsets_of_the_report_give_its_texts():
    report = canonical_report()
    written = json.loads(FORMATS["json"](report))
    spans = [*written["claims"], *(each for finding in written["findings"] for each in finding["evidence"])]
    assert spans
    for span in spans:
        assert report.articles[span["article"]].text[span["start"] : span["end"]] == span["text"]
