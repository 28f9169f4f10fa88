"""What a desk configures for single rules: whether they run, how serious and how sure their findings must be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast, get_args

from checker.errors import ConfigError
from checker.judge.rules import EVERY
from checker.model import Finding, Severity
from checker.review.rules import HOUSEKEEPING, rule_called

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.config import Config

T = TypeVar("T")

RISING: tuple[Severity, ...] = tuple(reversed(get_args(Severity)))
POSSIBLE = "possible-conflict"


def verified(config: Config) -> Config:
    """Return `config` with its rules by their identifiers; they may be given by name, and in any capitals.

    Raises `ConfigError` that names the key if there is no such rule, or if it is given two values.
    """
    return replace(
        config, disable=tuple(_rule(name, "disable") for name in config.disable),
        severity=_by_rule(config.severity, "severity"),
        least_confidence=_by_rule(config.least_confidence, "least-confidence"),
    )  # fmt: skip


def _by_rule(given: tuple[tuple[str, T], ...], key: str) -> tuple[tuple[str, T], ...]:
    found: dict[str, T] = {}
    for name, value in given:
        rule = _rule(name, key)
        if found.setdefault(rule, value) != value:
            raise ConfigError(f"'{key}': the rule {rule} has two values, {found[rule]} and {value}")
    return tuple(found.items())


def _rule(name: str, key: str) -> str:
    rule = rule_called(name, (*EVERY, *HOUSEKEEPING))
    if rule is None:
        raise ConfigError(f"'{key}': there is no rule '{name}'; 'checker rules' lists the rules")
    return rule.id


def weighed(findings: Iterable[Finding], config: Config) -> tuple[Finding, ...]:
    """Return the findings, each as serious as the configuration says; what is only possible stays at most a warning."""
    severities = dict(config.severity)
    return tuple(_weighed(f, cast(Severity, severities[f.rule])) if f.rule in severities else f for f in findings)


def _weighed(finding: Finding, severity: Severity) -> Finding:
    return replace(
        finding, severity=min(severity, "warning", key=RISING.index) if finding.kind == POSSIBLE else severity
    )
