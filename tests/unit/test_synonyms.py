"""Synonyms: what an editor may write, and what stops the build."""

import pytest

from handbook.content.synonyms import read_synonyms
from handbook.errors import Fault

PATH = "docs/data/synonyms.yml"


def faults_of(text: str) -> list[Fault]:
    return read_synonyms(text)[1]


def test_a_group_is_found_by_its_words_in_every_language():
    groups, faults = read_synonyms("courriel: {fr-ca: [courriel], fr: [mail, sujet →], en: [email]}\n")
    assert not faults
    assert [phrase.text for phrase in groups[0].sources("fr")] == ["courriel", "mail", "email"]
    assert [phrase.text for phrase in groups[0].targets("fr")] == ["courriel", "mail", "sujet"]
    assert [phrase.text for phrase in groups[0].targets("en")] == ["email"]


def test_a_word_too_broad_in_the_language_searched_finds_nothing_in_the_others_either():
    groups, _ = read_synonyms("clientele: {fr: [clientèle, client →], en: [client, customer]}\n")
    assert [phrase.text for phrase in groups[0].sources("fr")] == ["clientèle", "customer"]
    assert [phrase.text for phrase in groups[0].sources("en")] == ["clientèle", "client", "customer"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "a: {fr: [plainte, grief]}\nb: {fr: [rabais, plaintes]}\n",
            f"{PATH}:2: « plaintes » est déjà dans le groupe « a » (ligne 1). "
            "Retirez-le de l'un des deux, ou ajoutez-lui → là où il n'est que trouvé.",
            id="a word in two groups",
        ),
        pytest.param(
            "a: {fr: [plainte, grief]}\nvide:\n",
            f"{PATH}:2: Le groupe « vide » est vide. "
            "Ajoutez ses mots : fr-ca, fr ou en, chacun suivi d'une liste entre crochets.",
            id="an empty group",
        ),
        pytest.param(
            "a:\n  fr: [plainte, grief]\n  fr-qc: [doléance]\n",
            f"{PATH}:3: Langue inconnue « fr-qc ». Vouliez-vous dire « fr-ca »? Langues permises : fr-ca, fr, en.",
            id="an unknown language",
        ),
        pytest.param(
            "a:\n  fr: [plainte, grief]\n  en: []\n",
            f"{PATH}:3: La liste « en » du groupe « a » est vide. "
            "Écrivez ses mots entre crochets, séparés par des virgules, ou retirez la ligne.",
            id="an empty language",
        ),
        pytest.param(
            "a: {fr: [plainte, plaintes]}\n",
            f"{PATH}:1: Le groupe « a » ne change rien. Ajoutez-lui un vrai synonyme, ou retirez-le : "
            "accents, pluriels et féminins se trouvent déjà seuls.",
            id="a group that changes nothing",
        ),
        pytest.param(
            "a: {fr: [plainte, grief, c'est]}\n",
            f"{PATH}:1: « c'est » ne contient aucun mot à chercher. "
            "Écrivez un mot que les gens cherchent, ou retirez-le.",
            id="nothing but small words",
        ),
    ],
)
def test_a_bad_group_says_its_line_and_the_remedy(text: str, message: str):
    assert message in [str(fault) for fault in faults_of(text)]


def test_a_one_way_word_may_be_in_several_groups():
    assert not faults_of("a: {fr: [objet, sujet →]}\nb: {fr: [thème, sujet →]}\n")


def test_words_apart_may_be_in_two_groups():
    assert not faults_of("a: {fr: [attente, patienter]}\nb: {fr: [attentes, exigences]}\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("s'enregistrer", ("enregistrer",)),
        ("faire un suivi", ("suivi",)),
        ("à bout", ("à", "bout")),
        ("pas disponible", ("pas", "disponible")),
        ("rendez-vous", ("rendez", "vous")),
        ("mettre en attente", ("mettre", "attente")),
    ],
)
def test_small_words_count_where_a_phrase_means_something_else_without_them(text: str, words: tuple[str, ...]):
    (group,), _ = read_synonyms(f"a: {{fr: ['{text.replace(chr(39), chr(39) * 2)}', autrement]}}\n")
    assert group.phrases[0].words == words
