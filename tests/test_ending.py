"""How a run ends."""

import pytest
from factories import canonical_report, findings_of, readable_report, report_of_one_article

from checker.cli.ending import exit_code
from checker.errors import ExitCode
from checker.model import Report
from checker.presentation.summary import figures_of

READABLE = readable_report()


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
