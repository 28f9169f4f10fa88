"""How wordings differ: one row a pair of wordings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.judge.wording import Variance, variance

ROWS = [
    ("We hear the anger", "“we hear  the anger,”", Variance.SAME),
    ("He realised that the harbour was closed", "He realized that the harbor was closed", Variance.SAME),
    ("I’ m not sure of it", "I'm not sure of it", Variance.SAME),
    ("We will cut 1,000 jobs this year", "We will cut 1000 jobs this year", Variance.SAME),
    ("This is the third time in a year", "This is the 3rd time in a year", Variance.SAME),
    ("He lost ten thousand men", "He lost 10,000 men", Variance.SAME),
    ("It cost $5m to build", "It cost $5 million to build", Variance.SAME),
    ("It rose five per cent in May", "It rose 5% in May", Variance.SAME),
    ("The U.S. Army will stay here", "The US Army will stay here", Variance.SAME),
    ("We have two or three boats at sea today", "We have two boats at sea today", Variance.MEANING_CHANGED),
    ("It was seven o'clock when the dam broke", "It was 7 o'clock when the dam broke", Variance.SAME),
    ("It will cost a million pounds to mend", "It will cost £1 million to mend", Variance.SAME),
    ("We [will] go to court over this", "We will not go to court over this", Variance.MEANING_CHANGED),
    ("He lost nearly ten men in all", "He lost almost 10 men in all", Variance.SUBSTITUTION),
    ("We could've done more for them", "We could have done more for them", Variance.SUBSTITUTION),
    ("I ain't going to the barn", "I am not going to the barn", Variance.SUBSTITUTION),
    ("[The minister] will go to the house on Monday", "He will go to the house on Monday", Variance.INSERTION),
    ("[The minister] will go to the house on Monday", "He will go to the barn on Monday", Variance.SUBSTITUTION),
    (
        "We have no plan to sell any depot before the next election",
        "We have no plan to sell any depot",
        Variance.TRUNCATION,
    ),
    (
        "We have no plan to sell any depot before the next election",
        "We have no plan to sell any depot ...",
        Variance.MARKED_OMISSION,
    ),
    ("The fire has moved quickly through the store", "The fire moved quickly through the store", Variance.TRUNCATION),
    ("We look first at a fault in the wiring", "We look first at a fault [of age] in the wiring", Variance.INSERTION),
    ("It was a clear second foul", "It was never a second foul", Variance.MEANING_CHANGED),
    ("We had boats out before the ship sank", "We had boats out long after the ship sank", Variance.MEANING_CHANGED),
    ("We told them all to leave", "We told them all to stay put, and most did", Variance.MEANING_CHANGED),
    ("I have no one to thank but you", "I have nobody to thank but you", Variance.SUBSTITUTION),
    ("Our hearts go out to the families", "Our hearts go out to all the families", Variance.TRUNCATION),
    ("The eleventh-hour rule is gone", "The 11th hour rule is gone", Variance.SAME),
    ("We can promise more beds", "We cannot promise more beds", Variance.MEANING_CHANGED),
    ("We are sorry for the worry", "We are not sorry for the worry, but for the risk", Variance.MEANING_CHANGED),
    (
        "It must be settled by December or the season will settle it",
        "It may be settled by December or the season will settle it",
        Variance.MEANING_CHANGED,
    ),
    (
        "Nine of ten boats came back to the harbour",
        "Seven of ten boats came back to the harbour",
        Variance.MEANING_CHANGED,
    ),
    ("We will not come to the barn", "We won't come to the barn", Variance.SUBSTITUTION),
    ("It was a bad day for the crew", "It was a bad time for the crew", Variance.SUBSTITUTION),
    (
        "Nobody left the room happy and it was a fair deal",
        "Nobody left the room happy and it was a deal",
        Variance.MEANING_CHANGED,
    ),
    ("Every child brings a lunchbox to school", "Every child brings a lunch box to school", Variance.SAME),
    ("We can not carry this any further", "We cannot carry this any further", Variance.SAME),
    ("We learnt a lot from the rumours", "We learned a lot from the rumors", Variance.SAME),
    ("A large percent of them left us", "A large per cent of them left us", Variance.SAME),
    ("We need to pay for our mistakes", "We have to pay for our mistakes", Variance.SUBSTITUTION),
    ("We need to pay for our mistakes", "We can pay for our mistakes", Variance.MEANING_CHANGED),
    ("It's alright for us to go home", "It's all right for us to go home", Variance.SAME),
    ("He told me he'd hide the medal", "He told me he would hide the medal", Variance.SUBSTITUTION),
    ("I will hide the medal in the barn", "He would hide the medal in the barn", Variance.SUBSTITUTION),
    ("We will hide the medal in the barn", "We would hide the medal in the barn", Variance.MEANING_CHANGED),
    ("I must hide the medal in the barn", "He would hide the medal in the barn", Variance.MEANING_CHANGED),
    ("I have never seen it like this", "Never have I seen it like this", Variance.SUBSTITUTION),
    ("To all and to none", "To none and to all", Variance.SUBSTITUTION),
    ("He was hardly able to walk home", "He was able to walk home", Variance.MEANING_CHANGED),
    ("Neither of us knew about it", "None of us knew about it", Variance.SUBSTITUTION),
    ("There were some 200 people there", "There were 200 people there", Variance.TRUNCATION),
    ("There were some people in there", "There were people in there", Variance.MEANING_CHANGED),
    ("We will only pay for the damage", "We will pay only for the damage", Variance.SUBSTITUTION),
    ("The bank will meet again in April", "The bank will meet again in June", Variance.MEANING_CHANGED),
    ("The bank will meet again on Friday", "The bank will meet again", Variance.TRUNCATION),
    ("The bank will meet again next year", "The bank will meet again this year", Variance.MEANING_CHANGED),
    ("The bank will meet again this year", "The bank will meet again that year", Variance.SUBSTITUTION),
    ("We lost $3 million in a week", "We lost €3 million in a week", Variance.MEANING_CHANGED),
    ("Tomorrow we begin to win", "Tomorrow we will begin to win", Variance.TRUNCATION),
    ("Tomorrow we begin to win", "Tomorrow we must begin to win", Variance.MEANING_CHANGED),
    ("We asked every one of them", "We asked all of them", Variance.SUBSTITUTION),
    ("We pay every passenger at once", "We pay all passengers at once", Variance.SUBSTITUTION),
    ("We will pay every passenger at once", "We will pay some passenger at once", Variance.MEANING_CHANGED),
    ("It is of one man and not of us all", "It is of us all and not of one man", Variance.MEANING_CHANGED),
    ("It is of one man and not of all of us", "It is of all of us and not of one man", Variance.MEANING_CHANGED),
    ("It is of one man and also of us all", "It is of us all and also of one man", Variance.TRANSLATION),
    ("The recall isnt one of them", "The recall isn't one of them", Variance.SAME),
    ("The recall isnt one of them", "The recall is one of them", Variance.MEANING_CHANGED),
    ("It's tired", "It is tired", Variance.SUBSTITUTION),
    ("It belongs to all and to none of us", "It belongs to none and to all of us", Variance.SUBSTITUTION),
    ("I did say that he had not been there", "I did not say that he had been there", Variance.MEANING_CHANGED),
    ("It went from 2 to 4 in a year", "It went from 4 to 2 in a year", Variance.MEANING_CHANGED),
    ("I support a new wall but oppose a fee", "I oppose a new wall but support a fee", Variance.MEANING_CHANGED),
    ("We should and will go to the barn", "We will and should go to the barn", Variance.SUBSTITUTION),
    ("You have not paid anything back to her", "You have paid nothing back to her", Variance.SUBSTITUTION),
    ("You have not paid everything back to her", "You have paid nothing back to her", Variance.MEANING_CHANGED),
    ("You have paid something back to her", "You have paid nothing back to her", Variance.MEANING_CHANGED),
    ("They must not pay for our mistakes", "They need not pay for our mistakes", Variance.MEANING_CHANGED),
    ("They need not pay for our mistakes", "They needn't pay for our mistakes", Variance.SUBSTITUTION),
    ("All of the pumps failed at the same time", "None of the pumps failed at the same time", Variance.MEANING_CHANGED),
    ("We lost all of the pumps in the flood", "We lost the pumps in the flood", Variance.TRUNCATION),
    ("We lost all of the pumps in the flood", "We lost some of the pumps in the flood", Variance.MEANING_CHANGED),
    ("We asked each child to bring a box", "We asked every child to bring a box", Variance.SUBSTITUTION),
    (
        "we will pull out immediately once they no longer need it",
        "we leave that same day if it is not necessary to them",
        Variance.TRANSLATION,
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), ROWS)
def test_variance(a, b, expected):
    if expected in (Variance.MARKED_OMISSION, Variance.TRUNCATION, Variance.INSERTION):
        assert variance(a, b) == expected
    else:
        assert variance(a, b) == variance(b, a) == expected


def test_a_fragment_of_the_same_words_is_partial():
    assert (
        variance("Nobody was ever fined for stopping on ice", "nobody was ever fined", fragment=True)
        == Variance.PARTIAL
    )


def test_a_fragment_stands_in_reported_speech():
    assert (
        variance("The army will stay in its barracks", "would stay in its barracks", fragment=True) == Variance.PARTIAL
    )
    assert (
        variance("The army will stay in its barracks", "must stay in its barracks", fragment=True)
        == Variance.MEANING_CHANGED
    )


@given(st.text(max_size=60))
def test_a_wording_does_not_differ_from_itself(text):
    assert variance(text, text) == Variance.SAME


@given(st.text(max_size=60), st.text(max_size=60))
def test_variance_never_raises_and_has_a_family_if_reported(a, b):
    step = variance(a, b)
    assert (step.family is None) == (step in (Variance.SAME, Variance.MARKED_OMISSION))
