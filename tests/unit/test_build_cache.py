"""The build cache gives again what was made from the same, and never anything else."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from handbook import build_cache, processes
from handbook.build_cache import BuildCache
from handbook.processes import together


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep results in a folder of this test."""
    monkeypatch.setenv(build_cache.FOLDER, str(tmp_path / "built"))
    return tmp_path / "built"


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let several processes work."""
    monkeypatch.setattr(processes, "_has_threads", False)
    monkeypatch.setattr(processes, "_allowed", 2)


def opened() -> BuildCache:
    """Return a cache as a new build finds it."""
    cache = BuildCache()
    cache.open()
    return cache


def save(*results: tuple[str, ...], value: object = "made") -> None:
    """Save the same value for each of these, as a build does."""
    cache = opened()
    for made_from in results:
        cache.result("kind", made_from, lambda: value)
    cache.save()


def unmade() -> str:
    """Be asked for what should not be made again."""
    raise AssertionError


@pytest.mark.usefixtures("folder")
def test_the_next_build_makes_nothing_again():
    save(("text",), value={"title": "Saluer", "lines": [1, 2]})
    assert opened().holds("kind", ("text",))
    again: object = opened().result("kind", ("text",), unmade)
    assert again == {"title": "Saluer", "lines": [1, 2]}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("other", [("texts",), ("te", "xt"), ("text", ""), ()])
def test_what_was_made_from_anything_else_is_made(other: tuple[str, ...]):
    save(("text",))
    assert not opened().holds("kind", other)
    assert opened().result("kind", other, lambda: "new") == "new"


@pytest.mark.usefixtures("folder")
def test_half_a_sign_stops_nothing():
    save(("\ud800",))
    assert opened().holds("kind", ("\ud800",))
    assert not opened().holds("kind", ("?",))


def test_files_are_told_apart_by_their_names_and_by_where_each_ends():
    sets = [{"a": b"1", "b": b""}, {"a": b"", "b": b"1"}, {"a": b"1", "c": b""}, {"a": b"1"}]
    digests = [build_cache.digest_of({Path(name): text for name, text in files.items()}) for files in sets]
    assert len(set(digests)) == len(sets)
    assert build_cache.digest_of({Path("b"): b"", Path("a"): b"1"}) == digests[0]


@pytest.mark.usefixtures("folder")
def test_what_a_build_has_made_it_does_not_make_twice():
    cache = opened()
    assert cache.result("kind", ("text",), lambda: "new") == "new"
    assert cache.result("kind", ("text",), unmade) == "new"


@pytest.mark.usefixtures("folder")
def test_a_kind_of_results_is_not_another():
    save(("text",))
    assert opened().result("other", ("text",), lambda: "new") == "new"


@pytest.mark.usefixtures("folder")
def test_code_that_has_changed_makes_everything_again(monkeypatch: pytest.MonkeyPatch):
    save(("text",))
    monkeypatch.setattr(build_cache, "code_digest", lambda: b"other code")
    assert opened().result("kind", ("text",), lambda: "new") == "new"


def test_any_file_of_the_code_tells_it_from_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(build_cache, "HOOKS", tmp_path)
    digests = [build_cache.code_digest()]
    for name, text in (("a.py", "1"), ("a.py", "2"), ("b.yml", ""), ("c.lexicon", "mot")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        digests.append(build_cache.code_digest())
    (tmp_path / "a.py").rename(tmp_path / "d.py")
    digests.append(build_cache.code_digest())
    assert len(set(digests)) == len(digests)


def test_other_packages_are_other_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert any(folder.name.startswith("mkdocs-") for folder in build_cache.PACKAGES.glob("*.dist-info"))
    monkeypatch.setattr(build_cache, "PACKAGES", tmp_path)
    digests = [build_cache.code_digest(), build_cache.code_digest()]
    for name in ("a-1.0.dist-info", "b-1.0.dist-info"):
        (tmp_path / name).mkdir()
        digests.append(build_cache.code_digest())
    (tmp_path / "a-1.0.dist-info").rename(tmp_path / "a-1.1.dist-info")
    digests.append(build_cache.code_digest())
    assert digests[0] == digests[1]
    assert len(set(digests)) == 4


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(file.read_bytes() + b"."),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(bytes(200)),
        lambda file: (file.unlink(), file.mkdir()),
    ],
)
def test_a_file_that_is_not_whole_is_as_if_there_were_none(spoil: Callable[[Path], object], folder: Path):
    save(("text",))
    spoil(folder / "kind")
    cache = opened()
    assert cache.result("kind", ("text",), lambda: "new") == "new"
    cache.save()


def test_where_nothing_can_be_written_nothing_is_kept(folder: Path):
    folder.write_text("a file", encoding="utf-8")
    save(("text",))
    assert opened().result("kind", ("text",), lambda: "new") == "new"


def test_nothing_is_kept_where_no_folder_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(build_cache.FOLDER, "")
    save(("text",))
    assert not opened().is_open
    assert not folder.exists()


def test_results_lie_beside_the_packages_if_nobody_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(build_cache.FOLDER)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    save(("text",))
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["kind"]


@pytest.mark.usefixtures("folder")
def test_what_a_build_has_not_used_is_kept_while_there_is_room(monkeypatch: pytest.MonkeyPatch):
    save(("a",), ("b",))
    cache = opened()
    cache.result("kind", ("a",), unmade)
    cache.result("kind", ("c",), lambda: "made")
    size = len(next(iter(cache._fresh["kind"].values())))
    monkeypatch.setattr(build_cache, "MOST_BYTES", 2 * size)
    cache.save()
    assert [opened().holds("kind", (name,)) for name in "abc"] == [True, False, True]


@pytest.mark.usefixtures("folder")
def test_a_large_handbook_is_not_held_twice_in_memory(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(build_cache, "MOST_BYTES", 1)
    cache = opened()
    assert [cache.result("kind", (name,), partial(str, name)) for name in "abc"] == list("abc")
    assert len(cache._fresh["kind"]) == 1


@pytest.mark.usefixtures("folder")
def test_a_build_that_makes_nothing_writes_nothing(folder: Path):
    save(("text",))
    before = (folder / "kind").stat().st_mtime_ns
    save(("text",))
    assert (folder / "kind").stat().st_mtime_ns == before


@pytest.mark.usefixtures("folder", "several")
def test_what_a_copy_of_a_process_has_made_the_next_copies_do_not_make(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(build_cache.CACHE, "is_open", False)
    build_cache.CACHE.open()
    together([partial(build_cache.CACHE.result, "kind", (name,), partial(str, name)) for name in "ab"])
    assert together([partial(build_cache.CACHE.result, "kind", ("a",), unmade)] * 2) == ["a", "a"]
    build_cache.CACHE.close()


@pytest.mark.usefixtures("folder", "several")
def test_what_copies_of_a_process_have_made_is_kept_and_what_they_use_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(build_cache.CACHE, "is_open", False)
    build_cache.CACHE.open()
    together([partial(build_cache.CACHE.result, "kind", (name,), partial(str, name)) for name in "abcd"])
    assert not build_cache.CACHE._used
    build_cache.CACHE.save()
    build_cache.CACHE.open()
    assert together([partial(build_cache.CACHE.result, "kind", (name,), unmade) for name in "abcd"]) == list("abcd")
    assert len(build_cache.CACHE._used["kind"]) == 4
    build_cache.CACHE.close()
