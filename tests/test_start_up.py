"""The program answers at once: what a command needs is imported when it runs."""

import subprocess
import sys

import pytest

HEAVY = ("numpy", "rapidfuzz", "trafilatura", "jinja2", "dateparser", "py3langid", "lxml", "sentencex")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"], ["config"]], ids=" ".join)
def test_help_imports_nothing_heavy(arguments):
    program = (
        "import sys\nfrom checker.cli import main\n"
        f"main({arguments!r}, prog_name='checker', standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert shown.stdout.splitlines()[-1] == "[]"
