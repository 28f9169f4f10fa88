"""The public functions: what is exported, what each gives, and that nothing takes their names."""

import doctest
import importlib
import json
from pathlib import Path

import pytest

import checker
from checker.errors import CheckerError
from checker.model import Article

QUOTED = "“We will not fly again before we know why,” Tobias Renn, the chief executive, said on Thursday."


def test_what_is_exported_is_sorted_and_there():
    assert list(checker.__all__) == sorted(checker.__all__)
    assert all(hasattr(checker, name) for name in checker.__all__)


@pytest.mark.parametrize("name", ["extract", "group"])
def test_a_function_keeps_its_name_when_the_subpackage_is_imported(name):
    importlib.reload(importlib.import_module(f"checker.{name}"))
    assert callable(getattr(checker, name))


def test_the_example_of_the_package_runs():
    assert doctest.testmod(checker).failed == 0


CABLE_CAR = Path(__file__).parents[1] / "sources" / "cable-car"


@pytest.mark.parametrize("paths", [str(CABLE_CAR), CABLE_CAR, (CABLE_CAR,), iter([str(CABLE_CAR)])], ids=type)
def test_check_takes_one_path_or_several(paths):
    assert len(checker.check(paths).articles) == len(list(CABLE_CAR.iterdir()))


@pytest.mark.parametrize("paths", ["/nosuch", [CABLE_CAR, "/nosuch"]])
def test_check_raises_for_a_path_where_there_is_nothing(paths):
    with pytest.raises(CheckerError, match=r"^/nosuch: there is no such file or folder$"):
        checker.check(paths)


def test_an_empty_path_is_not_the_working_folder():
    with pytest.raises(CheckerError, match=r"^'': there is no such file or folder$"):
        checker.check("")


def test_extract_gives_the_claims_of_a_text():
    quote = next(claim for claim in checker.extract(QUOTED, published="2024-10-18") if claim.kind == "quote")
    assert quote.text == "We will not fly again before we know why,"
    assert quote.speaker == "Tobias Renn"
    assert QUOTED[quote.start : quote.end] == quote.text
    json.dumps(quote.to_dict())


def test_group_puts_every_article_in_one_event():
    texts = {"a": "The ferry Pelagia struck the pier in fog.", "b": "Parliament passed the budget in Kestria."}
    events = checker.group([Article.from_text(text, id=name) for name, text in texts.items()])
    assert sorted(article for event in events for article in event.articles) == ["a", "b"]


def test_statements_do_not_agree_because_they_give_a_thing_one_attribute():
    verdict = checker.compare(
        "The cargo was insured for 30 million kroner.", "The cargo was insured for 30 million euros."
    )
    assert verdict.kind == "unrelated"


def test_no_reason_says_that_statements_agree_which_are_too_unlike():
    verdict = checker.compare("The river is 120 km long.", "The river is 75 miles long.")
    assert verdict.kind == "unrelated"
    assert all("same" not in reason or "probability" in reason for reason in verdict.trace)


def test_compare_many_gives_one_verdict_a_pair():
    toll = "The fire at the mill killed {} workers on Tuesday."
    pairs = [(toll.format(17), toll.format(19)), ("It rained.", "Shares fell.")]
    verdicts = checker.compare_many(pairs)
    assert [verdict.kind for verdict in verdicts] == ["contradiction", "unrelated"]
    assert verdicts[0].trace
    assert set(verdicts[0].to_dict()) == {"kind", "rule", "confidence", "same_claim", "same_wording", "trace"}


def test_compare_resolves_days_by_the_dates_of_publication():
    statements = (
        "The minister met the union on Tuesday in the old town hall.",
        "The minister met the union yesterday in the old town hall.",
    )
    same = checker.compare(*statements, published_a="2024-05-15", published_b="2024-05-15")
    assert same.kind == "agreement"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "…", "\x00"])
def test_no_text_is_too_odd(text):
    assert isinstance(checker.extract(text), tuple)
    assert checker.compare(text, text).kind in ("agreement", "unrelated")


def test_a_day_that_is_no_date_is_refused_where_the_article_is_made():
    with pytest.raises(ValueError, match="2024"):
        checker.Article.from_text("A story.", id="a", published="2024")
