"""Where the configuration is found and what it may say."""

import tomllib
from dataclasses import fields

import pytest

from checker.config import Config, Settings, load, printed
from checker.errors import ConfigError


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load(tmp_path) == Settings(Config(), tmp_path)


def test_the_nearest_file_above_is_read(tmp_path):
    (tmp_path / "checker.toml").write_text('sources = "wire"\n', encoding="utf-8")
    below = tmp_path / "desk" / "today"
    below.mkdir(parents=True)
    settings = load(below)
    assert (settings.config.sources, settings.root) == ("wire", tmp_path)
    assert settings.given == {"sources"}
    (below / "pyproject.toml").write_text('[tool.checker]\nsources = "here"\n', encoding="utf-8")
    assert load(below).config.sources == "here"


def test_a_pyproject_of_another_tool_is_passed_over(tmp_path):
    (tmp_path / "checker.toml").write_text('sources = "wire"\n', encoding="utf-8")
    below = tmp_path / "code"
    below.mkdir()
    for content in ("[tool.other]\nx = 1\n", "tool = 3\n"):
        (below / "pyproject.toml").write_text(content, encoding="utf-8")
        assert load(below).root == tmp_path


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("source = 'x'", "unknown key 'source'"),
        ("[tool.checker]\nsources = 'x'", "here the keys stand by themselves; [tool.checker] is for pyproject.toml"),
        ("sources = 3", "'sources' takes a text in quotes, not a whole number"),
        ("sources = 2026-11-19", "'sources' takes a text in quotes, not a date"),
        ("max-bytes = true", "'max-bytes' takes a whole number, not true or false"),
        ("max-bytes = 1.5", "'max-bytes' takes a whole number, not a number with a fraction"),
        ("max-bytes = -1", "'max-bytes' takes a number from 1 on, not -1"),
        ("max-characters = 0", "'max-characters' takes a number from 1 on, not 0"),
        ("disable = 'N201'", "'disable' takes a list of texts in quotes, not a text in quotes"),
        ("reports = { html = 'x' }", "'reports' takes a list of texts in quotes, not a table"),
        ("fail-on = 'typo'", "'fail-on' is one of"),
        ("disable = ['N201', 3]", "'disable' takes a list of texts in quotes, and 3 is none"),
        ("sources = ['x']", "'sources' takes a text in quotes, not a list"),
        ("outlets = { A = ['x.com'], B = ['y', 'X.com'] }", "'outlets': 'X.com' stands for both 'A' and 'B'"),
        ("outlets = { A = ['x'], B = ['a'] }", "'outlets': 'a' stands for both 'A' and 'B'"),
        ("outlets = [['only one']]", "'outlets' takes a table of an outlet's name"),
        ("outlets = { AzerNews = 'azernews.az' }", "'outlets' takes a table of an outlet's name"),
        ("outlets = { AzerNews = [3] }", "'outlets' takes a table of an outlet's name"),
        ("severity = { Q101 = 'grave' }", "'severity' takes a table of a rule = one of error, warning, note"),
        ("severity = 'note'", "'severity' takes a table"),
        ("least-confidence = { S602 = 1.5 }", "'least-confidence' takes a table of a rule = a number from 0 to 1"),
        ("least-confidence = { S602 = -0.1 }", "from 0 to 1"),
        ("least-confidence = { S602 = nan }", "from 0 to 1"),
        ("least-confidence = { S602 = true }", "from 0 to 1"),
        ("sources =", "checker.toml"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_the_key(tmp_path, text, complaint):
    (tmp_path / "checker.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load(tmp_path)
    assert str(error.value).startswith(f"{tmp_path / 'checker.toml'}: ")
    assert complaint in str(error.value)


def test_a_table_of_tools_that_is_none_holds_nothing_for_us(tmp_path):
    (tmp_path / "pyproject.toml").write_text("tool = 3\n", encoding="utf-8")
    assert load(tmp_path).config == Config()


@pytest.mark.parametrize(
    ("name", "text"), [("checker.toml", "sources = 'x'"), ("pyproject.toml", "[tool.checker]\nsources = 'x'")]
)
def test_a_mark_at_the_beginning_of_a_file_is_passed_over(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8-sig")
    assert load(tmp_path).config.sources == "x"


def test_a_file_that_is_not_text_is_named(tmp_path):
    (tmp_path / "checker.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"checker\.toml"):
        load(tmp_path)


def test_what_is_printed_is_a_configuration_file_that_says_the_same(tmp_path):
    (tmp_path / "checker.toml").write_text(
        'fail-on = "never"\noutlets = { "AzerNews “é”" = ["azernews.az", "Azer News"] }\n'
        '[severity]\nQ101 = "note"\n[least-confidence]\nS602 = 0.5\nP501 = 1\n',
        encoding="utf-8",
    )
    settings = load(tmp_path)
    shown = printed(settings)
    assert Config.of(tomllib.loads(shown), "printed") == settings.config
    assert 'fail-on = "never"  # checker.toml' in shown
    assert 'sources = "sources"  # default' in shown
    assert 'severity = { "Q101" = "note" }  # checker.toml' in shown
    assert settings.config.least_confidence == (("P501", 1), ("S602", 0.5))


def test_every_key_is_explained(tmp_path):
    shown = printed(load(tmp_path))
    assert shown.count("\n# ") + 1 == len(fields(Config))
