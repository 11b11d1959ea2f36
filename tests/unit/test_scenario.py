"""A story is a map without dead ends: what is missing, forgotten or turns round is said with its line."""

import pytest

from handbook.blocks.exercises.scenario import read_scenario
from tests.support.blocks import read, typed
from tests.support.learning import SCENARIO, said


def faults(text: str) -> list[str]:
    """Return what is wrong with a story; its first scene is on line 4."""
    return said(read_scenario(typed(text), path="x.md", language="fr")[1])


def test_a_story_has_its_scenes_its_choices_and_its_endings():
    story, found = read_scenario(typed(SCENARIO), path="x.md", language="fr")
    assert found == []
    assert [(scene.id, scene.ending) for scene in story.scenes] == [
        ("debut", ""),
        ("pire", ""),
        ("mieux", ""),
        ("fin-douce", "good"),
        ("fin-dure", "bad"),
    ]
    assert [(turn.text, turn.to, turn.consequence) for turn in story.scenes[0].turns] == [
        ("Crier.", "pire", "il crie plus fort."),
        ("Écouter.", "mieux", ""),
    ]
    assert story.number("mieux") == 3
    assert [(scene.page_title, scene.page) for scene in story.scenes[2:4]] == [
        ("", ""),
        ("Conclure", "../telephone/conclure.md"),
    ]


def test_each_choice_has_its_own_consequence():
    text = SCENARIO.replace("- Couper. -> fin-dure", "- Couper. -> fin-dure\n  Conséquence : il se tait.")
    story, found = read_scenario(typed(text), path="x.md", language="fr")
    assert found == []
    assert [(turn.text, turn.consequence) for turn in story.scenes[2].turns] == [
        ("Résumer.", ""),
        ("Couper.", "il se tait."),
    ]


def test_a_consequence_of_no_choice_is_told_as_part_of_the_story():
    text = SCENARIO.replace("Il parle.", "Il parle.\n  Conséquence : il se calme.")
    story, found = read_scenario(typed(text), path="x.md", language="fr")
    assert found == []
    assert story.scenes[2].paragraphs == ("Il parle. Conséquence : il se calme.",)


def test_the_last_arrow_of_a_choice_leads_on():
    story, found = read_scenario(
        typed(SCENARIO.replace("- Écouter. ->", "- Passer de A -> B. ->")), path="x.md", language="fr"
    )
    assert found == []
    assert (story.scenes[0].turns[1].text, story.scenes[0].turns[1].to) == ("Passer de A -> B.", "mieux")


def test_a_choice_without_an_arrow_is_told_once():
    assert len(faults(SCENARIO.replace("- Couper. -> fin-dure", "- Couper."))) == 1


def test_a_choice_may_start_with_a_star():
    assert faults(SCENARIO.replace("\n- ", "\n* ")) == []


def test_an_arrow_may_be_drawn():
    assert faults(SCENARIO.replace("->", "→")) == []


