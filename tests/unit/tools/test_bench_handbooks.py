"""The handbooks of any size that the bench builds, and whose time it says is spent."""

import random
import shutil
from pathlib import Path

from handbook.checks.files import check_library
from handbook.content.renditions import moved_parts
from tests.support.throwaway import MINIMAL
from tools.bench_handbooks import write_card
from tools.bench_profile import owner_of, shares_of


def test_a_card_made_for_the_bench_is_one_more_that_nothing_is_wrong_with(tmp_path: Path):
    docs = tmp_path / "docs"
    shutil.copytree(MINIMAL / "docs", docs)
    before, _ = check_library(docs)
    like = before.tips["fr"][0].file.partition("/")[2]
    for number in (701, 702):
        write_card(docs, like, number=number, chance=random.Random(number))
    library, faults = check_library(docs)
    made = [library.documents["en", tip.file] for tip in library.tips["fr"] if tip.number in (701, 702)]
    assert faults == []
    assert len(made) == 2
    assert [moved_parts(library, document) for document in made] == [(), ()]
    assert len({tip.title for tip in library.tips["en"]}) == len(before.tips["en"]) + 2


def test_the_time_of_what_is_written_in_c_is_that_of_its_callers():
    ours, theirs = ("/x/hooks/handbook/site/menu.py", 1, "f"), ("/x/site-packages/jinja2/lexer.py", 1, "g")
    callers = {ours: (1, 1, 2.0, 2.0), theirs: (1, 1, 1.0, 1.0)}
    stats = {ours: (1, 1, 1.0, 1.0, {}), ("~", 0, "sub"): (2, 2, 3.0, 3.0, callers)}
    assert shares_of(stats) == {"handbook/site": 0.75, "jinja2": 0.25, "other": 0}


def test_code_belongs_to_a_room_to_our_templates_to_a_package_or_to_python():
    files = ("/a/hooks/events.py", "/a/overrides/main.html", "/v/site-packages/yaml/reader.py", "<frozen os>")
    assert list(map(owner_of, files)) == ["events", "overrides", "yaml", "Python"]
