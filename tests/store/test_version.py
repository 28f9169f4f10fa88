"""The key of a stage has all that the stage depends on, and no name of what is not there."""

import pytest

from checker.store.version import COMPARING, GROUPING, READING, WRITING, version_of, version_of_model


@pytest.mark.parametrize("parts", [READING, GROUPING, COMPARING, WRITING])
def test_all_that_a_stage_names_is_there(parts):
    assert len(version_of(parts)) == 16


def test_a_part_that_is_not_there_is_told():
    with pytest.raises(FileNotFoundError):
        version_of(("model", "renamed.py"))


def test_a_model_that_is_installed_has_its_version(tmp_path, monkeypatch):
    about = tmp_path / "en_invented-1.2.3.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: en-invented\nVersion: 1.2.3\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert version_of_model("en_invented") == "1.2.3"


def test_a_model_in_a_folder_is_known_by_its_files(tmp_path):
    (tmp_path / "ner").mkdir()
    seen = [version_of_model(str(tmp_path))]
    for content in ("trained", "trained anew"):
        (tmp_path / "ner" / "model").write_text(content, encoding="utf-8")
        seen.append(version_of_model(str(tmp_path)))
    assert len(set(seen)) == 3
    assert version_of_model(str(tmp_path)) == seen[-1]


def test_a_model_that_is_not_there_is_told_by_who_loads_it(tmp_path):
    assert version_of_model(str(tmp_path / "none")) == version_of_model("none-that-is-installed")
