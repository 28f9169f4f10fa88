"""What a desk configures for single rules: whether they run, how serious and how sure their findings must be."""

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
    """Return `config`; raises `ConfigError` that names the key if it names a rule that does not exist."""
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


def weighed(findings: Iterable[Finding], config: Config) -> tuple[Finding, ...]:
    """Return the findings, each as serious as the configuration says; what is only possible stays at most a warning."""
    severities = dict(config.severity)
    return tuple(_weighed(f, cast(Severity, severities[f.rule])) if f.rule in severities else f for f in findings)


def _weighed(finding: Finding, severity: Severity) -> Finding:
    return replace(
        finding, severity=min(severity, "warning", key=RISING.index) if finding.kind == POSSIBLE else severity
    )
