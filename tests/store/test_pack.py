"""A pack is whole or not there, and every byte that changed is noticed."""

import pytest

from checker.errors import NotKeptError
from checker.store.pack import Damaged, Pack, key_of, write

RESULTS = {"a": b"first", "b": b"", "c": b"third" * 100}


@pytest.fixture
def file(tmp_path):
    write(tmp_path / "x.pack", {"told": [1, "ü"]}, RESULTS)
    return tmp_path / "x.pack"


def test_what_was_written_is_read(file):
    pack = Pack.open(str(file))
    assert pack.head == {"told": [1, "ü"]}
    assert {name: pack.read(name) for name in pack.places} == RESULTS
    assert [path.name for path in file.parent.iterdir()] == ["x.pack"]


def all_read(path) -> None:
    pack = Pack.open(str(path))
    pack.read_all(list(RESULTS))


def test_a_change_of_any_byte_is_noticed(file):
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(Damaged):
            all_read(file)


def test_a_cut_is_noticed_wherever_it_is(file):
    whole = file.read_bytes()
    for size in range(len(whole)):
        file.write_bytes(whole[:size])
        with pytest.raises(Damaged):
            all_read(file)


def test_a_pack_that_is_gone_is_damaged(file):
    pack = Pack.open(str(file))
    file.unlink()
    with pytest.raises(Damaged):
        pack.read("a")
    with pytest.raises(Damaged):
        Pack.open(str(file))


def test_a_result_that_is_not_in_it_is_damage(file):
    with pytest.raises(Damaged):
        Pack.open(str(file)).read("d")


def test_a_failure_in_writing_leaves_nothing(tmp_path):
    with pytest.raises(TypeError):
        write(tmp_path / "x.pack", object(), {})
    with pytest.raises(NotKeptError, match="none: results cannot be kept there: No such file"):
        write(tmp_path / "none" / "x.pack", None, {})
    assert not list(tmp_path.iterdir())


def test_parts_that_differ_give_names_that_differ():
    parts = [(), ("",), ("", ""), ("a", "b"), ("ab",), (("a", "b"),), (None,), ("None",), (1,), ("1",), (1.5,)]
    assert len({key_of(*each) for each in parts}) == len(parts)
