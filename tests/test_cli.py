"""The command line: what goes where, and how a run ends."""

import html
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.cli.terminal import Progress
from checker.errors import ExitCode
from checker.ingest import LOADERS
from checker.judge.rules import EVERY
from checker.report import FORMATS
from checker.review.rules import HOUSEKEEPING

EVERY_NAME = {rule.id: rule.name for rule in EVERY}
VOTE = "The council {} the harbour budget of 34 million euros on Tuesday by 31 votes to 28.\n"
VOTES = {
    "north/vote.txt": "Harbour budget approved\n\n" + VOTE.format("approved"),
    "south/vote.txt": "Harbour budget rejected\n\n" + VOTE.format("rejected"),
}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with sources/ in it, which is the working folder."""
    for name, text in VOTES.items():
        file = tmp_path / "sources" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def run(*arguments):
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code != ExitCode.FAILED, result.stderr
    return result


def test_check_alone_reads_sources_prints_findings_and_writes_the_reports(desk):
    result = run("check")
    assert result.exit_code == 1
    assert "≠ contradiction [P502]" in result.stdout
    assert "rejected" in result.stdout
    assert "sources/north/vote.txt:3:" in result.stdout
    assert {file.name for file in (desk / "reports").iterdir()} == {"index.html", "report.json", "report.md"}
    assert "wrote reports/index.html" in result.stderr


def test_what_is_asked_for_is_all_that_is_written(desk):
    result = run("check", "sources", "-o", "json:out/report.json", "-o", "markdown:out/report.md")
    assert result.stdout == ""
    assert not (desk / "reports").exists()
    assert {file.name for file in (desk / "out").iterdir()} == {"report.json", "report.md"}


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_machine_format_has_standard_output_to_itself(form):
    result = run("check", "-v", "-o", form)
    for document in [result.stdout] if form == "json" else result.stdout.splitlines():
        json.loads(document)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_asked_for(desk, form):
    assert run("check", "-o", form).stdout
    assert run("check", "-o", f"{form}:report").stdout == ""
    assert (desk / "report").stat().st_size


@pytest.mark.usefixtures("desk")
def test_concise_is_a_line_for_each_finding_that_leads_to_its_place():
    shown = run("check", "-o", "text", "--concise").stdout
    (line,) = [line for line in shown.splitlines() if "P502" in line]
    path, row, column, rest = line.split(":", 3)
    assert Path(path).read_text(encoding="utf-8").splitlines()[int(row) - 1][int(column) - 1 :]
    assert "approved" in rest
    assert "rejected" in rest


@pytest.mark.usefixtures("desk")
def test_what_is_concise_is_so_in_a_file_too():
    assert run("check", "-o", "text:out.txt", "--concise").stdout == ""
    assert Path("out.txt").read_text(encoding="utf-8") == run("check", "-o", "text", "--concise").stdout


def test_the_threshold_decides_the_exit_code(desk):
    assert run("check", "-o", "text", "--fail-on", "never").exit_code == 0
    (desk / "checker.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("check", "-o", "text").exit_code == 0
    assert run("check", "-o", "text", "--fail-on", "contradiction").exit_code == 1


@pytest.mark.usefixtures("desk")
def test_nothing_to_compare_is_said_and_is_no_success():
    result = run("check", "sources/north", "-o", "text", "--allow-unreadable")
    assert result.exit_code == 3
    assert "Nothing to compare" in result.stdout


def test_a_file_that_cannot_be_read_is_named_and_fails_the_run_unless_allowed(desk):
    (desk / "sources" / "north" / "empty.html").write_text("", encoding="utf-8")
    result = run("check", "-o", "text")
    assert result.exit_code == 3
    assert "empty.html" in result.stdout
    assert "could not read" in result.stderr
    assert "empty.html" in result.stderr
    assert run("check", "-o", "text", "--allow-unreadable").exit_code == 1


@pytest.mark.usefixtures("desk")
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
        (["compare", *(f"sources/{name}" for name in VOTES), "--published-b", "2025-02-03"], "are for statements"),
        (["add", "-", "--published", "soon"], "'soon' is not a date"),
        (["add", "-", "--to", "sources/north/vote.txt"], "Directory 'sources/north/vote.txt' is a file"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_two(arguments, complaint):
    result = run(*arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "-o", "json:sources/north/vote.txt/x"],
        ["dismiss", "00000000", "--reason", "x", "--by", "me", "--reviews", "sources/north/vote.txt/x"],
        ["add", "-", "--to", "sources/north/vote.txt/x"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_cannot_be_written_is_one_line_and_has_an_exit_code_of_its_own(arguments):
    result = CliRunner().invoke(main, arguments, input=VOTES["north/vote.txt"])
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert re.fullmatch(r"checker: sources/north/vote\.txt/x\S*: cannot be written: .*\n", result.stderr)
    assert result.stdout == ""


@pytest.mark.usefixtures("desk")
def test_where_the_reports_cannot_be_written_the_findings_are_printed_all_the_same():
    Path("reports").write_text("in the way", encoding="utf-8")
    result = run("check")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "≠ contradiction [P502]" in result.stdout
    assert "reports/index.html: cannot be written" in result.stderr


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [("check -o text", 1), ("check -o html:page.html", 1), ("extract sources", 0), ("rules", 0), ("explain N999", 2)],
)
def test_a_stream_that_is_closed_leads_nowhere(closed, arguments, code):
    command = f"{sys.executable} -m checker {arguments} {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602  our own words
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert not Path("page.html").exists() or Path("page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_configuration_that_cannot_be_used_is_named(desk):
    (desk / "checker.toml").write_text("souces = 'x'\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "checker.toml: unknown key 'souces'" in result.stderr


@pytest.mark.parametrize("command", ["check", "config", "events"])
@pytest.mark.parametrize(
    ("reports", "complaint"),
    [
        ('["html"]', "'html' has no file; it is written as FORMAT:FILE"),
        ('["html:page.html", "json:-"]', "'json:-' has no file; it is written as FORMAT:FILE"),
        ('["pdf:page.pdf"]', "'pdf:page.pdf': there is no format 'pdf'; there are "),
        ('["html:page", "json:page"]', "two reports would be written to page; give each a file of its own"),
    ],
)
def test_reports_that_cannot_be_are_told_with_file_and_key(desk, command, reports, complaint):
    (desk / "checker.toml").write_text(f"reports = {reports}\n", encoding="utf-8")
    result = run(command)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"checker: {desk / 'checker.toml'}: 'reports': {complaint}")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_a_rule_that_there_is_not_is_told_by_config_too(desk):
    (desk / "checker.toml").write_text('disable = ["N20l"]\n', encoding="utf-8")
    assert run("config").stderr == "checker: 'disable': there is no rule 'N20l'; 'checker rules' lists the rules\n"


def test_what_others_wrote_reaches_the_terminal_as_characters_only(desk):
    (desk / "checker.toml").write_text('"\\u001b[31m\\u202e" = 1\n', encoding="utf-8")
    assert "unknown key '⟨U+001B⟩[31m⟨U+202E⟩'" in run("check").stderr
    (desk / "checker.toml").unlink()
    assert run("add", "file:///\x1b[31m").stderr.startswith("checker: could not add file:///⟨U+001B⟩[31m: ")


def test_what_is_chosen_of_a_rule_holds_in_every_report(desk):
    rule = json.loads(run("check", "-o", "json", "--fail-on", "never").stdout)["findings"][0]["rule"]
    choice = desk / "checker.toml"
    choice.write_text(f'[severity]\n{rule} = "note"\n', encoding="utf-8")
    results = json.loads(run("check", "-o", "sarif").stdout)["runs"][0]["results"]
    assert [result["level"] for result in results if result["ruleId"] == rule] == ["note"]
    assert "::error" not in run("check", "-o", "github").stdout
    choice.write_text(f"[least-confidence]\n{rule} = 1.0\n", encoding="utf-8")
    told = json.loads(run("check", "-o", "json").stdout)["findings"]
    assert rule not in {finding["rule"] for finding in told}
    for name in (rule.lower(), EVERY_NAME[rule]):
        choice.write_text(f'disable = ["{name}"]\n', encoding="utf-8")
        assert rule not in {finding["rule"] for finding in json.loads(run("check", "-o", "json").stdout)["findings"]}
    choice.write_text('disable = ["N20l"]\n', encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr == "checker: 'disable': there is no rule 'N20l'; 'checker rules' lists the rules\n"


@pytest.mark.usefixtures("desk")
def test_without_sources_it_says_what_to_do(tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    result = run("check")
    assert result.exit_code == 2
    assert "there is no such folder" in result.stderr


def test_from_a_folder_below_the_same_is_read_and_written(desk, monkeypatch):
    (desk / "checker.toml").write_text('reports = ["json:reports/report.json"]\n', encoding="utf-8")
    run("check")
    above = (desk / "reports" / "report.json").read_bytes()
    (desk / "reports" / "report.json").unlink()
    monkeypatch.chdir(desk / "sources" / "north")
    shown = run("check").stdout
    assert "  vote.txt:3:" in shown
    assert "  ../south/vote.txt:3:" in shown
    assert (desk / "reports" / "report.json").read_bytes() == above


@pytest.mark.usefixtures("desk")
def test_colour_is_for_terminals_and_for_those_who_ask(monkeypatch):
    assert "\x1b" not in run("check", "-o", "text").stdout
    assert "\x1b" in run("check", "-o", "text", "--color", "always").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in run("check", "-o", "text").stdout
    assert "\x1b" not in run("check", "-o", "text", "--color", "never").stdout


@pytest.mark.usefixtures("desk")
def test_extract_shows_the_claims_of_each_article():
    assert "approved the harbour budget" in run("extract", "sources/north").stdout
    shown = json.loads(run("extract", "sources", "--format", "json").stdout)
    assert {claim["article"] for claim in shown["claims"]} == {article["id"] for article in shown["articles"]}


@pytest.mark.usefixtures("desk")
def test_events_shows_the_grouping():
    assert "2 articles" in run("events").stdout
    (event,) = json.loads(run("events", "--format", "json").stdout)["events"]
    assert len(event["articles"]) == 2
    assert "why" in event


@pytest.mark.usefixtures("desk")
def test_events_says_why_two_articles_are_together():
    a, b = (f"sources/{name}" for name in VOTES)
    assert "are in one event" in run("events", "--why", a, b).stdout
    assert json.loads(run("events", "--why", a, b, "--format", "json").stdout)["why"]
    refused = run("events", "--why", a, "sources/none.txt")
    assert refused.exit_code == 2
    assert "sources/none.txt is none of the articles" in refused.stderr


def test_events_says_why_of_two_files_that_are_not_among_the_sources(desk, monkeypatch):
    a, b = (str(desk / "sources" / name) for name in VOTES)
    (desk / "other").mkdir()
    for folder in ("other", "sources/north"):  # without sources, and with the sources of another configuration
        (desk / "sources" / "north" / "checker.toml").write_text("sources = '.'\n", encoding="utf-8")
        monkeypatch.chdir(desk / folder)
        assert "are in one event" in run("events", "--why", a, b).stdout
    refused = run("events", "--why", a, "none.txt", a)
    assert "none.txt is none of the articles" in refused.stderr


@pytest.mark.usefixtures("desk")
def test_compare_takes_statements_or_files():
    a, b = (text.split("\n\n")[1] for text in VOTES.values())
    assert "P502" in run("compare", a * 10, b * 10).stdout  # longer than the name of a file may be
    assert run("compare", "He wrote it to vote.txt.", "example.com").exit_code == 0
    assert "contradiction" in run("compare", a, b).stdout
    assert json.loads(run("compare", a, b, "--format", "json").stdout)["kind"] == "contradiction"
    assert "contradiction" in run("compare", *(f"sources/{name}" for name in VOTES)).stdout


def test_commands_that_show_a_stage_end_as_a_run_does_that_could_not_read_everything(desk):
    (desk / "broken.pdf").write_bytes(b"\x00\x01")
    (desk / "nothing").mkdir()
    good, other = (f"sources/{name}" for name in VOTES)
    for command in ("extract", "events"):
        assert run(command, good).exit_code == 0
        for unread in (["broken.pdf"], [good, "broken.pdf"], ["nothing"]):
            assert run(command, *unread).exit_code == 3
            assert run(command, *unread, "--format", "json").exit_code == 3
    assert run("compare", good, other).exit_code == 0
    assert run("compare", good, "broken.pdf").exit_code == 3
    (desk / "elsewhere.txt").write_text("Rain in Oslo\n\nIt rained in Oslo on Friday.\n", encoding="utf-8")
    assert run("compare", good, "elsewhere.txt").exit_code == 3


@pytest.mark.parametrize("command", ["extract", "events", "check"])
def test_where_there_is_no_article_that_is_said(desk, command):
    (desk / "nothing").mkdir()
    result = run(command, "nothing")
    assert result.exit_code == 3
    assert "checker: Nothing to compare: there is no article in what was read\n" in result.stderr


@pytest.mark.usefixtures("desk")
def test_explain_prints_the_page_of_a_rule_or_the_trace_of_a_finding():
    for name in ("N201", "n201", "number-mismatch"):
        assert "## Why it matters" in run("explain", name).stdout
    found = json.loads(run("check", "-o", "jsonl").stdout.splitlines()[0])
    shown = " ".join(run("explain", found["id"]).stdout.split())
    assert found["id"] in shown
    for step in found["trace"]:
        assert f"- {step}" in shown


def test_rules_lists_every_rule_in_every_format():
    for form in ("text", "markdown", "json"):
        shown = run("rules", "--format", form).stdout
        assert [rule.id for rule in EVERY if rule.id not in shown] == []
    assert [rule["id"] for rule in json.loads(run("rules", "--format", "json").stdout)] == [
        rule.id for rule in (*EVERY, *HOUSEKEEPING)
    ]


def findings(*arguments):
    return [json.loads(line) for line in run("check", "-o", "jsonl", *arguments).stdout.splitlines()]


def test_what_is_decided_is_marked_and_no_longer_fails_the_run(desk):
    gravest = findings()[0]
    done = run("dismiss", gravest["id"], "--reason", "The vote was held twice.", "--by", "ada", "--on", "2026-03-01")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert f"wrote reports/reviews/{gravest['id']}.toml" in done.stderr
    (again,) = [finding for finding in findings() if finding["id"] == gravest["id"]]
    assert again["state"] == "decided"
    assert again["decision"]["reason"] == "The vote was held twice."
    assert (desk / "reports" / "reviews").is_dir()
    others = [finding for finding in findings() if finding["kind"] == "contradiction" and finding["state"] != "decided"]
    assert run("check", "-o", "text").exit_code == (1 if others else 0)
    assert "Decision: dismissed by ada on 1 Mar 2026" in run("explain", gravest["id"]).stdout


@pytest.mark.usefixtures("desk")
def test_explain_takes_what_is_decided_from_where_it_is_told_to():
    gravest = findings()[0]["id"]
    run(
        "dismiss",
        gravest,
        "--reason",
        "Old",
        "--by",
        "ada",
        "--on",
        "2026-03-01",
        "--until",
        "2026-03-09",
        "--reviews",
        "r",
    )
    assert "Decision" not in run("explain", gravest).stdout
    assert "Decision: dismissed by ada" in run("explain", gravest, "--reviews", "r", "--on", "2026-03-09").stdout
    assert "Decision" not in run("explain", gravest, "--reviews", "r", "--on", "2026-03-10").stdout


@pytest.mark.usefixtures("desk")
def test_the_capitals_of_an_id_do_not_matter():
    gravest = next(finding["id"] for finding in findings() if finding["id"] != finding["id"].upper())
    assert gravest in run("explain", gravest.upper()).stdout
    for name in (gravest.upper(), gravest[:7].upper()):
        done = run("watch", name, "--reason", "Ask", "--by", "ada", "--reviews", name)
        assert done.stderr == f"checker: wrote {name}/{gravest}.toml\n"


@pytest.mark.usefixtures("desk")
def test_a_decision_takes_the_beginning_of_an_id():
    gravest = findings()[0]["id"]
    done = run("dismiss", gravest[:4], "--reason", "Old", "--by", "ada")
    assert done.exit_code == 0
    assert done.stderr == f"checker: wrote reports/reviews/{gravest}.toml\n"
    assert Path(f"reports/reviews/{gravest}.toml").is_file()
    other = next(digit for digit in "0123456789abcdef" if not gravest.startswith(digit)) * 7
    missed = run("dismiss", other, "--reason", "Old", "--by", "ada")
    assert missed.exit_code == 2
    assert f"no id that begins with '{other}'" in missed.stderr


def test_a_decision_looks_its_finding_up_where_it_is_told_to(desk):
    gravest = findings()[0]["id"]
    (desk / "sources").rename(desk / "elsewhere")
    missed = run("dismiss", gravest[:4], "--reason", "Old", "--by", "ada")
    assert missed.exit_code == 2
    assert "a finding of sources, which does not exist; if the articles are elsewhere, name them" in missed.stderr
    done = run("dismiss", gravest[:4], "elsewhere/north", "elsewhere/south", "--reason", "Old", "--by", "ada")
    assert (done.exit_code, done.stderr) == (0, f"checker: wrote reports/reviews/{gravest}.toml\n")
    for mistyped, paths, where in (
        ("0a1b2c3d", [], "sources, which does not exist"),
        ("0a1b2c3e", ["elsewhere"], "these articles;"),
    ):
        done = run("watch", mistyped, *paths, "--reason", "Ask", "--by", "ada")
        assert done.exit_code == 0
        assert f"recorded, but {mistyped} is no finding of {where}" in done.stderr


@pytest.mark.parametrize(
    ("name", "complaint"),
    [("N999", "neither a rule nor the id"), ("0a1b2c3d", "is no rule, and sources, in whose articles")],
)
def test_explain_without_articles_says_what_is_wrong_with_the_name(tmp_path, monkeypatch, name, complaint):
    monkeypatch.chdir(tmp_path)
    done = run("explain", name)
    assert done.exit_code == 2
    assert complaint in done.stderr


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "command",
    [["extract"], ["events"], ["explain", "ID"], ["watch", "ID", "--reason", "Ask", "--by", "ada", "--replace"]],
    ids=lambda command: command[0],
)
def test_what_is_kept_is_kept_where_it_is_told_to(command):
    given = [findings()[0]["id"] if word == "ID" else word for word in command]
    assert run(*given, "--cache-dir", "kept").exit_code == 0
    assert list(Path("kept").glob("*/read-*.pack"))
    shown = run(*given, "--cache-dir", "none", "--no-cache").stdout
    assert shown == run(*given).stdout
    assert not Path("none").exists()


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("verb", "word"), [("accept", "accepted"), ("correct", "corrected"), ("watch", "watching")])
def test_every_verb_writes_its_word(verb, word):
    done = run(verb, "0a1b2c3d", "--reason", "So be it", "--by", "ada")
    assert done.exit_code == 0
    assert "recorded, but 0a1b2c3d is no finding of sources; if the articles" in done.stderr
    assert f'decision = "{word}"' in Path("reports/reviews/0a1b2c3d.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", ["accept", "dismiss", "correct", "watch"])
def test_a_decision_tells_of_what_could_not_be_read_where_its_finding_is_looked_up(desk, verb):
    (desk / "sources" / "broken.pdf").write_bytes(b"\x00\x01")
    done = run(verb, "0a1b2c3d", "--reason", "So be it", "--by", "ada")
    assert done.stderr.startswith("checker: could not read sources/broken.pdf: ")
    assert done.exit_code == 0


@pytest.mark.usefixtures("desk")
def test_a_second_decision_does_not_overwrite_the_first_unless_told_to():
    run("accept", "0a1b2c3d", "--reason", "Seen", "--by", "ada", "--reviews", "decided")
    second = run("dismiss", "0a1b2c3d", "--reason", "No matter", "--by", "ben", "--reviews", "decided")
    assert second.exit_code == 2
    assert "0a1b2c3d is accepted by ada" in second.stderr
    assert "--replace" in second.stderr
    again = ["dismiss", "0a1b2c3d", "--reason", "No matter", "--by", "ben", "--reviews", "decided", "--replace"]
    assert run(*again).exit_code == 0
    assert "ben" in Path("decided/0a1b2c3d.toml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("desk")
def test_who_decides_is_asked_of_git_then_of_the_machine(monkeypatch, tmp_path):
    monkeypatch.setenv("USER", "m.okafor")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, str(tmp_path / "gitconfig"))
    run("accept", "00000001", "--reason", "Seen")
    assert 'by       = "m.okafor"' in Path("reports/reviews/00000001.toml").read_text(encoding="utf-8")
    (tmp_path / "gitconfig").write_text("[user]\nname = Ada Lorne\n", encoding="utf-8")
    run("accept", "00000002", "--reason", "Seen")
    assert 'by       = "Ada Lorne"' in Path("reports/reviews/00000002.toml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("desk")
def test_decisions_that_no_longer_hold_are_told_where_all_was_read():
    gravest = findings()[0]["id"]
    run("watch", gravest, "--reason", "Ask the clerk", "--by", "ada", "--on", "2026-03-01", "--until", "2026-03-10")
    run("dismiss", "00000000", "--reason", "Old", "--by", "ada")
    assert [finding["rule"] for finding in findings("--on", "2026-03-10") if finding["rule"][0] == "R"] == ["R902"]
    assert {f["rule"] for f in findings("--on", "2026-03-11") if f["rule"][0] == "R"} == {"R901", "R902"}
    assert [f["rule"] for f in findings("sources/north", "--on", "2026-03-10") if f["rule"][0] == "R"] == []


@pytest.mark.usefixtures("desk")
def test_with_a_baseline_only_what_is_new_fails(desk):
    run("check", "-o", "json:baseline.json")
    assert run("check", "-o", "text", "--baseline", "baseline.json").exit_code == 1
    known = run("check", "-o", "text", "--baseline", "baseline.json", "--fail-on-new")
    assert known.exit_code == 0
    assert re.search(r"contradictions? \(\d known\)", known.stdout)
    assert run("check", "-o", "text", "--fail-on-new").exit_code == 1
    (desk / "checker.toml").write_text('baseline = "baseline.json"\n', encoding="utf-8")
    assert {finding["state"] for finding in findings()} == {"known"}


def test_on_github_the_summary_of_the_job_is_the_markdown_report(desk, monkeypatch):
    (desk / ".git").mkdir()
    summary = desk / "summary.md"
    summary.write_text("Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", "-o", "text")
    assert summary.read_text(encoding="utf-8") == "Before\n"
    shown = run("check", "-o", "github")
    assert shown.stdout.startswith("::error ")
    assert "file=sources/north/vote.txt" in shown.stdout
    assert summary.read_text(encoding="utf-8") == "Before\n" + run("check", "-o", "markdown").stdout


NAMED = {
    "one folder": ["sources"],
    "two folders": ["sources/north", "sources/south"],
    "two files": ["sources/north/vote.txt", "sources/south/vote.txt"],
    "a file and a folder": ["sources/north/vote.txt", "sources"],
    "a file and a folder above it all": ["sources/north/vote.txt", "."],
}


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED)
@pytest.mark.parametrize("below", [".", "sources", "sources/north", "reports"])
def test_every_path_leads_to_its_file_however_the_files_were_named(desk, monkeypatch, named, below):
    (desk / ".git").mkdir()
    (desk / "reports").mkdir()
    (desk / "sources" / "south" / "broken.pdf").write_bytes(b"\x00\x01")
    if named != NAMED["two files"]:  # beside files of two folders it is not told whose table it is
        (desk / "sources" / "south" / "metadata.csv").write_text("name\nx\n", encoding="utf-8")
    monkeypatch.chdir(desk / below)
    paths = [os.path.relpath(desk / name) for name in named]

    def leads(path, start):
        return (start / path).resolve().is_relative_to(desk / "sources") and (start / path).is_file()

    concise = run("check", *paths, "-o", "text", "--concise")
    assert [
        path for path, *_ in re.findall(r"^(.*?):(\d+):(\d+): ", concise.stdout, re.M) if not leads(path, Path())
    ] == []
    unread = re.findall(r"could not read (.*?): ", concise.stderr)
    assert [path for path in unread if not leads(path, Path())] == []
    assert len(unread) == (0 if named == NAMED["two files"] else 2)
    full = run("check", *paths, "-o", "text").stdout
    places = [line.split()[-1] for line in full.splitlines() if re.search(r":\d+:\d+$", line)]
    assert places
    assert [place for place in places if not leads(place.split(":")[0], Path())] == []
    finding = json.loads(run("check", *paths, "-o", "jsonl").stdout.splitlines()[0])["id"]
    explained = re.findall(r"  (\S+):3:\d+", run("explain", finding, *paths).stdout)
    assert explained
    assert [path for path in explained if not leads(path, Path())] == []
    for form, place in FILES.items():
        told = re.findall(place, run("check", *paths, "-o", form).stdout, re.M)
        assert told, form
        assert [path for path in told if not leads(path, desk)] == [], form


FILES = {
    "github": r"file=([^,:]+)",
    "gitlab": r'"path": "([^"]+)"',
    "sarif": r'"artifactLocation": \{"uri": "([^"]+)"',
    "junit": r' file="([^"]+)"',
    "csv": r'"([^"]+)","\d+","\d+","[^"]*"$',
}
"""Where a format says which file it speaks of."""


@pytest.mark.parametrize("mark", [".git", "checker.toml"])
def test_machines_are_told_paths_from_the_root_of_the_repository_wherever_the_run_starts(desk, monkeypatch, mark):
    (desk / mark).touch()
    monkeypatch.chdir(desk / "sources" / "south")
    (entry, *_) = json.loads(run("check", str(desk / "sources"), "-o", "gitlab").stdout)
    assert entry["location"]["path"] == "sources/north/vote.txt"


def test_the_help_names_every_format():
    shown = run("check", "--help").stdout
    assert [name for name in FORMATS if name not in shown] == []


def test_every_command_says_what_it_does():
    for command in main.commands.values():
        assert command.help
        assert run(command.name, "--help").exit_code == 0


def started(desk, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=desk, capture_output=True, check=False, env=os.environ | environment,
    )  # fmt: skip


def test_the_same_sources_give_the_same_bytes(desk):
    runs = [
        started(desk, "check", "-o", "html", PYTHONHASHSEED=seed, TZ=zone)
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout) > 1000


def test_a_reader_that_goes_away_is_no_error(desk):
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as closed:
        command = [sys.executable, "-m", "checker", "rules"]
        ended = subprocess.run(command, cwd=desk, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert ended.stderr == b""


@pytest.mark.usefixtures("desk")
def test_a_fault_of_the_program_has_an_exit_code_of_its_own_and_says_where_it_is(monkeypatch):
    def faulty(*_):
        raise RuntimeError("at “\x1b[31mred”")

    monkeypatch.setattr("checker.stages.run.run", faulty)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 70
    assert result.stdout == ""
    trace = result.stderr.splitlines()
    assert trace[0].startswith("Traceback")
    assert any(line.startswith('  File "') and "faulty" in line for line in trace)
    assert trace[-2] == "RuntimeError: at “⟨U+001B⟩[31mred”"
    assert trace[-1].startswith("checker: this is a fault of the program")


@pytest.mark.usefixtures("desk")
def test_an_interruption_ends_the_run_as_shells_expect(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.stages.run.run", interrupted)
    result = run("check")
    assert result.exit_code == 130
    assert result.stderr == "checker: interrupted\n"
    assert not Path("reports").exists()


def test_output_that_is_not_utf_8_gets_plain_signs(desk):
    shown = started(desk, "check", "-o", "text", PYTHONIOENCODING="ascii").stdout.decode("ascii")
    assert "!= contradiction [P502]" in shown
    assert "| Harbour budget [[approved]]" in shown


def test_a_review_runs_until_it_is_interrupted(desk):
    command = [sys.executable, "-m", "checker", "review", "--by", "ada", "--on", "2026-03-05"]
    with subprocess.Popen(
        command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as review:
        url = review.stdout.readline().strip()
        with urllib.request.urlopen(url, timeout=10) as page:  # noqa: S310  our own address
            assert "review-token" in page.read().decode("utf-8")
        review.send_signal(signal.SIGINT)
        try:
            _, notes = review.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            review.kill()  # whoever runs the tests in the background may have them ignore the interrupt
            raise
    assert review.returncode == 0
    assert "ada reviews at this address" in notes


@pytest.mark.usefixtures("desk")
def test_a_port_that_is_taken_is_named():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("review", "--by", "ada", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 2
    assert "cannot listen on port" in result.stderr


def test_a_recogniser_that_is_not_installed_is_told_before_anything_is_written(desk, monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    (desk / "checker.toml").write_text("recogniser = 'en_core_web_sm'\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "checker[ner]" in result.stderr
    assert not (desk / "reports").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.usefixtures("desk")
def test_a_full_standard_output_is_told_in_one_line():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "checker", "check", "-o", "json"], stdout=full, stderr=subprocess.PIPE, text=True,
            check=False,
        )  # fmt: skip
    assert done.returncode == ExitCode.NOT_WRITTEN
    assert done.stderr.splitlines() == ["checker: standard output: No space left on device"]


@pytest.mark.usefixtures("desk")
def test_standard_output_is_named_only_where_it_is_written(monkeypatch):
    def out_of_files(*_):
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("checker.stages.run.run", out_of_files)
    assert run("check").stderr == "checker: Too many open files\n"


@pytest.mark.parametrize("output", ["text", "markdown", "html"])
def test_what_is_not_compared_is_told_with_the_reason(desk, output):
    german = (
        "Der Bürgermeister sagte am Montag, dass die Brücke wegen der Flut geschlossen wurde und viele Leute warten.\n"
        "Die Stadt hat das bestätigt, und die Arbeiten sollen in der nächsten Woche wieder beginnen.\n"
    )
    (desk / "sources" / "zeitung.txt").write_text(german, encoding="utf-8")
    result = run("check", "-o", output)
    sentence = "1 article not compared, not in English: zeitung.txt"
    assert sentence in result.stdout.replace("\\", "")
    assert f"checker: {sentence}" in result.stderr


def test_the_help_names_every_format_that_is_read():
    shown = " ".join(run("check", "--help").stdout.split())
    assert [loader.name for loader in LOADERS if loader.name not in shown] == []


@pytest.mark.parametrize("output", ["text", "markdown", "html", "json"])
def test_what_is_noted_of_an_article_is_told_in_every_report(desk, output):
    story = f"---\nstatus: embargo\n---\n{VOTES['north/vote.txt']}"
    (desk / "sources" / "early.md").write_text(story, encoding="utf-8")
    result = run("check", "-o", output)
    note = "its status, 'embargo', is not one of canceled, cancelled"
    assert note in html.unescape(result.stdout).replace("\\", "")
    assert f"checker: early.md: {note}" in result.stderr


@pytest.mark.usefixtures("desk")
def test_nothing_to_compare_is_told_beside_a_report_for_programs():
    result = run("check", "sources/north", "-o", "json:report.json")
    assert result.exit_code == 3
    assert "Nothing to compare" in result.stderr


@pytest.mark.usefixtures("desk")
def test_a_command_that_compares_nothing_does_not_say_that_there_is_nothing_to_compare():
    result = run("extract", "sources/north")
    assert result.exit_code == 0
    assert "Nothing to compare" not in result.stderr


@pytest.mark.parametrize(("output", "times"), [("text", 0), ("json:report.json", 1)])
def test_on_a_terminal_what_could_not_be_read_is_told_once(desk, output, times):
    pty = pytest.importorskip("pty")
    (desk / "sources" / "broken.pdf").write_bytes(b"\x00\x01")
    terminal, line = pty.openpty()
    ended = subprocess.run(
        [sys.executable, "-m", "checker", "check", "-o", output],
        cwd=desk, stdout=line, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(line)
    assert ended.stderr.count(b"could not read sources/broken.pdf") == times
    if output == "text":
        assert os.read(terminal, 65536).count(b"broken.pdf") == 1
    os.close(terminal)


@pytest.mark.parametrize("outputs", [[], ["-o", "html:page.html", "-o", "markdown:page.md", "-o", "text:page.txt"]])
@pytest.mark.parametrize("paths", [["."], ["sources", "."], ["sources/north", ".", "sources/south"]])
def test_what_the_program_writes_is_not_read_as_articles_and_that_is_noted_once(desk, paths, outputs):
    (desk / "reports" / "reviews").mkdir(parents=True)
    (desk / "reports" / "reviews" / "notes.txt").write_text(VOTES["north/vote.txt"], encoding="utf-8")
    first, again = (run("check", *paths, *outputs) for _ in range(2))
    assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
    (told,) = [line for line in again.stderr.splitlines() if "written by this program" in line]
    assert "reports/reviews/notes.txt" in told
    assert ("page.html" in told) == bool(outputs)
    if not outputs:
        articles = json.loads(run("extract", *paths, "--format", "json").stdout)["articles"]
        assert {each["path"] for each in articles} == {f"sources/{name}" for name in VOTES}


@pytest.mark.usefixtures("desk")
def test_what_the_program_wrote_is_read_if_it_is_named():
    run("check")
    shown = run("extract", "reports/index.html", "sources", "--format", "json")
    assert "index.html" in {each["path"] for each in json.loads(shown.stdout)["articles"]}
    assert shown.stderr == ""


@pytest.mark.usefixtures("desk")
def test_no_report_is_written_over_an_article_to_which_a_link_leads():
    Path("out.json").symlink_to(Path("sources/north/vote.txt"))
    assert "out.json is one of the articles" in run("check", "-o", "json:out.json").stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_among_the_articles_may_be_written_to(desk):
    os.mkfifo(desk / "sources" / "pipe")
    reader = os.open(desk / "sources" / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert run("check", "-o", "csv:sources/pipe").exit_code == 1
    assert os.read(reader, 65536).startswith(b'"finding"')
    os.close(reader)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("paths", ["sources", "sources/north/vote.txt", "."])
@pytest.mark.parametrize("form", ["json", "text"])
def test_no_report_is_written_over_an_article(paths, form):
    article = Path("sources/north/vote.txt")
    result = run("check", paths, "-o", f"{form}:{article}")
    assert result.exit_code == 2
    assert result.stderr == f"checker: {article} is one of the articles; a report needs a file of its own\n"
    assert article.read_text(encoding="utf-8") == VOTES["north/vote.txt"]


@pytest.mark.usefixtures("desk")
def test_what_is_kept_can_be_seen_and_deleted(tmp_path):
    kept = tmp_path / "kept"
    run("check", "--cache-dir", str(kept))
    told = run("cache", "--cache-dir", str(kept)).stdout.splitlines()
    assert told[0] == str(kept)
    assert re.fullmatch(r"[1-9][\d,]* bytes, at most 4,000,000,000", told[1])
    assert "bytes deleted" in run("cache", "--clear", "--cache-dir", str(kept)).stderr
    assert run("cache", "--cache-dir", str(kept)).stdout.splitlines()[1].startswith("0 bytes")


def test_the_folder_of_what_is_kept_can_be_configured(desk):
    (desk / "checker.toml").write_text('cache = "kept"\n', encoding="utf-8")
    run("check")
    assert list((desk / "kept").glob("*/read-*.pack"))
    assert run("cache").stdout.splitlines()[0] == str(desk / "kept")


def test_without_a_cache_nothing_is_kept(desk, tmp_path):
    (desk / "checker.toml").write_text('cache = "kept"\n', encoding="utf-8")
    assert run("check", "--no-cache", "-o", "json").stdout == run("check", "-o", "json", "--engine", "pool").stdout
    assert run("check", "--no-cache", "--cache-dir", str(tmp_path / "other")).exit_code == 1
    assert not (tmp_path / "other").exists()


def test_a_folder_that_cannot_be_written_is_told_and_the_articles_are_compared(desk):
    (desk / "file").write_text("", encoding="utf-8")
    (desk / "checker.toml").write_text('cache = "file"\n', encoding="utf-8")
    result = run("check", "-o", "json")
    assert "results cannot be kept there" in result.stderr
    assert result.stdout == run("check", "-o", "json", "--no-cache").stdout


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("engine", ["serial", "pool"])
def test_a_scheduler_goes_with_no_engine_but_dask(engine):
    result = run("check", "--engine", engine, "--scheduler", "tcp://127.0.0.1:9")
    assert result.exit_code == 2
    assert f"--scheduler names a Dask cluster, which --engine {engine} does not use" in result.stderr


@pytest.mark.usefixtures("desk")
def test_what_each_stage_took_is_told_if_asked():
    said = run("check", "-v", "--no-cache").stderr
    for stage in ("reading", "grouping", "comparing"):
        assert re.search(rf"checker: {stage}: \d+ in \d+\.\d s; this process at most [\d,]+ MB so far", said)
    assert "comparing" not in run("check", "--no-cache").stderr


def test_a_stage_that_lasts_is_followed_within_the_width_of_the_terminal(monkeypatch, capsys):
    clock = iter(range(100))
    monkeypatch.setattr("checker.cli.terminal.time.monotonic", lambda: float(next(clock)))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    with Progress().stage("reading", 1_000) as advance:
        advance(100)
        advance(100)
    lines = capsys.readouterr().err.split("\r\x1b[K")
    assert lines[1].startswith("reading: 100 of 1,000, 100/s")
    assert all(len(line) < 30 for line in lines)
    assert lines[-1] == ""


def test_nothing_is_followed_where_nobody_looks(capsys):
    with Progress().stage("reading", 1_000) as advance:
        advance(1_000)
    assert capsys.readouterr().err == ""
