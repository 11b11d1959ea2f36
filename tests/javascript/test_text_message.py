"""What a text costs, in Python and in the browser: the same count and the same copy, whatever is typed."""

import json
import subprocess

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handbook.blocks.text_message_cost import TABLES, cost_of, plain_text
from tests.javascript.test_javascript import ROOT, node
from tests.unit.test_text_message_cost import CALL, CHOICE, RECEIVED, REMINDER

SCRIPT = """
import { costOf, plainText } from "./overrides/shared/text-message.js";
import { readFileSync, writeFileSync } from "node:fs";
const told = JSON.parse(readFileSync(0, "utf8")).map((text) => {
  const { encoding, units, segments, culprits } = costOf(text);
  return [encoding, units, segments, culprits, plainText(text)];
});
writeFileSync(1, JSON.stringify(told));
"""
SIGNS = "".join([TABLES["basic"], TABLES["extension"], *TABLES["swaps"], "çêôâîûëïÿÀÈ😀👍🏽e\u0301\u2003"])
ANYTHING = st.text(alphabet=SIGNS, max_size=350)
FREE = st.text(alphabet="aé€", max_size=350)
VECTORS = [
    *("", "a" * 160, "a" * 161, "a" * 306, "a" * 307, "€" * 80, "€" * 81, "€" * 152, "€" * 153, "ê" * 70, "ê" * 71),
    *("ê" * 134, "ê" * 135, "😀" * 35, "😀" * 36, "😀" * 67, RECEIVED, CALL, CHOICE, CHOICE.replace("’", "'")),
    *(REMINDER + "arrêter.", REMINDER + "cesser.", "«\u202fOui\u00a0\u2009» « »", "14\u00a0h\u202f30"),
]


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANYTHING | FREE, min_size=60, max_size=60))
def test_the_browser_counts_and_copies_as_the_build_does(typed: list[str]):
    texts = [*VECTORS, *typed]
    command = [node(), "--input-type=module", "--disable-warning=ExperimentalWarning", "--eval", SCRIPT]
    ran = subprocess.run(command, cwd=ROOT, input=json.dumps(texts), capture_output=True, text=True, check=True)
    for text, told in zip(texts, json.loads(ran.stdout), strict=True):
        cost = cost_of(text)
        assert told == [cost.encoding, cost.units, cost.segments, list(cost.culprits), plain_text(text)], repr(text)
