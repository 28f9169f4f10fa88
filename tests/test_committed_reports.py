"""What lies in reports/ is what the code gives for sources/."""

import subprocess
import sys
from pathlib import Path

import pytest

from checker.config import Config, load
from checker.pipeline import check
from checker.report import FORMATS

ROOT = Path(__file__).parents[1]
OUTPUTS = [output.partition(":")[::2] for output in load(ROOT).config.reports]


@pytest.fixture(scope="module")
def report():
    return check([ROOT / "sources"], Config())


@pytest.mark.parametrize(("form", "file"), OUTPUTS)
def test_the_committed_report_is_current(report, form, file):
    assert (ROOT / file).read_text(encoding="utf-8") == FORMATS[form](report), "run: checker check --fail-on never"


def test_the_examples_show_what_they_were_written_for(report):
    found = {(finding.kind, finding.rule) for finding in report.findings}
    assert {
        ("contradiction", "W401"),  # who chairs the union
        ("contradiction", "N201"),  # how many rescuers
        ("quote-variant", "Q101"),  # pull out immediately, leave that same day
        ("quote-variant", "Q102"),  # "yet" is dropped
        ("notice", "S603"),  # the withdrawn figure
        ("agreement", "A701"),
        ("single-source", "S602"),
    } <= found
    assert len(report.events) == 2
    copies = next(origin for origin in report.origins if origin.label == "Norda")
    assert {"cable-car/norda.txt", "cable-car/valley-herald.md"} <= set(copies.articles)


def test_the_main_job_runs_on_the_examples():
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", "-o", "text"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "contradiction" in done.stdout
