"""A path of a report leads to its file from where its reader stands."""

import json
import os
import re
from pathlib import Path

import pytest

from checker.cli.places import from_repository, from_working_folder
from checker.ingest.files import SourceFile


def files(folder, *names):
    return [SourceFile(name, folder / name) for name in names]


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("feed.xml", "news/feed.xml"),
        ("feed.xml#3", "news/feed.xml#3"),
        ("feed.xml#https://x.example/#top", "news/feed.xml#https://x.example/#top"),
        ("a#b.xml#1", "news/a#b.xml#1"),
        ("north/metadata.csv", "news/north/metadata.csv"),
        ("metadata.csv", "news/metadata.csv"),
        ("feed.xmls", "news/feed.xmls"),
        ("south/gone.txt", "south/gone.txt"),
    ],
)
def test_items_and_what_lies_beside_articles_have_the_place_of_their_file(tmp_path, monkeypatch, path, leads):
    monkeypatch.chdir(tmp_path)
    assert from_working_folder(files(tmp_path / "news", "feed.xml", "a#b.xml", "north/vote.txt")).of(path) == leads


def test_what_lies_beside_one_of_two_files_is_left_as_it_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    named = [SourceFile("a.txt", tmp_path / "one" / "a.txt"), SourceFile("b.txt", tmp_path / "two" / "b.txt")]
    places = from_working_folder(named)
    assert [places.of(name) for name in ("a.txt", "b.txt", "metadata.csv")] == [
        "one/a.txt",
        "two/b.txt",
        "metadata.csv",
    ]


def test_each_file_is_told_from_the_root_of_its_own_repository(tmp_path):
    for name in ("one/.git", "one/news", "two/.git", "bare"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "one" / "news")
    named = [
        SourceFile(name, tmp_path / folder / f"{name}.txt")
        for name, folder in (("a", "one/news"), ("b", "two"), ("c", "bare"), ("d", "link"))
    ]
    places = from_repository(named, otherwise=tmp_path)
    assert [places.of(file.id) for file in named] == ["news/a.txt", "b.txt", "bare/c.txt", "news/d.txt"]
    assert from_repository(named[2:3], otherwise=Path(tmp_path / "one")).of("c") == "../bare/c.txt"


NAMED = {
    "one folder": ["sources"],
    "two folders": ["sources/north", "sources/south"],
    "two files": ["sources/north/vote.txt", "sources/south/vote.txt"],
    "a file and a folder": ["sources/north/vote.txt", "sources"],
    "a file and a folder above it all": ["sources/north/vote.txt", "."],
}


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED)
@pytest.mark.parametrize("below", [".", "sources", "sources/north", "reports"])
def test_every_path_leads_to_its_file_however_the_files_were_named(working_folder, run, monkeypatch, named, below):
    (working_folder / ".git").mkdir()
    (working_folder / "reports").mkdir()
    (working_folder / "sources" / "south" / "broken.pdf").write_bytes(b"\x00\x01")
    if named != NAMED["two files"]:  # beside files of two folders it is not told whose table it is
        (working_folder / "sources" / "south" / "metadata.csv").write_text("name\nx\n", encoding="utf-8")
    monkeypatch.chdir(working_folder / below)
    paths = [os.path.relpath(working_folder / name) for name in named]

    def leads(path, start):
        return (start / path).resolve().is_relative_to(working_folder / "sources") and (start / path).is_file()

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
        assert [path for path in told if not leads(path, working_folder)] == [], form


FILES = {
    "github": r"file=([^,:]+)",
    "gitlab": r'"path": "([^"]+)"',
    "sarif": r'"artifactLocation": \{"uri": "([^"]+)"',
    "junit": r' file="([^"]+)"',
    "csv": r'"([^"]+)","\d+","\d+","[^"]*"$',
}
"""Where a format says which file it speaks of."""


@pytest.mark.parametrize("mark", [".git", "checker.toml"])
def test_machines_are_told_paths_from_the_root_of_the_repository_wherever_the_run_starts(
    working_folder, run, monkeypatch, mark
):
    (working_folder / mark).touch()
    monkeypatch.chdir(working_folder / "sources" / "south")
    (entry, *_) = json.loads(run("check", str(working_folder / "sources"), "-o", "gitlab").stdout)
    assert entry["location"]["path"] == "sources/north/vote.txt"


def test_from_a_folder_below_the_same_is_read_and_written(working_folder, run, monkeypatch):
    (working_folder / "checker.toml").write_text('reports = ["json:reports/report.json"]\n', encoding="utf-8")
    run("check")
    above = (working_folder / "reports" / "report.json").read_bytes()
    (working_folder / "reports" / "report.json").unlink()
    monkeypatch.chdir(working_folder / "sources" / "north")
    shown = run("check").stdout
    assert "  vote.txt:3:" in shown
    assert "  ../south/vote.txt:3:" in shown
    assert (working_folder / "reports" / "report.json").read_bytes() == above
