"""What an environment keeps for its builds is made once, for everyone who shares it, and is never half there."""

import errno
from pathlib import Path

import pytest

from handbook.source.files import made_once


def test_what_is_kept_is_made_once_and_others_may_read_it(tmp_path: Path):
    file, contents = tmp_path / "kept/picture.png", [b"second", b"first"]
    assert [made_once(file, contents.pop) for _ in range(2)] == [b"first"] * 2
    (tmp_path / "usual").touch()
    assert file.stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_what_nobody_may_read_is_made_again(tmp_path: Path):
    (tmp_path / "picture.png").mkdir()
    assert made_once(tmp_path / "picture.png", lambda: b"made") == b"made"
    assert list(tmp_path.iterdir()) == [tmp_path / "picture.png"]


def test_a_disk_that_is_full_gives_it_all_the_same_and_leaves_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def cut(self: Path, content: bytes) -> None:
        with self.open("wb") as file:
            file.write(content[:1])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", cut)
    assert made_once(tmp_path / "kept/picture.png", lambda: b"made") == b"made"
    assert list((tmp_path / "kept").iterdir()) == []
