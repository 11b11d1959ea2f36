"""A new hire takes « Première journée » on a phone, stops, comes back in English, and prints the result."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.browser import kept_under
from tests.support.paper import on_paper

PATH = "parcours/premiere-journee/"
PROGRESS = "parcours/ma-progression/"
NOT_SAVED = (
    "Cet appareil ne garde rien\u00a0: votre progression suit l’adresse de la page, "
    "et disparaîtra quand vous quitterez le parcours."
)
FILL_STORAGE = """() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
        try {
            for (;;) localStorage.setItem(`autre-${localStorage.length}`, "x".repeat(size));
        } catch {}
    }
}"""
KEY = kept_under("progress")


def bar(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Parcours en cours")


def foot(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Suite du parcours")


def steps_of(page: Page) -> list[dict[str, Any]]:
    """Return the steps of the path as its page says them; editors may change them at any time."""
    data = page.locator("handbook-path").first.get_attribute("data-path")
    steps: list[dict[str, Any]] = json.loads(data or "{}")["steps"]
    return steps


def step_box(page: Page, place: int) -> Locator:
    """Return the box of a step, counted from 0; those of the path alone, not of its checklists."""
    return page.locator("handbook-path").get_by_role("checkbox").nth(place)


def state(page: Page, done: int) -> str:
    """Return what a path says of itself once its first steps are done."""
    steps = steps_of(page)
    word = "étape faite" if done < 2 else "étapes faites"
    return f"{done} {word} sur {len(steps)}, {minutes_after(steps, done)} min restantes"


def minutes_after(steps: list[dict[str, Any]], done: int) -> int:
    return sum(step["minutes"] for step in steps[done:])


def take_up(page: Page, file: Path) -> None:
    """Choose a file, once the page's script is there to read it."""
    expect(page.get_by_role("button", name="Enregistrer dans un fichier")).to_be_visible()
    page.get_by_label("Reprendre un fichier").set_input_files(file)


def says(page: Page, text: str) -> None:
    expect(page.get_by_role("status").filter(has_text=text).first).to_have_text(text)


def answer_everything(page: Page) -> None:
    """Answer each question right: the page carries its answers, for a quiz is a lesson and not an exam."""
    for question in page.locator("handbook-quiz .hb-question").all():
        for choice in question.locator("label[data-right] input").all():
            choice.check()
        for sentence in question.locator("fieldset[data-right]").all():
            sentence.locator(f"[value={sentence.get_attribute('data-right')}]").check()
        put_in_order(question)
        question.get_by_role("button", name="Vérifier").click()
        expect(question.get_by_role("status")).to_have_text("C’est juste.")


def put_in_order(question: Locator) -> None:
    """Move each item up to its place, by its button."""
    for place in range(question.locator(".hb-order").count()):
        item = question.locator(f".hb-order[data-choice='{place}']")
        places = question.locator(".hb-order").evaluate_all("rows => rows.map(row => Number(row.dataset.choice))")
        for _ in range(places.index(place) - place):
            item.get_by_role("button", name="Monter").click()


def tick_and_go_on(page: Page) -> None:
    foot(page).get_by_label("Étape faite").check()
    foot(page).get_by_role("link", name="Suivante").click()


def kept(page: Page) -> dict[str, dict[str, str]]:
    progress: dict[str, dict[str, str]] = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "{}")
    return progress


