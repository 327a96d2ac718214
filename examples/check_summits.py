"""Check a hand-made file of summits that has faults: first what cannot be read, then what is doubtful in the rest.

Run it from the root of the repository: python examples/check_summits.py
"""

from pathlib import Path

import diplometa as dm

FILE = Path(__file__).parent / "summits-with-faults.jsonl"


def summit_of(line: str) -> dm.Summit:
    """The summit of one line of JSON."""
    return dm.loads(line, type=dm.Summit)


def main() -> None:
    print("1. The whole file at once: every fault is told, and nothing is read.\n")
    try:
        dm.load(FILE)
    except dm.FormatError as error:
        print(error)

    print("\n2. Line by line: what can be read is kept, the rest is told by its row.\n")
    lines = FILE.read_text(encoding="utf-8").splitlines()
    summits, unread = dm.parse_each(summit_of, lines)
    print(f"{sum(summit is not None for summit in summits)} of {len(lines)} lines read")
    print("not read: rows", ", ".join(finding.path for finding in unread))

    print("\n3. What is doubtful in those that were read.\n")
    kept = [summit for summit in summits if summit is not None]
    report = dm.validate(kept)
    for finding in report:
        number = int(finding.path.partition("[")[2].partition("]")[0])
        print(f"{kept[number].name}\n  {finding}")
    print(f"\n{report.summary()}; fit to be published: {'yes' if report.ok else 'no'}")


if __name__ == "__main__":
    main()
