"""IPTC's NewsML-G2 (https://iptc.org/std/NewsML-G2/): a news item, or a message of several.

The story is in the item as XHTML, NITF or plain text.  The item's publishing status and embargo say whether it may be
used; an empty embargo holds indefinitely.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from checker.ingest.formats import nitf
from checker.ingest.fragments import keep_pull_quotes, prose_of, texts
from checker.ingest.loader import File, Item, Loader, NoArticleError, read_items
from checker.ingest.statuses import status_notes, status_of
from checker.ingest.story import Story, article_of
from checker.ingest.xml import anywhere, first_words, parse, passages, root_name, without_namespaces, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.ingest.locate import Passage
    from checker.model import Article, Unreadable

ROOTS = ("newsItem", "newsMessage")
NAMESPACE = "iptc.org/std/nar/"
HOLDS_FOR_GOOD = "further notice"


def accepts(file: File) -> bool:
    """Whether a file is NewsML-G2, by its root element and its namespace."""
    return root_name(file.head) in ROOTS and NAMESPACE in file.head


def read(file: File) -> Iterable[Article | Unreadable]:
    """Return the article of a news item, or those of a message; pictures and other items without text are skipped."""
    root = parse(file.text)
    elements = list(root.iter("{*}newsItem"))
    found = [
        (_story(element), passage) for element, passage in zip(elements, passages(file.text, elements), strict=True)
    ]
    stories = [(story, passage) for story, passage in found if story.text]
    if not stories:
        raise NoArticleError("the NewsML-G2 holds no text")
    if root.tag.endswith("newsItem"):
        return (article_of(stories[0][0], file.id, stories[0][1]),)
    return read_items(file, (Item(story.id, partial(_article, story, passage)) for story, passage in stories))


def _article(story: Story, passage: Passage, identifier: str) -> Article:
    return article_of(story, identifier, passage)


def _story(item: Any) -> Story:
    inline = _inline(item)
    version = first_words(item, "itemMeta/versionCreated", "itemMeta/firstCreated", "contentMeta/contentCreated")
    embargoed = item.find(anywhere("itemMeta/embargoed"))
    embargo = None if embargoed is None else words(embargoed) or HOLDS_FOR_GOOD
    word = _qcode(item, "itemMeta/pubStatus")
    status = status_of(word, embargo, version)
    return Story(
        id=item.get("guid"), text=inline.text, title=first_words(item, "contentMeta/headline") or inline.title
        or first_words(item, "itemMeta/title"),
        outlet=first_words(item, "itemMeta/provider/name", "contentMeta/creditline") or inline.outlet
        or _qcode(item, "itemMeta/provider"),
        byline=first_words(item, "contentMeta/by", "contentMeta/creator/name") or inline.byline,
        published=version or inline.published, published_from="newsml-g2", status=status,
        notes=status_notes(word, status, embargo),
    )  # fmt: skip


def _inline(item: Any) -> Story:
    """Return the first content of an item that is text, with whatever metadata it states itself."""
    for content in item.iterfind(anywhere("contentSet/*")):
        kind = content.tag.rpartition("}")[2]
        if kind == "inlineXML":
            story = _marked_up(content)
        elif kind == "inlineData" and content.get("encoding") is None:
            story = Story(prose_of("".join(content.itertext()).strip()))
        else:
            continue
        if story.text:
            return story
    return Story("")


def _marked_up(content: Any) -> Story:
    root = next(iter(content.iter("{*}nitf")), None)
    if root is not None:
        return nitf.story_of(root)
    body = next(iter(content.iter("{*}body")), content)
    without_namespaces(body)
    keep_pull_quotes(body)
    return Story("\n\n".join(texts(body)))


def _qcode(item: Any, path: str) -> str | None:
    """Return the code that an element gives as a literal, a qualified code ("stat:usable") or an address."""
    element = item.find(anywhere(path))
    if element is None:
        return None
    code = element.get("literal") or (element.get("qcode") or "").rpartition(":")[2]
    return code or (element.get("uri") or "").rpartition("/")[2] or None


LOADER = Loader("NewsML-G2", accepts, read, (".xml",))
