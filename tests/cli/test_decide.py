"""Commands by which an editor decides on findings, and what a decision does to a run."""

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize(("verb", "word"), [("accept", "accepted"), ("correct", "corrected"), ("watch", "watching")])
def test_every_verb_writes_its_word(run, verb, word):
    done = run(verb, "0a1b2c3d", "--reason", "So be it", "--by", "ada")
    assert done.exit_code == 0
    assert "recorded, but 0a1b2c3d is no finding of sources; if the articles" in done.stderr
    assert f'decision = "{word}"' in Path("reports/reviews/0a1b2c3d.toml").read_text(encoding="utf-8")


def test_what_is_decided_is_marked_and_no_longer_fails_the_run(working_folder, run, findings):
    gravest = findings()[0]
    done = run("dismiss", gravest["id"], "--reason", "The vote was held twice.", "--by", "ada", "--on", "2026-03-01")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert f"wrote reports/reviews/{gravest['id']}.toml" in done.stderr
    (again,) = [finding for finding in findings() if finding["id"] == gravest["id"]]
    assert again["state"] == "decided"
    assert again["decision"]["reason"] == "The vote was held twice."
    assert (working_folder / "reports" / "reviews").is_dir()
    others = [finding for finding in findings() if finding["kind"] == "contradiction" and finding["state"] != "decided"]
    assert run("check", "-o", "text").exit_code == (1 if others else 0)
    assert "Decision: dismissed by ada on 1 Mar 2026" in run("explain", gravest["id"]).stdout


@pytest.mark.usefixtures("working_folder")
def test_decisions_that_no_longer_hold_are_told_where_all_was_read(run, findings):
    gravest = findings()[0]["id"]
    run("watch", gravest, "--reason", "Ask the clerk", "--by", "ada", "--on", "2026-03-01", "--until", "2026-03-10")
    run("dismiss", "00000000", "--reason", "Old", "--by", "ada")
    assert [finding["rule"] for finding in findings("--on", "2026-03-10") if finding["rule"][0] == "R"] == ["R902"]
    assert {f["rule"] for f in findings("--on", "2026-03-11") if f["rule"][0] == "R"} == {"R901", "R902"}
    assert [f["rule"] for f in findings("sources/north", "--on", "2026-03-10") if f["rule"][0] == "R"] == []


@pytest.mark.usefixtures("working_folder")
def test_a_decision_takes_the_beginning_of_an_id(run, findings):
    gravest = findings()[0]["id"]
    done = run("dismiss", gravest[:4], "--reason", "Old", "--by", "ada")
    assert done.exit_code == 0
    assert done.stderr == f"checker: wrote reports/reviews/{gravest}.toml\n"
    assert Path(f"reports/reviews/{gravest}.toml").is_file()
    other = next(digit for digit in "0123456789abcdef" if not gravest.startswith(digit)) * 7
    missed = run("dismiss", other, "--reason", "Old", "--by", "ada")
    assert missed.exit_code == 2
    assert f"no id that begins with '{other}'" in missed.stderr


def test_a_decision_looks_its_finding_up_where_it_is_told_to(working_folder, run, findings):
    gravest = findings()[0]["id"]
    (working_folder / "sources").rename(working_folder / "elsewhere")
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


@pytest.mark.parametrize("verb", ["accept", "dismiss", "correct", "watch"])
def test_a_decision_tells_of_what_could_not_be_read_where_its_finding_is_looked_up(working_folder, run, verb):
    (working_folder / "sources" / "broken.pdf").write_bytes(b"\x00\x01")
    done = run(verb, "0a1b2c3d", "--reason", "So be it", "--by", "ada")
    assert done.stderr.startswith("checker: could not read sources/broken.pdf: ")
    assert done.exit_code == 0


@pytest.mark.usefixtures("working_folder")
def test_a_second_decision_does_not_overwrite_the_first_unless_told_to(run):
    run("accept", "0a1b2c3d", "--reason", "Seen", "--by", "ada", "--reviews", "decided")
    second = run("dismiss", "0a1b2c3d", "--reason", "No matter", "--by", "ben", "--reviews", "decided")
    assert second.exit_code == 2
    assert "0a1b2c3d is accepted by ada" in second.stderr
    assert "--replace" in second.stderr
    again = ["dismiss", "0a1b2c3d", "--reason", "No matter", "--by", "ben", "--reviews", "decided", "--replace"]
    assert run(*again).exit_code == 0
    assert "ben" in Path("decided/0a1b2c3d.toml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("working_folder")
def test_who_decides_is_asked_of_git_then_of_the_machine(run, monkeypatch, tmp_path):
    monkeypatch.setenv("USER", "m.okafor")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, str(tmp_path / "gitconfig"))
    run("accept", "00000001", "--reason", "Seen")
    assert 'by       = "m.okafor"' in Path("reports/reviews/00000001.toml").read_text(encoding="utf-8")
    (tmp_path / "gitconfig").write_text("[user]\nname = Ada Lorne\n", encoding="utf-8")
    run("accept", "00000002", "--reason", "Seen")
    assert 'by       = "Ada Lorne"' in Path("reports/reviews/00000002.toml").read_text(encoding="utf-8")


def test_a_review_runs_until_it_is_interrupted(working_folder):
    command = [sys.executable, "-m", "checker", "review", "--by", "ada", "--on", "2026-03-05"]
    with subprocess.Popen(
        command, cwd=working_folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
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


@pytest.mark.usefixtures("working_folder")
def test_a_port_that_is_taken_is_named(run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("review", "--by", "ada", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 2
    assert "cannot listen on port" in result.stderr
