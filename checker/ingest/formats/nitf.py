"""NITF, IPTC's News Industry Text Format (versions 3.x; https://iptc.org/std/NITF/), alone or inside NewsML-G2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.ingest.dateline import read_dateline
from checker.ingest.fragments import keep_pull_quotes, texts
from checker.ingest.loader import File, Loader
from checker.ingest.locate import Passage
from checker.ingest.statuses import status_notes, status_of
from checker.ingest.story import Story, article_of
from checker.ingest.xml import anywhere, first_words, parse, root_name, words

if TYPE_CHECKING:
    from checker.model import Article

BLOCKS = frozenset({
    "p", "block", "hl1", "hl2", "ol", "ul", "li", "dl", "dt", "dd", "pre", "br", "hr", "body.content", "bq",
})  # fmt: skip
"""Elements of a story that begin a new paragraph; the others mark words inside one: people, places, numbers."""
APART = frozenset({"media", "note", "fn", "table", "nitf-table", "custom-table", "ad"})
"""Elements that are not part of the story: pictures with their captions, notes to editors, tables."""
RENAMED = {"bq": "blockquote", "credit": "cite"}


def accepts(file: File) -> bool:
    """Whether a file is NITF, by its root element."""
    return root_name(file.head) == "nitf"


def story_of(nitf: Any) -> Story:
    """Return the story of an ``nitf`` element, with an empty text if it has none."""
    text = _text(nitf)
    dateline = first_words(nitf, ".//body.head/dateline")
    if dateline and (read := read_dateline(dateline)) and read.end == len(dateline):
        text = f"{dateline}\n\n{text}"
    published = _attribute(nitf, "date.issue", "norm") or _attribute(nitf, "date.release", "norm")
    release = _attribute(nitf, "date.release", "norm")
    word = _attribute(nitf, "docdata", "management-status")
    status = status_of(word)
    url = _attribute(nitf, "pubdata", "ex-ref")
    return Story(
        id=_attribute(nitf, "doc-id", "id-string"), text=text, title=first_words(nitf, ".//hedline/hl1", "head/title"),
        outlet=_attribute(nitf, "pubdata", "name") or first_words(nitf, ".//body.head/distributor")
        or _attribute(nitf, "doc.copyright", "holder"),
        byline=first_words(nitf, ".//body.head/byline"), published=published, published_from="nitf", status=status,
        url=url, notes=status_notes(word, status, release),
    )  # fmt: skip


def _text(nitf: Any) -> str:
    content = next(nitf.iterfind(anywhere(".//body.content")), None)
    if content is None:
        return ""
    for element in content.iter("{*}*"):
        name = element.tag.rpartition("}")[2]
        plain = "figure" if name in APART else RENAMED.get(name, name if name in BLOCKS else "span")
        element.tag = plain
    keep_pull_quotes(content)
    return "\n\n".join(texts(content)) or words(content) or ""


def _attribute(nitf: Any, element: str, name: str) -> str | None:
    return next((value for found in nitf.iterfind(anywhere(f".//{element}")) if (value := found.get(name))), None)


def read(file: File) -> Article:
    """Return the article of a NITF file."""
    return article_of(story_of(parse(file.text)), file.id, Passage(file.text))


LOADER = Loader("NITF", accepts, lambda file: (read(file),), (".xml",))
