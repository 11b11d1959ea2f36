"""The worker: one script made of small modules."""

import json
import re
from functools import partial

import pytest

from handbook.language.strings import load_strings
from handbook.site.search_worker import ThemeSettings, with_search, worker_script, worker_version


def test_the_script_holds_every_module_and_no_module_syntax():
    script = worker_script()
    assert "class Engine" in script
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)


def test_no_two_modules_give_a_name_to_different_things():
    names = re.findall(r"^(?:async )?(?:function|class|const|let) (\w+)", worker_script(), re.MULTILINE)
    assert len(names) == len(set(names))


def in_page(settings: dict[str, object]) -> str:
    return f'<p></p><script id="__config" type="application/json">{json.dumps(settings)}</script><p></p>'


def test_the_theme_is_given_our_worker_with_its_version():
    theirs = in_page({"search": "../assets/javascripts/workers/search.a7633da7.min.js", "base": ".."})
    strings = load_strings()["fr"]
    start, settings, end = re.split(r"(?<=json\">)|(?=</script>)", with_search(theirs, strings))
    assert json.loads(settings) == {"search": f"../search/worker.js?fr.{worker_version()}", "base": ".."}
    assert (start.startswith("<p>"), end.endswith("<p></p>")) == (True, True)


def test_a_theme_that_names_no_worker_is_noticed():
    with pytest.raises(ValueError, match="do not name"):
        with_search(in_page({}), load_strings()["fr"])


def test_the_settings_of_the_theme_are_written_once_for_each_depth():
    asked: list[str] = []

    def block(base_url: str) -> str:
        asked.append(base_url)
        worker = f"{base_url}/assets/javascripts/workers/search.a7633da7.min.js"
        return in_page({"search": worker, "translations": {}})

    settings = ThemeSettings(load_strings()["fr"])
    written = [settings(base_url, partial(block, base_url)) for base_url in ("..", ".", "..")]
    assert asked == ["..", "."]
    assert ["../search/worker.js" in html for html in written] == [True, False, True]
