from pathlib import Path

import pytest

from handbook.checks.house_rule_faults import example_faults, house_rule_faults, load_house_rules, unsafe
from handbook.checks.house_rules import HouseRule, Remark, remarks
from handbook.content.library import read_library
from tests.support.editors import page, write_docs

RULE = """\
calmez-vous:
  languages: [fr, en]
  label: {fr: Calmez-vous, en: Calm down}
  why: {fr: Un ordre ne calme personne., en: An order calms nobody.}
  page: telephone/conclure.md#saluer
  applies_to: [say]
  kind: banned
  severity: arret
  words: {fr: [calmez-vous], en: [calm down]}
  instead: {fr: [Je vous écoute.], en: [I'm listening.]}
  passes: {fr: [Je vous écoute., Prenez votre temps.], en: [I'm listening., Take your time.]}
  fails: {fr: ["Calmez-vous!", "Bon, calmez-vous."], en: [Calm down., "Please, calm down."]}
"""
SHORT = """\
objet-court:
  languages: [fr]
  label: {fr: Objet court}
  why: {fr: Un téléphone coupe la fin.}
  page: telephone/conclure.md#saluer
  applies_to: [subject]
  kind: longest
  most: 20
  severity: arret
  instead: {fr: [Votre permis]}
  passes: {fr: [Votre permis, "Permis du {{date}}"]}
  fails: {fr: ["Information importante au sujet du permis", "Votre demande du {{date}} de mai"]}
"""
DATED = """\
action-datee:
  languages: [fr]
  label: {fr: Action datée}
  why: {fr: La date dit jusqu'à quand.}
  page: telephone/conclure.md#saluer
  applies_to: [subject]
  kind: companion
  severity: arret
  words: {fr: [action requise]}
  needs: {fr: ["lundi|mardi", '\\d{1,2} ?h']}
  instead: {fr: ["Action requise : signer lundi"]}
  passes: {fr: ["Action requise : signer lundi", Votre permis]}
  fails: {fr: ["Action requise : signer", "action requise"]}
"""
ORDER = """\
colere-dabord:
  languages: [fr]
  label: {fr: La colère d'abord}
  why: {fr: On écoute après.}
  page: telephone/conclure.md#saluer
  applies_to: [say]
  kind: order
  severity: conseil
  expressions: {fr: ["je vérifie"]}
  needs: {fr: [colère]}
  instead: {fr: ["Vous êtes en colère. Je vérifie."]}
  passes: {fr: ["Vous êtes en colère. Je vérifie.", Je vérifie.]}
  fails: {fr: ["Je vérifie. Vous êtes en colère.", "Oui, je vérifie votre colère."]}
"""


def load(folder: Path, text: str) -> tuple[dict[str, HouseRule], list[str]]:
    """Read a small docs/data with these rules; return them with what is wrong."""
    data = write_docs(folder, {"docs/data/rules.yml": text}) / "data"
    rules, faults = load_house_rules(data)
    return rules, [str(fault) for fault in (*faults, *example_faults(data))]


@pytest.fixture
def rules(tmp_path: Path) -> dict[str, HouseRule]:
    """Give one rule of each kind."""
    rules, faults = load(tmp_path, RULE + SHORT + DATED + ORDER)
    assert faults == []
    return rules


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        pytest.param("Bon, CALMEZ-VOUS, madame.", "say", [Remark(5, 16, "calmez-vous")], id="banned words"),
        pytest.param("Décalmez-vous", "say", [], id="never inside a word"),
        pytest.param("Calmez-vous", "subject", [], id="not about this kind of text"),
        pytest.param("Votre demande de permis", "subject", [Remark(20, 23, "objet-court")], id="too long"),
        pytest.param("Votre {{permis}} de mai", "subject", [], id="a blank counts as its name"),
        pytest.param("Action requise", "subject", [Remark(0, 14, "action-datee")], id="companion missing"),
        pytest.param("Action requise : 9\u00a0h", "subject", [], id="companion there, whatever its space"),
        pytest.param("Je vérifie; la colère", "say", [Remark(0, 10, "colere-dabord")], id="in the wrong order"),
        pytest.param("La colère; je vérifie", "say", [], id="in the right order"),
    ],
)
def test_a_text_that_breaks_a_rule_is_remarked_where_it_does(
    text: str, target: str, expected: list[Remark], rules: dict[str, HouseRule]
):
    assert remarks(text, rules, language="fr", target=target) == expected


def test_a_curly_apostrophe_changes_nothing(tmp_path: Path):
    rules, _ = load(tmp_path, RULE.replace("fr: [calmez-vous]", "fr: [calmez-vous, c'est rien]"))
    assert remarks("C’est rien.", rules, language="fr", target="say") == [Remark(0, 10, "calmez-vous")]


