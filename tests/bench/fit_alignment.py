"""Fits the alignment models and writes ``checker/language/english/alignment.toml``, with figures from cross-validation.

Run as ``python tests/bench/fit_alignment.py GOLD``; needs scikit-learn.  Folds never part an event of ECB+.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from bench_clusters import covers, words
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from checker.align.candidates import candidates
from checker.align.features import FEATURES, Comparison, Sentences, features
from checker.align.parts import parts, with_full_names
from checker.align.people import resolve_speakers
from checker.align.quotes import COLUMNS as UTTERANCE
from checker.align.quotes import comparable, utterance_columns
from checker.align.statements import COLUMNS as STATEMENT
from checker.align.statements import statement_columns
from checker.config import Config
from checker.extract import read
from checker.ingest import load

FOLDS = 5
PENALTY = 0.1  # inverse strength; swept 0.02 to 1, flat
SAME_CLAIM = (
    "ratio", "sorted_ratio", "order", "set_ratio", "cosine", "containment", "jaccard", "shared", "heaviest",
    "missing_less", "missing_more", "run_cosine", "run_containment", "numbers_shared", "numbers_jaccard", "no_numbers",
)  # fmt: skip
SAME_WORDING = tuple(name for name in FEATURES if name != "set_ratio" and not name.startswith("concept_"))

HEADER = """\
# Coefficients of the alignment models, for the features of checker/align/features.py as they are (not scaled).
# Written by tests/bench/fit_alignment.py; do not edit.

