"""The worker: one script made of small modules."""

import re

from handbook.site.search_worker import worker_address, worker_script, worker_version


def test_the_script_holds_every_module_and_no_module_syntax():
    script = worker_script()
    assert "class Engine" in script
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)


def test_no_two_modules_give_a_name_to_different_things():
    names = re.findall(r"^(?:async )?(?:function|class|const|let) (\w+)", worker_script(), re.MULTILINE)
    assert len(names) == len(set(names))


def test_the_address_of_the_worker_says_the_edition_and_changes_with_the_worker():
    assert worker_address("en") == f"search/worker.js?en.{worker_version()}"
