"""Quizzes, hunts, spotting and stories work by pointer, by keyboard, on paper, and are read without JavaScript.

They are tried on the minimal handbook, whose words never change: one path there has an exercise of each kind.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.axe import axe_faults
from tests.support.faults import fail_on
from tests.support.throwaway import ThrowAwayProject
from tools.pages_server import serve

PATH = "parcours/essai/"
TRY_AGAIN = "Pas encore. Lisez la raison, puis essayez de nouveau."
RIGHT = "C’est juste."


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the minimal handbook in place of the real one."""
    site = ThrowAwayProject(tmp_path_factory.mktemp("exercises")).build({})
    assert site.faults == []
    with serve(site.folder) as url:
        yield url


@pytest.fixture
def path(page: Page, server: str) -> Page:
    """Give the page of the path."""
    page.goto(server + PATH)
    expect(page.locator(".hb-quiz__foot")).to_be_visible()
    expect(scene(page)).to_have_count(1)
    return page


def question(page: Page, name: str) -> Locator:
    return page.locator(f"[data-question={name}]")


def check(asked: Locator, verdict: str) -> None:
    asked.get_by_role("button", name="Vérifier").click()
    expect(asked.get_by_role("status")).to_have_text(verdict)


def step(page: Page, title: str) -> Locator:
    return page.get_by_role("checkbox", name=f"Étape faite : {title}", exact=True)


def hunt(page: Page) -> Locator:
    return page.locator("handbook-filler-hunt")


def word(page: Page, text: str) -> Locator:
    return hunt(page).get_by_role("button", name=text)


# Quizzes


def test_a_wrong_answer_gives_its_reason_and_another_try(path: Page):
    asked = question(path, "avant")
    path.get_by_label("Rien, pour aller plus vite.").check()
    check(asked, TRY_AGAIN)
    expect(asked.get_by_text("la personne se croit oubliée.")).to_be_visible()
    expect(asked.get_by_text("il manque la raison.")).to_be_hidden()
    path.get_by_label("La raison, puis la durée.").check()
    expect(asked.get_by_role("status")).to_have_text("")
    check(asked, RIGHT)
    expect(asked.get_by_text("il manque la raison.")).to_be_visible()
    expect(asked.get_by_role("link", name="la page")).to_have_attribute(
        "href", "../../telephone/mettre-en-attente/#avant"
    )
    expect(asked.get_by_role("link", name="Mettre en attente")).to_be_visible()


def test_a_question_without_an_answer_asks_for_one(path: Page):
    check(question(path, "avant"), "Choisissez d’abord une réponse.")
    check(question(path, "retour"), "Choisissez d’abord une réponse.")


def test_half_of_several_answers_is_not_quite_right(path: Page):
    path.get_by_label("Donner des nouvelles.").check()
    check(question(path, "pendant"), "Pas tout à fait : il manque au moins une bonne réponse. Essayez encore.")
    path.get_by_label("Couper le son et partir.").check()
    check(question(path, "pendant"), TRY_AGAIN)


def test_an_order_says_how_many_are_in_place_and_gives_nothing_away(path: Page):
    asked = question(path, "ordre")
    shown = asked.locator(".hb-order__text").all_inner_texts()
    asked.get_by_role("button", name="Vérifier").click()
    expect(asked.get_by_role("status")).to_contain_text("à leur place sur 3")
    expect(asked.get_by_text("on ne l’impose pas.")).to_be_hidden()
    asked.get_by_role("button", name=f"Descendre : {shown[0]}").click()
    expect(asked.get_by_role("status")).to_have_text(f"{shown[0]} : place 2 sur 3")
    expect(asked.get_by_role("button", name=f"Descendre : {shown[0]}")).to_be_focused()


def test_sentences_are_sorted_one_by_one(path: Page):
    asked = question(path, "retour")
    thanks, back = asked.locator("fieldset fieldset").all()
    thanks.get_by_label("À dire").check()
    back.get_by_label("À dire").check()
    check(asked, TRY_AGAIN)
    expect(asked.get_by_text("rien n’est reconnu.")).to_be_visible()
    back.get_by_label("À éviter").check()
    check(asked, RIGHT)


