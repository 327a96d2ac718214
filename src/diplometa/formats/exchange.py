"""The verbs of exchange: records to text and back, in every format that is known, by name or by suffix."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast, overload

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.report import Finding, Report
from diplometa.formats.known import FORMATS, format_of, require_format
from diplometa.formats.structure import is_record, item_of
from diplometa.formats.tabular import Columns

__all__ = ["FORMATS", "dump", "dumps", "format_of", "load", "loads", "losses", "type_of"]

T = TypeVar("T")


class _Format(Protocol):
    """What the module of a format offers; no `read` where it is only written."""

    def write(self, root: object, *, indent: int | None) -> str: ...
    def read(self, text: str | bytes, type: type[T], *, knowledge: Knowledge | None, strict: bool) -> T: ...
    def losses(self, root: object) -> Report: ...


def _module(format: str, *, read: bool = False) -> _Format:
    return cast("_Format", import_module(f"diplometa.formats.{require_format(format, read=read)}"))


@contextmanager
def _shallow(format: str) -> Generator[None]:
    """Within it, records that nest deeper than Python follows are what the format cannot hold."""
    try:
        yield
    except RecursionError:
        finding = Finding(code="format.too-deep", message="the records nest too deeply to be written")
        raise FormatError(f"the records cannot be written as {format}", report=Report((finding,))) from None


def type_of(text: str | bytes, format: str) -> type[Any]:
    """What a text says that it is to be read as: an Extraction, a tuple of such, or a Dataset, which is the rest.

    >>> type_of('{"type":"Extraction"}', "json").__name__
    'Extraction'

    Raises:
        FormatError: the format is only written.
        UnknownCodeError: there is no such format.
    """
    # a format that holds no Extractions has nothing to say
    said: Callable[[str | bytes], type[Any]] | None = getattr(_module(format, read=True), "type_of", None)
    return said(text) if said is not None else Dataset


def _require_records(records: object, taker: str) -> None:
    if is_record(records.__class__) or (isinstance(records, Iterable) and not isinstance(records, str | bytes)):
        return
    raise TypeError(f"{taker} takes records, not a value of type {records.__class__.__name__}")


def _root(records: object, *, bare: bool) -> object:
    """What is written: a Dataset of the records, unless they are asked for as they are; an Extraction always is."""
    from diplometa.extraction.model import Extraction

    alone = is_record(records.__class__)
    if bare or isinstance(records, Dataset | Extraction):
        return records if alone else tuple(cast("Iterable[object]", records))
    items = (records,) if alone else tuple(cast("Iterable[object]", records))
    return items if items and all(isinstance(item, Extraction) for item in items) else Dataset.of(items)


def dumps(records: object, format: str = "json", *, bare: bool = False, indent: int | None = None) -> str:
    """Write records as a text.

    The root of a JSON text is a Dataset; an Extraction is written whole. Fields that hold nothing (None, no items,
    False) are left out; the order is that of the records and their fields, so that equal records give equal texts.

    Args:
        records: a Dataset, an Extraction, a record, or an iterable of records.
        format: json, jsonl (one record a line), csv or tsv (records of one kind), or another that `diplometa about`
            lists.
        bare: in JSON, write one record as an object and several as an array, without a Dataset around them.
        indent: in JSON, the number of spaces by which to indent; None writes one line.

    >>> from diplometa.places.model import Place
    >>> dumps(Place(city="Yalta"))
    '{"version":"1","places":[{"city":"Yalta"}]}'
    >>> dumps(Place(city="Yalta"), bare=True)
    '{"type":"Place","city":"Yalta"}'

    Raises:
        FormatError: the format cannot hold the records.
        RecordError: something in it is no record of a Dataset's kinds.
        UnknownCodeError: there is no such format.

    Source: RFC 8259 (JSON); jsonlines.org; RFC 4180 (CSV).
    """
    _require_records(records, "dumps")
    module, root = _module(format), _root(records, bare=bare)
    with _shallow(format):
        return module.write(root, indent=indent)


@overload
def loads(
    text: str | bytes,
    format: str = "json",
    knowledge: Knowledge | None = None,
    *,
    strict: bool = False,
    columns: Columns | None = None,
) -> Dataset: ...
@overload
def loads(
    text: str | bytes,
    format: str = "json",
    knowledge: Knowledge | None = None,
    *,
    strict: bool = False,
    type: type[T],
    columns: Columns | None = None,
) -> T: ...
def loads(
    text: str | bytes,
    format: str = "json",
    knowledge: Knowledge | None = None,
    *,
    strict: bool = False,
    type: type[Any] = Dataset,
    columns: Columns | None = None,
) -> Any:
    """Read a text as a Dataset, or as what `type` says.

    A bare record, or an array of records, each with its `type`, is read as a Dataset too.

    An Extraction is no part of a Dataset: it is read with `type=dm.Extraction`, and several of them, an array or the
    lines of a file, with `type=tuple[dm.Extraction, ...]`.

    Args:
        text: a text, or its bytes in UTF-8.
        format: json, jsonl, csv, tsv, or another that `diplometa about` lists.
        knowledge: records of your own; a Party that only they know is read as theirs.
        strict: whether a field that a record does not have is a fault; else it is passed over.
        type: the class of what the text holds (Dataset, Extraction, Summit, ...), or a tuple of one, such as
            `tuple[Summit, ...]`.
        columns: for a table, the column that a name of its header stands for: `{"Ort": "place.city"}`.

    >>> loads('{"version":"1","places":[{"city":"Yalta"}]}').places[0].city
    'Yalta'
    >>> from diplometa.places.model import Place
    >>> [place.city for place in loads('[{"city":"Yalta"},{"city":"Oslo"}]', type=tuple[Place, ...])]
    ['Yalta', 'Oslo']
    >>> loads('{"places":[{"citty":"Yalta"}]}')
    Traceback (most recent call last):
    diplometa.core.errors.FormatError: the text is not a Dataset: 1 error, 1 warning
    places[0].citty: warning format.unknown-field: Place has no field 'citty' [it has city, country, venue, names]
    places[0].city: error format.broken-record: Place has no city, country or venue; expected at least one of them

    Raises:
        FormatError: it is not in this format; its report holds every fault with its path.
        UnknownCodeError: there is no such format, or no such column.
    """
    require_knowledge(knowledge, "loads")
    if not isinstance(text, str | bytes):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"loads takes a str or bytes, not {text.__class__.__name__}")
    if not is_record(item_of(type) or type):
        raise TypeError(f"loads reads a class of records, or a tuple of one such as tuple[Summit, ...], not {type!r}")
    module = _module(format, read=True)
    if columns is None:
        return module.read(text, type, knowledge=knowledge, strict=strict)
    if format not in ("csv", "tsv"):
        raise FormatError(f"{format} has no columns; expected csv or tsv where columns are named")
    return cast("Any", module).read(text, type, knowledge=knowledge, strict=strict, columns=columns)


def dump(
    records: object, path: str | Path, format: str | None = None, *, bare: bool = False, indent: int | None = None
) -> None:
    """Write records to a file in UTF-8; the format is that of its suffix, where none is named.

    Args:
        records: a Dataset, an Extraction, a record, or an iterable of records.
        path: the file; what it holds is replaced.
        format: json, jsonl, csv, tsv, or another that `diplometa about` lists.
        bare: as `dumps` takes it.
        indent: as `dumps` takes it.

    >>> from diplometa.places.model import Place
    >>> dump(Place(city="Yalta"), "yalta.jsonl")
    >>> load("yalta.jsonl").places[0].city
    'Yalta'

    Raises:
        FormatError: the format cannot hold the records.
        RecordError: something in it is no record of a Dataset's kinds.
        TypeError: what was handed in is no record and holds none.
        UnknownCodeError: no format has this name or suffix.
        OSError: the file cannot be written.
    """
    text = dumps(records, format or format_of(path), bare=bare, indent=indent)
    Path(path).write_text(text, encoding="utf-8", newline="")


@overload
def load(
    path: str | Path,
    format: str | None = None,
    knowledge: Knowledge | None = None,
    *,
    strict: bool = False,
    columns: Columns | None = None,
) -> Dataset: ...
@overload
def load(
    path: str | Path,
    format: str | None = None,
    knowledge: Knowledge | None = None,
    *,
    strict: bool = False,
    type: type[T],
    columns: Columns | None = None,
) -> T: ...
def load(
    path: str | Path,
    format: str | None = None,
    knowledge: Knowledge | None = None,
    *,
    strict: bool = False,
    type: type[Any] = Dataset,
    columns: Columns | None = None,
) -> Any:
    """Read a file as `loads` reads its text; the format is that of its suffix, where none is named.

    Args:
        path: the file, in UTF-8.
        format: json, jsonl, csv, tsv, or another that `diplometa about` lists.
        knowledge: records of your own; a Party that only they know is read as theirs.
        strict: whether a field that a record does not have is a fault; else it is passed over.
        type: the class of what the file holds, or a tuple of one, as for `loads`.
        columns: for a table, as `loads` takes it.

    >>> from diplometa.places.model import Place
    >>> dump(Place(city="Yalta"), "yalta.json")
    >>> load("yalta.json").places[0].city
    'Yalta'

    Raises:
        FormatError: it is not in this format; its report holds every fault with its path.
        TypeError: `type` is no class of records, or `knowledge` no Knowledge.
        UnknownCodeError: no format has this name or suffix.
        OSError: the file cannot be read.
    """
    require_knowledge(knowledge, "load")
    return loads(
        Path(path).read_bytes(), format or format_of(path), knowledge, strict=strict, type=type, columns=columns
    )


def losses(records: object, format: str) -> Report:
    """What of the records a format cannot hold: a Finding for each field that would be lost or changed.

    Args:
        records: a Dataset, an Extraction, a record, or an iterable of records.
        format: json, jsonl, csv, tsv, or another that `diplometa about` lists.

    >>> losses(Dataset(), "json").ok
    True

    Raises:
        FormatError: the records nest too deeply to be written.
        RecordError: something in it is no record of a Dataset's kinds.
        TypeError: what was handed in is no record and holds none.
        UnknownCodeError: there is no such format.
    """
    _require_records(records, "losses")
    root: Any = _root(records, bare=False)
    module = _module(format)
    with _shallow(format):
        return module.losses(root)
