"""The worker: one script made of small modules."""

import re

import pytest

from handbook.search.worker import with_worker, worker_script, worker_version


def test_the_script_holds_every_module_and_no_module_syntax():
    script = worker_script()
    assert "class Engine" in script
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)


def test_no_two_modules_give_a_name_to_different_things():
    names = re.findall(r"^(?:async )?(?:function|class|const|let) (\w+)", worker_script(), re.MULTILINE)
    assert len(names) == len(set(names))


def test_the_theme_is_given_our_worker_with_its_version():
    html = '{"search": "../assets/javascripts/workers/search.a7633da7.min.js"}'
    assert with_worker(html, "fr") == f'{{"search": "../search/worker.js?fr.{worker_version()}"}}'


def test_a_theme_that_names_no_worker_is_noticed():
    with pytest.raises(ValueError, match="do not name"):
        with_worker("{}", "fr")
