"""From the words that name a speaker to the speaker: surnames, roles, and pronouns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model import Mention, Name

PRONOUN = re.compile(r"(?:he|she|they|him|her|them|his|their|i|we)\b", re.IGNORECASE)
NAME_RUN = re.compile(r"[A-Z][\w’'-]+(?: (?:al-|de |van |von )?[A-Z][\w’'-]+)*")


class Resolver:
    """Resolves mentions in text order."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.text = text
        self.full: dict[str, str] = {}
        for match in re.finditer(r"[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){1,2}", text):
            self.full.setdefault(match.group().split()[-1], match.group())
        self.last: str | None = None

    def who(self, mention: Mention) -> str | None:
        if PRONOUN.fullmatch(mention.text):
            return self.last
        runs = NAME_RUN.findall(mention.text)
        if runs:
            surname = re.sub("[’']s$", "", runs[-1].split()[-1])
            self.last = self.full.get(surname, runs[-1])
            return self.last
        return re.sub(r"^(?:the|a|an) ", "", mention.text, flags=re.IGNORECASE)
