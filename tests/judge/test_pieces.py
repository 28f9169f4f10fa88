"""How the pieces of a quote are printed as one reading."""

from factories import article, claim

from checker.align.parts import narrowed
from checker.judge.pieces import printed
from checker.model import Span

SOURCE = article(
    "a.txt", "Alpha", None, "“We stay. It is late,” he said, “and we are tired.” We were “sure of it”, he said."
)
WHOLE = claim("whole", SOURCE, "We stay. It is late,", kind="quote")
SECOND = claim("second", SOURCE, "and we are tired.", kind="quote")
FRAGMENTS = [claim(words, SOURCE, words, kind="partial-quote") for words in ("and we are tired.", "sure of it")]


def test_halves_are_parted_where_the_reporter_says_who_speaks():
    sentences = [narrowed(WHOLE, Span(WHOLE.start, WHOLE.start + 8)), narrowed(WHOLE, Span(WHOLE.start + 9, WHOLE.end))]
    assert printed([*sentences, SECOND]) == "We stay. It is late / and we are tired."


def test_fragments_were_not_said_in_one_breath():
    assert printed(FRAGMENTS) == "and we are tired … sure of it"
