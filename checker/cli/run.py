"""What a command works on: the named articles, the configuration that applies, the decisions and known findings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.cli.options import today
from checker.cli.places import Places, from_repository, from_working_folder
from checker.cli.terminal import note, shown
from checker.cli.working import Working
from checker.config import Settings, load
from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.cli.publishing import Output
    from checker.cli.terminal import Progress
    from checker.config import Config
    from checker.engine import Engine
    from checker.ingest.files import SourceFile
    from checker.model import Decision, Report, Unreadable
    from checker.presentation.summary import Summary
    from checker.review.states import Review
    from checker.stages.outcome import Outcome

T = TypeVar("T")


@dataclass(frozen=True)
class Run:
    """The named `paths`, or the configured sources, with the settings of the working folder.

    `reviews` and `baseline`, if given, replace what is configured; `on` is the day of the run (ISO).  `told_elsewhere`
    means that a report on the same terminal already says what could not be checked.  Where a command only reads and
    does not compare (`compares`), nobody wants to know that there is nothing to compare, unless nothing was read.
    `outputs` are those of the run, if they are not the configured ones.
    """

    paths: Sequence[Path] = ()
    reviews: Path | None = None
    baseline: Path | None = None
    on: str = field(default_factory=today)
    settings: Settings = field(default_factory=lambda: load(Path.cwd()))
    told_elsewhere: bool = False
    compares: bool = True
    outputs: Sequence[Output] = ()
    working: Working = field(default_factory=Working)

    @property
    def sources(self) -> list[Path]:
        """What is read; raises `CheckerError` if nothing is named and the configured folder does not exist."""
        if not self.has_sources:
            raise CheckerError(f"{shown(self.configured)}: there is no such folder; name the articles or set 'sources'")
        return list(self.paths) or [self.configured]

    @cached_property
    def config(self) -> Config:
        """The configuration, with its rules by their ids; raises `ConfigError` if it names a rule that there is not."""
        from checker.review.choices import verified

        return verified(self.settings.config)

    @property
    def configured(self) -> Path:
        """The configured sources."""
        return self.settings.root / self.settings.config.sources

    @property
    def has_sources(self) -> bool:
        """Whether there is anything to read: named paths, or the configured folder."""
        return bool(self.paths) or self.configured.exists()

    @property
    def is_whole(self) -> bool:
        """Whether all the configured sources are read, so that a missing finding is really gone."""
        sources = self.configured.resolve()
        return not self.paths or any(sources.is_relative_to(path.resolve()) for path in self.paths)

    @cached_property
    def from_here(self) -> Places:
        """Where the files are relative to the working folder."""
        return from_working_folder(self.found)

    @cached_property
    def from_repository(self) -> Places:
        """Where the files are relative to the root of their repository, or else to the configuration's folder."""
        return from_repository(self.found, self.settings.root)

    @cached_property
    def found(self) -> Sequence[SourceFile]:
        """The files under the sources, those that this program writes among them."""
        from checker.ingest import find

        return find(self.sources)

    @property
    def decided_in(self) -> Path:
        """The folder of editors' decisions."""
        return self.reviews or self.settings.root / self.settings.config.reviews

    def known(self) -> frozenset[str]:
        """Return the ids of the findings of the earlier run that is named or configured."""
        from checker.review.baseline import known

        configured = self.settings.config.baseline
        earlier = self.baseline or (self.settings.root / configured if configured else None)
        return known(earlier) if earlier else frozenset()

    def report(self) -> Report:
        """Return the whole report in memory, and note what could not be read; raises as `result` does."""
        return self.told(self.result(lambda outcome, *_: outcome.report(), lambda report: report))

    def result(self, use: Callable[[Outcome, Engine, Progress], T], otherwise: Callable[[Report], T]) -> T:
        """Return what `use` makes of the outcome, or, if no results can be kept, what `otherwise` makes of the report.

        Raises `ConfigError` as `config` does.
        """
        from checker.cli.own import apart, told
        from checker.cli.publishing import configured, written

        settings = replace(self.settings, config=self.config)
        files, own = apart(self.found, (*written((*self.outputs, *configured(self.settings))), self.decided_in))
        note(told([self.from_here.of(file.id) for file in own]), bool(own))
        return self.working.result(self.sources, files, settings, use, otherwise)

    def told(self, report: Report) -> Report:
        """Return a report after noting what could not be read or compared; see `tell`."""
        from checker.presentation.summary import summary

        self.tell(summary(report), report.unreadable)
        return report

    def reviewed(self) -> Report:
        """Return the pipeline's report, marked with what editors decided and what an earlier run found."""
        report = self.report()
        return self.review(self.decided()).of(report)

    def review(self, decided: Sequence[Decision] = ()) -> Review:
        """Return the review of this run by a desk that has `decided` so."""
        from checker.review.states import Review

        return Review(self.on, decided, self.known(), self.is_whole, self.config)

    def decided(self) -> tuple[Decision, ...]:
        """Return the editors' decisions; raises `ConfigError` for a file that is none."""
        from checker.review.decisions import read

        return read(self.decided_in)

    def not_read(self, unreadable: Sequence[Unreadable]) -> Sequence[Unreadable]:
        """Return what could not be read, with paths relative to the working folder."""
        return self.from_here.of_all(unreadable) if unreadable else ()

    def tell(self, figures: Summary, unreadable: Sequence[Unreadable]) -> None:
        """Note what could not be read or compared, and the notes on articles, unless that is `told_elsewhere`."""
        if self.told_elsewhere:
            return
        for each in self.not_read(unreadable):
            note(f"could not read {each.path}: {each.reason}")
        for sentence in (*figures.set_aside, *figures.notes):
            note(sentence)
        if not figures.compared and (self.compares or not figures.articles):
            note(figures.found)
