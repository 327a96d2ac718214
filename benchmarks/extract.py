"""How long `extract` takes on an article: warm, for the first time in a process, and beside spaCy's small model."""

import datetime as dt

from measure import article, gold, in_fresh_process, installed, line, timed

import diplometa as dm

PUBLISHED = dt.date(2025, 1, 30)


def articles() -> dict[str, str]:
    """The article of examples/, and the one that the project measures itself by, where it is there."""
    texts = {"example": article()}
    rows = gold("articles.jsonl")
    return texts | ({"canonical": str(rows[0]["text"])} if rows else {})


def spacy_seconds(text: str) -> float | None:
    """The least time of spaCy's small English model, entities and all; None where it is not installed."""
    if not installed("spacy", "en_core_web_sm"):
        return None
    import spacy

    model = spacy.load("en_core_web_sm")
    return timed(lambda: model(text)).least


def main() -> None:
    for name, text in articles().items():
        warm = timed(lambda text=text: dm.extract(text, PUBLISHED))
        print(f"{name}: {len(text):,} characters")
        line("  extract, warm: least", f"{warm.least * 1e3:.2f} ms", "budget: 3 ms for 2.3 kB")
        line("  extract, warm: median", f"{warm.median * 1e3:.2f} ms")
        peer = spacy_seconds(text)
        if peer is None:
            line("  spaCy", "not measured", "spacy and en_core_web_sm are not installed here")
        else:
            line("  spaCy en_core_web_sm: least", f"{peer * 1e3:.2f} ms")
            line("  spaCy takes as long as", f"{peer / warm.least:.1f} extracts", "budget: 20")
    first = in_fresh_process("import diplometa as dm", 'dm.parse_party("Japan")')
    line("first parse_party in a process: least", f"{first.least * 1e3:.0f} ms", "budget: 100 ms")
    setup = f"import datetime, diplometa as dm\ntext = {article()!r}\nday = {PUBLISHED!r}"
    first = in_fresh_process(setup, "dm.extract(text, day)")
    line("first extract in a process: least", f"{first.least * 1e3:.0f} ms", "budget: 250 ms")


if __name__ == "__main__":
    main()
