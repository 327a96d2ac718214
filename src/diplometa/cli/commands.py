"""The commands: extract, check, convert, explain, about.

Exit codes: 0 where all is well, 1 where something was found or a file could not be read, 2 where it is misused, 141
where whoever reads the output stops to (as `head` does).
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from diplometa import __version__
from diplometa.core.errors import DiplometaError, FormatError, UnknownCodeError

if TYPE_CHECKING:
    from diplometa.core.report import Report
    from diplometa.dates.model import EdtfDate
    from diplometa.extraction.model import Extraction

__all__ = ["main"]

OK, FOUND, MISUSED = 0, 1, 2
# What a shell tells of a program that SIGPIPE ended.
UNREAD = 128 + 13
# From so many files on, a terminal is told how far the work has come.
MANY = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result goes to standard output, what went wrong to standard error.

    Args:
        arguments: the words of the command; those that the program was called with, where None.

    Returns:
        The exit code: 0, 1 (something found, or a file failed), 2 (misuse), 141 (nobody reads the output any more).
    """
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or OK)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        code = run(given)
        sys.stdout.flush()
    except UnknownCodeError as error:
        return _complain(error, MISUSED)
    except BrokenPipeError:
        # what is still to be written at exit goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    except (DiplometaError, OSError) as error:
        return _complain(error, FOUND)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="diplometa", description="Diplomatic metadata: read, question, convert.")
    parser.add_argument("--version", action="version", version=f"diplometa {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    extract = commands.add_parser(
        "extract", help="read articles into records (a terminal is shown a briefing)", description=_EXTRACT
    )
    _extract_options(extract)
    check = commands.add_parser("check", help="question records", description="Put the rules to files of records.")
    _check_options(check)
    convert = commands.add_parser("convert", help="records from one format to another")
    _convert_options(convert)
    explain = commands.add_parser("explain", help="what a code means")
    explain.add_argument("code", metavar="CODE", help="the code of a finding, such as summit.ends-before-start")
    explain.set_defaults(run=_explain)
    about = commands.add_parser("about", help="versions, formats, tables and their sources")
    about.set_defaults(run=_about)
    return parser


def _extract_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text in UTF-8; - is standard input")
    parser.add_argument("--published", type=_date, metavar="DATE", help="the day of publication, such as 2025-01-30")
    parser.add_argument(
        "--format",
        choices=("json", "jsonl", "text", "html"),
        default="text" if sys.stdout.isatty() else "json",
        help="text is a briefing; the default is text on a terminal, json in a file or pipe",
    )
    parser.set_defaults(run=_extract)


def _check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="records; - is standard input")
    parser.add_argument(
        "--select", action="append", metavar="CODES", help="rules to keep to: codes or their beginnings"
    )
    parser.add_argument("--ignore", action="append", metavar="CODES", help="rules to leave out")
    parser.add_argument("--from", dest="source", metavar="FORMAT", help="the format, where the suffix does not tell")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print what was found")
    parser.set_defaults(run=_check)


def _convert_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", metavar="IN", help="records; - is standard input")
    parser.add_argument("output", metavar="OUT", help="where to write them; - is standard output")
    parser.add_argument("--from", dest="source", metavar="FORMAT", help="the format of IN")
    parser.add_argument("--to", dest="target", metavar="FORMAT", help="the format of OUT")
    parser.add_argument("--kind", metavar="KIND", help="keep to one kind of record: summits, leaders, treaties, ...")
    parser.set_defaults(run=_convert)


_EXTRACT = (
    "Read articles. A terminal is shown a briefing; a file or pipe gets json, unless --format says otherwise. One FILE "
    "gives one Extraction; several give an array of them in json, a line each in jsonl."
)


def _date(text: str) -> "EdtfDate":
    from diplometa.dates.model import EdtfDate

    try:
        return EdtfDate(text)
    except DiplometaError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _complain(error: object, code: int, path: str = "") -> int:
    told = f"{error.filename or path}: {error.strerror}" if isinstance(error, OSError) else error
    place = f"{path}: " if path and not isinstance(error, OSError) else ""
    print(f"diplometa: {place}{told}", file=sys.stderr)
    return code


def _bytes(path: str) -> bytes:
    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()


def _each(files: list[str]) -> Iterator[str]:
    """The files, told on a terminal where they are many."""
    shown = len(files) >= MANY and sys.stderr.isatty()
    for i, path in enumerate(files, 1):
        if shown:
            print(f"\r{i}/{len(files)}", end="", file=sys.stderr, flush=True)
        yield path
    if shown:
        print(file=sys.stderr)