def test_remarks_come_in_the_order_of_the_text(rules: dict[str, HouseRule]):
    found = remarks("Je vérifie. Calmez-vous. Votre colère…", rules, language="fr", target="say")
    assert [remark.rule for remark in found] == ["colere-dabord", "calmez-vous"]


def test_a_rule_speaks_its_own_languages_only(rules: dict[str, HouseRule]):
    assert remarks("Please, calm down.", rules, language="en", target="say") == [Remark(8, 17, "calmez-vous")]
    assert remarks("Calm down.", rules, language="fr", target="say") == []


def test_case_counts_when_a_rule_says_so(tmp_path: Path):
    text = RULE.replace("severity: arret", "severity: arret\n  exact_case: true")
    text = text.replace("fr: [calmez-vous], en: [calm down]", "fr: [Calmez-vous, calmez-vous], en: [Calm, calm]")
    rules, faults = load(tmp_path, text)
    assert faults == []
    assert remarks("Calmez-vous", rules, language="fr", target="say") == [Remark(0, 11, "calmez-vous")]
    assert remarks("CALMEZ-VOUS", rules, language="fr", target="say") == []


def test_a_rule_that_speaks_no_english_remarks_nothing_in_it(rules: dict[str, HouseRule]):
    assert remarks("Information importante au sujet du permis", rules, language="en", target="subject") == []


def test_a_missing_file_is_asked_for(tmp_path: Path):
    docs = write_docs(tmp_path)
    (docs / "data/rules.yml").unlink()
    _, faults = load_house_rules(docs / "data")
    assert [str(fault) for fault in faults] == [
        "docs/data/rules.yml:1: Le fichier manque. Remettez-le : le manuel ne se construit pas sans lui."
    ]


def test_rules_are_read_once_for_one_text_and_lent_to_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    docs = write_docs(tmp_path, {"docs/data/rules.yml": f"# Lues une fois.\n{RULE}"})
    rules, faults = load_house_rules(docs / "data")
    monkeypatch.setattr("handbook.checks.house_rule_faults._read_rule", None)
    assert load_house_rules(docs / "data") == (rules, faults)
    rules.clear()
    assert load_house_rules(docs / "data")[0]


def test_a_file_that_is_not_utf_8_gives_no_rule(tmp_path: Path):
    docs = write_docs(tmp_path, {"docs/data/rules.yml": RULE.encode("utf-16")})
    rules, faults = load_house_rules(docs / "data")
    assert rules == {}
    assert [str(fault) for fault in faults] == [
        "docs/data/rules.yml:1: Le fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec l'encodage UTF-8."
    ]


def test_what_a_rule_calls_for_must_be_safe_too(tmp_path: Path):
    assert load(tmp_path, DATED.replace("lundi|mardi", "lundi.*"))[1][0] == (
        "docs/data/rules.yml:10: L'expression « lundi.* » n'est pas sûre. "
        "Corrigez « * » : pas de répétition sans fin : écrivez {0,40}."
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "severity: arret",
            "severity: arrêt",
            "docs/data/rules.yml:8: Le champ « severity » a une valeur inconnue. "
            "Vouliez-vous dire « arret »? Valeurs permises : arret, conseil.",
            id="unknown severity",
        ),
        pytest.param(
            "why: {fr: Un ordre ne calme personne., en: An order calms nobody.}",
            "why: {fr: Un ordre ne calme personne.}",
            "docs/data/rules.yml:4: Le champ « why » de « calmez-vous » n'a pas les langues de la règle. "
            "Donnez-lui ces langues, et aucune autre : fr, en.",
            id="a language missing",
        ),
        pytest.param(
            "words: {fr: [calmez-vous], en: [calm down]}",
            "words: {fr: [calmez-vous]}",
            "docs/data/rules.yml:7: La règle « calmez-vous » est du genre banned : words ou expressions "
            "y manque, ou manque dans une langue. Corrigez son genre, ou ce champ.",
            id="nothing to look for in a language",
        ),
        pytest.param(
            "severity: arret",
            "severity: arret\n  most: 50",
            "docs/data/rules.yml:7: La règle « calmez-vous » est du genre banned : most n'y sert à rien. "
            "Corrigez son genre, ou ce champ.",
            id="a field of another kind",
        ),
        pytest.param(
            "severity: arret",
            'severity: arret\n  expressions: {fr: ["calme.*"]}',
            "docs/data/rules.yml:9: L'expression « calme.* » n'est pas sûre. "
            "Corrigez « * » : pas de répétition sans fin : écrivez {0,40}.",
            id="unsafe expression",
        ),
        pytest.param(
            "Prenez votre temps.]",
            "Calmez-vous.]",
            "docs/data/rules.yml:11: L'exemple « Calmez-vous. » de « calmez-vous » "
            "devrait passer, et est refusé. Corrigez l'exemple ou la règle.",
            id="an example that should pass",
        ),
        pytest.param(
            '"Bon, calmez-vous."',
            '"Bon."',
            "docs/data/rules.yml:12: L'exemple « Bon. » de « calmez-vous » "
            "devrait être refusé, et passe. Corrigez l'exemple ou la règle.",
            id="an example that should fail",
        ),
        pytest.param(
            '"Calmez-vous!", "Bon, calmez-vous."',
            '"Calmez-vous!"',
            "docs/data/rules.yml:12: La règle « calmez-vous » a trop peu d'exemples sous fails (fr). "
            "Donnez-en au moins 2.",
            id="too few examples",
        ),
    ],
)
def test_a_fault_of_a_rule_names_its_line_and_the_remedy(old: str, new: str, expected: str, tmp_path: Path):
    assert expected in load(tmp_path, RULE.replace(old, new))[1]