def answer_everything(page: Page) -> None:
    for label in ("La raison, puis la durée.", "Revenir à l’heure dite.", "Donner des nouvelles."):
        page.get_by_label(label).check()
    order = question(page, "ordre")
    for _ in range(3):
        order.get_by_role("button", name="Monter : Donner la raison.").click()
        order.get_by_role("button", name="Descendre : Attendre le oui.").click()
    for sentence, side in zip(
        question(page, "retour").locator("fieldset fieldset").all(), ("say", "avoid"), strict=True
    ):
        sentence.locator(f"[value={side}]").check()
    for name in ("avant", "pendant", "ordre", "retour"):
        check(question(page, name), RIGHT)


def test_a_quiz_ends_its_step_once_every_answer_is_right(path: Page):
    expect(path.get_by_text("0 question juste sur 4")).to_be_visible()
    expect(step(path, "Quiz")).not_to_be_checked()
    answer_everything(path)
    expect(path.get_by_text("Toutes les questions sont justes : l’étape est faite.")).to_be_visible()
    expect(step(path, "Quiz")).to_be_checked()


def test_answers_are_there_after_leaving_and_in_english(path: Page, server: str):
    path.get_by_label("La raison, puis la durée.").check()
    check(question(path, "avant"), RIGHT)
    path.goto(f"{server}en/{PATH}")
    expect(path.get_by_text("1 question juste sur 4")).to_be_visible()
    expect(path.get_by_label("La raison, puis la durée.")).to_be_checked()
    path.locator("handbook-quiz").get_by_role("button", name="Recommencer").click()
    expect(path.get_by_label("La raison, puis la durée.")).not_to_be_checked()
    path.reload()
    expect(path.get_by_text("0 question juste sur 4")).to_be_visible()


def test_two_tabs_on_one_quiz_lose_no_answer(path: Page, server: str):
    other = path.context.new_page()
    other.goto(server + PATH)
    expect(other.get_by_text("0 question juste sur 4")).to_be_visible()
    path.get_by_label("La raison, puis la durée.").check()
    check(question(path, "avant"), RIGHT)
    expect(other.get_by_text("1 question juste sur 4")).to_be_visible()
    for label in ("Revenir à l’heure dite.", "Donner des nouvelles."):
        other.get_by_label(label).check()
    check(question(other, "pendant"), RIGHT)
    expect(path.get_by_text("2 questions justes sur 4")).to_be_visible()
    path.reload()
    expect(path.get_by_text("2 questions justes sur 4")).to_be_visible()
    other.locator("handbook-quiz").get_by_role("button", name="Recommencer").click()
    expect(path.get_by_text("0 question juste sur 4")).to_be_visible()
    expect(path.get_by_label("La raison, puis la durée.")).not_to_be_checked()


def test_a_quiz_is_taken_by_keyboard_alone(path: Page):
    path.get_by_label("La durée, sans la raison.").focus()
    for key in ("Space", "ArrowDown", "Enter"):
        path.keyboard.press(key)
    expect(question(path, "avant").get_by_role("status")).to_have_text(RIGHT)
    path.get_by_label("Revenir à l’heure dite.").focus()
    for key in ("Space", "Tab", "Space", "Tab", "Tab", "Enter"):
        path.keyboard.press(key)
    expect(question(path, "pendant").get_by_role("status")).to_have_text(RIGHT)
    first = question(path, "ordre").get_by_role("button", name="Monter : Donner la raison.")
    first.focus()
    for _ in range(3):
        path.keyboard.press("Enter")
    expect(first).to_be_focused()
    expect(question(path, "ordre").get_by_role("status")).to_have_text("Donner la raison. : place 1 sur 3")


# Filler words


def test_the_words_of_one_person_alone_are_buttons(path: Page):
    expect(hunt(path).get_by_role("group", name="Réplique 2, Camille").get_by_role("button")).to_have_count(9)
    expect(word(path, "D’accord.")).to_have_count(0)
    expect(hunt(path).get_by_text("La peur du silence")).to_be_hidden()


def test_a_false_friend_says_why_it_belongs(path: Page):
    word(path, "donc").click()
    expect(word(path, "donc")).to_have_attribute("aria-pressed", "true")
    hunt(path).get_by_role("button", name="Vérifier mes oups").click()
    verdict = "Oups trouvés : 0 sur 4. Marqués à tort : 1. « donc » : ici, « donc » tire une conclusion."
    expect(hunt(path).get_by_role("status").filter(has_text="Oups")).to_have_text(verdict)
    expect(word(path, "donc a sa place")).to_be_visible()


