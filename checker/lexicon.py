"""Reads the word lists and tables that ship in ``checker/data``.

Every data file is TOML with a ``[source]`` table that says where its contents come from and under which licence,
so that a list can be checked against its source and nobody has to guess why a word is in it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the parsed contents of ``checker/data/<name>.toml``; raises ``FileNotFoundError`` if there is none."""
    return tomllib.loads(files("checker").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))
