from handbook.checks.menu import menu_faults

MENU = [{"Accueil": ["index.md", {"Suite": "suite.md"}]}, "seule.md"]
TEXT = "nav:\n  - Accueil:\n      - index.md\n      - Suite: suite.md\n  - seule.md\n"


def test_a_menu_that_names_every_page_has_no_fault():
    assert menu_faults(MENU, pages=["index.md", "suite.md", "seule.md"], configuration_text=TEXT) == []


def test_a_page_the_menu_misspells_is_told_once():
    faults = menu_faults(MENU, pages=["index.md", "suite.md", "seules.md"], configuration_text=TEXT)
    assert [str(fault) for fault in faults] == [
        "mkdocs.yml:5: Le menu nomme « seule.md », qui n'existe pas. "
        "Vouliez-vous dire « seules.md »? Corrigez ce nom, ou écrivez docs/fr/seule.md.",
    ]
