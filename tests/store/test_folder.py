"""Results have a place, a bound and an end."""

import os
import time
from pathlib import Path

import pytest

import checker
from checker.errors import NotKeptError
from checker.store.folder import Store, bound, clear, size
from checker.store.pack import Damaged, Pack, write
from checker.store.version import COMPARING, READING, WRITING, version_of


def store_in(base, *roots):
    return Store.of(base, [base / root for root in roots or ("articles",)])


def kept(store, name, length, age):
    path = Path(store.path("read", "v", name))
    write(path, None, {"x": os.urandom(length)})
    then = time.time() - age
    os.utime(path, (then, then))
    return path


def test_each_set_of_roots_has_its_place(tmp_path):
    assert store_in(tmp_path, "a", "b") == store_in(tmp_path, "b", "a")
    assert store_in(tmp_path, "a") != store_in(tmp_path, "b")
    assert (tmp_path / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_what_was_longest_not_used_goes_first_and_what_is_in_use_stays(tmp_path):
    store = store_in(tmp_path)
    old, older, new = (kept(store, name, 1000, age) for name, age in (("1", 7200), ("2", 9000), ("3", 10)))
    assert bound(tmp_path, most=2500) <= 2500
    assert [path.exists() for path in (old, older, new)] == [True, False, True]
    bound(tmp_path, most=0)
    assert [path.exists() for path in (old, new)] == [False, True]


def test_all_is_deleted_but_nothing_that_is_not_ours(tmp_path):
    store = store_in(tmp_path)
    kept(store, "1", 1000, 0)
    other = tmp_path / "notes" / "letter.txt"
    other.parent.mkdir()
    other.write_text("mine")
    assert size(tmp_path) > 1000
    assert clear(tmp_path) > 1000
    assert size(tmp_path) == 0
    assert other.read_text() == "mine"
    assert not store.folder.exists()


def test_a_damaged_pack_is_passed_over_and_deleted(tmp_path):
    store = store_in(tmp_path)
    good, bad = kept(store, "1", 10, 0), kept(store, "2", 10, 0)
    with bad.open("r+b") as stream:
        stream.seek(20)
        stream.write(b"???")
    assert [pack.path for pack in store.packs("read", "v")] == [str(good)]
    assert not bad.exists()
    with pytest.raises(Damaged):
        Pack.open(str(bad))


def test_a_place_that_cannot_be_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotKeptError, match="results cannot be kept there"):
        store_in(tmp_path / "file")


def test_a_place_that_is_gone_is_told(tmp_path):
    store = store_in(tmp_path)
    store.folder.rmdir()
    with pytest.raises(NotKeptError, match="results cannot be kept there"):
        list(store.packs("read", "v"))


def test_the_version_is_that_of_what_a_stage_depends_on():
    assert len({version_of(READING), version_of(COMPARING)}) == 2


@pytest.mark.parametrize("part", sorted({*READING, *COMPARING, *WRITING}))
def test_what_a_stage_depends_on_is_in_the_package(part):
    assert (Path(checker.__path__[0]) / part).exists()
