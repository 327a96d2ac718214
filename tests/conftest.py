"""Fixtures and settings for all tests."""

import gc
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

__all__ = ["assert_linear", "root", "shared"]

ROOT = Path(__file__).resolve().parent.parent

# `ci` repeats the same examples every time, `dev` looks for new ones, HYPOTHESIS_PROFILE=thorough looks long
_PROFILES = {"ci": (100, True), "dev": (50, False), "thorough": (2000, False)}
for _name, (_most, _same) in _PROFILES.items():
    # a busy machine is no fault of a test
    settings.register_profile(
        _name,
        deadline=None,
        derandomize=_same,
        max_examples=_most,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of facts and gold files beside the repository; tests that need it are skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip(f"no reference files beside the repository: {folder.name}/gold is absent")
    return folder


def _seconds(read: Callable[[str], object], text: str) -> float:
    """CPU time of the quickest of three runs: other programs and the first run's tables do not count."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        read(text)
        best = min(best, time.process_time() - began)
    return best


@pytest.fixture(scope="session")
def assert_linear() -> Callable[[Callable[[str], object], str], None]:
    """Asserts that a reader's time grows with its text alone: eight times as much of one unit, repeated."""

    def check(read: Callable[[str], object], unit: str) -> None:
        small, large = (unit * (size // len(unit) + 1) for size in (2_000, 16_000))
        read(unit)
        # the collector's work grows with all that the other tests hold
        gc.disable()
        try:
            # a square would take sixty-four times as long; the rest is room for a busy machine
            assert _seconds(read, large) < 24 * _seconds(read, small) + 0.003
        finally:
            gc.enable()

    return check
