"""Where somebody died: "the foreman was killed on the spot", "Pavel Orme died on the way to hospital"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.extract.facts import conditions
from checker.extract.normalise import plain
from checker.language import any_of, by_form, pattern
from checker.model import Claim, Fact

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings


@cache
def _died() -> re.Pattern[str]:
    return pattern("deaths", "died", places=any_of(by_form("deaths", "places")))


def phrases() -> list[str]:
    """Return the phrases of which a claim needs at least one to contain such a fact."""
    return sorted(by_form("deaths", "places"))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each place of a death whose subject, a name or a noun, stands right before the verb."""
    text = plain(claim.text)
    for match in _died().finditer(text):
        start = match.start()
        ahead = conditions.BETWEEN.search(text, max(0, start - conditions.REACH), start)
        subject = ahead and conditions.subject_of(claim, text, ahead)
        if ahead and subject and conditions.answer(text, ahead) == conditions.YES:
            first, last = match.span("where")
            yield Fact(
                "death", subject, match["where"].lower(), claim.start + first, claim.start + last,
                source=claim.speaker, key=(by_form("deaths", "places")[match["where"].lower()],),
            )  # fmt: skip