def test_an_english_story_has_english_labels():
    text = SCENARIO.replace("Scène :", "Scene:").replace("Fin (bonne) :", "Ending (good):")
    text = text.replace("Fin (mauvaise) :", "Ending (bad):").replace("Conséquence :", "Consequence:")
    assert faults(text.replace("Page :", "Page:")) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            ("-> mieux", "-> mieu"),
            "x.md:9: Ce choix mène à la scène « mieu », qui n'existe pas. Vouliez-vous dire « mieux »? "
            "Corrigez son identifiant, ou écrivez la scène.",
            id="missing scene",
        ),
        pytest.param(
            ("-> mieux", "-> pire"),
            "x.md:17: Aucun choix ne mène à la scène « mieux ». Menez-y un choix, ou retirez-la.",
            id="orphan scene",
        ),
        pytest.param(
            ("- Reculer. -> fin-dure", "- Reculer. -> debut"),
            "x.md:11: La scène « pire » tourne en rond : un de ses choix y ramène. "
            "Menez ce choix à une autre scène : chaque branche finit.",
            id="circle",
        ),
        pytest.param(
            ("- Reculer. -> fin-dure", "- Reculer."),
            "x.md:14: Ce choix ne mène à aucune scène. Finissez-le par -> et l'identifiant d'une scène.",
            id="choice that leads nowhere",
        ),
        pytest.param(
            ("- Reculer. -> fin-dure", "- -> fin-dure"),
            "x.md:14: Ce choix ne mène à aucune scène. Finissez-le par -> et l'identifiant d'une scène.",
            id="choice without a word",
        ),
        pytest.param(
            ("- Reculer. -> fin-dure\n", ""),
            "x.md:11: La scène « pire » a 1 choix. Donnez-en de 2 à 4, ou faites-en une fin.",
            id="one choice",
        ),
        pytest.param(
            ("-> mieux", "-> fin-douce"),
            "x.md:23: La bonne fin « fin-douce » vient trop tôt. Faites-la précéder d'au moins 2 choix.",
            id="good ending at once",
        ),
        pytest.param(
            ("Fin (bonne)", "Fin (mauvaise)"),
            "x.md:1: Le scénario n'a pas de bonne fin. Écrivez-en une : Fin (bonne) : identifiant",
            id="no good ending",
        ),
        pytest.param(
            ("Fin (mauvaise)", "Fin (bonne)"),
            "x.md:1: Le scénario n'a pas de mauvaise fin. Écrivez-en une : Fin (mauvaise) : identifiant",
            id="no bad ending",
        ),
        pytest.param(
            ("Fin (bonne)", "Fin (heureuse)"),
            "x.md:23: Genre de fin inconnu « heureuse ». Écrivez « Fin (bonne) : … » ou « Fin (mauvaise) : … ».",
            id="unknown ending",
        ),
        pytest.param(
            ("Il s'assoit.\nPage : [Conclure](../telephone/conclure.md)\n", "Il s'assoit.\n"),
            "x.md:23: La fin « fin-douce » ne dit pas quelle page l'explique. "
            "Ajoutez une ligne « Page : [titre](lien) ».",
            id="ending without its page",
        ),
        pytest.param(
            ("Scène : mieux", "Scène : pire"),
            "x.md:17: La scène « pire » est déjà à la ligne 11. Donnez-lui un autre identifiant.",
            id="id given twice",
        ),
        pytest.param(
            ("Scène : mieux", "Scène : Mieux"),
            "x.md:17: L'identifiant de scène « Mieux » n'a pas la bonne forme. "
            "Nommez-la en minuscules sans accent, chiffres et traits d'union : Scène : arrivee",
            id="id with a capital",
        ),
        pytest.param(
            ("Il avance.\n", ""),
            "x.md:11: La scène « pire » n'a pas de texte. Dites ce qui se passe, sous son nom.",
            id="scene without a text",
        ),
        pytest.param(
            ("Scène : debut\n", "Un soir.\nScène : debut\n"),
            "x.md:4: Cette ligne n'est dans aucune scène. Commencez par une ligne « Scène : identifiant ».",
            id="line before the first scene",
        ),
        pytest.param(
            ("- Crier. -> fin-dure\n", "- Crier. -> fin-dure\nIl recule.\n"),
            "x.md:16: Cette ligne suit les choix sans en être un. "
            "Mettez le récit avant les choix, ou écrivez dessous, en retrait : Conséquence : …",
            id="text after the choices",
        ),
        pytest.param(
            ("Il part.\n", "Il part.\n- Rire. -> pire\n"),
            "x.md:27: La fin « fin-dure » propose des choix. Retirez-les, ou faites-en une scène.",
            id="ending with choices",
        ),
    ],
)
def test_a_story_that_would_not_end_well_is_refused(change: tuple[str, str], expected: str):
    assert expected in faults(SCENARIO.replace(*change))


def test_a_story_too_short_is_refused():
    text = SCENARIO.partition("Scène : pire")[0] + "///\n"
    assert "x.md:1: Le scénario compte 1 scènes et fins. Gardez-en de 4 à 16." in faults(text)


def test_a_story_of_no_scene_is_refused():
    assert "x.md:1: Le scénario compte 0 scènes et fins. Gardez-en de 4 à 16." in faults(
        SCENARIO.partition("Scène : debut")[0] + "///\n"
    )


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("Scène : pire", "Scène : autre"), id="another scene"),
        pytest.param(("Fin (bonne)", "Fin (mauvaise)"), id="another kind of ending"),
        pytest.param(("Écouter. -> mieux", "Écouter. -> pire"), id="a choice that leads elsewhere"),
    ],
)
def test_a_translation_keeps_scenes_endings_and_ways(change: tuple[str, str]):
    shapes = [read(text)[0].shape for text in (SCENARIO, SCENARIO.replace(*change), SCENARIO.replace("Il", "He"))]
    assert shapes[0] == shapes[2]
    assert shapes[0] != shapes[1]
