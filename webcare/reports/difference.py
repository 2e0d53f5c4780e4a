"""Where two policies part, as a page for a council paper: one file, nothing from the network, fit to print."""

from collections.abc import Iterator, Sequence
from html import escape

from webcare.analysis.difference import Difference, Part
from webcare.analysis.parting_words import does, excerpt, head, say, where
from webcare.analysis.telling import told_box

_STYLE = """
body { font: 1rem/1.5 Georgia, 'Times New Roman', serif; color: #111; background: #fff; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 .5rem; }
th, td { border: 1px solid #555; padding: .4rem .6rem; text-align: left; vertical-align: top; width: 50%; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: .2rem solid #555; }
small { color: #444; }
section { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } }
"""


def page(found: Difference, parts: Sequence[Part], names: tuple[str, str], lang: str) -> str:
    """The whole page. Everything that somebody wrote is text in it, never markup."""
    title = " – ".join(names)
    body = "\n".join(_body(found, parts, names, lang))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _body(found: Difference, parts: Sequence[Part], names: tuple[str, str], lang: str) -> Iterator[str]:
    yield f"<h1>{escape(' – '.join(names))}</h1>"
    yield f"<p>{escape(head(found, names, lang))}</p>"
    if found.parts:
        yield f"<p><small>{escape(say(lang, 'share'))}</small></p>"
    for key, everyday in (("everyday", True), ("rare", False)):
        shown = [part for part in parts if bool(part.everyday) is everyday]
        if shown:
            yield f"<h2>{escape(say(lang, key))}</h2>"
            for part in shown:
                yield from _section(found, part, names, lang)
    if len(parts) < len(found.parts):
        yield f"<p>{escape(say(lang, 'rest', count=len(found.parts) - len(parts)))}</p>"


def _section(found: Difference, part: Part, names: tuple[str, str], lang: str) -> Iterator[str]:
    yield "<section>"
    yield "<table><thead><tr>" + "".join(f'<th scope="col">{escape(name)}</th>' for name in names) + "</tr></thead>"
    deeds = (does(part.one, lang), does(part.other, lang))
    yield "<tbody><tr>" + "".join(f"<td>{escape(deed)}</td>" for deed in deeds) + "</tr></tbody></table>"
    yield "<ul>"
    for box in part.boxes:
        yield f"<li>{escape(told_box(found.space, box, lang, briefly=True))}</li>"
    if not part.whole:
        yield f"<li>{escape(say(lang, 'more'))}</li>"
    yield "</ul>"
    for example in part.examples:
        how = escape(where(example, lang))
        yield f"<blockquote>{escape(excerpt(example.text))} <small>({how})</small></blockquote>"
    if not part.examples:
        yield f"<p><small>({escape(say(lang, 'none'))})</small></p>"
    yield "</section>"
