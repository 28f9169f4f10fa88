"""Collects the words that a prefix turns into their opposite, for ``checker/language/english/negative_prefixes.toml``.

Run as ``python tests/bench/collect_negative_prefixes.py FOLDER``; needs the files of WordNet 3.0 (Debian's
package ``wordnet-base``), which links each word to its antonyms.  Words are kept as stems, since that is how
they are compared.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.extract.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = ("adj", "adv", "noun", "verb")
ANTONYM = "!"
PREFIXES = ("ab", "counter", "de", "dis", "il", "im", "in", "ir", "mal", "mis")
"""Prefixes that also begin words without a negation ("indeed", "display"), so that the words must be listed."""
LEAST = 3
"""Letters of the shortest stem kept."""
TARGET = Path(__file__).parents[2] / "checker" / "language" / "english" / "negative_prefixes.toml"
WIDTH = 116
HEAD = '''\
# Prefixes that turn a word into its opposite: "unarmed", "disagree".  Words are compared by stem.
# Written by tests/bench/collect_negative_prefixes.py.

[source]
what = "Stems of English words to which a negative prefix gives the opposite meaning"
from = "WordNet 3.0, antonyms that differ by the prefix alone"
licence = "WordNet 3.0 (c) 2006 Princeton University; free use, copying and distribution with this notice"

[any]
# These negate whatever word they begin, and hardly begin any other.
prefixes = ["non", "un"]
# Except before these, with which they make other words.
except = """cl der do earth fold ion iqu ite iti lead leash profit rest sens til veil"""

[listed]
'''


def antonyms(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each two words that WordNet links as antonyms, in lower case."""
    for part in PARTS:
        rows = [
            line.split("|")[0].split()
            for line in (folder / f"data.{part}").read_text(encoding="ascii").splitlines()
            if not line.startswith("  ")
        ]
        words = {
            row[0]: [re.sub(r"\(.*\)", "", word).lower() for word in row[4 : 4 + 2 * int(row[3], 16) : 2]]
            for row in rows
        }
        for row in rows:
            links = row[5 + 2 * int(row[3], 16) :]
            for symbol, synset, _, places in zip(*[iter(links[: len(links) // 4 * 4])] * 4, strict=True):
                if symbol == ANTONYM and synset in words:
                    yield words[row[0]][int(places[:2], 16) - 1], words[synset][int(places[2:], 16) - 1]


def main() -> None:
    """Write the words of each prefix."""
    found: dict[str, set[str]] = {prefix: set() for prefix in PREFIXES}
    for word, opposite in antonyms(Path(sys.argv[1])):
        prefix = opposite.removesuffix(word)
        if prefix in found and word.isalpha() and stem(opposite) == prefix + stem(word) and len(stem(word)) >= LEAST:
            found[prefix].add(stem(word))
    lines = []
    for prefix, stems in found.items():
        lines.append(f'{prefix} = """')
        line = ""
        for each in sorted(stems):
            if len(line) + len(each) + 1 > WIDTH:
                lines.append(line)
                line = ""
            line = f"{line} {each}".strip()
        lines += [line, '"""']
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print({prefix: len(stems) for prefix, stems in found.items()})


if __name__ == "__main__":
    main()
