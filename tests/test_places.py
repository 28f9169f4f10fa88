"""A path of a report leads to its file from where its reader stands."""

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
