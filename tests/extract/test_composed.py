"""A text in decomposed Unicode is read like the same text composed, up to offsets."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from checker.extract import read
from checker.extract.composed import compose
from checker.extract.tokens import tokenise
from checker.model import Article

TEXT = (
    "Café fire\n\n“We had nine minutes, not two hours,” said Zdenka Marušić, 58, the mayor of Žďár, in May. "
    "Åsa Öberg was not hurt; 27 people were.\n\nShe said the café would stay shut.\n"
)


def told(extraction):
    """What is read, in composed form and without offsets."""
    return [
        (c.kind, nfc(c.text), nfc(c.speaker or ""), c.line, [nfc(n.canonical) for n in c.names], len(c.quantities))
        for c in extraction.claims
    ]


def nfc(text):
    return unicodedata.normalize("NFC", text)


def test_a_decomposed_text_gives_the_same_claims():
    whole = read(Article.from_text(TEXT, id="a"))
    apart = read(Article.from_text(unicodedata.normalize("NFD", TEXT), id="a"))
    assert told(apart) == told(whole)
    assert any(claim.speaker == "Zdenka Marušić" for claim in whole.claims)


def test_every_span_of_a_decomposed_text_is_a_slice_of_it():
    article = Article.from_text(unicodedata.normalize("NFD", TEXT), id="a")
    for claim in read(article).claims:
        values = (claim, *claim.quantities, *claim.dates, *claim.names, *claim.scopes)
        assert all(article.text[value.start : value.end] == value.text for value in values)
        assert claim.column == claim.start - article.text.rfind("\n", 0, claim.start)


def test_words_compare_in_composed_form():
    apart = unicodedata.normalize("NFD", "Marušić’s café")
    assert tokenise(apart).words == tokenise("Marušić’s café").words
    assert [apart[s:e] for s, e in zip(tokenise(apart).starts, tokenise(apart).ends, strict=True)] == apart.split()


@given(st.text(alphabet=st.sampled_from("aeš\u0301\u030c ñ가ᄀ\u1161\n.”"), max_size=40))
def test_composing_keeps_the_way_back(text):
    whole, offsets = compose(text)
    assert len(offsets) == len(whole) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)
    assert read(Article.from_text(text, id="a")).article.text == text
