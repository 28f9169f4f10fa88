"""What a run reads and what it writes are kept apart."""

import json
import os
from pathlib import Path

import pytest


@pytest.mark.parametrize("outputs", [[], ["-o", "html:page.html", "-o", "markdown:page.md", "-o", "text:page.txt"]])
@pytest.mark.parametrize("paths", [["."], ["sources", "."], ["sources/north", ".", "sources/south"]])
def test_what_the_program_writes_is_not_read_as_articles_and_that_is_noted_once(
    working_folder, run, votes, paths, outputs
):
    (working_folder / "reports" / "reviews").mkdir(parents=True)
    (working_folder / "reports" / "reviews" / "notes.txt").write_text(votes["north/vote.txt"], encoding="utf-8")
    first, again = (run("check", *paths, *outputs) for _ in range(2))
    assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
    (told,) = [line for line in again.stderr.splitlines() if "written by this program" in line]
    assert "reports/reviews/notes.txt" in told
    assert ("page.html" in told) == bool(outputs)
    if not outputs:
        articles = json.loads(run("extract", *paths, "--format", "json").stdout)["articles"]
        assert {each["path"] for each in articles} == {f"sources/{name}" for name in votes}


@pytest.mark.usefixtures("working_folder")
def test_what_the_program_wrote_is_read_if_it_is_named(run):
    run("check")
    shown = run("extract", "reports/index.html", "sources", "--format", "json")
    assert "index.html" in {each["path"] for each in json.loads(shown.stdout)["articles"]}
    assert shown.stderr == ""


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize("paths", ["sources", "sources/north/vote.txt", "."])
@pytest.mark.parametrize("form", ["json", "text"])
def test_no_report_is_written_over_an_article(run, votes, paths, form):
    article = Path("sources/north/vote.txt")
    result = run("check", paths, "-o", f"{form}:{article}")
    assert result.exit_code == 2
    assert result.stderr == f"checker: {article} is one of the articles; a report needs a file of its own\n"
    assert article.read_text(encoding="utf-8") == votes["north/vote.txt"]


@pytest.mark.usefixtures("working_folder")
def test_no_report_is_written_over_an_article_to_which_a_link_leads(run):
    Path("out.json").symlink_to(Path("sources/north/vote.txt"))
    assert "out.json is one of the articles" in run("check", "-o", "json:out.json").stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_among_the_articles_may_be_written_to(working_folder, run):
    os.mkfifo(working_folder / "sources" / "pipe")
    reader = os.open(working_folder / "sources" / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert run("check", "-o", "csv:sources/pipe").exit_code == 1
    assert os.read(reader, 65536).startswith(b'"finding"')
    os.close(reader)
