"""A file is whole or as it was, and what is no file to be replaced is written to."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from checker.errors import NotWrittenError
from checker.whole_file import whole_file, write_text


def write(path, content=b"new\n", **more):
    with whole_file(path, **more) as stream:
        stream.write(content)


def test_it_takes_the_place_of_the_old_one(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"old\n")
    before = file.stat().st_ino
    write(file)
    assert file.read_bytes() == b"new\n"
    assert file.stat().st_ino != before
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError, ValueError])
def test_a_failure_leaves_the_old_one_and_nothing_else(tmp_path, failure):
    file = tmp_path / "a.txt"
    file.write_bytes(b"old\n")
    with pytest.raises(failure), whole_file(file) as stream:  # noqa: PT012  it is the block that fails
        stream.write(b"half")
        raise failure
    assert file.read_bytes() == b"old\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path):
    file = tmp_path / ("a" * 255)
    write(file)
    assert file.read_bytes() == b"new\n"


@pytest.mark.skipif(os.name == "nt", reason="permissions are those of POSIX")
@pytest.mark.parametrize(("mask", "mode", "given"), [(0o022, 0o666, 0o644), (0o077, 0o666, 0o600), (0, 0o600, 0o600)])
def test_it_has_the_permissions_that_the_mask_leaves(tmp_path, mask, mode, given):
    before = os.umask(mask)
    try:
        write(tmp_path / "a.txt", mode=mode)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == given


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path, there):
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "a.txt", tmp_path / "link.txt"
    if there:
        target.write_bytes(b"old\n")
    link.symlink_to(target)
    write(link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new\n"
    assert list((tmp_path / "elsewhere").iterdir()) == [target]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_stays(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(pipe)
    reader.join(10)
    assert read == [b"new\n"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="this system names no open files")  # noqa: PTH110
def test_an_open_pipe_is_written_to(tmp_path):
    """As the shell hands it over: ``-o json:>(wc -c)``."""
    read_end, write_end = os.pipe()
    program = (
        "from pathlib import Path\nfrom checker.whole_file import whole_file\n"
        f"with whole_file(Path('/dev/fd/{write_end}')) as stream: stream.write(b'new')"
    )
    subprocess.run([sys.executable, "-c", program], pass_fds=[write_end], check=True, cwd=tmp_path)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as stream:
        assert stream.read() == b"new"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(OSError, match=r"directory|denied"):
        write(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_with_its_folder_and_replaces_the_old_one(tmp_path):
    file = tmp_path / "reports" / "index.html"
    write_text("one “é”\n", file)
    write_text("two\n", file)
    assert file.read_bytes() == b"two\n"
    assert [each.name for each in file.parent.iterdir()] == ["index.html"]


def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "report.json"
    write_text("old\n", file)

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_text("new\n", file)
    assert file.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(NotWrittenError, match=r"taken.*report\.json"):
        write_text("{}\n", tmp_path / "taken" / "report.json")
