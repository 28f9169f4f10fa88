"""The page of a review as things stand now, and the decisions that an editor makes on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from checker.errors import CheckerError, NotWrittenError
from checker.presentation.cards import card_of
from checker.report import html
from checker.review import decisions
from checker.review.decisions import AlreadyDecided

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model import Decision, Json, Report
    from checker.review.states import Review


@dataclass(frozen=True, slots=True)
class Desk:
    """A report under review; decisions are read from `folder` for every answer, so that each page shows all of them.

    `review` has all but the decisions; its day is the day of those that are made.
    """

    report: Report
    folder: Path
    editor: str
    review: Review

    def page(self, token: str) -> str:
        """Return the page with all decisions made so far; its buttons send `token` along."""
        return html.render(self._now(), token=token)

    def decide(self, asked: Json) -> tuple[HTTPStatus, Json]:
        """Record or withdraw a decision; return the HTTP status and the answer, with the finding's state now.

        `asked` has the ``finding``, the ``decision`` (null withdraws), ``reason`` and ``until``, and the decision that
        was ``seen`` on the page, or null.  A finding that somebody else decided in the meantime stays as it is.
        Raises `CheckerError` if the folder has a file that is not a decision.
        """
        finding = asked.get("finding")
        if not isinstance(finding, str) or finding not in {each.id for each in self._now().findings}:
            return HTTPStatus.NOT_FOUND, {"message": "There is no such finding any more: load the page again."}
        try:
            seen = self._decision(finding, asked["seen"]) if asked.get("seen") else None
            if asked.get("decision") is not None:
                decided = self._decision(finding, asked | {"by": self.editor, "on": self.review.on})
                decisions.write(decided, self.folder, instead_of=seen)
            elif seen:
                decisions.withdraw(seen, self.folder)
        except AlreadyDecided as error:
            message = (
                f"Not recorded: in the meantime {error}." if error.current else "Nothing is decided here any more."
            )
            return HTTPStatus.CONFLICT, {"message": message, **self._standing(finding)}
        except NotWrittenError as error:
            return HTTPStatus.INTERNAL_SERVER_ERROR, {"message": f"Not recorded: {error}."}
        except CheckerError as error:
            return HTTPStatus.BAD_REQUEST, {"message": f"Not recorded: {error}."}
        message = "Recorded." if asked.get("decision") is not None else "Withdrawn."
        return HTTPStatus.OK, {"message": message, **self._standing(finding)}

    def _now(self) -> Report:
        return replace(self.review, decisions=decisions.read(self.folder)).of(self.report)

    def _standing(self, finding: str) -> Json:
        """Return the state of a finding and the decision on it, in words and in the form in which the page sends it."""
        report = self._now()
        card = card_of(next(each for each in report.findings if each.id == finding), report)
        said = card.finding.decision
        return {"state": card.finding.state, "line": card.decision, "seen": said.to_dict() if said else None}

    def _decision(self, finding: str, given: object) -> Decision:
        if not isinstance(given, dict):
            raise CheckerError("what was seen is not a decision")
        words = {key: str(given.get(key) or "") for key in ("decision", "reason", "by", "on", "until")}
        return decisions.made(finding, **words)
