"""What is no result of ours stays, whichever folder is given for results."""

import os
import time

from checker.store.folder import Store, bound, clear, size
from checker.store.pack import write


def foreign(path):
    """Write a file of the user's that nobody has used for long."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    then = time.time() - 9000
    os.utime(path, (then, then))
    return path


def test_a_foreign_file_survives_bound_and_clear(tmp_path):
    store = Store.of(tmp_path, [tmp_path / "articles"])
    pack, draft = store.folder / "read-v-1.pack", store.folder / ".draft-abc"
    write(pack, None, {"x": b"1"})
    draft.write_bytes(b"123")
    letter, beside = foreign(tmp_path / "notes" / "letter.txt"), foreign(store.folder / "letter.txt")
    assert size(tmp_path) == bound(tmp_path) == pack.stat().st_size + 3
    assert bound(tmp_path, most=0, in_use=-1) == 0
    assert not pack.exists()
    assert not draft.exists()
    assert letter.read_text() == beside.read_text() == "mine"
    draft.write_bytes(b"123")
    assert clear(tmp_path) == 3
    assert letter.read_text() == beside.read_text() == "mine"


def test_an_empty_folder_that_held_no_result_stays(tmp_path):
    store = Store.of(tmp_path, [tmp_path / "articles"])
    write(store.folder / "read-v-1.pack", None, {})
    (tmp_path / "empty").mkdir()
    clear(tmp_path)
    assert (tmp_path / "empty").is_dir()
    assert not store.folder.exists()
