"""What a page is made of: the story with its header, the pull quotes, the lines of the file; never script or style."""

from __future__ import annotations

from checker.extract.boilerplate import label_lines
from checker.ingest.formats import html

PAGE = """<!DOCTYPE html>
<html><head><style>p { color: red }</style></head>
<body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article>
<h1>Dam gives way near Korva</h1>
<p class="byline">By Anna Reuss and Meridian</p>
<ul class="share"><li>Share</li><li>Tweet</li></ul>
<figure><img src="dam.jpg"><figcaption>The dam in 2022</figcaption></figure>
<p>The dam of Korva gave way on Monday night after two days of rain, the water board said in a statement.</p>
<aside class="pull-quote">“We had <em>twenty</em> minutes” <cite>Ilse Brandt, governor</cite></aside>
<p>“We had twenty minutes, no more,” said Ilse Brandt, the governor, who was in the town hall at the time.</p>
<script>document.write("The dam held")</script>
<p>Three villages were under water by midnight and about 300 people had left their homes for a school.</p>
</article>
<footer>© 2025 Valley Observer</footer>
</body></html>
"""


def test_the_story_with_its_header_and_pull_quote() -> None:
    article = html.read(PAGE, "page.html")
    labels = [
        (line.label, article.text[line.start : line.end]) for line in label_lines(article) if line.label != "blank"
    ]
    assert [(label, text[:24]) for label, text in labels] == [
        ("headline", "Dam gives way near Korva"),
        ("byline", "By Anna Reuss and Meridi"),
        ("notice", "Share"),
        ("notice", "Tweet"),
        ("story", "The dam of Korva gave wa"),
        ("pull-quote", "“We had twenty minutes”"),
        ("attribution", "Ilse Brandt, governor"),
        ("story", "“We had twenty minutes, "),
        ("story", "Three villages were unde"),
    ]
    assert "held" not in article.text
    assert "color" not in article.text


def test_each_paragraph_knows_its_line_in_the_file() -> None:
    article = html.read(PAGE, "page.html")
    assert article.source_lines is not None
    lines = PAGE.splitlines()
    for start, line in article.source_lines:
        first_words = article.text[start : start + 12]
        assert line is not None
        assert first_words in lines[line - 1] or first_words[:5] in lines[line - 1]


def test_deep_nesting_is_survived() -> None:
    deep = "<div>" * 20_000 + "<p>The dam of Korva gave way on Monday night after two days of rain, the board said.</p>"
    page = (
        f"<html><body><h1>Dam</h1><p>The dam of Korva gave way on Monday night, the water board said there.</p>{deep}"
    )
    assert "Korva" in html.read(page, "deep.html").text


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]>'
    page = f"{bomb}<html><body><h1>Dam</h1><p>The dam of Korva &b; gave way on Monday, it was said.</p></body></html>"
    assert "boomboom" not in html.read(page, "bomb.html").text