def test_an_empty_rule_is_named(tmp_path: Path):
    assert load(tmp_path, f"{RULE}vide:\n")[1] == [
        "docs/data/rules.yml:13: La règle « vide » est vide ou mal alignée. "
        "Écrivez ses champs en retrait, un par ligne."
    ]


def test_a_faulty_rule_is_left_out_and_the_others_stay(tmp_path: Path):
    assert list(load(tmp_path, RULE.replace("severity: arret", "severity: x") + SHORT)[0]) == ["objet-court"]


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        pytest.param("je (?:vous )?rappelle", "", id="plain"),
        pytest.param(r"[^.!?]{0,40}, mais", "", id="bounded"),
        pytest.param(r"\{\{ ?nom\}\}", "", id="braces escaped"),
        pytest.param("a{3}b{0,80}", "", id="as many as may be"),
        pytest.param("a{81}", "Répétez 80 fois au plus", id="one more"),
        pytest.param("[*+]", "", id="signs in a class"),
        pytest.param("(?<!si )vous devez", "", id="looking behind over one length"),
        pytest.param("a+", "Corrigez « + » : pas de répétition sans fin : écrivez {0,40}", id="endless"),
        pytest.param("a{2,}", "Corrigez « ,} » : pas de répétition sans fin : écrivez {0,40}", id="open-ended"),
        pytest.param("(?:a){2}", "Corrigez « ){ » : pas de groupe répété", id="repeated group"),
        pytest.param(
            "(?P<nom>a)",
            "Corrigez « (?P » : un groupe s'ouvre par « ( », « (?: », « (?= » ou « (?! »",
            id="named group",
        ),
        pytest.param(
            "(?<=a{1,3})b",
            "Corrigez « (?< » : un groupe s'ouvre par « ( », « (?: », « (?= » ou « (?! »",
            id="looking behind over a varying length",
        ),
        pytest.param(r"\bmot", r"Retirez « \b » : un navigateur ne le lit pas comme nous", id="edge of a word"),
        pytest.param("a{0,500}", "Répétez 80 fois au plus", id="too long"),
        pytest.param("{nom}", "Écrivez \\{ et \\} pour une accolade", id="bare braces"),
        pytest.param("(a", "Vérifiez ses parenthèses et ses crochets", id="unbalanced"),
    ],
)
def test_an_expression_is_safe_and_read_alike_by_a_browser(expression: str, reason: str):
    assert unsafe(expression) == reason


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("telephone/conclure.md#saluer", [], id="a heading that exists"),
        pytest.param(
            "telephone/conclur.md#saluer",
            [
                "docs/data/rules.yml:1: La règle « calmez-vous » cite « telephone/conclur.md#saluer », "
                "qui n'existe pas. Vouliez-vous dire « telephone/conclure.md »? Citez la page qui l'énonce."
            ],
            id="no such page",
        ),
        pytest.param(
            "telephone/conclure.md#salue",
            [
                "docs/data/rules.yml:1: La règle « calmez-vous » cite « telephone/conclure.md#salue », "
                "qui n'existe pas. Vouliez-vous dire « saluer »? Citez un titre de la page."
            ],
            id="no such heading",
        ),
    ],
)
def test_a_rule_cites_the_page_that_states_it(page: str, expected: list[str], tmp_path: Path):
    docs = write_docs(tmp_path, {"docs/data/rules.yml": RULE.replace("telephone/conclure.md#saluer", page)})
    library, _ = read_library(docs)
    assert [str(fault) for fault in house_rule_faults(library, docs / "data")] == expected


def test_a_rule_may_cite_a_page_that_is_not_translated(tmp_path: Path):
    docs = write_docs(
        tmp_path,
        {
            "docs/fr/essais/seule.md": page("## Ici { #ici }\n"),
            "docs/data/rules.yml": RULE.replace("telephone/conclure.md#saluer", "essais/seule.md#ici"),
        },
    )
    assert house_rule_faults(read_library(docs)[0], docs / "data") == []
