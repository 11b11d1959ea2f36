from pathlib import Path

from tests.support.editors import card, make_edition


def test_each_section_gives_one_card_to_the_home_page_the_newer_ones_first(tmp_path: Path):
    files: dict[str, str | bytes] = {
        "docs/fr/trucs/18-un.md": card(number="18"),
        "docs/fr/trucs/19-deux.md": card(number="19", channel="[courriel]"),
        "docs/fr/trucs/202-trois.md": card(number="202"),
    }
    edition = make_edition(tmp_path, files=files)
    assert [tip.number for tip in edition.tip_of_each_section()] == [201, 19]


def test_a_card_is_found_by_its_file_in_the_language_of_the_edition(tmp_path: Path):
    assert make_edition(tmp_path, "en").tip("trucs/201-faire-attendre.md").title == "Keep someone waiting"
