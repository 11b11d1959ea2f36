"""A transcript is read word by word; what would spoil the hunt is said with its line."""

import pytest

from handbook.blocks.exercises.filler_hunt import Token, read_transcript
from tests.support.blocks import typed
from tests.support.learning import BETTER, HUNT, OPTIONS, SAID, said

HEAD = f"/// oups | Un dégât d'eau\n{OPTIONS}\n"
CAUSES = "hate, outil, silence"
UNREAD = (
    "Cette ligne de la transcription ne se lit pas. "
    "Écrivez « Nom : ce qui est dit » sur une ligne; les choix dessous, en retrait de quatre espaces."
)


def faults(text: str) -> list[str]:
    """Return what is wrong with a transcript of these lines; its first line is line 7."""
    return said(read_transcript(typed(f"{HEAD}{text}///\n"), path="x.md", language="fr")[1])


def test_a_transcript_has_its_words_its_fillers_and_its_false_friends():
    transcript, found = read_transcript(typed(HUNT), path="x.md", language="fr")
    assert found == []
    assert (transcript.person, transcript.register, transcript.trade) == ("Camille", "quebec", "Assurance")
    assert [token.text for token in transcript.fillers] == ["Euh", "fait que", "Bon", "genre"]
    assert [token.note for token in transcript.fillers] == ["silence", "hate", "outil", "silence"]
    assert transcript.friends == [Token("donc", "friend", "Il conclut.")]


def test_a_line_reads_as_it_was_said():
    transcript, _ = read_transcript(typed(HUNT), path="x.md", language="fr")
    assert [line.text for line in transcript.lines] == [
        "Bonjour.",
        "Euh oui, fait que je regarde.",
        "Merci.",
        "Bon, donc c'est genre fait.",
    ]
    assert [line.hunted for line in transcript.lines] == [False, True, False, True]
    assert [line.speaker for line in transcript.lines] == ["Cliente", "Camille", "Cliente", "Camille"]


def test_a_mark_touches_the_words_that_it_was_typed_against():
    text = SAID.replace("{Bon|outil},", "{ Bon | outil }, d'{euh|silence}un coup").replace("} fait.", "}, fait.")
    transcript, _ = read_transcript(typed(f"{HEAD}{text}///\n"), path="x.md", language="fr")
    assert [(token.text, token.glued) for token in transcript.lines[3].tokens[:5]] == [
        ("Bon", False),
        (",", True),
        ("d'", False),
        ("euh", True),
        ("un", True),
    ]
    assert transcript.lines[3].text == "Bon, d'euhun coup donc c'est genre, fait."
    assert transcript.lines[3].tokens[0].note == "outil"
    assert [token.glued for token in transcript.lines[0].tokens] == [False]


def test_what_is_missing_is_told_once():
    assert len(faults(SAID.replace("{Euh|silence}", "{Euh}"))) == 1
    unnamed = said(read_transcript(typed(HUNT.replace("    personne: Camille\n", "")), path="x.md", language="fr")[1])
    assert not [fault for fault in unnamed if "ne dit rien" in fault]


def test_two_causes_are_enough():
    assert faults(SAID.replace("|outil", "|silence")) == []


def test_punctuation_alone_cannot_be_marked():
    transcript, _ = read_transcript(typed(HUNT), path="x.md", language="fr")
    assert [token.text for token in transcript.lines[3].tokens if not token.is_word] == [","]


