"""Fits the judging model and writes ``checker/language/english/judging.toml``, with figures from cross-validation.

Run as ``python tests/bench/fit_judging.py GOLD``; needs scipy.  The rows are the differences seen in pairs of
statements, labelled as the pair is, and in the clusters of half of the gold events, labelled by the gold
contradictions.  Folds never part two pairs of one sentence, nor an event.  The thresholds are the lowest at which
unedited pairs of real news, each weighed by a model that has not seen it, keep to the given rate of false alarms.
"""

from __future__ import annotations

import json
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import numpy as np
from bench_clusters import covers
from scipy.optimize import minimize
from scipy.special import expit

from checker.align.model import score_pairs
from checker.config import Config
from checker.extract.statement import statement
from checker.ingest import load
from checker.judge.ceiling import Outcome, ceiling
from checker.judge.comparison import differences_of
from checker.judge.differences.base import Sort
from checker.judge.features import FEATURES, LOWERING, RAISING, features
from checker.judge.pairing import pair
from checker.judge.rules import RULES
from checker.judge.side import side
from checker.judge.verdict import UNRELATED_BELOW
from checker.judge.view import ClusterView, EventView
from checker.model import Article
from checker.pipeline import compare_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.judge.side import Side

SORTS = get_args(Sort)
SETS = ("perturbed_news_dev", "crafted_dev", "msrp_dev", "newsnli_dev", "rtequant_dev")
OTHER_TEXT = ("breaking_nli_dev", "stressnum_dev")
"""Sets of sentences that are no news; they teach what all else being equal means, at a tenth of the weight."""
UNEDITED = ("msrp_dev", "newsnli_dev", "rtequant_dev")
GENUINE = frozenset({"msrp-2327949-2327686", "msrp-3034823-3034600", "msrp-3394891-3394775", "msrp-383417-383558"})
"""Unedited pairs that do conflict, found by reading: woman or man, 28 or 27, three or four people, 1.8 or 2 billion."""
EVENTS = ("events/a1-port-fire", "events/a3-airline-earnings", "events/a5-court-verdict", "events/c1-ferry-accident",
          "events/c3-hospital-outbreak", "events/c5-protest-march", "realnews/12_ecbplus", "realnews/14_ecb",
          "realnews/20_ecbplus", "realnews/22_ecbplus", "realnews/24_ecbplus", "realnews/32_ecb", "realnews/35_ecb",
          "realnews/7_ecb")  # fmt: skip
"""Half of the gold events; the other half is for measuring."""
UNJUDGED = Config(disable=tuple(rule.id for rule in RULES))
"""Nothing is judged while the model that judges is being fitted."""
FOLDS = 5
FALSE_PER_1000 = {"value": 0.5, "reversal": 0.6, "name": 0.6}
"""False alarms among 1,000 unedited pairs that each sort of difference may raise; together at most 1.7."""
POSSIBLE_PRECISION = 0.957
LEAST_STEP = 55
"""Percent; what is hardly likelier than not is never reported, however few unedited pairs there are to say so."""
STRENGTH = 0.3  # inverse regularisation; 0.3 to 3 differ by less than a fold does


@dataclass(frozen=True)
class Row:
    """A pair of claims: its set, its fold, whether it conflicts, and the sort and ceiling of each difference."""

    name: str
    fold: int
    conflict: bool
    measured: tuple[tuple[float, ...], ...]
    sorts: tuple[str, ...]
    highest: tuple[Outcome, ...]


def row(name: str, key: str, conflict: bool, a: Side, b: Side, same_claim: float) -> Row:
    """Measure the differences of two claims."""
    pairing = pair(a, b)
    found = differences_of(pairing)
    measured = tuple(features(pairing, difference, found, same_claim) for difference in found)
    aligned = same_claim >= UNRELATED_BELOW or name == "events"
    highest = tuple(ceiling(pairing, d, found).outcome if aligned else "unrelated" for d in found)
    sorts = tuple(difference.sort for difference in found)
    return Row(name, zlib.crc32(key.encode()) % FOLDS, conflict, measured, sorts, highest)


