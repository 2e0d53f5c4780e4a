"""A page holds what was typed as text, loads nothing, runs nothing, and can be walked through with the keyboard."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.reports import charts, page
from webcare.reports.page import Html

CLOCK = [(0, "14:00"), (900, "14:15")]


class Read(HTMLParser):
    """What a browser would make of a page: its tags with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def a_page(words: str) -> str:
    waits = [
        charts.Wait(label=words, came=0, done=60, letter="I"),
        charts.Wait(label="b", came=5, done=None, letter=""),
    ]
    parts = page.joined(
        [
            page.paragraph(words),
            page.quoted(words, [(0, 2, False), (1, 3, True)]),
            page.table([words, "n"], [[words, "1"]], caption=words, numbers=[1]),
            page.points([words]),
            page.folded(words, page.paragraph(words)),
            Html(charts.timeline(waits, 900, CLOCK, title=words, says=words)),
            Html(charts.moods([charts.Curve(label=words, points=((0, -1), (60, 2)))], 900, CLOCK, title="m", says="s")),
            Html(charts.progress([(words, 40.0)], 55, title="p", says="s")),
        ]
    )
    return page.page(
        words, [("deel", words, parts)], lang="nl", head=page.paragraph(words), skip="verder", contents="inhoud"
    )


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("<script>alert(1)</script>", id="a script"),
        pytest.param('"><img src=x onerror=alert(1)>', id="an image that is no image"),
        pytest.param("</title></style></svg><a href='javascript:alert(1)'>", id="a way out of where it stands"),
        pytest.param("&lt;b&gt; &amp;amp; &#x3c;", id="escaped already"),
        pytest.param("{{7*7}} ${7*7} <!-- --><![CDATA[", id="templates and comments"),
    ],
)
def test_what_was_typed_is_text_and_nothing_else(words: str) -> None:
    read, plain = Read(a_page(words)), Read(a_page("gewoon"))
    assert [tag for tag, _ in read.tags] == [tag for tag, _ in plain.tags]
    assert words in read.text


@given(st.text(max_size=60))
def test_any_text_leaves_the_shape_of_the_page_alone(words: str) -> None:
    words = "x" * 3 + words
    tags = [(tag, sorted(attributes)) for tag, attributes in Read(a_page(words)).tags]
    assert tags == [(tag, sorted(attributes)) for tag, attributes in Read(a_page("xxxx")).tags]


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    html = a_page("gewoon")
    found = Read(html).tags
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in found}
    assert not [name for _, attributes in found for name in attributes if name.startswith("on") or name == "src"]
    links = [attributes.get("href") or "" for tag, attributes in found if tag == "a"]
    assert links
    assert all(link.startswith("#") for link in links)
    assert not re.findall(r"url\(|@import", html)
    # The one address in it is the name of SVG itself, which nobody looks up.
    assert set(re.findall(r"https?://[^\s\"'<]+", html)) == {"http://www.w3.org/2000/svg"}


def test_every_link_leads_somewhere_on_the_page() -> None:
    found = Read(a_page("gewoon")).tags
    places = {attributes["id"] for _, attributes in found if "id" in attributes}
    assert {(attributes["href"] or "")[1:] for tag, attributes in found if tag == "a"} <= places


def test_the_words_that_earned_or_lost_something_are_marked_each_in_its_way() -> None:
    html = page.quoted("Hoi, wat vervelend!! Doei", [(5, 18, False), (18, 20, True), (6, 9, True), (40, 50, True)])
    assert html == ('<blockquote>Hoi, <mark>wat vervelend</mark><mark class="lost">!!</mark> Doei</blockquote>')


def test_a_message_nobody_did_anything_with_is_drawn_to_the_end() -> None:
    drawn = charts.timeline([charts.Wait(label="a", came=450, done=None, letter="")], 900, CLOCK, title="t", says="s")
    x, width = re.findall(r'<rect x="([\d.]+)".*?width="([\d.]+)"', drawn)[0]
    assert 'class="bar never"' in drawn
    assert float(x) + float(width) == pytest.approx(charts.WIDE - 28)


def test_a_split_is_drawn_in_the_proportions_it_has() -> None:
    drawn = charts.split([("dienst", (("Z", 0.1), ("I", 0.7), ("M", 0.2)))], title="t", says="s")
    widths = [float(width) for width in re.findall(r'width="([\d.]+)"', drawn)]
    assert [round(width / sum(widths), 2) for width in widths] == [0.1, 0.7, 0.2]
    assert "I 70%" in drawn
