"""What a terminal can show, and the pages of the smaller commands."""

import re
from math import inf

import pytest
from factories import article, canonical_report, claim, read
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Quantity, Verdict
from checker.presentation.printable import printable
from checker.presentation.rules import documentation, every
from checker.report import text
from checker.report.terminal import explanation, extraction, grouping, rule_pages, verdict
from checker.report.terminal.style import CLOSE, OPEN, Style, style_for

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def style(color="auto", terminal=True, columns=80, encoding="utf-8", **environment):
    return style_for(color, is_terminal=terminal, columns=columns, encoding=encoding, environment=environment)


@pytest.mark.parametrize(
    ("given_style", "color"),
    [
        (style(), True),
        (style(terminal=False), False),
        (style(TERM="dumb"), False),
        (style(NO_COLOR="1"), False),
        (style(NO_COLOR=""), True),
        (style(terminal=False, FORCE_COLOR="1"), True),
        (style(terminal=False, FORCE_COLOR="0"), False),
        (style(FORCE_COLOR="1", NO_COLOR="1"), False),
        (style("always", terminal=False, NO_COLOR="1"), True),
        (style("never", FORCE_COLOR="1"), False),
    ],
)
def test_colour_is_asked_for(given_style, color):
    assert given_style.color is color


def test_lines_are_never_wider_than_is_good_to_read():
    assert style(columns=300).width == 100
    assert style(columns=44).width == 44


@pytest.mark.parametrize(
    ("encoding", "unicode"), [("utf-8", True), ("UTF8", True), ("ascii", False), ("cp1252", False)]
)
def test_signs_follow_the_encoding(encoding, unicode):
    assert style(encoding=encoding).unicode is unicode


@pytest.mark.parametrize("width", [40, 44, 60, 100])
def test_a_report_fits_the_terminal(width):
    shown = ESCAPE.sub("", text.render(canonical_report(), Style(width=width, color=True)))
    # A path or a name without a space is never cut: it may be copied.
    assert not [line for line in shown.splitlines() if len(line) > width and " " in line.strip().strip("│ ")]


def test_a_report_reads_without_colour():
    plain, coloured = (text.render(canonical_report(), Style(color=color)) for color in (False, True))
    assert "⟦Nineteen⟧ people" in plain
    assert "\x1b" not in plain
    assert ESCAPE.sub("", coloured) == plain.replace("⟦", "").replace("⟧", "")


@pytest.mark.parametrize("show", [Style.lines, lambda style, text: style.quoted(text, 2)])
def test_emphasis_holds_on_every_line_of_what_is_wrapped(show):
    words = [f"word{number}" for number in range(20)]
    coloured = show(Style(width=30, color=True), f"before {OPEN}{' '.join(words)}{CLOSE} after, and after that")
    bold = [part for line in coloured for part in re.findall(r"\x1b\[1m(.*?)\x1b\[22m", line)]
    assert " ".join(bold).split() == words
    assert len(bold) > 3
    plain = " ".join(show(Style(width=30), f"before {OPEN}{' '.join(words)}{CLOSE} after"))
    assert (plain.count("⟦"), plain.count("⟧")) == (1, 1)


def test_a_folded_report_counts_what_it_does_not_list():
    folded = text.render(canonical_report(), folded=True)
    assert "2 single sources (2 new), 1 agreement (1 new)." in folded
    assert "40 cars" not in folded
    assert "checker check -v" in folded


@pytest.mark.parametrize("width", [40, 60, 100])
def test_what_is_printed_of_a_rule_and_a_long_label_fits_the_terminal(width):
    for rule in every():
        shown = rule_pages.page(rule, Style(width=width)).splitlines()
        assert [line for line in shown if len(line) > width and " " in line.removeprefix("- ").strip()] == []
        assert " ".join(" ".join(shown).split()).endswith(" ".join(documentation(rule).split()))
    row = Style(width=width).row("  " + "Fire at the old mill " * 8, "event-1a2b3c4d", "bold")
    assert max(map(len, row)) <= width
    assert row[-1].strip() == "event-1a2b3c4d"


