"""The page in a browser: keys, filters, texts side by side, print, and use by everybody."""

import re

import pytest
from factories import canonical_report

pytestmark = pytest.mark.browser

SIZES = {"desk": {"width": 1280, "height": 900}, "telephone": {"width": 360, "height": 780}}
FINDINGS = len(canonical_report().findings)


def focused(page):
    return page.evaluate("document.activeElement.closest('article')?.id ?? document.activeElement.id")


def counts(page):
    return [int(digits) for digits in re.findall(r"\d+", page.locator("#shown").text_content())]


def shown(page):
    return page.locator("[data-kind]:not([hidden])").count()


def violations(page):
    """What axe-core finds; the page is opened without its policy, which would keep axe out."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs pip install '.[browser]'")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = axe.Axe().run(page, options={"runOnly": tags})
    return [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found.response["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_everybody_can_use_it(visit, page_file, scheme, size):
    page = visit(page_file, color_scheme=scheme, viewport=SIZES[size], bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    page.locator("button.decide").first.click()
    assert violations(page) == []
    page.evaluate("document.getElementById('keys').showModal()")
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_window(visit, page_file, width):
    page = visit(page_file, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "is_open"), [(400, False), (900, False), (1280, True)])
def test_filters_are_folded_where_they_would_push_the_findings_down(visit, page_file, width, is_open):
    page = visit(page_file, viewport={"width": width, "height": 800})
    assert page.locator("#choices").evaluate("each => each.open") == is_open
    assert page.locator("#choices summary").is_visible() != is_open
    page.set_viewport_size({"width": 1680 - width, "height": 800})  # as when a tablet is turned
    page.locator("#filters").wait_for(state="visible" if width < 900 else "hidden")


def test_a_key_opens_the_filters(visit, page_file):
    page = visit(page_file, viewport=SIZES["telephone"])
    page.keyboard.press("/")
    assert page.locator("#filters input").first.evaluate("each => each === document.activeElement")


def test_on_a_telephone_a_finding_is_on_the_first_screen(visit, page_file):
    page = visit(page_file, viewport={"width": 400, "height": 800})
    assert page.locator(".card").first.evaluate("each => each.getBoundingClientRect().top") < 500


def test_keys_go_from_finding_to_finding(visit, page_file):
    page = visit(page_file)
    cards = page.locator("article.card").evaluate_all("(all) => all.map((card) => card.id)")
    for expected in (*cards[:2], cards[2]):
        page.keyboard.press("j")
        assert focused(page) == expected
    page.keyboard.press("k")
    assert focused(page) == cards[1]
    why = page.locator(f"#{cards[1]} details.why")
    page.keyboard.press("o")
    assert why.get_attribute("open") is not None
    page.keyboard.press("o")
    assert why.get_attribute("open") is None
    page.keyboard.press("d")
    assert page.locator(f"#{cards[1]} form.decide").is_visible()


def test_keys_can_be_switched_off_and_stay_off(visit, page_file):
    page = visit(page_file)
    page.keyboard.press("?")
    page.get_by_label("use these keys").uncheck()
    page.get_by_role("button", name="close").click()
    for _ in range(2):
        page.keyboard.press("j")
        assert focused(page) in ("", "help")
        page.reload()
    page.get_by_role("button", name="next").click()  # each key has a button
    assert focused(page).startswith("f-")


@pytest.mark.parametrize("width", [320, 640, 1280])  # half as wide is a window that is enlarged to 200 %
def test_what_switches_the_keys_off_is_seen_at_every_width(visit, page_file, width):
    page = visit(page_file, viewport={"width": width, "height": 800})
    page.evaluate("document.getElementById('choices').open = true")
    page.get_by_role("button", name="keys").click()
    assert page.get_by_label("use these keys").is_visible()


def test_a_letter_typed_into_a_field_is_no_key(visit, page_file):
    page = visit(page_file)
    page.locator("button.decide").first.click()
    reason = page.get_by_label("Reason")
    reason.press_sequentially("jokd?/")
    assert reason.input_value() == "jokd?/"


@pytest.mark.parametrize(
    ("choose", "address", "left"),
    [
        (lambda page: page.locator("[name=kind][value=agreement]").uncheck(), "show=", FINDINGS - 1),
        (lambda page: page.locator("[name=state][value=decided]").uncheck(), "state=new%2Cknown", FINDINGS - 1),
        (lambda page: page.locator("[name=outlet]").select_option("Dale Post"), "outlet=Dale+Post", 1),
        (lambda page: page.locator("[name=rule]").select_option("S602"), "rule=S602", 2),
        (lambda page: page.locator("[name=event]").select_option("e2"), "event=e2", None),
    ],
)
def test_a_filter_is_in_the_address_and_a_link_shares_it(visit, page_file, choose, address, left):
    page = visit(page_file)
    assert shown(page) == FINDINGS
    choose(page)
    assert address in page.url
    told = page.locator("#shown").text_content()
    if left is not None:
        assert shown(page) == left
        to_decide, all_to_decide, others, all_others = counts(page)
        assert (to_decide + others, all_to_decide + all_others) == (left, FINDINGS)
    else:
        assert page.locator("section.event:not([hidden])").count() == 1
    again = visit.tab(page.url)
    assert again.locator("#shown").text_content() == told


def test_a_link_leads_to_what_the_filter_hides_and_the_filter_stays(visit, page_file):
    page = visit(page_file + "#state=decided")
    left, told = shown(page), page.locator("#shown").text_content()
    page.locator("#e1 details.matrix summary").click()
    link = page.locator("#e1 .matrix a[href='#f-7f3a1c09']")
    link.click()
    page.wait_for_url("**#state=decided&at=f-7f3a1c09")
    assert page.locator("#f-7f3a1c09").is_visible()
    assert shown(page) == left + 1
    assert page.locator("#shown").text_content() != told
    again = visit.tab(page.url)
    assert again.locator("#f-7f3a1c09").is_visible()
    assert shown(again) == left + 1
    page.go_back()
    page.locator("#f-7f3a1c09").wait_for(state="hidden")
    assert page.locator("#shown").text_content() == told
    page.evaluate("location.hash = ''")
    page.locator("#f-7f3a1c09").wait_for(state="visible")
    assert shown(page) == FINDINGS


def test_a_link_to_an_event_leads_there_though_another_is_chosen(visit, page_file):
    page = visit(page_file + "#event=e2", viewport=SIZES["desk"])
    page.locator("nav a[href='#e1']").click()
    page.locator("#e1").wait_for(state="visible")
    assert page.locator("[name=event]").input_value() == "e2"


def test_a_link_to_a_finding_in_a_folded_list_opens_it(visit, page_file):
    page = visit(page_file + "#f-51a60003")
    assert page.locator("#f-51a60003").is_visible()


def test_a_number_leads_to_the_same_words_in_the_text_beside_it(visit, page_file):
    page = visit(page_file, viewport=SIZES["desk"])
    reading = page.locator("#e1 details.reading")
    reading.locator("summary").click()
    assert reading.locator(".text:visible").count() == 2
    left, right = reading.locator("select").all()
    left.select_option("0")
    right.select_option("2")
    number = reading.locator(".text:visible").first.locator("a.number").first
    number.click()
    assert reading.locator(".same.on").count() == 2
    assert page.evaluate("document.activeElement.textContent") == number.text_content()
    beside = page.evaluate("document.activeElement.closest('.text').querySelector('h3').textContent")
    assert beside.startswith("Northern Wire")


def test_what_an_article_holds_is_shown_and_never_run(visit, page_file):
    page = visit(page_file)
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert page.locator("body img, body b[onmouseover], body i, main script").count() == 0
    text = page.locator("main").inner_text()
    assert '<img src=x onerror="alert(2)">' in text
    assert "⟨U+202E⟩" in text
    assert "⟨U+001B⟩" in text


def test_the_command_is_offered_with_words_a_shell_takes_as_they_are(visit, page_file):
    page = visit(page_file)
    card = page.locator("#f-7f3a1c09")
    card.get_by_role("button", name="Decide…").click()
    card.get_by_label("Dismiss").check()
    card.get_by_label("Reason").fill("It's $(older)")
    card.get_by_label("Until").fill("2026-12-19")
    card.get_by_role("button", name="Copy").click()
    card.get_by_text("checker dismiss 7f3a1c09").last.wait_for()
    told = card.locator("output").text_content()
    assert told.endswith("checker dismiss 7f3a1c09 --reason 'It'\\''s $(older)' --until 2026-12-19")


def test_without_scripts_everything_is_said(visit, page_file):
    page = visit(page_file, java_script_enabled=False)
    assert page.locator("article.card").count() == 5
    assert not page.locator("#filters").is_visible()
    assert page.get_by_text("checker dismiss 7f3a1c09").is_visible()
    page.locator("#e1 details.reading summary").click()
    assert page.locator(".text").first.is_visible()


def test_on_paper_there_are_no_controls(visit, page_file):
    page = visit(page_file)
    page.emulate_media(media="print")
    assert not page.locator("aside").is_visible()
    assert not page.locator("button.decide").first.is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details.why li").first.is_visible()


def test_with_forced_colours_every_sign_keeps_a_border(visit, page_file):
    page = visit(page_file, forced_colors="active")
    width = "(badge) => getComputedStyle(badge).borderTopWidth"
    assert page.locator(".badge").first.evaluate(width) == "1px"
    assert page.locator("mark").first.evaluate(width) == "1px"


def test_the_worst_of_each_event_is_on_its_first_screen(visit, page_file):
    page = visit(page_file, viewport=SIZES["desk"])
    for section in page.locator("section.event").all():
        above, top = (
            section.evaluate(f"(event) => event.querySelector('{name}').getBoundingClientRect().top")
            for name in ("h2", ".card h3")
        )
        assert top - above < SIZES["desk"]["height"] / 2