def _extract(given: argparse.Namespace) -> int:
    if given.format == "html" and len(given.files) > 1:
        return _complain("html shows one article; expected one FILE", MISUSED)
    code = OK
    found: list[Extraction] = []
    for path in _each(given.files):
        try:
            text, extraction = _read_article(path, given.published)
        except (DiplometaError, OSError) as error:
            code = _complain(error, FOUND, path)
            continue
        if given.format == "json":
            found.append(extraction)
        else:
            sys.stdout.write(_shown(extraction, text, given.format))
    if given.format == "json" and found:
        from diplometa.formats.exchange import dumps

        # several files give an array, also where but one of them could be read
        sys.stdout.write(dumps(found if len(given.files) > 1 else found[0], bare=True, indent=2) + "\n")
    return code


def _read_article(path: str, published: "EdtfDate | None") -> tuple[str, "Extraction"]:
    from diplometa.extraction.article import extract

    try:
        text = _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormatError(f"byte {error.start} is not UTF-8; save the text in that encoding") from None
    return text, extract(text, published=published, source=None if path == "-" else path)


def _shown(extraction: "Extraction", text: str, format: str) -> str:
    if format == "html":
        from diplometa.extraction.page import evidence_page

        return evidence_page(extraction, text)
    if format == "jsonl":
        from diplometa.formats.exchange import dumps

        return dumps(extraction, "jsonl")
    from diplometa.extraction.briefing import briefing

    return f"{briefing(extraction)}\n"


def _check(given: argparse.Namespace) -> int:
    select, ignore = _codes(given.select), _codes(given.ignore)
    code = OK
    reports: dict[str, Report] = {}
    for path in _each(given.files):
        try:
            reports[path] = _checked(path, given.source, select, ignore)
        except UnknownCodeError:
            raise
        except (DiplometaError, OSError) as error:
            code = _complain(error, FOUND, path)
    if given.format == "json":
        import json

        rows = [{"file": path, **row} for path, report in reports.items() for row in report.rows()]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for path, report in reports.items():
            for finding in report:
                print(f"{path}: {finding}")
            print(f"{path}: {report.summary()} found")
    return FOUND if any(reports.values()) else code


def _codes(given: list[str] | None) -> list[str] | None:
    return None if given is None else [code for each in given for code in each.split(",") if code]


def _checked(path: str, source: str | None, select: list[str] | None, ignore: list[str] | None) -> "Report":
    """What the rules find, or what the file's own faults are, where it cannot be read."""
    from diplometa.checking import validate

    try:
        records = _records(path, source, strict=True)
    except FormatError as error:
        if error.report:
            return error.report
        raise
    return validate(records, select=select, ignore=ignore)


def _records(path: str, source: str | None, *, strict: bool) -> Any:
    """The Dataset of a file, or the Extraction or Extractions, where it says that it holds such."""
    from diplometa.formats.exchange import format_of, loads, type_of

    format = source or ("json" if path == "-" else format_of(path))  # noqa: A001
    data = _bytes(path)
    return loads(data, format, strict=strict, type=type_of(data, format))


def _convert(given: argparse.Namespace) -> int:
    from diplometa.catalogue import KINDS
    from diplometa.cli.grouped import grouped
    from diplometa.formats.exchange import dumps, format_of, losses

    target = given.target or ("json" if given.output == "-" else format_of(given.output))
    records = _records(given.input, given.source, strict=False)
    if given.kind is not None:
        if given.kind not in KINDS:
            raise UnknownCodeError(given.kind, kind="kind of record", near=tuple(KINDS))
        records = _kept(records, given.kind)
    text = dumps(records, target)
    for line in grouped(losses(records, target)):
        print(f"diplometa: {line}", file=sys.stderr)
    if given.output == "-":
        sys.stdout.write(text)
    else:
        Path(given.output).write_text(text, encoding="utf-8", newline="")
    return OK


def _kept(records: Any, kind: str) -> tuple[object, ...]:
    """The records of one kind; of an Extraction, what its mentions stand for."""
    from diplometa.core.mention import Mention
    from diplometa.formats.flat import is_many

    roots = records if is_many(records) else (records,)
    found: Iterator[Any] = (item for root in roots for item in getattr(root, kind, ()))
    return tuple(cast("Any", item.value) if isinstance(item, Mention) else item for item in found)


def _explain(given: argparse.Namespace) -> int:
    from diplometa.checking import explain
    from diplometa.formats.reading import FAULTS

    words = FAULTS.get(given.code)
    print(f"{given.code} (of a file)\n\n{words}" if words else explain(given.code))
    return OK


def _about(given: argparse.Namespace) -> int:  # noqa: ARG001
    from diplometa.cli.about import about

    print(about())
    return OK
