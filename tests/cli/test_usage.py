"""What is asked for in the wrong way, or for a place that cannot be written, is told in one line."""

import re

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.errors import ExitCode

TWO_FILES = ["sources/north/vote.txt", "sources/south/vote.txt"]


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["check", "nowhere"], "nowhere"),
        (["check", "-"], "'checker add -' puts what comes from it into the sources"),
        (["check", "-o", "pdf"], "there is no format 'pdf'"),
        (["check", "-o", "json", "-o", "text"], "standard output"),
        (["check", "-o", "json:one", "-o", "csv:one"], "a file of its own"),
        (["check", "--fail-on", "typo"], "typo"),
        (["explain", "N999"], "neither a rule nor the id of a finding"),
        (["explain", "0a1b2c3g"], "neither a rule nor the id of a finding"),
        (["explain", "0a1b2c3d"], "neither a rule nor a finding of these articles"),
        (["check", "--fail-on", "agreement"], "agreement"),
        (["dismiss"], "Missing argument"),
        (["dismiss", "0000000g", "--reason", "x", "--by", "me"], "not the id of a finding"),
        (["dismiss", "00000000", "--reason", " ", "--by", "me"], "Invalid value for '--reason': it takes words"),
        (["dismiss", "00000000", "--reason", ""], "Invalid value for '--reason': it takes words"),
        (["dismiss", "00000000", "--reason", "x", "--by", "me", "--until", "soon"], "not a date"),
        (["dismiss", "00000000", "--reason", "x", "--by", "me", "--on", "soon"], "not a date"),
        (["dismiss", "00000000", "--reason", "x", "--by", "me", "--until", "2020-01-01"], "before the day"),
        (["check", "--baseline", "sources/north/vote.txt"], "not a JSON report"),
        (["compare", "A.", "B.", "--published-a", "2025-02-30"], "'2025-02-30' is not a date"),
        (["compare", "sources/north/vote.txt", "sources/south/vote.text"], "vote.text: there is no such file; compare"),
        (["compare", "nosuch1.txt", "nosuch2.txt"], "nosuch1.txt: there is no such file"),
        (["compare", "It rained.", "north/vote.JSONL"], "north/vote.JSONL: there is no such file"),
        (["compare", "no such.txt", "other one.txt"], "no such.txt: there is no such file"),
        (["compare", "It rained.", " \n"], "a statement is empty"),
        (["compare", "", "It rained."], "a statement is empty"),
        (["compare", "sources/north", "sources/south"], "sources/north is a folder"),
        (["compare", "sources/north/vote.txt", "It rained."], "two statements or two files"),
        (["compare", *TWO_FILES, "--published-b", "2025-02-03"], "are for statements"),
        (["add", "-", "--published", "soon"], "'soon' is not a date"),
        (["add", "-", "--to", "sources/north/vote.txt"], "Directory 'sources/north/vote.txt' is a file"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_two(run, arguments, complaint):
    result = run(*arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "-o", "json:sources/north/vote.txt/x"],
        ["dismiss", "00000000", "--reason", "x", "--by", "me", "--reviews", "sources/north/vote.txt/x"],
        ["add", "-", "--to", "sources/north/vote.txt/x"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_cannot_be_written_is_one_line_and_has_an_exit_code_of_its_own(votes, arguments):
    result = CliRunner().invoke(main, arguments, input=votes["north/vote.txt"])
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert re.fullmatch(r"checker: sources/north/vote\.txt/x\S*: cannot be written: .*\n", result.stderr)
    assert result.stdout == ""
