"""How the work is done: on which engine, and where results are kept from run to run."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.cli.terminal import Progress, note
from checker.errors import NotKeptError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.config import Settings
    from checker.engine import Engine
    from checker.ingest import SourceFile
    from checker.model import Report
    from checker.stages.outcome import Outcome

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Working:
    """The engine and its workers, and the folder of kept results.

    `jobs` is the number of processes, 0 for one per processor; `scheduler` is the address of a Dask cluster.  Without
    `keep` nothing is left behind; `cache` is the folder to use instead of the configured one; with `told`, what each
    stage took is noted.
    """

    engine: str = "auto"
    jobs: int = 0
    scheduler: str | None = None
    keep: bool = True
    cache: Path | None = None
    told: bool = False

    def result(
        self, sources: Sequence[Path], files: Sequence[SourceFile], settings: Settings,
        use: Callable[[Outcome, Engine, Progress], T], otherwise: Callable[[Report], T],
    ) -> T:  # fmt: skip
        """Return what `use` makes of the outcome, or `otherwise` of the report if no results can be kept.

        `files` are those found under the `sources`.
        """
        from checker.engine import engine
        from checker.stages.run import run
        from checker.store.folder import Store, bound

        try:
            with self._base(settings) as base:
                store = Store.of(base, sources)
                with engine(self.engine, self.jobs or processors(), self.scheduler) as workers:
                    watch = Progress(told=self.told)
                    found = run(
                        files, settings.config, store, workers, watch, lambda outcome: use(outcome, workers, watch)
                    )
                bound(base)
                return found
        except NotKeptError as reason:
            from checker.ingest import read_files
            from checker.pipeline import compare_articles

            note(f"{reason}; the articles are compared in memory")
            return otherwise(compare_articles(*read_files(files, settings.config), settings.config))

    @contextmanager
    def _base(self, settings: Settings) -> Iterator[Path]:
        """Yield the folder of kept results, or a temporary one that is deleted afterwards."""
        if self.keep:
            yield self.cache or kept_in(settings)
        else:
            with tempfile.TemporaryDirectory(prefix="checker-") as folder:
                yield Path(folder)


def kept_in(settings: Settings) -> Path:
    """Return the configured folder of kept results, or the platform's usual one."""
    from checker.store.folder import usual

    return settings.root / settings.config.cache if settings.config.cache else usual()


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
