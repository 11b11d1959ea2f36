from pathlib import Path

import pytest

from handbook.content.tip_links import with_tip_links
from tests.support.editors import make_library


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        pytest.param("index.md", "[truc nº 201](truc:201)", "[truc nº 201](trucs/201-faire-attendre.md)", id="home"),
        pytest.param("a/b.md", "[201](truc:201).", "[201](../trucs/201-faire-attendre.md).", id="folder"),
        pytest.param(
            "trucs/index.md",
            "[a](truc:201) et [b](truc:201)",
            "[a](201-faire-attendre.md) et [b](201-faire-attendre.md)",
            id="twice on a line",
        ),
        pytest.param("index.md", "Tapez `[a](truc:201)`.", "Tapez `[a](truc:201)`.", id="code"),
        pytest.param("index.md", "```\n[a](truc:201)\n```", "```\n[a](truc:201)\n```", id="block of code"),
        pytest.param("index.md", "[a](conclure.md)", "[a](conclure.md)", id="other link"),
    ],
)
def test_a_link_to_the_number_of_a_card_leads_to_its_file(file: str, text: str, expected: str, tmp_path: Path):
    assert with_tip_links(text, file=file, library=make_library(tmp_path)) == expected
