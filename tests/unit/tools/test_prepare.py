from tools.external import HUNSPELL, Requirement
from tools.prepare import explain

BROWSER = Requirement("Chromium ou Chrome", ("chromium",), "installez Google Chrome")


def test_one_message_names_all_that_is_missing_and_how_to_get_it():
    assert explain([BROWSER, HUNSPELL]) == (
        "Les vérifications ont besoin de programmes qui manquent sur cette machine :\n"
        "  - Chromium ou Chrome (installez Google Chrome)\n"
        "  - hunspell (macOS : brew install hunspell)\n"
        "Sous Debian ou Ubuntu, une commande suffit : sudo apt-get install chromium hunspell\n"
        "Puis relancez la commande. Pour voir le manuel, « make serve » n’a besoin de rien de cela."
    )
