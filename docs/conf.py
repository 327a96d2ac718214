"""Settings of the documentation; the reference is filled from the public names and the tables of the package."""

import importlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.nodes import make_refnode

import diplometa
from diplometa.core.folding import fold_key
from diplometa.data.tables import table

project = "diplometa"
author = "The diplometa authors"
copyright = "2026, The diplometa authors"  # noqa: A001
version = release = diplometa.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

autodoc_default_options = {"members": True, "undoc-members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = "diplometa"

# no network while building: names of the standard library and of what we depend on are not links
nitpick_ignore_regex = [
    (
        "py:.*",
        r"(attr|attrs|msgspec|hypothesis|pathlib|datetime|collections|collections\.abc|enum|types|typing)(\..*)?",
    ),
    ("py:.*", r"(dt\.date|Date|Reference)"),  # as signatures call `datetime.date`, and a day or an EdtfDate
    ("py:.*", r"(Path|Callable|Iterable|Iterator|Mapping|Sequence|Collection|Self|SearchStrategy)"),
    ("py:.*", r"[A-Z](_co|_contra)?"),
]

DIRECTIVES = {"exception": "autoexception", "class": "autoclass", "function": "autofunction", "data": "autodata"}


def kind(thing: object) -> str:
    """What autodoc calls a public name."""
    if isinstance(thing, type):
        return "exception" if issubclass(thing, BaseException) else "class"
    return "function" if callable(thing) else "data"


def names_of(package: str) -> list[str]:
    """The public names that live in `diplometa.<package>`."""
    home = f"diplometa.{package}"
    things = {name: getattr(diplometa, name) for name in diplometa.__all__ if not name.startswith("__")}
    return [name for name, thing in things.items() if f"{getattr(thing, '__module__', '')}.".startswith(f"{home}.")]


def reference(package: str) -> str:
    """Directives for each public name of the package: classes first, then the rest, as `__all__` has them."""
    found = [(kind(getattr(diplometa, name)), name) for name in names_of(package)]
    found.sort(key=lambda entry: list(DIRECTIVES).index(entry[0]))
    lines = [f".. {DIRECTIVES[what]}:: diplometa.{name}\n" for what, name in found]
    return "\n".join(["```{eval-rst}", *lines, "```"]) if lines else ""


def rules() -> str:
    """A section for each rule, from its docstring."""
    section = "## {0.code}\n\n*{0.severity.value}*\n\n```text\n{0.documentation}\n```\n"
    return "\n".join(section.format(rule) for rule in getattr(diplometa, "RULES", ()))


def honorifics() -> str:
    """The table of forms of address."""
    columns = ("honorific", "lang", "expansion", "kind", "position", "source")
    rows = ([several(cell) for cell in row] for row in table("honorifics").select(*columns))
    return lines("form | language | stands for | kind | stands | sources", rows)


def fill(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Put the public names in the place of `<!-- names of X -->`, rules and forms of address in those of theirs."""
    text = re.sub(r"<!-- names of (\w+) -->", lambda found: reference(found[1]), source[0])
    for mark, part in {"<!-- rules -->": rules, "<!-- honorifics -->": honorifics}.items():
        if mark in text:
            text = text.replace(mark, part())
    source[0] = text


def resolve(app: Sphinx, env: Any, node: Any, text: nodes.TextElement) -> nodes.Node | None:
    """Lead a name, written with or without its module, to its public entry; what is ours and not public stays text."""
    if node.get("refdomain") != "py":
        return None
    target: str = node["reftarget"]
    public = f"diplometa.{target.removeprefix('diplometa.').rpartition('.')[2]}"
    entry = env.domains["py"].objects.get(public)
    if entry is not None:
        return make_refnode(app.builder, node.get("refdoc", ""), entry.docname, entry.node_id, text, public)
    return text if is_internal(target) else None


def is_internal(target: str) -> bool:
    """Whether the name can be found in one of our modules."""
    module, _, name = target.rpartition(".")
    if not module.startswith("diplometa."):
        return False
    try:
        return hasattr(importlib.import_module(module), name)
    except ImportError:
        return False


def keep_colons(_app: Sphinx, what: str, _name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Keep napoleon from taking what stands before a colon in a property's docstring for its type."""
    if what in ("attribute", "data", "property"):
        # it looks at the first line that is not blank: an empty comment
        lines[:0] = ["..", ""]


MARKS = re.compile(r"([\\`*_\[\]<>|#~$-])")


def plain(text: str) -> str:
    """A text of a table as Markdown that shows nothing but it."""
    return MARKS.sub(r"\\\1", text)


def letter(name: str) -> str:
    """The letter under which a party stands."""
    first = fold_key(name)[:1]
    return first if first.isascii() and first.isalpha() else "other"


def names_of_party(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """The lines of the table of a party's names: those of one kind, tier, time and source in one line."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, lang, *rest in rows:
        alike[tuple(rest)].append(plain(name) + (f" ({lang})" if lang != "en" else ""))
    yield "| names (language) | kind | tier | from | to | may also mean | sources |\n|---|---|---|---|---|---|---|\n"
    for (kind, tier, start, end, also, source), names in sorted(alike.items()):
        cells = kind, tier, start, end, *(plain(cell.replace("|", ", ")) for cell in (also, source))
        yield f"| {'; '.join(names)} | {' | '.join(cells)} |\n"


def parties() -> Iterator[tuple[str, ...]]:
    """Code, kind, name, first and last day, and sources of each party of the tables."""
    for kind in ("countries", "organizations"):
        yield from table(kind).select("code", "kind", "name", "start", "end", "source")


def write_pages(app: Sphinx, folder: str, title: str, pages: dict[str, list[tuple[str, str]]]) -> None:
    """Write a page for each letter from parts with their keys, by which they are sorted; they are no part of git."""
    place = Path(app.srcdir) / "reference" / folder
    place.mkdir(exist_ok=True)
    for first, parts in pages.items():
        text = "\n".join(part for _, part in sorted(parts))
        (place / f"{first}.md").write_text(f"# {title}: {first.upper()}\n\n{text}", encoding="utf-8")


def write_parties(app: Sphinx) -> None:
    """Write the parties of the tables, their names and sources."""
    names: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    columns = ("party", "name", "lang", "kind", "tier", "start", "end", "also", "source")
    for party, *row in table("party_names").select(*columns):
        names[party].append(tuple(row))
    pages: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, what, name, start, end, source in parties():
        time = f", `{start or '..'}/{end or '..'}`" if start or end else ""
        head = f"## {plain(name)}\n\n`{code}`: {what}{time}. Sources: {several(source)}.\n\n"
        pages[letter(name)].append((fold_key(name), head + "".join(names_of_party(names[code]))))
    write_pages(app, "party-names", "Parties", pages)


def several(cell: str) -> str:
    """The values of a cell of a table, as plain text."""
    return plain(cell.replace("|", ", "))


def lines(head: str, rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown; the cells of its head stand between bars."""
    body = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return f"| {head} |\n|{'---|' * (head.count('|') + 1)}\n{body}"


def write_offices(app: Sphinx) -> None:
    """Write the titles of offices that readers know, below the parties that have them; those of any party apart."""
    titles: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for title, lang, roles, polities, source in table("titles").select("title", "lang", "roles", "polities", "source"):
        for polity in polities.split("|"):
            titles[polity].append((plain(title), lang, several(roles), several(source)))
    head = "title | language | roles | sources"
    pages = {"any": [("", lines(head, titles.pop("")))]} if "" in titles else {}
    for code, _, name, *_ in parties():
        if code in titles:
            part = f"## {plain(name)}\n\n`{code}`\n\n{lines(head, sorted(titles[code]))}"
            pages.setdefault(letter(name), []).append((fold_key(name), part))
    write_pages(app, "offices", "Offices", pages)


def write_roster(app: Sphinx) -> None:
    """Write who held which office when, below the parties, in the order of time."""
    persons = {who: (name, source) for who, name, source in table("persons").select("id", "name", "source")}
    held: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    columns = ("person", "polity", "title", "roles", "start", "end", "ended", "as_of", "acting")
    for who, polity, title, roles, start, end, ended, shown, acting, starts, ends, source in table("tenures").select(
        *columns, "other_starts", "other_ends", "source"
    ):
        name, from_where = persons[who]
        last = end or ("over" if ended else f"shown until {shown}" if shown else "")
        sources = "|".join(dict.fromkeys([*source.split("|"), *from_where.split("|")]))
        office = f"{title}, acting" if acting not in ("", "no") else title
        row = (name, f"`{who}`", office, several(roles), start, last, several(starts), several(ends), several(sources))
        held[polity].append((start, *(cell if cell[:1] == "`" else plain(cell) for cell in row[:3]), *row[3:]))
    head = "name | id | office | roles | from | to | or from | or to | sources"
    pages: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, _, name, *_ in parties():
        if code in held:
            rows = (row[1:] for row in sorted(held[code]))
            pages[letter(name)].append((fold_key(name), f"## {plain(name)}\n\n`{code}`\n\n{lines(head, rows)}"))
    write_pages(app, "roster", "Roster", pages)


def setup(app: Sphinx) -> None:
    """Connect the functions above."""
    for write in (write_parties, write_offices, write_roster):
        app.connect("builder-inited", write)
    app.connect("autodoc-process-docstring", keep_colons, priority=400)
    app.connect("source-read", fill)
    app.connect("missing-reference", resolve)
