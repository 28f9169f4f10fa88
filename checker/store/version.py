"""What a result depends on besides its input: this program's own files, its libraries, its models, the interpreter."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from checker.store.pack import key_of

LIBRARIES = (
    "charset-normalizer", "fastwarc", "jinja2", "lxml", "lxml_html_clean", "markupsafe", "numpy", "py3langid",
    "PyStemmer", "pyyaml", "rapidfuzz", "sentencex", "spacy", "trafilatura",
)  # fmt: skip
"""Libraries of which another version may read an article, or write a report, differently."""
READING = ("model", "config.py", "language", "store", "ingest", "extract", "group", "stages")
"""What reading an article, including the outline by which it is grouped, depends on, following the import layers."""
GROUPING = (*READING, "graphs.py")
COMPARING = (*GROUPING, "align", "judge", "review", "pipeline.py")
WRITING = (*COMPARING, "presentation", "report", "version.py")


@cache
def version_of(parts: tuple[str, ...]) -> str:
    """Return sixteen digits that change with any byte of the files under `parts` of the package, and with libraries.

    Raises ``FileNotFoundError`` if one of `parts` does not exist, say because it was renamed.
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


def version_of_model(name: str) -> str:
    """Return a string that changes with the spaCy pipeline `name`, an installed package or else a folder.

    A package has a version, which can be read without loading it.  The files of a folder are told by size and time of
    change, as articles are: a pipeline that is trained again keeps the version it states.
    """
    try:
        return version(name)
    except PackageNotFoundError:
        folder = Path(name)
        files = ((path.relative_to(folder).as_posix(), path.stat()) for path in folder.rglob("*") if path.is_file())
        return key_of(sorted((file, about.st_size, about.st_mtime_ns) for file, about in files))


@cache
def _libraries() -> tuple[str, ...]:
    found = []
    for name in LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} absent")
    return tuple(found)
