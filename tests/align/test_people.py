"""One name for one person over the articles of an event, whatever order they come in."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from checker.align.people import resolve_speakers, unify
from checker.align.spelling import nearly, same_letters
from checker.extract.names import find_names
from checker.model import Article, Claim, Extraction, Line, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence


def article(number: int, text: str, claims: Sequence[Claim] = ()) -> Extraction:
    names = find_names(text, (Line(0, len(text), "story"),), ())
    return Extraction(Article.from_text(text, id=str(number)), names=names, claims=tuple(claims))


def event(*texts: str) -> list[Extraction]:
    return [article(number, text) for number, text in enumerate(texts)]


def quote(number: int, text: str, words: str, mention: str | None, speaker: str | None) -> Claim:
    start = text.index(words)
    at = text.rindex(mention) if mention else 0
    return Claim(
        id=f"{number}:{start}", article=str(number), kind="quote", start=start, end=start + len(words), text=words,
        speaker=speaker,
        speaker_mention=Mention(at, at + len(mention), mention) if mention else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "alias", "name"),
    [
        (["President Atambayev spoke.", "Almazbek Atambayev left."], "Atambayev", "Almazbek Atambayev"),
        (
            ["“I thank Almazbek Sharshenovich,” he said.", "Kyrgyz President Almazbek Atambayev left."],
            "Almazbek Sharshenovich",
            "Almazbek Atambayev",
        ),
        (
            ["Farhad Qasimov spoke.", "Farkhad Kasymov spoke.", "Farhad Qasimov left."],
            "Farkhad Kasymov",
            "Farhad Qasimov",
        ),
        (
            ["Victor Amankwah spoke.", "Victor Amankwa spoke.", "Victor Amankwah left."],
            "Victor Amankwa",
            "Victor Amankwah",
        ),
        (["Mayor Zdenka Marusic spoke.", "Mayor Zdenka Marušić spoke."], "Zdenka Marusic", "Zdenka Marušić"),
        (["Nothing from the TPA yet.", "The Tessaly Port Authority (TPA) met."], "TPA", "Tessaly Port Authority"),
        (["Shares in Norvanta fell.", "Norvanta Airlines fell."], "Norvanta", "Norvanta Airlines"),
        (["Orrin Foods agreed.", "Orrin Foods Plc agreed."], "Orrin Foods", "Orrin Foods Plc"),
        (["John Kennedy left.", "John F. Kennedy left."], "John Kennedy", "John F. Kennedy"),
    ],
)
def test_other_articles_tell_the_full_name(texts: list[str], alias: str, name: str) -> None:
    for order in permutations(event(*texts)):
        assert unify(order).get(alias) == name


@pytest.mark.parametrize(
    "texts",
    [
        ["Economy Minister Henrik Aasland spoke.", "Economy Minister Anders Aasland spoke."],
        ["Lars Lind met Lars Lund.", "Lars Lund left."],
        ["Anna Hansen met Anna Hanssen.", "Anna Hansen left."],
        ["The Bank of England met.", "The Bank of Japan met."],
    ],
)
def test_two_names_stay_two(texts: list[str]) -> None:
    assert unify(event(*texts)) == {}


def test_a_surname_of_two_persons_stays_open() -> None:
    assert "Berg" not in unify(event("Mr Berg spoke.", "Lars Berg spoke.", "Anna Berg spoke."))


def test_no_name_is_renamed_twice() -> None:
    names = unify(event("Mr Qasimov spoke.", "Farhad Qasimov spoke.", "Farkhad Kasymov spoke.", "Farhad Qasimov left."))
    assert not set(names) & set(names.values())


def test_an_office_is_resolved_from_another_article() -> None:
    first = "“We will rebuild it soon,” the interior minister said."
    second = "Interior Minister Daniela Ferreira-Lund came."
    claim = quote(0, first, "We will rebuild it soon,", "the interior minister", None)
    resolved = resolve_speakers([article(0, first, [claim]), article(1, second)])
    assert resolved[0].claims[0].speaker == "Daniela Ferreira-Lund"


def test_a_description_left_as_speaker_is_resolved_too() -> None:
    first = "“We will rebuild it soon,” the interior minister said."
    claim = quote(0, first, "We will rebuild it soon,", "the interior minister", "interior minister")
    resolved = resolve_speakers(
        [article(0, first, [claim]), article(1, "Interior Minister Daniela Ferreira-Lund came.")]
    )
    assert resolved[0].claims[0].speaker == "Daniela Ferreira-Lund"


def test_a_quote_takes_the_speaker_that_others_agree_on() -> None:
    bare, told = "“We warned them in writing, twice.”", "“We warned them in writing, twice,” said Rashid Khaloufi."
    words = "We warned them in writing, twice"
    texts = [
        article(0, bare, [quote(0, bare, words, None, None)]),
        article(1, told, [quote(1, told, words, "Rashid Khaloufi", "Rashid Khaloufi")]),
    ]
    for order in permutations(texts):
        speakers = {found.article.id: found.claims[0].speaker for found in resolve_speakers(order)}
        assert speakers == {"0": "Rashid Khaloufi", "1": "Rashid Khaloufi"}


def test_a_clear_speaker_is_never_replaced() -> None:
    one, two = (
        "“We warned them in writing, twice,” said Boris Tallen.",
        "“We warned them in writing, twice,” said Rashid Khaloufi.",
    )
    words = "We warned them in writing, twice"
    texts = [
        article(0, one, [quote(0, one, words, "Boris Tallen", "Boris Tallen")]),
        article(1, two, [quote(1, two, words, "Rashid Khaloufi", "Rashid Khaloufi")]),
    ]
    assert [found.claims[0].speaker for found in resolve_speakers(texts)] == ["Boris Tallen", "Rashid Khaloufi"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergey Kwan", "Sergei Kwan"),
        ("Yuriy", "Yuri"),
        ("Tchaikovsky", "Chaikovsky"),
        ("Muhammad", "Mohammad"),
        ("Kolesár", "Kolesar"),
        ("Jörimann", "Joerimann"),
        ("Møller", "Moeller"),
    ],
)
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert same_letters(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("Lind", "Lund"), ("Henrik", "Anders"), ("Berg", "Borg"), ("Austria", "Australia")]
)
def test_other_names(a: str, b: str) -> None:
    assert not nearly(a, b)