[source]
origin = [
  "same_claim: logistic regression on STS-b news, pairs graded 4 and more against pairs graded 2 and less",
  "same_wording: logistic regression on MRPC",
  "same_utterance, same_statement: logistic regression on events written and marked for this project",
]
licence = "Apache-2.0, written for this project; coefficients only, no text"
"""


@dataclass(frozen=True)
class Set:
    features: np.ndarray
    labels: np.ndarray
    strict: np.ndarray
    events: np.ndarray


def load_pairs(gold: Path, name: str) -> Set:
    """Return a development set of pairs; the label -1 means unknown."""
    rows = [json.loads(line) for line in (gold / "align" / f"{name}_dev.jsonl").open(encoding="utf-8")]
    numbers: dict[str, int] = {}
    for row in rows:
        for side in "ab":
            numbers.setdefault(row[side], len(numbers))
    sides = [np.array([numbers[row[side]] for row in rows]) for side in "ab"]
    return Set(
        features(Comparison(Sentences(tuple(numbers)), *sides), FEATURES),
        np.array([row["label"] for row in rows]),
        np.array([row.get("strict", -1) for row in rows]),
        np.array([row.get("event", row["id"]) for row in rows]),
    )


def load_marked(gold: Path) -> tuple[Set, Set]:
    """Return the candidate pairs of utterances and of statements of the marked events.

    A pair is 1 where both claims are evidence of one gold finding of the kind (for utterances also where one quote
    holds the other word for word), else 0. The gold lists the findings an editor would want, not all, so a 0 is
    sometimes wrong. Two kinds of pair are unknown (-1): utterances that are evidence of another kind of finding,
    and headlines, which are never marked though they often say the same.
    """
    found: dict[str, list] = {"utterance": [], "statement": []}
    for folder in sorted((gold / "events").iterdir()):
        findings = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["findings"]
        articles, _ = load([folder], Config())
        file = {article.id: Path(article.path).name for article in articles}
        reports = resolve_speakers([read(article) for article in articles])
        claims = [part for report in reports for claim in report.claims for part in parts(claim)]
        of = [claim.article for claim in claims]
        sentences = Sentences([with_full_names(claim) for claim in claims])
        variants, others = set(), set()
        for finding in findings:
            hit = [
                i for i, claim in enumerate(claims) for span in finding["evidence"]
                if file[claim.article] == span["article"] and covers(claim.text, span["text"])
            ]  # fmt: skip
            marked = variants if finding["kind"] == "quote-variant" else others
            marked.update((a, b) for a in hit for b in hit)
        for kind, rows in found.items():
            if kind == "utterance":
                among = [i for i, claim in enumerate(claims) if claim.kind != "statement"]
                pairs = [p for p in candidates(sentences.concepts, of, among) if comparable(claims[p[0]], claims[p[1]])]
                labels = [
                    1 if (a, b) in variants or _contained(claims[a], claims[b]) else -1 if (a, b) in others else 0
                    for a, b in pairs
                ]
            else:
                among = [i for i, claim in enumerate(claims) if not claim.is_quote]
                pairs = candidates(sentences.concepts, of, among)
                labels = [-1 if any(claims[i].label == "headline" for i in p) else int(p in others) for p in pairs]
            comparison = Comparison(sentences, *np.array(pairs).T)
            columns = (
                utterance_columns(comparison, pairs, claims) if kind == "utterance"
                else statement_columns(comparison, pairs, of)
            )  # fmt: skip
            rows.append((columns, labels, [folder.name] * len(pairs)))
    return _joined(found["utterance"]), _joined(found["statement"])


def _joined(parts: list) -> Set:
    labels = np.concatenate([labels for _, labels, _ in parts])
    events = np.concatenate([events for _, _, events in parts])
    return Set(np.vstack([columns for columns, _, _ in parts]), labels, labels, events)


def _contained(a, b) -> bool:
    """Return whether one quote of three words or more stands word for word in the other."""
    short, long = sorted((words(a.text), words(b.text)), key=len)
    return a.is_quote and b.is_quote and len(short) >= 3 and " ".join(short) in " ".join(long)


def fit(rows: np.ndarray, labels: np.ndarray, names: tuple[str, ...], among: tuple[str, ...] = FEATURES):
    columns = [among.index(name) for name in names]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=PENALTY, max_iter=1000))
    model.fit(rows[:, columns], labels)
    return lambda rows: model.predict_proba(rows[:, columns])[:, 1], model


def cross_validated(
    data: Set, names: tuple[str, ...], known: np.ndarray, among: tuple[str, ...] = FEATURES, folds: int = FOLDS
) -> np.ndarray:
    """Return for each row the probability given by a model that saw neither the row nor its event."""
    found = np.zeros(len(data.labels))
    for train, test in GroupKFold(folds).split(data.features, groups=data.events):
        train = train[known[train]]
        predict, _ = fit(data.features[train], data.labels[train], names, among)
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
    shares = [(t / 10, labels[tenth == t]) for t in range(10) if (tenth == t).any()]
    return ", ".join(f"{start:.1f}: {part.mean():.2f} of {len(part)}" for start, part in shares)


def coefficients(model, names: tuple[str, ...]) -> str:
    """Return a model as TOML, the scaling folded into the weights."""
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / scaler.scale_
    intercept = float(regression.intercept_[0] - (weights * scaler.mean_).sum())
    lines = "".join(f"{name} = {weight:.6g}\n" for name, weight in zip(names, weights, strict=True))
    return f"intercept = {intercept:.6g}\n", lines


def main() -> None:
    gold = Path(sys.argv[1])
    ecb, sts, mrpc = (load_pairs(gold, name) for name in ("ecbplus_pairs", "stsb_news", "mrpc"))
    known = sts.labels >= 0
    predict, claim = fit(sts.features[known], sts.labels[known], SAME_CLAIM)
    on_sts = cross_validated(sts, SAME_CLAIM, known)
    on_ecb = predict(ecb.features)
    labelled = ecb.labels >= 0
    on_mrpc = cross_validated(mrpc, SAME_WORDING, mrpc.labels >= 0)
    _, wording = fit(mrpc.features, mrpc.labels, SAME_WORDING)
    utterances, statements = load_marked(gold)
    fitted, held_out = {}, {}
    for name, data, columns in (("utterance", utterances, UTTERANCE), ("statement", statements, STATEMENT)):
        sure = data.labels >= 0
        _, fitted[name] = fit(data.features[sure], data.labels[sure], columns, columns)
        scores = cross_validated(data, columns, sure, columns, len(set(data.events)))
        held_out[name] = data.labels[sure], scores[sure]
    figures = {
        "stsb_news AP (cross-validated)": average_precision(sts.labels[known], on_sts[known]),
        "ecbplus_pairs AP label (unseen corpus)": average_precision(ecb.labels[labelled], on_ecb[labelled]),
        "ecbplus_pairs AP strict (unseen corpus)": average_precision(ecb.strict, on_ecb),
        "mrpc AP (cross-validated)": average_precision(mrpc.labels, on_mrpc),
        "mrpc best accuracy (cross-validated)": best_accuracy(mrpc.labels, on_mrpc),
        "utterances of marked events AP (cross-validated)": average_precision(*held_out["utterance"]),
        "statements of marked events AP (cross-validated)": average_precision(*held_out["statement"]),
    }
    for name, figure in figures.items():
        print(f"{name:50} {figure:.4f}")
    print("same_claim reliability on stsb_news:", reliability(sts.labels[known], on_sts[known]))
    print("same_wording reliability on mrpc:", reliability(mrpc.labels, on_mrpc))
    for name, both in held_out.items():
        print(f"same_{name} reliability on marked events:", reliability(*both))
    text = HEADER + "\n[measured]\n" + "".join(f'"{name}" = {figure:.4f}\n' for name, figure in figures.items())
    models = {
        "same_claim": (claim, SAME_CLAIM),
        "same_wording": (wording, SAME_WORDING),
        "same_utterance": (fitted["utterance"], UTTERANCE),
        "same_statement": (fitted["statement"], STATEMENT),
    }
    for question, (model, columns) in models.items():
        intercept, weights = coefficients(model, columns)
        text += f"\n[{question}]\n{intercept}\n[{question}.weights]\n{weights}"
    Path("checker/language/english/alignment.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