def pairs(gold: Path) -> Iterator[Row]:
    """Yield the pairs of statements."""
    for name in (*SETS, *OTHER_TEXT):
        data = [json.loads(line) for line in (gold / "contradiction" / f"{name}.jsonl").open(encoding="utf-8")]
        for given, score in zip(data, score_pairs([(r["a"], r["b"]) for r in data]), strict=True):
            sides = [side(statement(Article.from_text(given[key], id=key))) for key in "ab"]
            conflict = given["label"] == "contradiction" or given["id"] in GENUINE
            yield row(name, given["a"][:25], conflict, *sides, score.same_claim)


def events(gold: Path) -> Iterator[Row]:
    """Yield the pairs of claims that clusters of the gold events hold; doubtful conflicts are left out."""
    for folder in EVENTS:
        marked = json.loads((gold / folder / "gold.json").read_text(encoding="utf-8"))
        conflicts = [finding for finding in marked["findings"] if finding["kind"] == "contradiction"]
        articles, _ = load([gold / folder], Config())
        names = {article.id: Path(article.path).name for article in articles}
        report = compare_articles(articles, config=UNJUDGED)
        for event in report.events:
            members = tuple(e for e in report.extractions if e.article.id in event.articles)
            clusters = tuple(cluster for cluster in report.clusters if cluster.event == event.id)
            around = EventView(event, members, report.origins_of, clusters)
            for cluster in clusters:
                yield from clustered(ClusterView(around, cluster), names, conflicts, folder)


def clustered(view: ClusterView, names: dict[str, str], conflicts: list[dict], folder: str) -> Iterator[Row]:
    """Yield the pairs of claims of one cluster, quotes of one utterance left out."""
    for a, b in view.pairs:
        if a.claim.is_quote and b.claim.is_quote:
            continue
        said = [(names[s.claim.article], s.claim.text) for s in (a, b)]
        touched = [finding for finding in conflicts if disputed(finding, said)]
        if not any(finding.get("doubtful") for finding in touched):
            same_claim = view.around.same_claim[a.claim.text, b.claim.text]
            yield row("events", folder, bool(touched), a, b, same_claim)


def disputed(finding: dict, said: list[tuple[str, str]]) -> bool:
    """Whether two claims cover spans of two readings of a gold contradiction."""
    hit = [
        {
            span.get("reading", i)
            for i, span in enumerate(finding["evidence"])
            if span["article"] == article and covers(text, span["text"])
        }
        for article, text in said
    ]
    return any(x != y for x in hit[0] for y in hit[1])


def spread(values: np.ndarray, sorts: np.ndarray) -> np.ndarray:
    """Return the features once for all sorts of differences and once for each sort, 0 in the columns of the others."""
    return np.hstack([values, *(values * (sorts == sort)[:, None] for sort in SORTS)])


