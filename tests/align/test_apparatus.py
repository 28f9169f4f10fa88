"""The apparatus loses no word, whatever the readings."""

from hypothesis import given
from hypothesis import strategies as st

from checker.align.apparatus import apparatus
from checker.extract.tokens import tokenise

WORDS = st.lists(st.sampled_from(["we", "will", "not", "leave", "this", "base", "now"]), max_size=9).map(" ".join)


def shape(readings, base=0):
    return [[(who, text) for who, text in segment.readings] for segment in apparatus(readings, base)]


def test_shared_words_stand_once_and_the_rest_side_by_side():
    assert shape(["we will leave that same day", "We will pull out that same day"]) == [
        [((0, 1), "we will")],
        [((0,), "leave"), ((1,), "pull out")],
        [((0, 1), "that same day")],
    ]


def test_a_reading_without_words_at_a_place_has_the_empty_string():
    assert shape(["we will sail this route again", "we will sail again"]) == [
        [((0, 1), "we will sail")],
        [((0,), "this route"), ((1,), "")],
        [((0, 1), "again")],
    ]


def test_readings_with_the_same_words_at_a_place_share_them():
    assert shape(["red sky", "blue sky", "red sky"])[0] == [((0, 2), "red"), ((1,), "blue")]


def test_marks_and_capitals_are_no_variation():
    assert shape(["“Stop,” he said", "stop he said"]) == [[((0, 1), "Stop,” he said")]]


def test_wordings_that_are_one_when_spelt_are_shared():
    def spelt(text):
        return text.replace(" ", "").replace("z", "s")

    found = apparatus(["We organize a lunch box for all", "we organise a lunchbox for some"], spelt=spelt)
    assert [(segment.shared, *(text for _, text in segment.readings)) for segment in found] == [
        (True, "We organize a lunch box for"),
        (False, "all", "some"),
    ]
    found = apparatus(["all bring a lunch box", "some bring a lunchbox"], spelt=spelt)
    assert [(segment.shared, *(text for _, text in segment.readings)) for segment in found] == [
        (False, "all", "some"),
        (True, "bring a lunch box"),
    ]
    assert apparatus(["not here", "here"], spelt=spelt)[0].readings == (((0,), "not"), ((1,), ""))


def test_brackets_belong_to_the_words_in_them():
    assert shape(["[The dam] held", "It held"])[0] == [((0,), "[The dam]"), ((1,), "It")]
    assert shape(["we [did] hold it", "we did hold on"]) == [
        [((0, 1), "we [did] hold")],
        [((0,), "it"), ((1,), "on")],
    ]
    assert shape(["nothing [or drink] here", "nothing to drink"])[1] == [((0,), "[or]"), ((1,), "to")]


def test_signs_belong_to_the_figures_beside_them():
    assert shape(["it lost £3 in May", "it lost £5 in May"])[1] == [((0,), "£3"), ((1,), "£5")]
    assert shape(["it lost 3% in May", "it lost 5% in May"])[1] == [((0,), "3%"), ((1,), "5%")]


def test_no_readings_give_no_apparatus():
    assert apparatus([]) == ()
    assert apparatus(["…", "—"]) == ()


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_every_reading_can_be_read_off_the_apparatus(readings, data):
    base = data.draw(st.integers(0, len(readings) - 1))
    segments = apparatus(readings, base)
    for index, reading in enumerate(readings):
        words = [
            word
            for segment in segments
            for who, text in segment.readings
            if index in who
            for word in tokenise(text).words
        ]
        assert tuple(words) == tokenise(reading).words
    for segment in segments:
        assert sorted(index for who, _ in segment.readings for index in who) == list(range(len(readings)))


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_equal_readings_have_one_shared_segment(readings):
    same = [readings[0]] * len(readings)
    assert all(segment.shared for segment in apparatus(same))
    assert len(apparatus(same)) <= 1
