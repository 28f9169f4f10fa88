"""News as JSON: what each dialect looks like, and the two ways it comes, as a file and as lines.

A dialect is one module with `stories_of`, which returns the stories of a value if it recognises the value and none
otherwise, and one entry in `DIALECTS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.ingest.formats.json import ninjs, schema_org, scrapers

if TYPE_CHECKING:
    from checker.ingest.story import Story

DIALECTS = (schema_org.stories_of, ninjs.stories_of, scrapers.stories_of)
"""The dialects, in the order in which they are tried."""


def stories_of(data: Any) -> tuple[Story, ...]:
    """Return the stories of a parsed value, or none if it is in no known dialect."""
    return next((stories for dialect in DIALECTS if (stories := dialect(data))), ())
