"""What a result depends on beside its input: this program's own files, its libraries, and the interpreter."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = (
    "charset-normalizer", "fastwarc", "jinja2", "lxml", "lxml_html_clean", "markupsafe", "numpy", "py3langid",
    "PyStemmer", "pyyaml", "rapidfuzz", "sentencex", "spacy", "trafilatura",
)  # fmt: skip
"""Libraries whose another version may read an article, or write a report, in another way."""
READING = ("model", "config.py", "language", "store", "ingest", "extract", "group", "stages")
"""What the reading of an article, with the outline by which it is grouped, depends on as the import layers have it."""
GROUPING = READING
COMPARING = (*GROUPING, "align", "judge", "review", "pipeline.py")
WRITING = (*COMPARING, "report", "version.py")


@cache
def version_of(parts: tuple[str, ...]) -> str:
    """Return sixteen digits that change with any byte of the files under `parts` of the package, and with libraries.

    Raises ``FileNotFoundError`` where there is nothing of one of `parts`, as where it was renamed.
    """
    root = Path(__file__).parents[1]
    known = blake2b(f"{sys.version_info[:2]}{_libraries()}".encode(), digest_size=8)
    for part in parts:
        path = root / part
        files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.suffix not in (".pyc", ""))
        if not files:
            raise FileNotFoundError(path)
        for file in files:
            known.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return known.hexdigest()


@cache
def _libraries() -> tuple[str, ...]:
    found = []
    for name in LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} absent")
    return tuple(found)
