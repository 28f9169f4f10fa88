"""The key of a stage has all that the stage depends on, and no name of what is not there."""

import pytest

from checker.store.version import COMPARING, GROUPING, READING, WRITING, version_of


@pytest.mark.parametrize("parts", [READING, GROUPING, COMPARING, WRITING])
def test_all_that_a_stage_names_is_there(parts):
    assert len(version_of(parts)) == 16


def test_a_part_that_is_not_there_is_told():
    with pytest.raises(FileNotFoundError):
        version_of(("model", "renamed.py"))


def test_what_a_stage_uses_is_named():
    assert "group" in READING
    assert "version.py" in WRITING
