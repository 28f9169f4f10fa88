"""What a desk chooses of single rules: which run, how serious their findings are, how sure one must be to be told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast, get_args

from checker.errors import ConfigError
from checker.judge.rules import EVERY
from checker.model import Finding, Severity
from checker.review.rules import HOUSEKEEPING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.config import Config

RISING: tuple[Severity, ...] = tuple(reversed(get_args(Severity)))
POSSIBLE = "possible-conflict"


def verified(config: Config) -> Config:
    """Return `config`; raises `ConfigError` that names the key where one speaks of a rule that there is not."""
    known = {rule.id for rule in (*EVERY, *HOUSEKEEPING)}
    named = {
        "disable": config.disable,
        "severity": [rule for rule, _ in config.severity],
        "least-confidence": [rule for rule, _ in config.least_confidence],
    }
    for key, rules in named.items():
        for rule in rules:
            if rule not in known:
                raise ConfigError(f"'{key}': there is no rule '{rule}'; 'checker rules' lists the rules")
    return config


def is_told(rule: str, confidence: float, config: Config) -> bool:
    """Whether a finding of a rule is to be told: the rule runs, and the finding is as sure as the rule's must be."""
    return confidence >= config.thresholds.get(rule, 0.0)


def chosen(findings: Iterable[Finding], config: Config) -> tuple[Finding, ...]:
    """Return the findings that are to be told, each as serious as the configuration says.

    What is only possible stays at most a warning.
    """
    severities = dict(config.severity)
    thresholds = config.thresholds
    told = (f for f in findings if f.confidence >= thresholds.get(f.rule, 0.0))
    return tuple(_weighed(f, cast(Severity, severities[f.rule])) if f.rule in severities else f for f in told)


def _weighed(finding: Finding, severity: Severity) -> Finding:
    return replace(
        finding, severity=min(severity, "warning", key=RISING.index) if finding.kind == POSSIBLE else severity
    )
