"""One self-contained page: no network, no script, readable on paper, usable with the keyboard alone.

The pieces a page is made of. Each takes plain text and gives HTML with everything escaped: what a citizen or a trainee
typed is text here too. Not here: what is told (`reports.debrief_page`, `reports.group_page`), or drawn
(`reports.charts`).
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""Text that is escaped already."""

_NUMBER = ' class="number"'
_STYLE = """
:root{color-scheme:light dark;--ground:#fff;--ink:#1c1f24;--soft:#565d68;--line:#c9ced6;--tint:#f2f4f7;
--send:#8a4b00;--interact:#00568f;--monitor:#5b3c88;--good:#1b6b2f;--bad:#a3161b;--inside:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#14171c;--ink:#e9ecf1;--soft:#a9b1bd;--line:#3a414c;--tint:#1e232b;
--send:#e2a45a;--interact:#6db9ef;--monitor:#bda0e8;--good:#7fd193;--bad:#ff9a96;--inside:#14171c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1.5rem 1rem 4rem;background:var(--ground);color:var(--ink);
font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0 .25rem}h2{font-size:1.2rem;margin:2.2rem 0 .5rem;
border-bottom:2px solid var(--line);padding-bottom:.2rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}
p,ul,ol{margin:.4rem 0}.soft{color:var(--soft)}.big{font-size:1.3rem;font-weight:700}
a{color:inherit}a:focus-visible,summary:focus-visible{outline:3px solid var(--interact);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;list-style:none}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
blockquote{margin:.4rem 0;padding:.4rem .8rem;border-left:4px solid var(--line);background:var(--tint);
white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:none;color:inherit;border-bottom:3px solid var(--good)}mark.lost{border-bottom:3px dashed var(--bad)}
details{margin:.5rem 0;border:1px solid var(--line);padding:.3rem .7rem}summary{cursor:pointer;font-weight:600}
.gained::before{content:"+ ";color:var(--good);font-weight:700}.lost-line::before{content:"\\2212  ";color:var(--bad);
font-weight:700}
svg{display:block;width:100%;height:auto;margin:.5rem 0}svg text{fill:var(--ink);font:13px system-ui,sans-serif}
svg .small{font-size:11px;fill:var(--soft)}svg .letter{font-weight:700}svg .inside{fill:var(--inside);font-weight:700}
svg .grid{stroke:var(--line);stroke-width:1}svg .axis{stroke:var(--line);stroke-dasharray:2 3}
svg .mark{stroke:var(--ink);stroke-dasharray:6 4}svg .curve{fill:none;stroke:var(--interact);stroke-width:2.5}
svg .dot{fill:var(--interact)}svg .bar{stroke:var(--ink);stroke-width:1}svg .intime{fill:var(--interact)}
svg .late{fill:var(--send);stroke-dasharray:4 2}svg .never{fill:none;stroke-dasharray:2 3}
svg .send{fill:var(--send)}svg .interact{fill:var(--interact)}svg .monitor{fill:var(--monitor)}
@media print{body{max-width:none;padding:0;font-size:10.5pt}nav,.skip{display:none}details{border:0;padding:0}
details:not([open])>*:not(summary){display:block}details::details-content{content-visibility:visible;display:block}
h2,h3{break-after:avoid}svg,table,blockquote,details{break-inside:avoid}}
"""


def page(title: str, parts: Sequence[tuple[str, str, Html]], *, lang: str, head: Html, skip: str, contents: str) -> str:
    """A whole page: `parts` are `(id, heading, what stands under it)`; `skip` and `contents` name the way around."""
    menu = "".join(f'<li><a href="#{escape(id_)}">{escape(heading)}</a></li>' for id_, heading, _ in parts)
    body = "".join(
        f'<section aria-labelledby="{escape(id_)}"><h2 id="{escape(id_)}" tabindex="-1">{escape(heading)}</h2>'
        f"{html}</section>"
        for id_, heading, html in parts
    )
    # Nothing may be loaded or run, whatever somebody typed: the page says so itself.
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
        f'<a class="skip" href="#main">{escape(skip)}</a><header><h1>{escape(title)}</h1>{head}</header>'
        f'<nav aria-label="{escape(contents)}"><ul>{menu}</ul></nav><main id="main">{body}</main></body></html>\n'
    )


def joined(parts: Iterable[str]) -> Html:
    """Pieces one after the other."""
    return Html("".join(parts))


def paragraph(words: str, kind: str = "") -> Html:
    """A paragraph of plain text."""
    return Html(f'<p class="{kind}">{escape(words)}</p>' if kind else f"<p>{escape(words)}</p>")


def heading(words: str) -> Html:
    """A heading within a part."""
    return Html(f"<h3>{escape(words)}</h3>")


def points(lines: Iterable[str], kind: str = "") -> Html:
    """A list of plain lines."""
    opens = f'<li class="{kind}">' if kind else "<li>"
    inside = "".join(f"{opens}{escape(line)}</li>" for line in lines)
    return Html(f"<ul>{inside}</ul>" if inside else "")


def items(parts: Iterable[Html]) -> Html:
    """A list of pieces."""
    return Html(f"<ul>{''.join(f'<li>{part}</li>' for part in parts)}</ul>")


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str = "", numbers: Sequence[int] = ()
) -> Html:
    """A table of plain cells; `numbers` are the columns that hold numbers. The first cell of a row names the row."""

    def cell(index: int, words: str, name: str) -> str:
        kind = _NUMBER if index in numbers else ""
        scope = ' scope="row"' if name == "th" else ""
        return f"<{name}{scope}{kind}>{escape(words)}</{name}>"

    top = "".join(
        f'<th scope="col"{_NUMBER if index in numbers else ""}>{escape(words)}</th>' for index, words in enumerate(head)
    )
    body = "".join(
        f"<tr>{''.join(cell(index, words, 'td' if index else 'th') for index, words in enumerate(row))}</tr>"
        for row in rows
    )
    said = f"<caption>{escape(caption)}</caption>" if caption else ""
    return Html(f'<div class="scroll"><table>{said}<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>')


def quoted(text: str, spans: Iterable[tuple[int, int, bool]] = ()) -> Html:
    """What somebody wrote, with the words that earned or (True) lost something marked: `(start, end, lost)`.

    Spans that overlap an earlier one, or do not lie in the text, are left unmarked.
    """
    pieces, at = [], 0
    for start, end, lost in sorted(set(spans)):
        if not at <= start < end <= len(text):
            continue
        pieces.append(escape(text[at:start]))
        kind = ' class="lost"' if lost else ""
        pieces.append(f"<mark{kind}>{escape(text[start:end])}</mark>")
        at = end
    return Html(f"<blockquote>{''.join(pieces)}{escape(text[at:])}</blockquote>")


def folded(summary: str, inside: Html, *, is_open: bool = False) -> Html:
    """Something to open: it opens with the keyboard, and stands open on paper."""
    return Html(f"<details{' open' if is_open else ''}><summary>{escape(summary)}</summary>{inside}</details>")
