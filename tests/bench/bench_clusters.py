"""Prints how many gold agreements and quote variants the clusters cover, event by event.

Run as ``python tests/bench/bench_clusters.py [GOLD] [--misses] [--clusters]``. A gold finding is covered when two
of its spans, of different articles, are covered by claims of one cluster: a claim covers a span when it holds 60 %
of the span's words in order and is not over four times as long.
"""

from __future__ import annotations

import collections
import difflib
import json
import re
import sys
import time
from pathlib import Path

from checker.align.clusters import clusters
from checker.config import Config
from checker.extract import read
from checker.ingest import load
from checker.model import Event

GOLD = Path(__file__).parents[3] / "shared" / "gold"
WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("’", "'"))


def covers(evidence: str, gold: str) -> bool:
    ours, theirs = words(evidence), words(gold)
    if len(ours) > 4 * len(theirs) + 12:
        return False
    blocks = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= 0.6 * len(theirs)


def covered(finding: dict, groups: list[list]) -> bool:
    """Return whether one group of claims covers spans of two different articles of a gold finding."""
    for group in groups:
        hit = {
            span["article"]
            for span in finding["evidence"]
            for claim in group
            if claim.article == span["article"] and covers(claim.text, span["text"])
        }
        if len(hit) >= 2:
            return True
    return False


def main() -> None:
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    gold = Path(arguments[0]) if arguments else GOLD
    if not gold.is_dir():
        print(f"skipped: no gold data at {gold}")
        return
    for part in ("events", "realnews", "seeds"):
        folders = [gold / part] if part == "seeds" else sorted(p for p in (gold / part).iterdir() if p.is_dir())
        measure(part, folders, gold)


def measure(part: str, folders: list[Path], gold: Path) -> None:
    """Print the counts of each folder and of all."""
    total: collections.Counter[str] = collections.Counter()
    spent = 0.0
    for folder in folders:
        marked = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        source = folder if folder.name != "seeds" else gold.parent / "seeds"
        articles, _ = load([source], Config())
        files = [a["file"] for a in marked["articles"]]
        reports = [read(article) for article in articles]
        names = {a.id: Path(a.path).name for a in articles}
        events = {a["file"]: a.get("event", marked.get("event")) for a in marked["articles"]}
        count: collections.Counter[str] = collections.Counter()
        found = []
        for event in sorted(set(events.values())):
            ids = tuple(a.id for a in articles if names[a.id] in files and events[names[a.id]] == event)
            began = time.process_time()
            found += clusters(Event(event, event, ids), reports)
            spent += time.process_time() - began
            total["articles"] += len(ids)
        claims = {claim.id: claim for report in reports for claim in report.claims}
        groups = {
            basis: [[InFile(claims[c], names) for c in k.claims] for k in found if k.basis == basis]
            for basis in ("quote", "statement")
        }
        count["quote clusters"], count["statement clusters"] = (len(groups[b]) for b in ("quote", "statement"))
        for finding in marked["findings"]:
            kind = finding["kind"]
            count[f"gold {kind}"] += 1
            wanted = groups["quote"] if kind == "quote-variant" else [*groups["quote"], *groups["statement"]]
            hit = covered(finding, wanted)
            count[kind] += hit
            if not hit and "--misses" in sys.argv and kind != "contradiction":
                print(f"  missed {kind} {finding.get('family', '')}: {finding.get('note', '')}")
                for span in finding["evidence"]:
                    print(f"      {span['article']:14} {' '.join(span['text'].split())}")
        if "--clusters" in sys.argv:
            for cluster in found:
                print(f"  {cluster.basis} {cluster.strength:.2f}")
                for claim in (claims[c] for c in cluster.claims):
                    said = " ".join(claim.text.split())
                    print(f"      {names[claim.article]:14} {claim.kind:13} {claim.speaker or '-'} | {said}")
        variants = [f for f in marked["findings"] if f["kind"] == "quote-variant"]
        for group in groups["quote"]:
            texts = {" ".join(words(claim.text)) for claim in group}
            if len(texts) > 1 and sum(claim.is_quote for claim in group) > 1:
                count["variants given"] += 1
                count["variants right"] += any(covered(finding, [group]) for finding in variants)
        total.update(count)
        print(folder.name, _line(count))
    print("ALL", part, _line(total), f"{total['articles'] / max(spent, 1e-9):.0f} articles/s")


class InFile:
    """A claim with its article's file name in place of its id."""

    def __init__(self, claim, names) -> None:
        self.article, self.text, self.is_quote = names[claim.article], claim.text, claim.is_quote


def _line(count: collections.Counter[str]) -> str:
    kinds = ("agreement", "quote-variant", "contradiction")
    parts = [f"{kind} {count[kind]}/{count['gold ' + kind]}" for kind in kinds]
    parts.append(f"variants right {count['variants right']}/{count['variants given']}")
    parts.append(f"clusters {count['quote clusters']}+{count['statement clusters']}")
    return "  ".join(parts)


if __name__ == "__main__":
    main()
