from handbook.checks.menu import menu_faults, menu_files

MENU = [{"Accueil": ["index.md", {"Suite": "suite.md"}]}, "seule.md"]
TEXT = "nav:\n  - Accueil:\n      - index.md\n      - Suite: suite.md\n  - seule.md\n"


def test_every_file_of_the_menu_is_named_in_order():
    assert list(menu_files(MENU)) == ["index.md", "suite.md", "seule.md"]


def test_a_menu_that_names_every_page_has_no_fault():
    assert menu_faults(MENU, pages=["index.md", "suite.md", "seule.md"], configuration_text=TEXT) == []


def test_a_page_the_menu_misspells_is_missing_twice():
    faults = menu_faults(MENU, pages=["index.md", "suite.md", "seules.md"], configuration_text=TEXT)
    assert [str(fault) for fault in faults] == [
        "mkdocs.yml:5: Le menu nomme « seule.md », qui n'existe pas. "
        "Vouliez-vous dire « seules.md »? Corrigez ce nom, ou écrivez docs/fr/seule.md.",
        "docs/fr/seules.md:1: Cette page n'est pas dans le menu. Ajoutez « - seules.md » sous nav dans mkdocs.yml.",
    ]
