"""What stands around an event's findings: the matrix, the picture, the counts over time, the texts side by side."""

import dataclasses

import pytest
from factories import article, canonical_report, claim, read, report_of_one_article

from checker.model import Cluster, Event, Fact, Report, Segment
from checker.presentation.passage import Passage
from checker.presentation.printable import printable
from checker.presentation.sections import sections
from checker.report import FORMATS
from checker.report.html.counts import courses
from checker.report.html.matrix import matrix
from checker.report.html.picture import picture
from checker.report.html.reading import columns
from checker.report.html.wording import ignored, pieces

REPORT = canonical_report()
(FIRE, CARDS), (VOTE, VOTE_CARDS), _ = ((section.event, section.cards) for section in sections(REPORT))


def test_the_matrix_says_who_has_which_reading_and_who_is_silent():
    table = matrix(CARDS)
    assert table.outlets == ("Coast News", "Dale Post", "Northern Wire")
    assert {row.card.finding.id: row.cells for row in table.rows} == {
        "7f3a1c09": ("19", "17", "17"),
        "c41d77e2": ("wording B", None, "wording A"),
        "a7010001": ("=", None, "="),
    }


def test_a_matrix_needs_two_outlets():
    assert matrix(()) is None
    assert matrix([card for card in CARDS if card.kind.name == "single-source"]) is None


def test_the_picture_draws_each_origin_to_its_outlets():
    drawn = picture(FIRE, CARDS, REPORT)
    assert dict(drawn.drawn_from)["Dale Post"] == "Northern Wire"
    assert dict(drawn.drawn_from)["Northern Wire"] == "itself"
    assert len(drawn.sources) == len(drawn.outlets) == 4
    assert len(drawn.origins) == 3  # the odd outlet is its own
    for labels in (drawn.origins, drawn.outlets):
        assert all(0 < label.y < drawn.height for label in labels)
        assert len({label.y for label in labels}) == len(labels)


def test_the_pairs_count_findings():
    pairs = {
        (pair.one, pair.other): (pair.agree, pair.differ, pair.at_odds) for pair in picture(FIRE, CARDS, REPORT).pairs
    }
    assert pairs == {
        ("Coast News", "Dale Post"): (0, 0, 1),
        ("Coast News", "Northern Wire"): (1, 1, 1),
        ("Dale Post", "Northern Wire"): (1, 0, 0),
    }
    assert len(picture(FIRE, CARDS, REPORT).bows) == 2


def test_one_outlet_makes_no_picture():
    report = report_of_one_article()
    assert picture(report.events[0], (), report) is None


def tolls(*counts):
    """Return an event whose outlets give a toll, each at its time."""
    read_as = []
    for at, (time, value) in enumerate(counts):
        sentence = f"It killed {value} people."
        source = article(f"{at}.txt", f"Outlet {at}", time, f"Title\n\n{sentence}\n")
        fact = Fact("count", "people", value, 7, 9, key=(value,), of="killed")
        read_as.append(read(source, claim(f"c{at}", source, sentence, facts=(fact,))))
    event = Event("e1", "Fire", tuple(extraction.article.id for extraction in read_as))
    return event, Report("1.0.0", tuple(read_as), events=(event,))


def test_counts_go_by_the_moment_of_publication_whatever_its_zone():
    event, report = tolls(("2026-03-03T21:00:00+00:00", "19"), (None, "21"), ("2026-03-03T22:00:00+05:00", "17"))
    (course,) = courses(event, report)
    assert course.counted == "killed"
    assert [step.value for step in course.steps] == ["17", "19", "21"]


def test_a_count_that_never_changes_has_no_course():
    assert courses(*tolls(("2026-03-03", "17"), ("2026-03-04", "17"))) == ()


def test_texts_side_by_side_lose_no_word_and_join_what_is_the_same():
    texts = columns(FIRE, CARDS, REPORT)
    assert [column.article.id for column in texts] == list(FIRE.articles)
    for column in texts:
        shown = " ".join("".join(part.text for part in paragraph) for paragraph in column.paragraphs)
        assert " ".join(shown.split()) == printable(column.article.text)
    numbers = [{part.number for paragraph in c.paragraphs for part in paragraph if part.number} for c in texts]
    for place, column in enumerate(texts):
        for part in (part for paragraph in column.paragraphs for part in paragraph if part.number):
            assert part.leads_to != place
            assert part.number in numbers[part.leads_to]


