"""Fits the judging model and writes ``checker/data/judging.toml``.

    python tests/bench/fit_judging.py ../shared/gold

The rows are the differences that the finders see in pairs of statements; the label is the pair's.  Cross-validation is by
pair in five folds; the thresholds are the lowest at which the unedited pairs of real news keep to the given rate of false
alarms when each is scored by a model that has not seen it.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from checker.align.model import score_pairs
from checker.extract.statement import statement
from checker.judge.differences import DIFFERENCES
from checker.judge.features import FEATURES, features
from checker.judge.pairing import pair
from checker.judge.side import side
from checker.model import Article

SETS = ("perturbed_news_dev", "crafted_dev", "msrp_dev", "newsnli_dev", "rtequant_dev")
UNEDITED = ("msrp_dev", "newsnli_dev", "rtequant_dev")
FOLDS = 5
FALSE_PER_1000 = 6.0
POSSIBLE_PRECISION = 0.9
STRENGTH = 3.0  # inverse regularisation; 0.3 to 10 differ by less than a fold does


def rows(gold):
    for name in SETS:
        data = [json.loads(line) for line in (gold / "contradiction" / f"{name}.jsonl").open(encoding="utf-8")]
        for index, (row, score) in enumerate(zip(data, score_pairs([(r["a"], r["b"]) for r in data]), strict=True)):
            sides = [side(statement(Article.from_text(row[key], id=key))) for key in "ab"]
            pairing = pair(*sides)
            found = [difference for find in DIFFERENCES for difference in find(pairing)]
            measured = [features(pairing, difference, found, score.same_claim) for difference in found]
            yield name, index, row["label"] == "contradiction", measured


def main():
    data = list(rows(Path(sys.argv[1])))
    values = np.array([values for _, _, _, measured in data for values in measured])
    labels = np.array([label for _, _, label, measured in data for _ in measured])
    pairs = np.array([number for number, (*_, measured) in enumerate(data) for _ in measured])
    folds = np.array([data[number][1] % FOLDS for number in pairs])
    unseen = np.zeros(len(labels))
    for fold in range(FOLDS):
        model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(values[folds != fold], labels[folds != fold])
        unseen[folds == fold] = model.predict_proba(values[folds == fold])[:, 1]
    best = defaultdict(float)
    for number, probability in zip(pairs, unseen, strict=True):
        best[number] = max(best[number], probability)

    def figures(threshold, names):
        chosen = [(best[number] >= threshold, label) for number, (name, _, label, _) in enumerate(data) if name in names]
        hits = sum(flag and label for flag, label in chosen)
        false = sum(flag and not label for flag, label in chosen)
        return hits / max(hits + false, 1), hits / max(sum(label for _, label in chosen), 1), 1000 * false / len(chosen)

    steps = [step / 100 for step in range(30, 100)]
    contradiction = next(step for step in steps if figures(step, UNEDITED)[2] <= FALSE_PER_1000)
    possible = next(step for step in steps if figures(step, ("perturbed_news_dev",))[0] >= POSSIBLE_PRECISION)
    final = LogisticRegression(C=STRENGTH, max_iter=5000).fit(values, labels)
    lines = [
        "# Written by tests/bench/fit_judging.py; not to be edited by hand.", "",
        f"intercept = {final.intercept_[0]:.4f}", f"contradiction_from = {contradiction}", f"possible_from = {possible}", "",
        "[weights]", *(f"{name} = {weight:.4f}" for name, weight in zip(FEATURES, final.coef_[0], strict=True)), "",
        "[source]", 'what = "Weights of the judging model"', 'licence = "Apache-2.0: figures, no text"',
        f'from = "Logistic regression over {len(labels)} differences in {len(data)} pairs of {", ".join(SETS)}"', "",
        "[cross-validation]  # precision, recall and false alarms per 1,000 pairs at the two thresholds",
    ]  # fmt: skip
    for name in SETS:
        figure = [[round(float(value), 3) for value in figures(step, (name,))] for step in (contradiction, possible)]
        lines.append(f"{name} = {figure}")
    target = Path(__file__).parents[2] / "checker" / "data" / "judging.toml"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
