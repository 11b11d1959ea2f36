"""Whatever comes to a page from outside comes in by an entrance that is known, and tried with hostile things.

A script that opens another one fails here: have it tried where its kind says, then name it.
"""

import re

import pytest

from tests.support.throwaway import ROOT

OVERRIDES = ROOT / "overrides"
COMMENTS = re.compile(r"^\s*(?:/\*\*|\*|//).*$", re.MULTILINE)
KINDS = {
    "an address": r"\blocation\.(?:hash|search)\b",
    "a file": r'type="file"|\bfile\.text\(|FileReader|dataTransfer',
    "what is kept": r"\b(?:localStorage|sessionStorage|indexedDB)\b|document\.cookie|\bcaches\.match",
    "a message": r'"message"|\bonmessage\b|BroadcastChannel',
    "what is pasted": r'clipboardData|clipboard\.read|"(?:paste|drop)"',
    "another page": r"document\.referrer|\bwindow\.(?:opener|name|parent)\b",
}
ENTRANCES = {
    # Every one of them, on a page: tests/browser/test_abuse.py; what reads them: hostile-input.test.mjs.
    "an address": {
        "components/channel-choice/channel-choice.js",
        "components/checklist-index/checklist-index.js",
        "components/draft-check/draft-check.js",
        "components/hold-companion/hold-companion.js",
        "components/lost-client/lost-client.js",
        "components/message-template-list/message-template-list.js",
        "components/moved-page/moved-page.js",
        "components/path-bar/path-bar.js",
        "components/scenario/scenario.js",
        "components/search-box/found-words.js",
        "components/search-box/search-address.js",
        "components/search-box/search-box.js",
        "components/situation/situations.js",
        "components/text-composer/text-composer.js",
        "components/tip-list/tip-list.js",
        "search/worker.js",  # its own address, which the page writes
        "shared/later-elements.js",
        "shared/progress-store.js",
    },
    # tests/browser/test_learning.py (a file that is not ours), and hostile-input.test.mjs.
    "a file": {"components/my-progress/my-progress.html", "shared/progress-state.js"},
    # test_abuse.py (anything kept), hostile-input.test.mjs, and for copies tests/browser/test_offline.py.
    "what is kept": {"main.html", "offline/copies.js", "shared/kept-copy.js", "shared/storage.js"},
    # The worker of copies hears any page of the origin: test_offline.py. The others hear our own page or worker alone.
    "a message": {
        "components/draft-check/draft-reader.js",
        "components/draft-check/draft-worker.js",
        "components/hold-companion/ticking.js",
        "offline/service-worker.js",
        "search/worker.js",
        "shared/kept-copy.js",
        "shared/search-client.js",
    },
    # tests/browser/test_copy.py: an older browser pastes nothing but text.
    "what is pasted": {"components/blank/blank.js"},
    "another page": set(),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_entrance_is_known(kind: str):
    scripts = [file for file in OVERRIDES.rglob("*") if file.suffix in (".js", ".html")]
    found = {
        file.relative_to(OVERRIDES).as_posix()
        for file in scripts
        if re.search(KINDS[kind], COMMENTS.sub("", file.read_text(encoding="utf-8")))
    }
    assert found == ENTRANCES[kind]
