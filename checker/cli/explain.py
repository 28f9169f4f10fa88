"""Commands that explain: a finding or a rule, the list of rules, the configuration."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli import options
from checker.cli.run import Run
from checker.cli.terminal import show, shown, style_of
from checker.cli.working import Working
from checker.config import load, printed
from checker.errors import CheckerError

RULES = "'checker rules' lists the rules"


@click.command()
@click.argument("name", metavar="RULE|ID")
@options.paths
@options.reviewing
@options.keeping
@options.color
def explain(
    name: str,
    paths: tuple[Path, ...],
    reviews: Path | None,
    baseline: Path | None,
    on: str,
    no_cache: bool,
    cache: Path | None,
    color: str,
) -> None:
    """Print the page of a RULE, or why the articles in PATHS (default: sources/) gave the finding ID."""
    from checker.presentation.rules import every
    from checker.report.terminal import explanation, rule_pages
    from checker.review.decisions import BEGINNING, FINDING
    from checker.review.rules import rule_called

    rule = rule_called(name, every())
    if rule:
        style = style_of(color)
        show(rule_pages.page(rule, style), style)
        return
    finding = name.lower()
    if not (FINDING.fullmatch(finding) or BEGINNING.fullmatch(finding)):
        raise CheckerError(
            f"'{name}' is neither a rule nor the id of a finding, which has digits and letters from a to f; {RULES}"
        )
    run = Run(paths, reviews, baseline, on, working=Working(keep=not no_cache, cache=cache))
    if not run.has_sources:
        raise CheckerError(
            f"'{name}' is no rule, and {shown(run.configured)}, in whose articles to look for a finding, does not "
            f"exist; name the articles behind it; {RULES}"
        )
    card = explanation.find(run.from_here.located(run.reviewed()), finding)
    if card is None:
        raise CheckerError(f"'{name}' is neither a rule nor a finding of these articles; {RULES}")
    style = style_of(color)
    show(explanation.render(card, style), style)


@click.command()
@options.form("text", "markdown", "json")
@options.color
def rules(form: str, color: str) -> None:
    """List the rules."""
    from checker.presentation.rules import every
    from checker.report.json import document
    from checker.report.terminal import rule_pages

    listed = every()
    if form == "json":
        show(document(rule_pages.to_dict(listed)))
    else:
        style = style_of(color)
        show(rule_pages.markdown(listed) if form == "markdown" else rule_pages.table(listed, style), style)


@click.command()
def config() -> None:
    """Print every configuration key with its value, its meaning and where it was set."""
    settings = load(Path.cwd())
    if settings.file:  # the defaults need no check, and its imports take longer than all the rest
        from checker.cli.publishing import configured
        from checker.review.choices import verified

        configured(settings)
        verified(settings.config)
    show(printed(settings))
