"""Columns of dates: read by `parse_each`, sorted and grouped by pandas, written to CSV and read back."""

import io

import pytest

import diplometa as dm

TEXTS = ["7 February 2025", "spring 1947", "the 1970s", "no date", "6-8 May 2024", None, "February 2025", "since 1949"]
VALUES = ["2025-02-07", "1947-21", "197X", None, "2024-05-06/2024-05-08", None, "2025-02", "1949/.."]


def test_a_column_is_read_with_a_report_by_row() -> None:
    values, report = dm.parse_each(dm.parse_date, TEXTS)
    assert [value and str(value) for value in values] == VALUES
    assert [finding.path for finding in report] == ["[3]"]


class TestPandas:
    @pytest.fixture
    def frame(self):
        pandas = pytest.importorskip("pandas", reason="pandas is not installed")
        values, _ = dm.parse_each(dm.parse_date, TEXTS)
        return pandas.DataFrame({"date": values, "text": TEXTS}).dropna()

    def test_a_column_sorts_by_date(self, frame) -> None:
        assert [*frame.sort_values("date")["date"].map(str)] == [
            "1947-21",
            "1949/..",
            "197X",
            "2024-05-06/2024-05-08",
            "2025-02",
            "2025-02-07",
        ]
        assert frame["date"].min() == dm.EdtfDate("1947-21")
        assert frame["date"].max() == dm.EdtfDate("2025-02-07")

    def test_a_column_groups_by_date_and_by_what_it_has(self, frame) -> None:
        doubled = frame.loc[[*frame.index, *frame.index]]
        counts = doubled.groupby("date").size()
        assert [*counts] == [2] * 6
        assert counts[dm.EdtfDate("197X")] == 2
        by_precision = frame.groupby(frame["date"].map(lambda date: date.precision)).size()
        assert by_precision.sum() == 6

    def test_a_column_goes_through_csv_and_back(self, frame) -> None:
        pandas = pytest.importorskip("pandas", reason="pandas is not installed")
        read = pandas.read_csv(io.StringIO(frame.to_csv(index=False)), converters={"date": dm.EdtfDate})
        assert [*read["date"]] == [*frame["date"]]
        assert read.equals(frame.reset_index(drop=True))

    def test_columns_join_and_compare_by_date(self, frame) -> None:
        pandas = pytest.importorskip("pandas", reason="pandas is not installed")
        other = pandas.DataFrame({"date": [dm.EdtfDate("2025-02-07")], "place": ["Oslo"]})
        assert [*frame.merge(other, on="date")["place"]] == ["Oslo"]
        assert [*(frame["date"] == dm.EdtfDate("197X"))].count(True) == 1
