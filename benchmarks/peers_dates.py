"""What other readers of dates get right on the rows that diplometa is measured on, in one run."""

import datetime as dt
import time
import warnings
from collections.abc import Callable, Iterable
from typing import Any

from measure import gold, installed, line

import diplometa as dm

__all__: list[str] = []

Row = dict[str, Any]
# The days that a peer reads, each with its span in the text; None for a span that it does not tell.
Reading = Iterable[tuple[dt.date, tuple[int, int] | None]]


def _ours(text: str) -> bool:
    try:
        dm.EdtfDate(text)
    except dm.ParseError:
        return False
    return True


def _edtf(text: str) -> bool:
    from edtf import parse_edtf

    return _accepts(parse_edtf, text)


def _edtf_validate(text: str) -> bool:
    from edtf_validate.valid_edtf import is_valid

    return bool(is_valid(text))


def _undate(text: str) -> bool:
    from undate import Undate

    return _accepts(lambda each: Undate.parse(each, "EDTF"), text)


def _accepts(parse: Callable[[str], object], text: str) -> bool:
    """Whether a peer reads a text; whatever it raises counts as a refusal."""
    try:
        parse(text)
    except Exception:  # noqa: BLE001  # peers refuse with errors of many kinds
        return False
    return True


def _search(row: Row) -> Reading:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": _reference(row)} if row["ref"] else {}
    found = search_dates(row["context"], languages=["en"], settings=settings) or []
    at = 0
    for words, date in found:
        start = row["context"].find(words, at)
        at = start + len(words) if start >= 0 else at
        yield date.date(), (start, start + len(words)) if start >= 0 else None


def _datefinder(row: Row) -> Reading:
    from datefinder import find_dates

    for date, span in find_dates(row["context"], index=True, base_date=_reference(row) if row["ref"] else None):
        yield date.date(), span


def _reference(row: Row) -> dt.datetime:
    return dt.datetime.fromisoformat(row["ref"])


def _right_day(row: Row, read: Callable[[Row], Reading]) -> bool:
    """Whether a peer that knows days alone reads a day that the row accepts; a day within a month or a year will do."""
    start, end = row["span"]
    accepted = [dm.EdtfDate(text) for text in (row["gold"], *row.get("also", ())) if text and "/" not in text]
    try:
        found = [date for date, span in read(row) if span is None or (span[0] < end and span[1] > start)]
    except Exception:  # noqa: BLE001  # a peer that fails on a row has not read it
        return False
    return any(dm.EdtfDate.from_date(date).within(value) for date in found for value in accepted)


def _right_value(row: Row) -> bool:
    start, end = row["span"]
    reference = _reference(row).date() if row["ref"] else None
    found = dm.find_dates(row["context"], reference)
    return any(str(m.value) in {row["gold"], *row.get("also", ())} for m in found if m.start < end and m.end > start)


def _verdicts() -> None:
    rows = gold("edtf.jsonl")
    texts = [str(row["input"]) for row in rows]
    judges = {"diplometa": _ours, "edtf": _edtf, "edtf-validate": _edtf_validate, "undate": _undate}
    for name, judge in judges.items():
        if name != "diplometa" and not installed(name.replace("-", "_")):
            line(f"EDTF verdicts, {name}", "not installed")
            continue
        judge(texts[0])
        started = time.process_time()
        verdicts = [judge(text) for text in texts]
        seconds = time.process_time() - started
        right = sum(verdict == row["valid"] for verdict, row in zip(verdicts, rows, strict=True))
        line(f"EDTF verdicts, {name}", f"{right / len(rows):.1%}", f"{len(rows) / seconds:,.0f} strings/s")


def _prose() -> None:
    rows = [row for row in gold("dates.jsonl") if row["gold"]]
    ranges = [row for row in rows if "/" in str(row["gold"])]
    line("dates in prose, diplometa", f"{sum(map(_right_value, rows)) / len(rows):.1%}", f"{len(ranges)} are ranges")
    for name, read in {"dateparser": _search, "datefinder": _datefinder}.items():
        if not installed(name):
            line(f"dates in prose, {name}", "not installed")
            continue
        right = sum(_right_day(row, read) for row in rows)
        line(f"dates in prose, {name}", f"{right / len(rows):.1%}", "a day in the month or year that is told counts")


def _archives() -> None:
    rows = gold("frus_dates.jsonl")
    line("dates of archives, diplometa", f"{sum(_parsed(row, _by_us) for row in rows) / len(rows):.1%}")
    for name, read in {"dateparser": _by_dateparser, "datefinder": _by_datefinder, "dateutil": _by_dateutil}.items():
        if not installed(name):
            line(f"dates of archives, {name}", "not installed")
            continue
        line(f"dates of archives, {name}", f"{sum(_parsed(row, read) for row in rows) / len(rows):.1%}")


def _parsed(row: Row, read: Callable[[str], str]) -> bool:
    try:
        return read(str(row["text"])) == row["gold"]
    except Exception:  # noqa: BLE001  # as above
        return False


def _by_us(text: str) -> str:
    return str(dm.parse_date(text))[:10]


def _by_dateparser(text: str) -> str:
    import dateparser

    found = dateparser.parse(text, languages=["en"])
    return found.date().isoformat() if found else ""


def _by_datefinder(text: str) -> str:
    from datefinder import find_dates

    return next(iter(find_dates(text))).date().isoformat()


def _by_dateutil(text: str) -> str:
    from dateutil import parser

    return parser.parse(text).date().isoformat()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if not gold("dates.jsonl"):
        raise SystemExit("the rows stand in ../shared/gold, which is absent here")
    _verdicts()
    _prose()
    _archives()