def test_finding_every_filler_opens_the_better_sentences_and_ends_the_step(path: Page):
    for text in ("Euh", "fait que", "Bon", "tsé"):
        hunt(path).get_by_role("button", name=text, exact=True).click()
    hunt(path).get_by_role("button", name="Vérifier mes oups").click()
    expect(hunt(path).get_by_text("Tous les oups sont trouvés, et rien de trop.")).to_be_visible()
    expect(hunt(path).get_by_text("La peur du silence")).to_be_visible()
    path.get_by_label("« J’ouvre votre dossier, une minute. »").check()
    check(question(path, "phrase-1"), RIGHT)
    expect(hunt(path).get_by_text("C’est fait : les oups sont trouvés et les phrases choisies.")).to_be_visible()
    expect(step(path, "Chasse aux oups")).to_be_checked()


def test_someone_who_gives_up_is_shown_what_was_missed(path: Page):
    word(path, "Euh").click()
    hunt(path).get_by_role("button", name="Vérifier mes oups").click()
    hunt(path).get_by_role("button", name="Montrer les oups").click()
    expect(word(path, "Euh oups")).to_be_visible()
    expect(word(path, "tsé oublié")).to_be_visible()
    hunt(path).get_by_role("button", name="Recommencer").click()
    expect(word(path, "Euh")).to_have_attribute("aria-pressed", "false")
    expect(hunt(path).get_by_text("oublié")).to_have_count(0)


def test_a_transcript_of_ones_own_is_marked_and_kept_nowhere(page: Page, server: str):
    page.goto(server + "parcours/")
    page.get_by_label("Collez une transcription").fill("Euh, bonjour.\nDonc, je regarde.")
    page.get_by_role("button", name="Repérer les oups").click()
    expect(page.get_by_text("2 oups possibles sur 5 mots.")).to_be_visible()
    expect(page.get_by_text("Donc (à juger : ce mot a parfois sa place)")).to_be_visible()
    assert "bonjour" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage}) + location.href")
    page.get_by_role("button", name="Effacer").click()
    expect(page.get_by_text("Euh")).to_have_count(0)


# Spotting


def test_a_message_is_compared_with_its_rules(path: Page):
    message = path.locator("handbook-spotting")
    message.get_by_role("button", name="Comparer").click()
    expect(message.get_by_text("Marquez d’abord un passage.")).to_be_visible()
    message.get_by_role("button", name="Suivi").click()
    message.get_by_role("button", name="Camille Roy").click()
    message.get_by_role("button", name="Comparer").click()
    expect(message.get_by_role("button", name="Suivi trouvée")).to_be_visible()
    expect(message.get_by_role("button", name="VEUILLEZ PATIENTER. oubliée")).to_be_visible()
    expect(message.get_by_role("button", name="Camille Roy rien à redire")).to_be_visible()
    expect(message.get_by_text("Fautes trouvées : 1 sur 3. Passages justes marqués à tort : 1.")).to_be_visible()
    expect(message.get_by_role("listitem").filter(has_text="L’objet dit le sujet.").get_by_role("link")).to_be_visible()
    expect(message.get_by_role("group", name="Le message corrigé")).to_be_visible()
    expect(step(path, "Repérage")).to_be_checked()


# Stories


def scene(page: Page) -> Locator:
    return page.locator("handbook-scenario .hb-scene").filter(visible=True)


def test_a_story_shows_one_scene_then_what_the_choice_brought_about(path: Page):
    expect(scene(path)).to_have_count(1)
    path.get_by_role("link", name="« Calmez-vous. »").click()
    expect(scene(path)).to_contain_text("l’ordre le pique au vif.")
    expect(scene(path)).to_contain_text("Il crie.")
    expect(scene(path)).to_be_focused()
    path.get_by_role("button", name="Revenir au choix précédent").click()
    expect(scene(path)).to_contain_text("Un homme pose sa facture")


def test_a_story_opens_on_the_scene_that_its_address_names(page: Page, server: str):
    page.goto(f"{server}{PATH}#scenario-voix-escalade")
    expect(scene(page)).to_have_count(1)
    expect(scene(page)).to_contain_text("Il crie.")
    page.get_by_role("button", name="Revenir au choix précédent").click()
    expect(scene(page)).to_contain_text("Un homme pose sa facture")


def test_an_address_with_a_part_that_cannot_be_read_opens_a_story_at_its_start(page: Page, server: str):
    page.goto(f"{server}{PATH}#100%")
    expect(scene(page)).to_have_count(1)
    expect(scene(page)).to_contain_text("Un homme pose sa facture")


