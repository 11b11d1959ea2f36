"""What is wrong with the choice of a channel is told with its line and the remedy."""

from pathlib import Path

import pytest

from handbook.checks.channel_choice import channel_choice_faults, load_channel_choice
from handbook.content.library import read_library
from tests.support.editors import write_docs

WORDS = "{fr: Mots, en: Words}"
CHOICE = f"""\
preferred:
  texto: {WORDS}
questions:
  cas:
    text: {WORDS}
    hint: {WORDS}
    answers: {{confidentiel: {WORDS}, simple: {WORDS}}}
  preference:
    text: {WORDS}
    hint: {WORDS}
    answers: {{texto: {WORDS}, inconnu: {WORDS}}}
rows:
  - {{when: {{cas: confidentiel}}, to: parler}}
  - {{when: {{preference: texto}}, to: texter}}
  - {{when: {{preference: inconnu}}, to: parler}}
outcomes:
  parler:
    channel: telephone
    title: {WORDS}
    reason: {WORDS}
    say: {WORDS}
    instead: {WORDS}
    confirm: {WORDS}
    page: telephone/conclure.md#saluer
  texter:
    channel: texto
    title: {WORDS}
    reason: {WORDS}
    say: {WORDS}
    confirm: {WORDS}
    page: telephone/conclure.md#saluer
"""


def faults(folder: Path, text: str) -> list[str]:
    """Return what is wrong with a small handbook that holds this choice."""
    docs = write_docs(folder, {"docs/data/channels.yml": text})
    return [str(fault) for fault in channel_choice_faults(read_library(docs)[0], docs / "data")]


def test_a_whole_choice_has_no_fault(tmp_path: Path):
    assert faults(tmp_path, CHOICE) == []


def test_a_handbook_may_do_without(tmp_path: Path):
    assert load_channel_choice(write_docs(tmp_path) / "data") == (None, [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "preference: inconnu}, to: parler",
            "preference: pigeon}, to: parler",
            "« preference: pigeon » n'est la réponse d'aucune question. "
            "Questions : cas, preference. Réponses de « preference » : texto, inconnu.",
            id="an answer that is not offered",
        ),
        pytest.param(
            "inconnu}, to: parler",
            "inconnu}, to: parlet",
            "La ligne 3 mène à « parlet », qui n'existe pas. Vouliez-vous dire « parler »? Décrivez-la sous outcomes.",
            id="an outcome that is not described",
        ),
        pytest.param(
            "  - {when: {preference: inconnu}, to: parler}\n",
            "",
            "Rien ne répond à « cas: simple, preference: inconnu ». Ajoutez une ligne au tableau.",
            id="answers that lead nowhere",
        ),
        pytest.param(
            "{cas: confidentiel}, to: parler",
            "{cas: confidentiel}, to: texter",
            "« cas: confidentiel, preference: texto » mène à « texter » : texto. "
            "Ni texto ni clavardage pour ce qui est confidentiel, pour un avis, ou sans accord.",
            id="a text for what is confidential",
        ),
        pytest.param(
            f"    instead: {WORDS}\n",
            "",
            "« parler » écarte une préférence sans le dire. Écrivez sa phrase sous instead.",
            id="a preference left without a word",
        ),
        pytest.param(
            "{preference: texto}, to: texter",
            "{preference: texto}, to: parler",
            "Aucune réponse ne mène à « texter ». Retirez cette issue, ou la ligne qui passe avant la sienne.",
            id="an outcome that nothing reaches",
        ),
        pytest.param(
            "channel: texto",
            "channel: pigeon",
            "Le champ « outcomes.texter.channel » a une valeur inconnue. "
            "Valeurs permises : telephone, courriel, texto, clavardage.",
            id="an unknown channel",
        ),
        pytest.param(
            "#saluer\n  texter",
            "#salue\n  texter",
            "L'issue « parler » cite « telephone/conclure.md#salue », qui n'existe pas. "
            "Vouliez-vous dire « saluer »? Citez un titre de la page.",
            id="a heading that does not exist",
        ),
    ],
)
def test_what_would_mislead_is_named(old: str, new: str, expected: str, tmp_path: Path):
    assert old in CHOICE
    found = faults(tmp_path, CHOICE.replace(old, new))
    assert [fault.split(": ", 1)[1] for fault in found] == [expected]
