"""Counts in how many sentences of ordinary news each stem occurs, and writes ``checker/language/english/stems.toml``.

Run as ``python tests/bench/fit_stems.py GOLD`` where GOLD holds the corpora named in `CORPORA`. Only frequencies
leave the corpora: facts about the language, no text. The ECB+ articles are left out, so that figures measured on
them are figures on unseen text.
"""

from __future__ import annotations

import collections
import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import sentencex

from checker.extract.tokens import stem, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPORA = {
    "quotes/polnear_dev.jsonl": ("text",),
    "quotes/gumnews_dev.jsonl": ("text",),
    "align/mrpc_dev.jsonl": ("a", "b"),
    "align/stsb_news_dev.jsonl": ("a", "b"),
}
RAREST = 4  # sentences: a rarer stem weighs hardly more than an unseen one, and the table stays under 100 kB
BANDS_PER_OCTAVE = 2  # frequencies are kept to the nearest half power of two

HEADER = """\
# How common a stem is in the sentences of ordinary news: the background that the words of a batch are weighed against.
# The stems of band n occur in about one sentence in 2^(n/{per_octave}).  Written by tests/bench/fit_stems.py.

[source]
origin = "Counted in {sentences} sentences of US political and general news of 2003-2016; frequencies only"
licence = "Apache-2.0, written for this project"

[counts]
sentences = {sentences}
rarest = {rarest}
bands_per_octave = {per_octave}

[bands]
"""


def sentences(gold: Path) -> Iterator[str]:
    """Yield the distinct sentences of the corpora."""
    seen: set[str] = set()
    for name, fields in CORPORA.items():
        with (gold / name).open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                for field in fields:
                    for sentence in sentencex.segment("en", row[field]):
                        if sentence.strip() and sentence not in seen:
                            seen.add(sentence)
                            yield sentence


def main() -> None:
    gold = Path(sys.argv[1])
    counts: collections.Counter[str] = collections.Counter()
    total = 0
    for sentence in sentences(gold):
        stems = {stem(word) for word in tokenise(sentence).words if word[0].isalpha()}
        if len(stems) >= 3:
            total += 1
            counts.update(stems)
    bands: dict[int, list[str]] = collections.defaultdict(list)
    for word, count in counts.items():
        if count >= RAREST:
            bands[round(BANDS_PER_OCTAVE * math.log2(total / count))].append(word)
    head = HEADER.format(sentences=total, rarest=RAREST, per_octave=BANDS_PER_OCTAVE)
    body = "".join(f'{band} = """\\\n{wrap(sorted(words))}"""\n' for band, words in sorted(bands.items()))
    Path("checker/language/english/stems.toml").write_text(head + body, encoding="utf-8")
    print(f"{total} sentences, {sum(map(len, bands.values()))} stems")


def wrap(words: list[str], width: int = 118) -> str:
    """Return `words` in lines of at most `width` characters."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


if __name__ == "__main__":
    main()
