"""How a run ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from factories import canonical_report, findings_of, report_of_one_article

from checker.cli import main
from checker.cli.ending import exit_code
from checker.errors import ExitCode
from checker.model import Report
from checker.presentation.summary import figures_of


def ended(report, fail_on, **options):
    return exit_code(figures_of(report), fail_on, **options)


@pytest.mark.parametrize(
    ("kind", "failing"),
    [
        ("contradiction", ["contradiction", "possible-conflict", "quote-variant", "notice", "single-source"]),
        ("possible-conflict", ["possible-conflict", "quote-variant", "notice", "single-source"]),
        ("quote-variant", ["quote-variant", "notice", "single-source"]),
        ("single-source", ["single-source"]),
        ("agreement", []),
        ("notice", ["notice", "single-source"]),
    ],
)
def test_a_threshold_includes_what_is_graver(kind, failing):
    for fail_on in ("contradiction", "possible-conflict", "quote-variant", "notice", "single-source", "never"):
        assert ended(findings_of(kind), fail_on) == (ExitCode.FINDINGS if fail_on in failing else ExitCode.OK)


def test_what_an_editor_decided_does_not_fail_a_run():
    assert ended(findings_of("contradiction", state="decided"), "contradiction") == ExitCode.OK
    assert ended(findings_of("contradiction", state="known"), "contradiction") == ExitCode.FINDINGS


def test_only_new_leaves_out_what_is_known():
    for state, code in (("new", ExitCode.FINDINGS), ("known", ExitCode.OK), ("decided", ExitCode.OK)):
        assert ended(findings_of("contradiction", state=state), "contradiction", only_new=True) == code


def test_unreadable_files_fail_a_run_unless_allowed():
    assert ended(canonical_report(), "never") == ExitCode.INCOMPLETE
    assert ended(canonical_report(), "never", allow_unreadable=True) == ExitCode.OK
    assert ended(canonical_report(), "contradiction", allow_unreadable=True) == ExitCode.FINDINGS


@pytest.mark.parametrize("report", [report_of_one_article(), Report(version="1.0.0")])
def test_nothing_compared_is_no_success(report):
    assert ended(report, "never", allow_unreadable=True) == ExitCode.INCOMPLETE


@pytest.mark.usefixtures("working_folder")
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


@pytest.mark.usefixtures("working_folder")
def test_an_interruption_ends_the_run_as_shells_expect(run, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.stages.run.run", interrupted)
    result = run("check")
    assert result.exit_code == 130
    assert result.stderr == "checker: interrupted\n"
    assert not Path("reports").exists()