def test_a_new_hire_takes_the_first_day_on_a_phone_from_start_to_end(phone_page: Page, server: str):
    page = phone_page
    page.goto(server + "parcours/")
    page.get_by_role("main").get_by_role("link", name="Première journée").click()
    steps = steps_of(page)
    says(page, state(page, 0))
    page.get_by_role("link", name="Commencer").click()
    for done, step in enumerate(steps[:-1]):
        if "parcours=" in step["url"]:
            left = minutes_after(steps, done)
            expect(bar(page)).to_contain_text(f"Étape {done + 1} de {len(steps)}, {left} min restantes")
            tick_and_go_on(page)
        else:
            step_box(page, done).check()
        if page.locator("handbook-path").count():
            says(page, state(page, done + 1))
            page.get_by_role("link", name="Reprendre : ").click()
    answer_everything(page)
    says(page, "Toutes les questions sont justes : l’étape est faite.")
    expect(step_box(page, len(steps) - 1)).to_be_checked()
    says(page, f"Parcours terminé : {len(steps)} étapes sur {len(steps)}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_someone_who_stops_in_the_middle_comes_back_in_english(phone_page: Page, server: str):
    page = phone_page
    page.goto(server + PATH)
    page.get_by_role("link", name="Commencer").click()
    tick_and_go_on(page)
    tick_and_go_on(page)
    page.goto(server + "en/")
    page.get_by_role("link", name="Resume “First day”").click()
    english = page.get_by_role("navigation", name="Path under way")
    expect(english).to_contain_text("Step 3 of")
    english.get_by_role("link", name="First day").click()
    expect(step_box(page, 1)).to_be_checked()
    expect(step_box(page, 2)).not_to_be_checked()


def test_next_marks_the_step_as_done_and_moves_on(page: Page, server: str):
    page.goto(server + PATH)
    first, second = (step["id"] for step in steps_of(page)[:2])
    page.get_by_role("link", name="Commencer").click()
    foot(page).get_by_role("link", name="C’est fait. Suivante : ").click()
    expect(bar(page)).to_contain_text("Étape 2 de")
    assert list(kept(page)["premiere-journee"]) == [first]
    foot(page).get_by_label("Étape faite").check()
    expect(foot(page).get_by_role("link", name="Suivante : ")).not_to_contain_text("C’est fait")
    assert list(kept(page)["premiere-journee"]) == [first, second]


def test_an_exercise_of_the_path_is_ticked_and_left_from_where_it_stands(page: Page, server: str):
    page.goto(f"{server}{PATH}#trois-cas")
    steps = steps_of(page)
    place = next(k for k, step in enumerate(steps) if step["url"].endswith("#trois-cas"))
    here = page.locator("#trois-cas + handbook-path-bar")
    here.get_by_label("Étape faite").check()
    expect(step_box(page, place)).to_be_checked()
    here.get_by_label("Étape faite").uncheck()
    here.get_by_role("link", name=f"Suivante : {steps[place + 1]['title']}").click()
    expect(bar(page)).to_contain_text(f"Étape {place + 2} de")
    assert list(kept(page)["premiere-journee"]) == [steps[place]["id"]]


def test_an_answer_is_folded_and_an_exercise_that_is_no_step_is_ticked(page: Page, server: str):
    page.goto(server + PATH)
    answer = page.locator("#trois-cas").get_by_text("1, téléphone, identité vérifiée")
    expect(answer).to_be_hidden()
    page.locator("#trois-cas").get_by_text("Voir la réponse").click()
    expect(answer).to_be_visible()
    done = page.locator("#saluer-au-comptoir").get_by_label("C’est fait")
    done.check()
    page.reload()
    expect(done).to_be_checked()
    done.uncheck()
    page.reload()
    expect(done).not_to_be_checked()


def test_progress_says_what_is_done_without_boxes_that_do_nothing(page: Page, server: str):
    page.goto(server + PATH)
    step_box(page, 0).check()
    title = steps_of(page)[0]["title"]
    page.goto(server + PROGRESS)
    first = page.get_by_role("region", name="Première journée").get_by_role("listitem").first
    expect(first).to_contain_text(f"{title} · faite le")
    expect(page.locator(".hb-progress__box:visible")).to_have_count(0)
    with page.expect_file_chooser():
        page.get_by_text("Reprendre un fichier").click()
    paper = on_paper(page)
    assert f"{title} · " in paper.text
    page.emulate_media(media="print")
    expect(page.locator(".hb-progress__box:visible").first).to_be_visible()


def test_scrolling_a_page_marks_nothing(page: Page, server: str):
    page.goto(server + "culture/qui-est-le-client/?parcours=premiere-journee")
    expect(bar(page)).to_be_visible()
    page.keyboard.press("End")
    page.mouse.wheel(0, 5000)
    page.goto(server + PATH)
    says(page, state(page, 0))


def test_the_bar_shows_on_pages_of_the_path_being_read_alone(page: Page, server: str):
    page.goto(server + "culture/qui-est-le-client/")
    expect(bar(page)).to_be_hidden()
    page.goto(server + "culture/qui-est-le-client/?parcours=premiere-journee")
    expect(bar(page)).to_be_visible()
    page.goto(server + "culture/bon-service/")
    expect(bar(page)).to_contain_text("Étape 5 de")
    page.goto(server + "culture/chaine/")
    expect(bar(page)).to_have_count(0)


def test_an_address_with_a_part_that_cannot_be_read_shows_the_bar(page: Page, server: str):
    page.goto(server + "culture/qui-est-le-client/?parcours=premiere-journee#100%")
    expect(bar(page)).to_contain_text("Étape 9 de")


def test_leaving_a_path_hides_its_bar_and_keeps_what_is_done(page: Page, server: str):
    page.goto(server + "culture/qui-est-le-client/?parcours=premiere-journee")
    foot(page).get_by_label("Étape faite").check()
    bar(page).get_by_role("button", name="Quitter le parcours").click()
    expect(bar(page)).to_be_hidden()
    expect(foot(page)).to_be_hidden()
    page.reload()
    expect(bar(page)).to_be_hidden()
    page.goto(server + PATH)
    expect(step_box(page, 8)).to_be_checked()


def test_a_title_in_another_direction_turns_nothing_around_it(page: Page, server: str):
    page.goto(server + PATH)
    step_box(page, 0).check()
    title = steps_of(page)[1]["title"]
    expect(page.get_by_role("link", name="Reprendre : ").locator("bdi")).to_have_text(title)


def test_home_offers_to_resume_only_a_path_under_way(page: Page, server: str):
    page.goto(server)
    resume = page.get_by_role("link", name="Reprendre « Première journée »")
    expect(resume).to_be_hidden()
    page.goto(server + PATH)
    step_box(page, 0).check()
    page.goto(server)
    expect(page.get_by_text("Prochaine étape : ")).to_be_visible()
    resume.click()
    expect(bar(page)).to_contain_text("Étape 2 de")


def test_steps_that_left_a_path_are_forgotten_and_the_others_stay_done(page: Page, server: str):
    page.goto(server + PATH)
    kept_before = {"premiere-journee": {"client": "2026-11-20", "ancienne": "2026-11-20"}}
    page.evaluate("([key, value]) => localStorage.setItem(key, JSON.stringify(value))", [KEY, kept_before])
    page.reload()
    says(page, state(page, 1))


def test_a_path_is_started_over(page: Page, server: str):
    page.goto(server + PATH)
    step_box(page, 0).check()
    page.get_by_role("button", name="Recommencer le parcours").click()
    expect(step_box(page, 0)).not_to_be_checked()
    expect(step_box(page, 0)).to_be_focused()
    assert kept(page) == {}


def test_two_tabs_stay_in_step(page: Page, server: str):
    other = page.context.new_page()
    page.goto(server + PATH)
    other.goto(server + PATH)
    step_box(page, 0).check()
    expect(step_box(other, 0)).to_be_checked()


def test_without_javascript_a_path_is_a_list_of_links_to_tick_by_hand(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + PATH)
    first = steps_of(page)[0]["title"]
    expect(step_box(page, 0)).to_be_disabled()
    expect(page.locator(".hb-course__state:visible, .hb-course__tools:visible")).to_have_count(0)
    expect(page.get_by_role("button", name="Vérifier")).to_have_count(0)
    expect(page.locator(".hb-question__answer").first).to_be_visible()
    page.locator("handbook-path").get_by_role("link", name=first).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(bar(page)).to_be_hidden()


def test_on_paper_a_path_shows_its_ticks_and_every_answer(page: Page, server: str):
    page.goto(server + PATH)
    step_box(page, 0).check()
    page.evaluate("() => { window.print = () => { document.title = 'Imprimé' } }")
    page.get_by_role("button", name="Imprimer mon parcours").click()
    expect(page).to_have_title("Imprimé")
    page.emulate_media(media="print")
    expect(page.get_by_text(state(page, 1))).to_be_visible()
    expect(step_box(page, 0)).to_be_checked()
    expect(page.locator(".hb-reason:visible")).to_have_count(0)
    answers = page.get_by_role("region", name="Réponses")
    expect(answers.get_by_text("1, téléphone, identité vérifiée")).to_be_visible()
    expect(answers.locator("ol > li")).to_have_count(page.locator("handbook-quiz .hb-quiz__item").count())
    expect(page.get_by_role("button", name="Vérifier")).to_have_count(0)
    expect(page.get_by_role("button", name="Imprimer mon parcours")).to_have_count(0)


def test_where_nothing_can_be_kept_the_session_goes_on_and_says_so(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.goto(server + PATH)
    page.get_by_role("link", name="Commencer").click()
    foot(page).get_by_label("Étape faite").check()
    says(page, NOT_SAVED)
    foot(page).get_by_role("link", name="Suivante").click()
    expect(bar(page)).to_contain_text("Étape 2 de")
    foot(page).get_by_label("Étape faite").check()
    foot(page).get_by_role("link", name="Suivante").click()
    expect(bar(page)).to_contain_text("Étape 3 de")


def test_where_there_is_no_room_left_the_session_goes_on_as_it_says(page: Page, server: str):
    page.goto(server + PATH)
    step_box(page, 0).check()
    page.evaluate(FILL_STORAGE)
    page.get_by_role("link", name="Reprendre : ").click()
    foot(page).get_by_label("Étape faite").check()
    says(page, NOT_SAVED)
    foot(page).get_by_role("link", name="Suivante").click()
    expect(bar(page)).to_contain_text("Étape 3 de")
    bar(page).get_by_role("link", name="Première journée").click()
    expect(step_box(page, 0)).to_be_checked()
    expect(step_box(page, 1)).to_be_checked()


def finish(page: Page, server: str) -> None:
    """Tick every step of the path."""
    page.goto(server + PATH)
    for place in range(len(steps_of(page))):
        step_box(page, place).check()


def test_progress_is_seen_at_a_glance_and_erased(page: Page, server: str):
    page.goto(server + PATH)
    step_box(page, 0).check()
    page.goto(server + PROGRESS)
    path = page.get_by_role("region", name="Première journée")
    expect(path).to_contain_text("1 étape faite sur")
    expect(path.get_by_role("listitem").first).to_contain_text("faite le")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Effacer ma progression").click()
    says(page, "Votre progression est effacée de cet appareil.")
    expect(path).to_contain_text("0 étape faite sur")
    assert kept(page) == {}


def test_progress_moves_to_another_device_in_a_file(
    new_context: Callable[..., BrowserContext], server: str, tmp_path: Path
):
    first, second = new_context().new_page(), new_context().new_page()
    first.goto(server + PATH)
    step_box(first, 0).check()
    step_box(first, 1).check()
    first.goto(server + PROGRESS)
    with first.expect_download() as download:
        first.get_by_role("button", name="Enregistrer dans un fichier").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    second.goto(server + PROGRESS)
    take_up(second, file)
    says(second, "2 étapes reprises du fichier.")
    expect(second.get_by_role("region", name="Première journée")).to_contain_text("2 étapes faites sur")
    assert kept(second) == kept(first)


UNREADABLE = "Ce fichier ne se lit pas; rien n’a changé. Choisissez celui que cette page a enregistré."
FOREIGN = "Ce fichier ne vient pas de ce manuel. Rien n’a changé."
NEWER = "Ce fichier vient d’une édition plus récente du manuel. Rien n’a changé."
OURS = '{"handbook": "le-bon-ton", "format": %s, "progress": %s}'
HTML = "<img src=x onerror=window.ran=true>"
FILES = (
    ('{"nom": "autre"}', FOREIGN),
    ("{", UNREADABLE),
    ('{"handbook": "autre", "format": 1, "progress": {"premiere-journee": {"client": "2026-11-21"}}}', FOREIGN),
    ("[" * 100_000, UNREADABLE),
    (OURS % ("1", json.dumps({"premiere-journee": {HTML: HTML}})) + " " * 50_000_000, FOREIGN),
    (OURS % ("9", "{}"), NEWER),
    (OURS % ('"1"', "{}"), FOREIGN),
    (OURS % ("1", '{"__proto__": {"polluted": "2026-11-21"}}'), "0 étape reprise du fichier."),
    (OURS % ("1", "[]"), FOREIGN),
    (OURS % ("1", json.dumps({HTML: {HTML: HTML}, "voix": {HTML: 1, "voix": [HTML]}})), "0 étape reprise du fichier."),
)
"""What somebody may take for a file of ours; no two that follow say the same, so that each answer is waited for."""


def test_a_file_that_is_not_ours_changes_nothing(page: Page, server: str, tmp_path: Path):
    page.goto(server + PROGRESS)
    take_up(page, written(tmp_path, OURS % ("1", '{"premiere-journee": {"client": "2026-11-21"}}')))
    says(page, "1 étape reprise du fichier.")
    before = kept(page)
    for text, said in FILES:
        take_up(page, written(tmp_path, text))
        says(page, said)
        assert kept(page) == before, text[:80]
    assert page.evaluate("[window.ran, {}.polluted]") == [None, None]


def written(folder: Path, text: str) -> Path:
    """Write a file of progress as somebody may have made it."""
    file = folder / "progression.json"
    file.write_text(text, encoding="utf-8")
    return file


def test_an_attestation_is_printed_with_a_name_that_is_never_kept(page: Page, server: str):
    page.goto(server + PROGRESS)
    expect(page.get_by_text("Aucun parcours n’est encore terminé sur cet appareil.")).to_be_visible()
    finish(page, server)
    page.get_by_role("link", name="Imprimer une attestation").click()
    page.evaluate(
        "() => { window.print = () => { window.printed = document.querySelector('[data-name]').textContent } }"
    )
    page.get_by_label("Votre nom").fill("Amina Diallo")
    page.get_by_role("button", name="Imprimer l’attestation").click()
    assert page.evaluate("printed") == "Amina Diallo"
    page.emulate_media(media="print")
    expect(page.get_by_text("a suivi le parcours « Première journée »")).to_be_visible()
    expect(page.get_by_text("Il dit qu’ils vont ensemble, rien de plus").first).to_be_visible()
    expect(page.get_by_role("region", name="Première journée")).to_have_count(0)
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_label("Votre nom")).to_have_value("")
    assert "Amina" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")


def test_a_lead_checks_the_code_of_an_attestation(page: Page, server: str):
    finish(page, server)
    page.get_by_role("link", name="Imprimer une attestation").click()
    page.evaluate("() => { window.print = () => {} }")
    page.get_by_label("Votre nom").fill("Karim Haddad")
    page.get_by_role("button", name="Imprimer l’attestation").click()
    code = page.locator("[data-code]").inner_text()
    check_form = page.get_by_role("region", name="Vérifier un code")
    check_form.get_by_label("Code :").fill(code.lower())
    check_form.get_by_role("button", name="Vérifier").click()
    expect(check_form.get_by_role("status")).to_contain_text(
        "Ce code va avec le parcours « Première journée », terminé le"
    )
    check_form.get_by_label("Code :").fill("ABC-DEFGH")
    check_form.get_by_role("button", name="Vérifier").click()
    expect(check_form.get_by_role("status")).to_contain_text("Ce code ne va avec aucun parcours d’aujourd’hui.")


def test_an_exercise_of_no_step_is_ticked_and_says_what_a_device_does_not_keep(
    page_with_blocked_storage: Page, server: str
):
    page = page_with_blocked_storage
    page.goto(server + "parcours/premiere-journee/")
    exercise = page.locator("handbook-exercise-tick").first
    exercise.get_by_role("checkbox").check()
    expect(exercise.get_by_role("status")).to_contain_text("Cet appareil ne garde pas vos réponses.")
    exercise.get_by_role("checkbox").uncheck()
    expect(exercise.get_by_role("status")).to_have_text("")