def test_a_line_may_have_better_ways_of_saying_it():
    transcript, _ = read_transcript(typed(HUNT), path="x.md", language="fr")
    assert [[choice.right for choice in line.choices] for line in transcript.lines] == [[], [False, True], [], []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            SAID.replace("{Euh|silence}", "{Euh}"),
            f"x.md:8: L'oups « Euh » n'a pas de cause. Écrivez {{Euh|cause}}, avec pour cause : {CAUSES}.",
            id="filler without a cause",
        ),
        pytest.param(
            SAID.replace("{Euh|silence}", "{Euh|silense}"),
            "x.md:8: La cause de l'oups « Euh » est inconnue (« silense »). Vouliez-vous dire « silence »? "
            f"Écrivez {{Euh|cause}}, avec pour cause : {CAUSES}.",
            id="filler of an unknown cause",
        ),
        pytest.param(
            SAID.replace("[donc|Il conclut.]", "[donc]"),
            "x.md:14: Le faux ami « donc » n'a pas de raison. Dites pourquoi il a sa place : [donc|raison].",
            id="false friend without a reason",
        ),
        pytest.param(
            SAID.replace("[donc|Il conclut.]", "donc"),
            "x.md:1: La transcription n'a pas de faux ami. "
            "Marquez un mot qui a sa place malgré les apparences : [donc|raison].",
            id="no false friend",
        ),
        pytest.param(
            SAID.replace("Bonjour.", "{Ben|hate} bonjour."),
            "x.md:7: « Ben » est marqué dans la réplique d'une autre personne. "
            "Ne marquez que les mots de la personne nommée par « personne ».",
            id="mark in another person's line",
        ),
        pytest.param(
            SAID.replace("oui,", "{oui,"),
            "x.md:8: Une marque est mal fermée dans cette ligne. "
            "Marquez un oups {mot|cause}, un faux ami [mot|raison], sans les emboîter.",
            id="mark never closed",
        ),
        pytest.param(
            SAID.replace("{genre|silence}", "genre"),
            "x.md:1: La transcription n'a que 3 oups à trouver. Marquez-en au moins 4 : {mot|cause}.",
            id="too few fillers",
        ),
        pytest.param(
            SAID.replace("|hate", "|silence").replace("|outil", "|silence"),
            f"x.md:1: Tous les oups ont la même cause. Montrez-en au moins 2 parmi : {CAUSES}.",
            id="one cause",
        ),
        pytest.param(
            SAID.replace(BETTER, ""),
            "x.md:1: Aucune réplique n'a de meilleure phrase à choisir. "
            "Sous une réplique de la personne, en retrait : « - [x] … », « - [ ] … », chacune avec sa raison.",
            id="no better sentence",
        ),
        pytest.param(
            SAID.replace("Cliente : Merci.\n", f"Cliente : Merci.\n{BETTER}"),
            "x.md:13: Ces choix suivent la réplique d'une autre personne. "
            "Mettez-les sous une réplique de la personne nommée par « personne ».",
            id="better sentence for another person",
        ),
        pytest.param(
            SAID.replace("[x]", "[ ]"),
            "x.md:8: Il y a 0 bon choix. Marquez-en un seul par [x], les autres par [ ].",
            id="no better sentence among the choices",
        ),
        pytest.param(
            SAID.replace("      Pourquoi : vous parlez de l'outil.\n", ""),
            "x.md:9: Ce choix n'a pas de raison. Ajoutez dessous, en retrait : Pourquoi : …",
            id="better sentence without a reason",
        ),
        pytest.param(
            SAID.replace("de l'outil.\n", "de l'outil.\n      Pourquoi : encore.\n"),
            "x.md:11: Ce choix a déjà sa raison. Gardez-en une seule par choix.",
            id="better sentence with two reasons",
        ),
        pytest.param(
            SAID.replace(BETTER, BETTER[BETTER.index("    - [x]") :]),
            "x.md:8: Il y a 1 choix. Gardez-en de 2 à 4, un par ligne.",
            id="no choice between better sentences",
        ),
        pytest.param(
            SAID.replace(BETTER, BETTER + BETTER[: BETTER.index("    - [x]")] * 3),
            "x.md:8: Il y a 5 choix. Gardez-en de 2 à 4, un par ligne.",
            id="too many better sentences",
        ),
        pytest.param(
            SAID.replace("« J'ouvre le dossier. »", "« J'ouvre votre dossier, puis je vous dis ce que j'y lis. »"),
            "x.md:8: La longueur trahit la réponse : 59 caractères en moyenne pour les bons choix, "
            "25 pour les autres. Donnez-leur à peu près la même longueur.",
            id="better sentence much longer",
        ),
        pytest.param(
            f"{BETTER}{SAID}",
            f"x.md:7: {UNREAD}",
            id="better sentence before any line",
        ),
        pytest.param(
            SAID.replace("    - [x]", "- [x]"),
            f"x.md:11: {UNREAD}",
            id="better sentence at the margin",
        ),
        pytest.param(
            SAID.replace("Cliente : Merci.\n", ""),
            "x.md:1: La transcription compte 3 répliques. Gardez-en de 4 à 24.",
            id="too few lines",
        ),
        pytest.param(
            SAID + "Cliente : Merci.\n" * 21,
            "x.md:1: La transcription compte 25 répliques. Gardez-en de 4 à 24.",
            id="too many lines",
        ),
        pytest.param(
            SAID.replace("Cliente : Merci.", "Elle remercie."),
            f"x.md:13: {UNREAD}",
            id="line without its speaker",
        ),
    ],
)
def test_a_transcript_that_would_not_work_is_refused(text: str, expected: str):
    assert expected in faults(text)


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        pytest.param(
            ("registre: quebec", "registre: belge"),
            "x.md:4: Registre inconnu « belge ». Registres permis : quebec, france, canada.",
            id="unknown register",
        ),
        pytest.param(
            ("personne: Camille", "personne: Thuy"),
            "x.md:1: « Thuy » ne dit rien dans la transcription. "
            "Donnez à « personne » le nom qui précède ses répliques.",
            id="person who says nothing",
        ),
    ],
)
def test_an_option_that_does_not_fit_is_refused(option: tuple[str, str], expected: str):
    assert expected in said(read_transcript(typed(HUNT.replace(*option)), path="x.md", language="fr")[1])
