"""A decision is one file, written whole, read strictly, and never over one that its writer has not seen."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError, ConfigError
from checker.model import Decision
from checker.review.decisions import AlreadyDecided, current, made, read, withdraw, write

SAID = Decision("7f3a1c09", "dismissed", "Their story is older.", "m.okafor", "2026-11-19", "2026-12-19")
FILE = """finding  = "7f3a1c09"
decision = "dismissed"
reason   = "Their story is older."
by       = "m.okafor"
on       = 2026-11-19
until    = 2026-12-19
"""


def test_the_file_is_what_a_person_would_write(tmp_path):
    file = write(SAID, tmp_path / "reports" / "reviews")
    assert file.name == "7f3a1c09.toml"
    assert file.read_text(encoding="utf-8") == FILE
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    assert read(file.parent) == (SAID,)


WORDS = st.text(st.characters(codec=None, exclude_categories=()), min_size=1).filter(lambda text: text.split())


@given(WORDS, WORDS, st.lists(st.dates(), min_size=1, max_size=2).map(sorted))
def test_any_words_survive_the_file(tmp_path_factory, reason, by, days):
    folder = tmp_path_factory.mktemp("reviews")
    decision = made("7f3a1c09-2", "watching", reason, by, *(day.isoformat() for day in days))
    write(decision, folder)
    assert read(folder) == (decision,)


def test_what_would_end_before_it_begins_is_not_recorded(tmp_path):
    with pytest.raises(
        CheckerError, match="'until' is 2025-12-31, which is before the day of the decision, 2026-01-01"
    ):
        write(made("7f3a1c09", "accepted", "x", "y", "2026-01-01", "2025-12-31"), tmp_path)
    assert read(tmp_path) == ()


def test_decisions_come_in_the_order_of_their_findings(tmp_path):
    for finding in ("bbbbbbbb", "aaaaaaaa", "aaaaaaaa-2"):
        write(made(finding, "accepted", "x", "y", "2026-01-01"), tmp_path)
    assert [each.finding for each in read(tmp_path)] == ["aaaaaaaa", "aaaaaaaa-2", "bbbbbbbb"]
    assert read(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("7f3a1c09", "7f3a1c0a"), "named after its finding"),
        (("7f3a1c09", "../../etc"), "not the id of a finding"),
        (("dismissed", "forgotten"), "one of accepted, dismissed, corrected, watching"),
        (('reason   = "Their story is older."', ""), "'reason' is missing"),
        (('"Their story is older."', '"  "'), "'reason' takes words"),
        (('"m.okafor"', "7"), "'by' takes words"),
        (("2026-11-19", '"19 November"'), "takes a date"),
        (("until", "untill"), "unknown key 'untill'"),
        (("reason", "reason ="), "7f3a1c09.toml"),
    ],
)
def test_a_file_that_is_wrong_is_named_with_what_is_wrong(tmp_path, change, complaint):
    (tmp_path / "7f3a1c09.toml").write_text(FILE.replace(*change), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"7f3a1c09\.toml") as caught:
        read(tmp_path)
    assert complaint in str(caught.value)


def test_bytes_that_are_no_text_are_named(tmp_path):
    (tmp_path / "7f3a1c09.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"7f3a1c09\.toml"):
        read(tmp_path)


def test_the_second_of_two_editors_is_told_of_the_first(tmp_path):
    write(SAID, tmp_path)
    other = made("7f3a1c09", "accepted", "It stays.", "ada", "2026-11-20")
    with pytest.raises(AlreadyDecided, match="dismissed by") as caught:
        write(other, tmp_path)
    assert caught.value.current == SAID
    write(other, tmp_path, instead_of=SAID)
    with pytest.raises(AlreadyDecided, match="accepted by ada"):
        write(SAID, tmp_path, instead_of=SAID)
    with pytest.raises(AlreadyDecided):
        withdraw(SAID, tmp_path)
    withdraw(other, tmp_path)
    assert current("7f3a1c09", tmp_path) is None
    with pytest.raises(AlreadyDecided, match="not decided"):
        withdraw(other, tmp_path)


def test_of_editors_who_decide_at_the_same_moment_one_wins_and_the_others_are_told(tmp_path):
    program = (
        "import sys\nfrom pathlib import Path\nfrom checker.review.decisions import AlreadyDecided, made, write\n"
        "sys.stdin.read()\n"
        "try: write(made('7f3a1c09', 'accepted', 'x', sys.argv[1], '2026-01-01'), Path(sys.argv[2]))\n"
        "except AlreadyDecided: sys.exit(7)\n"
    )
    editors = [
        subprocess.Popen(
            [sys.executable, "-c", program, f"editor{at}", str(tmp_path)], stdin=subprocess.PIPE
        )
        for at in range(4)
    ]  # fmt: skip
    for editor in editors:
        editor.stdin.close()
    codes = [editor.wait() for editor in editors]
    assert sorted(codes) == [0, 7, 7, 7]
    (winner,) = read(tmp_path)
    assert winner.by == f"editor{codes.index(0)}"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_crash_in_the_middle_leaves_the_old_decision(tmp_path, monkeypatch):
    write(SAID, tmp_path)
    other = made("7f3a1c09", "accepted", "It stays.", "ada", "2026-11-20")

    def crash(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        write(other, tmp_path, instead_of=SAID)
    assert read(tmp_path) == (SAID,)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_draft_that_a_crash_left_is_no_decision(tmp_path):
    (tmp_path / ".7f3a1c09.toml.x1").write_text("half", encoding="utf-8")
    (tmp_path / ".draft.toml").write_text("half", encoding="utf-8")
    assert read(tmp_path) == ()


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(CheckerError, match="taken"):
        write(SAID, tmp_path / "taken")
