"""The main journeys in WebKit, the engine of Safari and of every iPhone: what differs from the others shows here."""

from collections.abc import Iterator

import pytest

from handbook.blocks.text_message_cost import cost_of
from tests.support.offline import Network, network
from tests.support.site import Site
from tests.support.webkit import CONTROL, ENTER, ESCAPE, RIGHT, TAB, WebKitPage, find_webkit, webkit

CALL = "telephone/liste-appel-complet/"
PROGRESS = ".hb-checklist__progress"
FIELD = ".hb-search__field"
RESULT = ".hb-result__title"
MODEL = "#texto-document-arrive"
ANSWERS = {"prénom": "Jérôme", "agent": "Karim", "entreprise": "Optique du Parc", "date": "3 mars", "heure": "16 h"}
COMPOSER = ".hb-composer__form textarea"
QUESTION = '.hb-question[data-kind="unique"]'
KEPT = "handbook-offline-copy [role=status]"
IS_FREE = """
const part = document.querySelector(arguments[0]);
return Boolean(part) && !part.closest("[inert], :disabled");
"""
"""Whether the script has come, and freed what waits for it."""
BACKGROUND = "return getComputedStyle(document.body).backgroundColor"
DARK = "rgb(19, 26, 34)"
NBSP = "\N{NO-BREAK SPACE}"

pytestmark = pytest.mark.skipif(find_webkit() is None, reason="Debian: apt-get install webkit2gtk-driver xvfb")


@pytest.fixture(scope="module")
def host(real_site: Site) -> Iterator[Network]:
    """Publish the handbook on a network that may be cut."""
    with network(real_site.folder) as host:
        yield host


@pytest.fixture(scope="module")
def window() -> Iterator[WebKitPage]:
    """Give the one window in which the journeys are made: WebKit takes long to start."""
    with webkit() as page:
        yield page


def test_a_misspelt_word_finds_a_page_that_enter_opens(window: WebKitPage, host: Network):
    window.goto(host.url)
    window.see("h1", "Trouvez quoi dire")
    window.type("body", "/")
    window.type(FIELD, "mettre en atente")
    title = window.run("return arguments[0].innerText", window.see(RESULT, "Mettre en attente"))
    window.type(FIELD, ENTER)
    window.see("h1", title)


def test_the_five_moves_open_and_close_by_keyboard(window: WebKitPage, host: Network):
    window.goto(f"{host.url}clients-difficiles/ecouter/")
    window.type("body", "d")
    window.see("dialog", "1 / 5")
    window.type("dialog", RIGHT)
    window.see("dialog", "2 / 5")
    window.type("dialog", ESCAPE)
    window.wait("return !document.querySelector('dialog[open]')")


def test_a_tick_is_there_on_another_visit_and_in_english(window: WebKitPage, host: Network):
    window.goto(host.url + CALL)
    window.wait(IS_FREE, ".hb-checklist__box")
    window.click("li:nth-child(2) > .hb-checklist__item")
    window.see(PROGRESS, "1 sur 14")
    window.goto(host.url + CALL)
    window.see(PROGRESS, "1 sur 14")
    window.click("header a", "English")
    window.see(PROGRESS, "1 of 14")


def test_a_filled_model_is_copied_then_pasted_in_the_composer_which_counts_it(window: WebKitPage, host: Network):
    window.goto(f"{host.url}texto/modeles/")
    for name, answer in ANSWERS.items():
        window.type(f"{MODEL} [name='{name}']", answer)
    window.click(f"{MODEL} button", "Copier pour texto")
    window.see(f"{MODEL} button", "Message copié")
    window.goto(f"{host.url}outils/compositeur/")
    window.wait(IS_FREE, COMPOSER)
    window.type(COMPOSER, f"{CONTROL}v")
    pasted = window.wait("return document.querySelector(arguments[0]).value", COMPOSER)
    assert pasted.startswith("Bonjour Jérôme, ici Karim, Optique du Parc. ")
    window.see(".hb-composer__segments", f"{cost_of(pasted).segments} segments")


def test_the_dark_palette_stays_from_one_page_to_the_next(window: WebKitPage, host: Network):
    window.goto(host.url)
    window.click("header handbook-palette button")
    window.click("header handbook-palette button")
    assert window.run(BACKGROUND) == DARK
    window.goto(f"{host.url}telephone/")
    assert window.run(BACKGROUND) == DARK


def test_a_question_tells_a_wrong_answer_from_a_right_one(window: WebKitPage, host: Network):
    window.goto(f"{host.url}parcours/premiere-journee/")
    window.wait(IS_FREE, f"{QUESTION} input")
    for choice, verdict in (("label:not([data-right])", "Pas encore."), ("label[data-right]", "C’est juste.")):
        window.click(f"{QUESTION} {choice}")
        window.click(f"{QUESTION} button", "Vérifier")
        window.see(f"{QUESTION} [role=status]", verdict)


def test_a_lost_client_is_counted_from_ones_own_numbers(window: WebKitPage, host: Network):
    window.goto(f"{host.url}outils/calculateur/")
    window.see(".hb-lost__amount", f"24{NBSP}500{NBSP}$")
    window.run("document.querySelector('#lost-purchase-likely').select()")
    window.type("#lost-purchase-likely", f"1 234,50 ${TAB}")
    window.see(".hb-lost__amount", f"8{NBSP}641{NBSP}500{NBSP}$")


def test_the_copy_that_the_device_keeps_opens_and_is_searched_without_a_network(window: WebKitPage, host: Network):
    window.goto(f"{host.url}equipe/vie-privee/")
    window.see(KEPT, "Cet appareil garde tout le manuel français")
    host.is_cut = True
    window.goto(f"{host.url}clients-agressifs/poser-une-limite/")
    window.see("h1", "Trois avertissements")
    window.type(FIELD, "remboursement")
    window.see(RESULT)
