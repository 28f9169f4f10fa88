"""The page for editors: safe with any article, readable by everyone, complete in one file."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from factories import canonical_report, report_of_one_article

from checker.presentation.kinds import KINDS
from checker.report import FORMATS

PAGES = [FORMATS["html"](canonical_report()), FORMATS["html"](report_of_one_article())]
STYLE = files("checker.report.html").joinpath("style.css").read_text(encoding="utf-8")
VOID = {"meta", "input", "br", "img", "link", "hr"}


class Page(HTMLParser):
    """Gathers the elements of a page, and fails on one that is closed out of turn."""

    def __init__(self, source):
        super().__init__()
        self.elements, self.open, self.text, self.source = [], [], {}, source
        self.feed(source)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        for tag in self.open:
            self.text[tag] = self.text.get(tag, "") + data

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.fixture(params=PAGES, ids=["canonical", "one-article"])
def page(request):
    return Page(request.param)


def test_only_our_own_script_and_style_are_in_it_and_the_policy_allows_just_them(page):
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    for tag in ("script", "style"):
        assert len(page.all(tag)) == 1
        digest = base64.b64encode(hashlib.sha256(page.text[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_no_element_acts_by_an_attribute_or_reaches_out(page):
    for _, attributes in page.elements:
        assert not [
            name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc", "action")
        ]
        assert re.fullmatch(r"#[^\s]*", attributes.get("href", "#"))
    assert not re.search(r"https?://", page.text["style"] + page.text["script"])


def test_what_an_article_holds_is_text(page):
    assert not page.all("img", "iframe", "link", "i", "object")
    if "Odd" in page.text["body"]:
        assert '<img src=x onerror="alert(2)">' in page.text["body"]
        assert "<b onmouseover=alert(1)>Gazette</b>" in page.text["body"]


def test_it_has_one_heading_a_language_a_title_and_landmarks(page):
    assert len(page.all("h1")) == 1
    assert page.all("html") == [{"lang": "en"}]
    assert page.text["title"].strip()
    assert [len(page.all(tag)) for tag in ("main", "nav", "aside", "footer")] == [1, 1, 1, 1]


def test_identifiers_are_unique_and_every_reference_has_its_target(page):
    names = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(names) == len(set(names))
    links = {attributes["href"][1:] for attributes in page.all("a")}
    labels = {attributes["aria-labelledby"] for _, attributes in page.elements if "aria-labelledby" in attributes}
    assert links | labels <= set(names)


def test_every_control_has_a_label(page):
    labelled = re.findall(r"<label[^>]*>.*?</label>", PAGES[0], re.DOTALL)
    controls = page.all("input", "select")
    inside = sum(len(re.findall(r"<(?:input|select)\b", label)) for label in labelled)
    assert inside >= len(controls)


def test_what_needs_a_script_is_hidden_without_one(page):
    outside = re.sub(r"<(template|dialog)\b.*?</\1>", "", page.source, flags=re.DOTALL)
    assert all(" hidden" in form for form in re.findall(r"<form\b[^>]*>", outside))
    assert "<button" not in re.sub(r"<form\b.*?</form>", "", outside, flags=re.DOTALL)
    assert re.findall(r'class="choose"(?! hidden)', outside) == []


def test_a_reading_is_told_once_beside_what_was_said():
    (card,) = re.findall(r'<article class="card[^>]*id="f-7f3a1c09".*?</article>', PAGES[0], re.DOTALL)
    assert re.findall(r"<h4><bdi>(.*?)</bdi>", card) == ["17", "19"]
    assert "<table" not in card


def test_the_heading_of_a_finding_says_of_which_kind_it_is():
    kinds = {kind.name: kind.word for kind in KINDS}
    found = re.findall(r'<article class="card ([\w-]+)".*?<h3[^>]*>(.*?)</h3>', PAGES[0], re.DOTALL)
    assert len(found) > 3
    for kind, heading in found:
        assert re.sub(r"<[^>]*>", "", heading).startswith(f"{kinds[kind]}: ")


def test_the_wordings_of_a_quote_are_told_apart_without_seeing_them():
    (card,) = re.findall(r'<article class="card[^>]*id="f-c41d77e2".*?</article>', PAGES[0], re.DOTALL)
    (shown,) = re.findall(r'<p class="apparatus">.*?</p>', card, re.DOTALL)
    heard = re.sub(r"<[^>]*>", "", re.sub(r'<(\w+) aria-hidden="true">.*?</\1>', "", shown))
    assert " ".join(heard.split()) == (
        "Wording: We will not be raising the alarm {level (Northern Wire) | nothing (Coast News)} in this district,"
    )


def test_words_that_vary_are_marked_in_what_was_said():
    (card,) = re.findall(r'<article class="card[^>]*id="f-c41d77e2".*?</article>', PAGES[0], re.DOTALL)
    assert re.findall(r"<mark>(.*?)</mark>", card) == ["level"]


def test_a_table_names_its_rows_and_columns(page):
    headings = page.all("th")
    assert all(heading.get("scope") in ("col", "row") for heading in headings)
    assert len(page.all("caption")) == len(page.all("table"))


def colours():
    """The custom properties of light and dark."""
    light, dark = STYLE.split("@media screen and (prefers-color-scheme: dark)")[:2]
    return {
        name: dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", part[: part.index("}")]))
        for name, part in (("light", light), ("dark", dark))
    }


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(scheme):
    """WCAG 2.2, 1.4.3 asks for 4.5 to 1; for our own colours we ask for more."""
    shades = colours()[scheme]
    kinds = ["contradiction", "possible-conflict", "quote-variant", "agreement", "single-source", "notice"]
    for kind in kinds:
        assert contrast(shades[kind], shades[f"{kind}-ground"]) >= 6
        assert contrast(shades[kind], shades["page"]) >= 6
        assert contrast(shades["text"], shades[f"{kind}-ground"]) >= 7
        assert contrast(shades["quiet"], shades[f"{kind}-ground"]) >= 4.5
    for ground in ("page", "panel"):
        assert contrast(shades["text"], shades[ground]) >= 7
        assert contrast(shades["quiet"], shades[ground]) >= 4.5
    assert contrast(shades["focus"], shades["page"]) >= 3
