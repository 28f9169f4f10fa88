from __future__ import annotations

from checker.align.quotes import comparable, same_utterance
from checker.model import Claim, ClaimKind


def said(text: str, speaker: str | None = "Tobias Renn", kind: ClaimKind = "quote", article: str = "a") -> Claim:
    return Claim(f"{article}:{text}", article, kind, 0, len(text), text, speaker=speaker)


WHOLE = said("We will not fly this route again before we have heard what failed,")


def test_a_part_is_the_same_utterance() -> None:
    assert same_utterance(WHOLE, said("before we have heard what failed", kind="partial-quote", article="b")) > 0.8


def test_other_words_of_the_same_speaker_are_another_utterance() -> None:
    assert same_utterance(WHOLE, said("Our hearts are with the families tonight.", article="b")) < 0.1


def test_a_speaker_may_be_named_by_surname_alone() -> None:
    names = ("Tobias Renn", "Renn", "Nora Elvestad")
    full, short, other = (said(WHOLE.text, speaker, article="b") for speaker in names)
    assert same_utterance(WHOLE, full) == same_utterance(WHOLE, short) > same_utterance(WHOLE, other) > 0.5


def test_the_second_sentence_of_a_quote_alone() -> None:
    long = said("We agreed to act. The presence of the base is an important factor of stability in the region.")
    short = said("The base's presence is an important factor in ensuring stability in the region.", article="b")
    assert same_utterance(long, short) > 0.5


def test_two_reports_in_indirect_speech_are_no_quotes() -> None:
    indirect = said("he would not sail again", kind="reported")
    assert not comparable(indirect, indirect)
    assert comparable(indirect, WHOLE)