def test_a_bad_ending_leaves_the_step_to_do_and_a_good_one_ends_it(path: Page):
    path.get_by_role("link", name="« Calmez-vous. »").press("Enter")
    path.get_by_role("link", name="Répondre sur le même ton.").press("Enter")
    expect(scene(path)).to_contain_text("Une mauvaise fin")
    expect(step(path, "Scénario")).not_to_be_checked()
    path.get_by_role("button", name="Reprendre du début").press("Enter")
    path.get_by_role("link", name="« Je vois que ça ne va pas. »").press("Enter")
    path.get_by_role("link", name="Reprendre la facture avec lui.").press("Enter")
    expect(scene(path)).to_contain_text("Une bonne fin")
    expect(path.get_by_text("Vous avez mené l’histoire à une bonne fin : l’exercice est fait.")).to_be_visible()
    expect(step(path, "Scénario")).to_be_checked()


# Paths


def test_the_bar_of_a_page_with_several_steps_is_at_the_first_still_to_do(page: Page, server: str):
    bar = page.get_by_role("navigation", name="Parcours en cours")
    page.goto(f"{server}telephone/mettre-en-attente/?parcours=essai")
    expect(bar).to_contain_text("Étape 1 de")
    done = page.get_by_role("navigation", name="Suite du parcours").get_by_label("Étape faite")
    done.click()
    expect(bar).to_contain_text("Étape 2 de")
    expect(done).not_to_be_checked()
    page.goto(f"{server}telephone/mettre-en-attente/?parcours=essai#mise-en-attente")
    expect(bar).to_contain_text("Étape 4 de")
    page.reload()
    page.goto(f"{server}telephone/mettre-en-attente/?parcours=essai")
    expect(bar).to_contain_text("Étape 2 de")


# Everyone


def test_everything_is_read_in_order_without_javascript(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + PATH)
    reason = question(page, "avant").get_by_text("il manque la raison.")
    expect(reason).to_be_hidden()
    for answer in page.locator(".hb-details > summary").all():
        answer.click()
    expect(reason).to_be_visible()
    expect(page.get_by_role("radio").first).to_be_disabled()
    expect(hunt(page).get_by_text("La peur du silence")).to_be_visible()
    expect(hunt(page).get_by_text("vous dites ce que vous faites, et pour combien de temps.")).to_be_visible()
    expect(page.get_by_role("group", name="Le message corrigé")).to_be_visible()
    expect(scene(page)).to_have_count(5)
    expect(page.get_by_text("Allez à 3.")).to_have_count(1)
    page.get_by_role("link", name="« Calmez-vous. »").click()
    expect(page.locator("#scenario-voix-escalade")).to_be_in_viewport()
    for name in ("Vérifier", "Comparer", "Recommencer", "Monter"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)


def test_everything_is_on_paper(path: Page):
    path.emulate_media(media="print")
    expect(
        path.locator(".hb-question__answer:visible, .hb-hunt__answer:visible, .hb-spotting__answer:visible")
    ).to_have_count(0)
    answers = path.get_by_role("region", name="Réponses")
    expect(answers.get_by_text("La peur du silence")).to_be_visible()
    expect(answers.get_by_role("group", name="Le message corrigé")).to_be_visible()
    expect(scene(path)).to_have_count(5)
    expect(path.get_by_text("Allez à 3.")).to_be_visible()
    for name in ("Vérifier", "Comparer", "Recommencer", "Monter"):
        expect(path.get_by_role("button", name=name)).to_have_count(0)


def test_a_device_that_keeps_nothing_says_so(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.goto(server + PATH)
    answer_everything(page)
    said = "Cet appareil ne garde pas vos réponses. Elles disparaîtront quand vous quitterez la page."
    expect(page.get_by_text(said)).to_be_visible()
    expect(step(page, "Quiz")).to_be_checked()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_before_and_after_answers(theme: str, width: int, path: Page):
    path.set_viewport_size({"width": width, "height": 900})
    path.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
    before = axe_faults(path, name="before")
    answer_everything(path)
    word(path, "Euh").click()
    hunt(path).get_by_role("button", name="Vérifier mes oups").click()
    hunt(path).get_by_role("button", name="Montrer les oups").click()
    path.get_by_role("button", name="Suivi").click()
    path.get_by_role("button", name="Comparer").click()
    path.get_by_role("link", name="« Calmez-vous. »").click()
    fail_on([*before, *axe_faults(path, name="after")])
