from __future__ import annotations

from checker.group.rarity import document_counts, rarity, sentence_shares


def test_background_holds_common_words_as_common() -> None:
    shares = sentence_shares()
    assert shares["the"] > 0.5
    assert 0.001 < shares["minist"] < 0.05
    assert all(0 < share <= 1 for share in shares.values())


def test_the_words_of_the_only_event_of_a_batch_still_tell() -> None:
    texts = [{"the", "ferri", "breakwat"}] * 5
    weights = rarity(document_counts(texts), len(texts), sentences_each=12)
    assert weights["breakwat"] > 3 > 0.5 > weights["the"]


def test_a_word_of_every_text_of_a_large_batch_tells_nothing() -> None:
    assert rarity({"kyrgyzstan": 20_000, "basilica": 3}, 20_000)["kyrgyzstan"] < 0.1
    assert rarity({"kyrgyzstan": 20_000, "basilica": 3}, 20_000)["basilica"] > 5


def test_weights_never_fall_below_zero() -> None:
    assert min(rarity({"the": 10, "of": 10, "zzz": 10}, 10, sentences_each=50).values()) >= 0
