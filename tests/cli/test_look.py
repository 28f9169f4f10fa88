"""`checker extract`, `events` and `compare` show one side of a run, and end as a run does."""

import json

import pytest


@pytest.mark.usefixtures("working_folder")
def test_extract_shows_the_claims_of_each_article(run):
    assert "approved the harbour budget" in run("extract", "sources/north").stdout
    shown = json.loads(run("extract", "sources", "--format", "json").stdout)
    assert {claim["article"] for claim in shown["claims"]} == {article["id"] for article in shown["articles"]}


@pytest.mark.usefixtures("working_folder")
def test_events_shows_the_grouping(run):
    assert "2 articles" in run("events").stdout
    (event,) = json.loads(run("events", "--format", "json").stdout)["events"]
    assert len(event["articles"]) == 2
    assert "why" in event


@pytest.mark.usefixtures("working_folder")
def test_events_says_why_two_articles_are_together(run, votes):
    a, b = (f"sources/{name}" for name in votes)
    assert "are in one event" in run("events", "--why", a, b).stdout
    assert json.loads(run("events", "--why", a, b, "--format", "json").stdout)["why"]
    refused = run("events", "--why", a, "sources/none.txt")
    assert refused.exit_code == 2
    assert "sources/none.txt is none of the articles" in refused.stderr


def test_events_says_why_of_two_files_that_are_not_among_the_sources(working_folder, run, votes, monkeypatch):
    a, b = (str(working_folder / "sources" / name) for name in votes)
    (working_folder / "other").mkdir()
    for folder in ("other", "sources/north"):  # without sources, and with the sources of another configuration
        (working_folder / "sources" / "north" / "checker.toml").write_text("sources = '.'\n", encoding="utf-8")
        monkeypatch.chdir(working_folder / folder)
        assert "are in one event" in run("events", "--why", a, b).stdout
    refused = run("events", "--why", a, "none.txt", a)
    assert "none.txt is none of the articles" in refused.stderr


@pytest.mark.usefixtures("working_folder")
def test_compare_takes_statements_or_files(run, votes):
    a, b = (text.split("\n\n")[1] for text in votes.values())
    assert "P502" in run("compare", a * 10, b * 10).stdout  # longer than the name of a file may be
    assert run("compare", "He wrote it to vote.txt.", "example.com").exit_code == 0
    assert "contradiction" in run("compare", a, b).stdout
    assert json.loads(run("compare", a, b, "--format", "json").stdout)["kind"] == "contradiction"
    assert "contradiction" in run("compare", "sources/north/vote.txt", "sources/south/vote.txt").stdout


def test_commands_that_show_a_stage_end_as_a_run_does_that_could_not_read_everything(working_folder, run, votes):
    (working_folder / "broken.pdf").write_bytes(b"\x00\x01")
    (working_folder / "nothing").mkdir()
    good, other = (f"sources/{name}" for name in votes)
    for command in ("extract", "events"):
        assert run(command, good).exit_code == 0
        for unread in (["broken.pdf"], [good, "broken.pdf"], ["nothing"]):
            assert run(command, *unread).exit_code == 3
            assert run(command, *unread, "--format", "json").exit_code == 3
    assert run("compare", good, other).exit_code == 0
    assert run("compare", good, "broken.pdf").exit_code == 3
    (working_folder / "elsewhere.txt").write_text("Rain in Oslo\n\nIt rained in Oslo on Friday.\n", encoding="utf-8")
    assert run("compare", good, "elsewhere.txt").exit_code == 3


@pytest.mark.parametrize("command", ["extract", "events", "check"])
def test_where_there_is_no_article_that_is_said(working_folder, run, command):
    (working_folder / "nothing").mkdir()
    result = run(command, "nothing")
    assert result.exit_code == 3
    assert "checker: Nothing to compare: there is no article in what was read\n" in result.stderr


@pytest.mark.usefixtures("working_folder")
def test_a_command_that_compares_nothing_does_not_say_that_there_is_nothing_to_compare(run):
    result = run("extract", "sources/north")
    assert result.exit_code == 0
    assert "Nothing to compare" not in result.stderr
