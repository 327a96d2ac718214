"""Fixtures and settings for all tests."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

__all__ = ["root", "shared"]

ROOT = Path(__file__).resolve().parent.parent

# `ci` repeats the same examples every time, `dev` looks for new ones, HYPOTHESIS_PROFILE=thorough looks long
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100, print_blob=True)
settings.register_profile("dev", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
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
