"""The typed slots of a claim: cases as a table, and what holds for every text."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import rows

from checker.extract import facts as slots
from checker.extract import read
from checker.extract.facts import FINDERS, with_facts
from checker.extract.facts.conditions import moment_of
from checker.extract.statement import statement
from checker.model import Article

CASES = Path(__file__).parents[1] / "cases" / "facts"


def cases():
    for file in sorted(CASES.glob("*.md")):
        for row in rows(file, "sentence", "facts"):
            yield pytest.param(*row, id=row[0][:60])


@pytest.mark.parametrize(("sentence", "expected"), [*cases()])
def test_the_facts_of_a_sentence(sentence, expected):
    facts = statement(Article.from_text(sentence, id="a")).facts
    found = sorted(f"{fact.attribute} of {fact.subject} = {fact.value}" for fact in facts)
    assert found == sorted(part.strip() for part in expected.split(";") if part.strip())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor, Ann Orr, said she would resign.", {"Ann Orr"}),
        ("Yusuf Demir lost. His lawyer, Elif Kaya, said he would resign.", set()),
    ],
)
def test_what_somebody_says_of_another_is_no_fact_about_the_speaker(text, who):
    facts = [fact for claim in read(Article.from_text(text, id="a")).claims for fact in claim.facts]
    assert {fact.subject for fact in facts if fact.of == "resignation"} == who


def test_every_finder_is_asked():
    modules = [import_module(f"{slots.__name__}.{module.name}") for module in iter_modules(slots.__path__)]
    assert {module.FINDER for module in modules if hasattr(module, "FINDER")} == set(FINDERS)


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("", ("", "")),
        (" on 3 November 2026", ("2026-11-03", "")),
        (" on the morning of 3 November 2026", ("2026-11-03", "MO")),
        (" at 4 p.m.", ("", "960")),
        (" at 4 p.m. on Tuesday", ("XXXX-WXX-2", "960")),
    ],
)
def test_the_moment_of_a_condition(when, moment):
    facts = statement(Article.from_text(f"The captain was arrested{when}.", id="a")).facts
    assert [moment_of(fact) for fact in facts if fact.kind == "condition"] == [moment]


def test_the_source_of_a_fact_is_the_speaker_and_what_stands_beside_a_claim_has_none():
    text = "Marta Stern, 45, said the fire killed 17 people. The blaze injured 40 people."
    facts = [fact for claim in read(Article.from_text(text, id="a")).claims for fact in claim.facts]
    sources = {fact.attribute: fact.source for fact in facts if fact.quantity}
    assert sources == {"age": None, "count:killed": "Marta Stern", "count:injured": None}


def test_its_refers_to_the_body_of_the_sentence_ahead():
    text = "The Eurasian Economic Union is five years old. Its members are Russia, Armenia and Belarus."
    facts = [fact for claim in read(Article.from_text(text, id="a")).claims for fact in claim.facts]
    assert [(fact.attribute, fact.subject, fact.key) for fact in facts] == [
        ("members", "Eurasian Economic Union", ("Armenia", "Belarus", "Russia"))
    ]


def test_reading_the_facts_again_changes_nothing():
    text = "Russia is chairing the Eurasian Economic Union. Robert Buckley, 32, was not arrested."
    once = with_facts(read(Article.from_text(text, id="a")))
    assert with_facts(once) == once


@given(st.text(max_size=300))
def test_no_text_raises_and_every_fact_lies_in_the_text(text):
    for fact in statement(Article.from_text(text, id="a")).facts:
        assert 0 <= fact.start < fact.end <= len(text)
