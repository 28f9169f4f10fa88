"""What is to be done is divided by size and number."""

from __future__ import annotations

import pytest

from checker.stages.bundles import bundles


@pytest.mark.parametrize(
    ("sizes", "number", "wanted"),
    [
        ([], 9, []),
        ([4, 4, 4], 9, [(4, 4), (4,)]),
        ([1, 99, 1, 9, 1], 9, [(1,), (99,), (1, 9), (1,)]),
        ([1, 1, 1, 1, 1], 2, [(1, 1), (1, 1), (1,)]),
    ],
)
def test_a_bundle_ends_before_it_is_too_large_or_too_many(sizes, number, wanted):
    assert list(bundles(sizes, int, 10, number)) == wanted
