"""Fits the two alignment models and writes ``checker/data/alignment.toml``, with figures from cross-validation.

Run as ``python tests/bench/fit_alignment.py GOLD``; needs scikit-learn.  Folds never part an event of ECB+.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from checker.align.features import FEATURES, compare, prepare

FOLDS = 5
PENALTY = 0.1  # inverse strength; swept 0.02 to 1, flat
SAME_CLAIM = (
    "ratio", "sorted_ratio", "order", "set_ratio", "cosine", "containment", "jaccard", "shared", "heaviest",
    "missing_less", "missing_more", "run_cosine", "run_containment", "numbers_shared", "numbers_jaccard", "no_numbers",
)  # fmt: skip
SAME_WORDING = tuple(name for name in FEATURES if name != "set_ratio")

HEADER = """\
# Coefficients of the two alignment models, for the features of checker/align/features.py as they are (not scaled).
# Written by tests/bench/fit_alignment.py; do not edit.

[source]
origin = "Logistic regression; same_claim on STS-b news (graded 4 and more against 2 and less), same_wording on MRPC"
licence = "Apache-2.0, written for this project; coefficients only, no text"
"""


@dataclass(frozen=True)
class Set:
    features: np.ndarray
    labels: np.ndarray
    strict: np.ndarray
    events: np.ndarray


def load(gold: Path, name: str) -> Set:
    """Return a development set of pairs; the label -1 means unknown."""
    rows = [json.loads(line) for line in (gold / "align" / f"{name}_dev.jsonl").open(encoding="utf-8")]
    numbers: dict[str, int] = {}
    for row in rows:
        for side in "ab":
            numbers.setdefault(row[side], len(numbers))
    sides = [np.array([numbers[row[side]] for row in rows]) for side in "ab"]
    return Set(
        compare(prepare(tuple(numbers)), *sides),
        np.array([row["label"] for row in rows]),
        np.array([row.get("strict", -1) for row in rows]),
        np.array([row.get("event", row["id"]) for row in rows]),
    )


def fit(features: np.ndarray, labels: np.ndarray, names: tuple[str, ...]):
    columns = [FEATURES.index(name) for name in names]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=PENALTY, max_iter=1000))
    model.fit(features[:, columns], labels)
    return lambda rows: model.predict_proba(rows[:, columns])[:, 1], model


def cross_validated(data: Set, names: tuple[str, ...], among: np.ndarray) -> np.ndarray:
    """Return for each row the probability given by a model that saw neither the row nor its event."""
    found = np.zeros(len(data.labels))
    for train, test in GroupKFold(FOLDS).split(data.features, groups=data.events):
        train = train[among[train]]
        predict, _ = fit(data.features[train], data.labels[train], names)
        found[test] = predict(data.features[test])
    return found


def average_precision(labels: np.ndarray, scores: np.ndarray) -> float:
    ordered = labels[np.argsort(-scores, kind="stable")]
    return float((ordered * np.cumsum(ordered) / np.arange(1, len(ordered) + 1)).sum() / ordered.sum())


def best_accuracy(labels: np.ndarray, scores: np.ndarray) -> float:
    ordered = labels[np.argsort(-scores, kind="stable")]
    hits, taken = np.cumsum(ordered), np.arange(1, len(ordered) + 1)
    return float((hits + (len(ordered) - ordered.sum()) - (taken - hits)).max() / len(ordered))


def reliability(labels: np.ndarray, scores: np.ndarray) -> str:
    """Return the share of positives in each tenth of the scale."""
    tenth = np.minimum((scores * 10).astype(int), 9)
    return ", ".join(
        f"{t / 10:.1f}: {labels[tenth == t].mean():.2f} of {int((tenth == t).sum())}" for t in range(10) if (tenth == t).any()
    )


def coefficients(model, names: tuple[str, ...]) -> str:
    """Return a model as TOML, the scaling folded into the weights."""
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / scaler.scale_
    intercept = float(regression.intercept_[0] - (weights * scaler.mean_).sum())
    lines = "".join(f"{name} = {weight:.6g}\n" for name, weight in zip(names, weights, strict=True))
    return f"intercept = {intercept:.6g}\n", lines


def main() -> None:
    gold = Path(sys.argv[1])
    ecb, sts, mrpc = (load(gold, name) for name in ("ecbplus_pairs", "stsb_news", "mrpc"))
    known = sts.labels >= 0
    predict, claim = fit(sts.features[known], sts.labels[known], SAME_CLAIM)
    on_sts = cross_validated(sts, SAME_CLAIM, known)
    on_ecb = predict(ecb.features)
    labelled = ecb.labels >= 0
    on_mrpc = cross_validated(mrpc, SAME_WORDING, mrpc.labels >= 0)
    _, wording = fit(mrpc.features, mrpc.labels, SAME_WORDING)
    figures = {
        "stsb_news AP (cross-validated)": average_precision(sts.labels[known], on_sts[known]),
        "ecbplus_pairs AP label (unseen corpus)": average_precision(ecb.labels[labelled], on_ecb[labelled]),
        "ecbplus_pairs AP strict (unseen corpus)": average_precision(ecb.strict, on_ecb),
        "mrpc AP (cross-validated)": average_precision(mrpc.labels, on_mrpc),
        "mrpc best accuracy (cross-validated)": best_accuracy(mrpc.labels, on_mrpc),
    }
    for name, figure in figures.items():
        print(f"{name:45} {figure:.4f}")
    print("same_claim reliability on stsb_news:", reliability(sts.labels[known], on_sts[known]))
    print("same_wording reliability on mrpc:", reliability(mrpc.labels, on_mrpc))
    text = HEADER + "\n[measured]\n" + "".join(f'"{name}" = {figure:.4f}\n' for name, figure in figures.items())
    for question, model, names in (("same_claim", claim, SAME_CLAIM), ("same_wording", wording, SAME_WORDING)):
        intercept, weights = coefficients(model, names)
        text += f"\n[{question}]\n{intercept}\n[{question}.weights]\n{weights}"
    Path("checker/data/alignment.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
