"""What an editor decides at the desk is recorded, shown, and never over what somebody else decided."""

import dataclasses
import html
import json
import re
from http import HTTPStatus

import pytest
from factories import canonical_report

from checker.desk.page import Desk
from checker.errors import CheckerError
from checker.review import decisions
from checker.review.states import Review

UNMARKED = tuple(dataclasses.replace(each, state="new", decision=None) for each in canonical_report().findings)
REPORT = dataclasses.replace(canonical_report(), findings=UNMARKED)
ASKED = {"finding": "7f3a1c09", "decision": "dismissed", "reason": "Theirs is older.", "until": None, "seen": None}


@pytest.fixture
def desk(tmp_path):
    return Desk(REPORT, tmp_path / "reviews", "ada", Review("2026-03-05"))


def test_a_decision_is_recorded_with_who_and_when(desk):
    status, answer = desk.decide(ASKED)
    assert (status, answer["message"], answer["state"]) == (HTTPStatus.OK, "Recorded.", "decided")
    assert answer["line"] == "dismissed by ada on 5 Mar 2026: Theirs is older."
    (decision,) = decisions.read(desk.folder)
    assert decision.to_dict() == answer["seen"]
    assert json.dumps(answer)


def test_the_next_page_shows_it(desk):
    assert "Theirs is older." not in desk.page("t0ken")
    desk.decide(ASKED)
    page = desk.page("t0ken")
    assert "dismissed by ada on 5 Mar 2026: Theirs is older." in page
    assert '<meta name="review-token" content="t0ken">' in page
    assert "connect-src 'self'" in html.unescape(page)


def test_the_page_brings_along_what_it_has_seen(desk):
    desk.decide(ASKED | {"reason": "It's <b>\"odd\"</b> & 'old'."})
    (seen,) = re.findall(r"data-seen='([^']*)'", desk.page("t"))
    assert json.loads(seen) == decisions.read(desk.folder)[0].to_dict()
    assert "<b>" not in seen


def test_who_saw_the_decision_may_change_it_and_withdraw_it(desk):
    _, first = desk.decide(ASKED)
    _, second = desk.decide(ASKED | {"decision": "watching", "until": "2026-04-01", "seen": first["seen"]})
    assert (second["state"], second["seen"]["until"]) == ("known", "2026-04-01")
    status, third = desk.decide({"finding": "7f3a1c09", "decision": None, "seen": second["seen"]})
    assert (status, third) == (HTTPStatus.OK, {"message": "Withdrawn.", "state": "new", "line": "", "seen": None})
    assert decisions.read(desk.folder) == ()


def test_who_did_not_see_it_is_told_and_changes_nothing(desk):
    _, first = desk.decide(ASKED)
    other = dataclasses.replace(desk, editor="ben")
    for seen in (None, first["seen"] | {"reason": "Another."}):
        status, answer = other.decide(ASKED | {"decision": "accepted", "seen": seen})
        assert status == HTTPStatus.CONFLICT
        assert "in the meantime 7f3a1c09 is dismissed by ada" in answer["message"]
        assert answer["seen"] == first["seen"]
    assert [each.by for each in decisions.read(desk.folder)] == ["ada"]


def test_what_is_withdrawn_already_is_told(desk):
    _, first = desk.decide(ASKED)
    withdrawal = {"finding": "7f3a1c09", "decision": None, "seen": first["seen"]}
    desk.decide(withdrawal)
    assert desk.decide(withdrawal)[0] == HTTPStatus.CONFLICT


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason": ""},
        {"reason": None},
        {"decision": "forgotten"},
        {"decision": 7},
        {"until": "soon"},
        {"seen": {"decision": "x"}},
        {"seen": [1]},
        {"seen": "x"},
    ],
)
def test_what_is_no_decision_is_told_and_changes_nothing(desk, wrong):
    status, answer = desk.decide(ASKED | wrong)
    assert status == HTTPStatus.BAD_REQUEST
    assert answer["message"].startswith("Not recorded: ")
    assert decisions.read(desk.folder) == ()


def test_what_cannot_be_written_is_no_fault_of_who_asked(desk):
    desk.folder.parent.mkdir(exist_ok=True)
    desk.folder.write_text("in the way", encoding="utf-8")
    status, answer = desk.decide(ASKED)
    assert status == HTTPStatus.INTERNAL_SERVER_ERROR
    assert "cannot be written" in answer["message"]


@pytest.mark.parametrize("finding", ["00000000", "../../7f3a1c09", "", None, 7, [], {}])
def test_there_is_nothing_to_decide_of_what_is_no_finding(desk, finding):
    assert desk.decide(ASKED | {"finding": finding})[0] == HTTPStatus.NOT_FOUND
    assert not desk.folder.exists()


def test_a_file_that_is_no_decision_is_named(desk):
    desk.folder.mkdir()
    (desk.folder / "7f3a1c09.toml").write_text("half", encoding="utf-8")
    with pytest.raises(CheckerError, match=r"7f3a1c09\.toml"):
        desk.page("t")
