from pathlib import Path

import pytest

import checker


@pytest.fixture(autouse=True, scope="session")
def surroundings(tmp_path_factory):
    """Keep results of test runs away from those of whoever runs them, and let the programs they start find ours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("PYTHONPATH", str(Path(checker.__file__).parents[1]))
        yield
