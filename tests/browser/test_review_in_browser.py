"""The review in a browser: decisions are recorded, shown again, told to the other tab, and never lost silently."""

import pytest

from checker.review import decisions

pytestmark = pytest.mark.browser


def decide(page, finding, word, reason):
    card = page.locator(f"#f-{finding}")
    if not card.locator("form.decide").count():
        card.get_by_role("button", name="Decide…").click()
    card.get_by_label(word).check()
    card.get_by_label("Reason").fill(reason)
    card.get_by_role("button", name="Record").click()
    return card


def told(card, words):
    card.locator("output").get_by_text(words).or_(card.locator("output", has_text=words)).first.wait_for()
    return card.locator("output").text_content()


def test_a_decision_is_recorded_and_is_there_after_a_refresh(visit, review):
    page = visit(review.url)
    card = decide(page, "7f3a1c09", "Dismiss", "Theirs is <b>older</b>.")
    told(card, "Recorded.")
    assert card.get_attribute("data-state") == "decided"
    assert decisions.read(review.desk.folder)[0].reason == "Theirs is <b>older</b>."
    page.reload()
    again = page.locator("#f-7f3a1c09")
    assert again.get_attribute("data-state") == "decided"
    assert "dismissed by ada on 5 Mar 2026: Theirs is <b>older</b>." in again.inner_text()


def test_what_stands_in_a_folded_list_is_decided_as_well(visit, review):
    page = visit(review.url)
    folded = page.locator("details.folded", has=page.locator("li[data-kind=single-source]"))
    item = folded.locator("li").first
    assert item.get_by_role("button", name="Decide…").count() == 0
    folded.locator("summary").first.click()
    name = item.get_attribute("id").removeprefix("f-")
    told(decide(page, name, "Watch", "Call the harbour master."), "Recorded.")
    assert item.locator(".state").inner_text() == "known"
    assert "watching by ada on 5 Mar 2026: Call the harbour master." in item.inner_text()
    page.reload()
    assert page.locator(f"#f-{name}").get_attribute("data-state") == "known"
    folded.locator("summary").first.click()
    page.locator(f"#f-{name} button.decide").click()
    page.locator(f"#f-{name}").get_by_role("button", name="Undo").click()
    told(page.locator(f"#f-{name}"), "Withdrawn.")
    assert decisions.read(review.desk.folder) == ()


def test_a_decision_is_withdrawn_by_who_has_seen_it(visit, review):
    page = visit(review.url)
    card = decide(page, "7f3a1c09", "Watch", "Ask the county")
    told(card, "Recorded.")
    assert card.get_attribute("data-state") == "known"
    card.get_by_role("button", name="Undo").click()
    told(card, "Withdrawn.")
    assert card.get_by_label("Accept").evaluate("each => each === document.activeElement")
    assert card.get_attribute("data-state") == "new"
    assert decisions.read(review.desk.folder) == ()


def test_of_two_tabs_the_second_is_told_of_the_first(visit, review):
    one, other = visit(review.url), visit.tab(review.url)
    told(decide(one, "7f3a1c09", "Accept", "Both figures are official."), "Recorded.")
    card = decide(other, "7f3a1c09", "Dismiss", "No matter.")
    assert "in the meantime 7f3a1c09 is accepted by ada" in told(card, "Not recorded")
    assert card.get_attribute("data-state") == "decided"
    assert decisions.read(review.desk.folder)[0].decision == "accepted"
    told(decide(other, "7f3a1c09", "Dismiss", "I know, and all the same."), "Recorded.")  # now it has seen it
    assert decisions.read(review.desk.folder)[0].decision == "dismissed"
    visit.complaints = [
        said for said in visit.complaints if "409" not in said
    ]  # the browser's own note of the conflict


def test_a_review_that_has_ended_is_told_and_the_words_stay(visit, review):
    page = visit(review.url)
    page.route("**/decisions", lambda route: route.abort())
    card = decide(page, "7f3a1c09", "Dismiss", "Long words that took time.")
    assert "Nothing was recorded" in told(card, "does not answer")
    assert card.get_by_label("Reason").input_value() == "Long words that took time."
    assert card.get_attribute("data-state") == "new"
    visit.complaints = [said for said in visit.complaints if "Failed to load" not in said]


def test_a_page_of_another_site_can_neither_read_nor_decide(visit, review, tmp_path):
    (tmp_path / "evil.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    page = visit((tmp_path / "evil.html").as_uri())
    send = """async ([url, token]) => {
      const headers = { "Content-Type": "application/json", "X-Review-Token": token };
      const body = JSON.stringify({ finding: "7f3a1c09", decision: "dismissed", reason: "x" });
      const outcomes = [];
      for (const request of [{ method: "POST", headers, body }, { method: "POST", body, mode: "no-cors" }, {}]) {
        try { outcomes.push((await fetch(request.method ? url + "decisions" : url, request)).type); }
        catch { outcomes.push("refused"); }
      }
      return outcomes;
    }"""
    outcomes = page.evaluate(send, [review.url, review.token])
    assert outcomes == ["refused", "opaque", "refused"]
    assert decisions.read(review.desk.folder) == ()
    visit.complaints.clear()  # that the browser refused is what was asked