def test_words_of_a_finding_lead_to_it():
    parts = [part for column in columns(FIRE, CARDS, REPORT) for paragraph in column.paragraphs for part in paragraph]
    assert {part.card.finding.id for part in parts if part.card} == {"7f3a1c09", "c41d77e2", "a7010001"}


def test_articles_without_anything_in_common_are_not_set_side_by_side():
    assert columns(FIRE, CARDS, dataclasses.replace(REPORT, clusters=())) == ()


@pytest.mark.parametrize("overlap", [("killed 17 people", "17 people on Tuesday"), ("17", "killed 17 people")])
def test_claims_that_overlap_are_marked_once(overlap):
    sources = [article(f"{at}.txt", str(at), None, "Title\n\nIt killed 17 people on Tuesday.\n") for at in range(2)]
    found = [(claim(f"{at}-{words}", source, words), words) for at, source in enumerate(sources) for words in overlap]
    event = Event("e", "Fire", tuple(source.id for source in sources))
    members = {words: tuple(each.id for each, its in found if its == words) for words in overlap}
    clusters = tuple(Cluster(f"k{words}", "e", claims, "statement", 1) for words, claims in members.items())
    read_as = tuple(read(s, *(each for each, _ in found if each.article == s.id)) for s in sources)
    for column in columns(event, (), Report("1.0.0", read_as, events=(event,), clusters=clusters)):
        assert "".join(part.text for part in column.paragraphs[1]) == "It killed 17 people on Tuesday."
        assert [part.text for part in column.paragraphs[1] if part.number] == ["killed 17 people"]


def test_spellings_that_were_set_aside_are_shown():
    (card,) = [card for card in CARDS if card.finding.id == "7f3a1c09"]
    assert ignored(card) == (("19", ("Nineteen",)),)


def test_five_hundred_findings_are_under_two_megabytes():
    findings = tuple(
        dataclasses.replace(REPORT.findings[1 + at % 2], id=f"{at:08x}", message=f"Sources disagree on the count {at}.")
        for at in range(500)
    )
    assert len(FORMATS["html"](dataclasses.replace(REPORT, findings=findings)).encode()) < 2_000_000


WE = "We do not know yet why, and we will not run"
SEGMENTS = (
    Segment(True, (((0, 1, 2), "We"),)),
    Segment(False, (((0,), "do not know yet why, and we"), ((1,), "do not know why; and we"), ((2,), ""))),
    Segment(True, (((0, 1, 2), "will not run"),)),
)


@pytest.mark.parametrize(
    ("segments", "side", "words", "shown"),
    [
        (SEGMENTS, 0, f"“{WE},”", "“We [do not know yet why, and we] will not run,”"),
        (SEGMENTS, 1, "We do not know why; and we will not run", "We [do not know why; and we] will not run"),
        (SEGMENTS, 2, "We will not run", "We will not run"),
        (SEGMENTS, 2, "We really will not run", "We really will not run"),  # the apparatus has it otherwise
        (SEGMENTS, 2, "They ran away", "[They ran away]"),
        (SEGMENTS, 0, WE.replace("We", "WE"), "WE [do not know yet why, and we] will not run"),
        (SEGMENTS, 0, "We do not know yet; we will not run", "We [do not know yet; we] will not run"),
        ((), 0, "17", "[17]"),
    ],
)
def test_the_words_that_vary_are_marked_where_they_stand(segments, side, words, shown):
    card = dataclasses.replace(CARDS[0], finding=dataclasses.replace(REPORT.findings[2], apparatus=segments))
    around = Passage("", "", words, " said the mayor.", "")
    witness = dataclasses.replace(CARDS[0].witnesses[0], passage=around)
    told = pieces(card, side, witness)
    assert "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in told) == shown
    alone = dataclasses.replace(witness, passage=dataclasses.replace(around, tail=""))
    if len(told) == 1:  # a sentence that is in question as a whole needs no mark
        assert not pieces(card, side, alone)[0].marked