@given(st.text(max_size=200).map(printable), st.integers(1, 120))
def test_wrapping_loses_no_word(words, width):
    wrapped = Style(width=width).lines(words)
    assert " ".join(wrapped).split() == words.split()


def test_an_extraction_shows_claims_marked_in_their_sentence_with_their_values():
    shown = extraction.render(canonical_report().extractions)
    assert "⟦A fire in a warehouse at Marlow Quay killed 17 people on Tuesday⟧, police said." in shown
    for expected in (
        "speaker     Ada Lorne (“fire chief Ada Lorne”)", "17 people = 17 people\n", "Tuesday = on 2026-03-03",
        "fire | count:killed | 17", "(negation)", "reads as    negative", "draws on Northern Wire", "date unknown",
    ):  # fmt: skip
        assert expected in shown


def test_the_grouping_shows_origins_and_reasons():
    shown = grouping.render(canonical_report())
    assert "4 articles, 3 origins" in shown
    assert "because they share Marlow Quay, fire, Tuesday" in shown
    assert grouping.to_dict(canonical_report())["events"][0]["why"] == ["they share Marlow Quay, fire, Tuesday"]


def test_a_finding_is_explained_by_its_trace_and_found_by_the_beginning_of_its_id():
    card = explanation.find(canonical_report(), "7f3a")
    shown = explanation.render(card)
    assert "17 and 19 do not overlap." in shown
    assert "Northern Wire  northern-wire/fire.txt:3:45  (police)" in shown
    assert explanation.find(canonical_report(), "51a6") is None  # two begin so
    assert explanation.find(canonical_report(), "ffff") is None


def test_a_verdict_says_what_and_why():
    shown = verdict.render(Verdict("contradiction", "N201", 0.9, 0.95, 0.2, ("17 and 19 do not overlap.",)))
    assert shown.splitlines()[0].startswith("≠ contradiction [N201]")
    assert "- 17 and 19 do not overlap." in shown
    assert verdict.render(Verdict("unrelated", None, 0.9, 0.1, 0.0)).startswith("unrelated\n")


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (Quantity(0, 10, "90 minutes", 5400, 5400, "duration", "minute"), "90 minutes = 90 minutes"),
        (Quantity(0, 5, "17 km", 17000, 17000, "length", "kilometre"), "17 km = 17 km"),
        (Quantity(0, 5, "86 °F", 29, 31, "temperature", "fahrenheit"), "86 °F = 84.2 to 87.8 fahrenheit"),
        (Quantity(0, 4, "half", 47.5, 52.5, "percent", "share"), "half = 47.5 to 52.5 percent"),
        (Quantity(0, 10, "$2 million", 2e6, 2e6, "money", "USD"), "$2 million = 2,000,000 USD"),
        (
            Quantity(0, 12, "$1.5 trillion", 1.45e12, 1.55e12, "money", "USD"),
            "= 1,450,000,000,000 to 1,550,000,000,000 USD",
        ),
        (Quantity(0, 10, "1234567891", 1234567891, 1234567891, "count", "count"), "= 1,234,567,891\n"),
        (Quantity(0, 12, "34 years old", 34, 34, "age", "year", kind="age"), "34 years old = 34 (age)"),
        (
            Quantity(0, 11, "seven years", 209853730.8, 231943597.2, "duration", "year"),
            "seven years = 6.65 to 7.35 years",
        ),
        (Quantity(0, 2, "at least 17", 17, inf, "count", "person"), "at least 17 = 17 or more\n"),
        (Quantity(0, 10, "17 workers", 17, 17, "count", "person", noun="worker"), "17 workers = 17 workers\n"),
    ],
)
def test_a_quantity_is_shown_in_the_unit_that_the_text_gives(quantity, shown):
    source = article("a.txt", "A", None, quantity.text)
    assert shown in extraction.render([read(source, claim("1", source, quantity.text, quantities=(quantity,)))])