def fit(values: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Fit a logistic model, its intercept last, whose weights have the signs that their features allow."""
    inputs, signs = np.c_[values, np.ones(len(values))], np.where(labels, 1.0, -1.0)

    def loss(weight: np.ndarray) -> tuple[float, np.ndarray]:
        margin = -signs * (inputs @ weight)
        gradient = -(weights * signs * expit(margin)) @ inputs
        penalty = np.r_[weight[:-1], 0.0] / STRENGTH
        return float(weights @ np.logaddexp(0, margin) + penalty @ weight / 2), gradient + penalty

    names = [*FEATURES * (1 + len(SORTS)), ""]
    bounds = [(0, None) if n in RAISING else (None, 0) if n in LOWERING else (None, None) for n in names]
    fitted: np.ndarray = minimize(loss, np.zeros(inputs.shape[1]), jac=True, bounds=bounds, method="L-BFGS-B").x
    return fitted


@dataclass(frozen=True)
class Weighed:
    """A pair of claims with the surest of its differences, weighed by a model that has not seen it."""

    row: Row
    sure: float
    sort: str
    highest: Outcome


def weighed(
    data: list[Row], values: np.ndarray, labels: np.ndarray, weights: np.ndarray, numbers: np.ndarray
) -> list[Weighed]:
    """Return every pair weighed by the folds that do not hold it."""
    folds = np.array([data[number].fold for number in numbers])
    unseen = np.zeros(len(labels))
    for fold in range(FOLDS):
        here = folds == fold
        weight = fit(values[~here], labels[~here], weights[~here])
        unseen[here] = expit(values[here] @ weight[:-1] + weight[-1])
    found, place = [], 0
    for row in data:
        odds = zip(unseen[place : place + len(row.measured)], row.sorts, row.highest, strict=True)
        found.append(Weighed(row, *max(odds, default=(0.0, "", "unrelated"))))
        place += len(row.measured)
    return found


def figures(
    pairs: list[Weighed], names: tuple[str, ...], flagged: Callable[[Weighed], bool]
) -> tuple[float, float, float]:
    """Return precision, recall and false alarms per 1,000 pairs of the sets `names`."""
    chosen = [(flagged(pair), pair.row.conflict) for pair in pairs if pair.row.name in names]
    hits = sum(flag and label for flag, label in chosen)
    false = sum(flag and not label for flag, label in chosen)
    return hits / max(hits + false, 1), hits / max(sum(label for _, label in chosen), 1), 1000 * false / len(chosen)


def main() -> None:
    gold = Path(sys.argv[1])
    data = [*pairs(gold), *events(gold)]
    measured = np.array([values for r in data for values in r.measured])
    values = spread(measured, np.array([sort for r in data for sort in r.sorts]))
    labels = np.array([r.conflict for r in data for _ in r.measured])
    numbers = np.array([number for number, r in enumerate(data) for _ in r.measured])
    weights = np.array([0.1 if data[number].name in OTHER_TEXT else 1.0 for number in numbers])
    unseen = weighed(data, values, labels, weights, numbers)

    def strict(least: dict[str, float]) -> Callable[[Weighed], bool]:
        return lambda pair: pair.highest == "contradiction" and pair.sure >= least[pair.sort]

    def either(least: float) -> Callable[[Weighed], bool]:
        flagged = strict(certain)
        return lambda pair: flagged(pair) or (pair.highest != "unrelated" and pair.sure >= least)

    steps = [step / 100 for step in range(LEAST_STEP, 100)]
    certain = {
        sort: next(
            step for step in steps
            if figures(unseen, UNEDITED, strict(dict.fromkeys(SORTS, 2.0) | {sort: step}))[2] <= FALSE_PER_1000[sort]
        )
        for sort in SORTS
    }  # fmt: skip
    possible = next(p for p in steps if figures(unseen, ("perturbed_news_dev",), either(p))[0] >= POSSIBLE_PRECISION)
    final = fit(values, labels, weights)
    shared, *own = final[:-1].reshape(1 + len(SORTS), -1)
    sets = ", ".join((*SETS, *OTHER_TEXT))
    lines = [
        "# Written by tests/bench/fit_judging.py; not to be edited by hand.", "",
        f"intercept = {final[-1]:.4f}", f"possible_from = {possible}", "",
        "[contradiction_from]", *(f"{sort} = {least}" for sort, least in certain.items()), "",
    ]  # fmt: skip
    for sort, apart in zip(SORTS, own, strict=True):
        lines += [f"[weights.{sort}]"]
        lines += [f"{name} = {weight:.4f}" for name, weight in zip(FEATURES, shared + apart + 0.0, strict=True)] + [""]
    lines += [
        "[source]", 'what = "Weights of the judging model"', 'licence = "Apache-2.0: figures, no text"',
        f'from = "Monotone regression: {len(labels)} differences in {len(data)} pairs of {sets}, 14 events"', "",
        "# Precision, recall and false alarms per 1,000 pairs: of contradictions; of these and possible conflicts.",
        "[cross-validation]",
    ]  # fmt: skip
    for name in (*SETS, *OTHER_TEXT, "events"):
        both = [
            [round(float(value), 3) for value in figures(unseen, (name,), flagged)]
            for flagged in (strict(certain), either(possible))
        ]
        lines.append(f"{name} = {both}")
    target = Path(__file__).parents[2] / "checker" / "language" / "english" / "judging.toml"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
