"""Fixtures and settings for all tests."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

__all__ = ["root", "shared"]

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
