"""The help is there at once, for what a command needs is imported when it runs; and it names everything."""

import subprocess
import sys

import pytest

from checker.cli import main
from checker.ingest import LOADERS
from checker.report import FORMATS

HEAVY = (
    "numpy", "rapidfuzz", "trafilatura", "jinja2", "dateparser", "py3langid", "lxml", "sentencex", "dask",
    "distributed", "platformdirs", "multiprocessing", "concurrent.futures",
)  # fmt: skip


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"], ["config"]], ids=" ".join)
def test_help_imports_nothing_heavy(arguments):
    program = (
        "import sys\nfrom checker.cli import main\n"
        f"main({arguments!r}, prog_name='checker', standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert shown.stdout.splitlines()[-1] == "[]"


def test_help_is_there_within_two_and_a_half_times_what_its_library_needs():
    """In processor time, the best of several turns: what else the machine does weighs little, and on both alike."""
    resource = pytest.importorskip("resource", reason="needs the time that children took, which Windows does not tell")
    commands = [[sys.executable, "-c", "import click"], [sys.executable, "-m", "checker", "--help"]]
    best = [float("inf")] * len(commands)
    for _ in range(9):
        for at, command in enumerate(commands):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            best[at] = min(best[at], after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert best[1] < 2.5 * best[0]


def test_every_command_says_what_it_does(run):
    for command in main.commands.values():
        assert command.help
        assert run(command.name, "--help").exit_code == 0


def test_the_help_names_every_format(run):
    shown = run("check", "--help").stdout
    assert [name for name in FORMATS if name not in shown] == []


def test_the_help_names_every_format_that_is_read(run):
    shown = " ".join(run("check", "--help").stdout.split())
    assert [loader.name for loader in LOADERS if loader.name not in shown] == []
