"""What a text tells of people is found in its usual forms; what only looks like it is let be."""

import pytest

from handbook.checks.personal_data import find, luhn, same


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Écrivez à marie.roy@ville.qc.ca.", "CA", ["un courriel: marie.roy@ville.qc.ca"]),
        ("Composez le 514 872-0311, poste 12.", "CA", ["un numéro de téléphone: 514 872-0311"]),
        ("Composez le (418) 641-6010.", "CA", ["un numéro de téléphone: (418) 641-6010"]),
        ("Appelez le 01 42 76 40 40.", "FR", ["un numéro de téléphone: 01 42 76 40 40"]),
        ("Appelez le +33 6 12 34 56 78.", "CA", ["un numéro de téléphone: +33 6 12 34 56 78"]),
        ("Son NAS est le 130 692 544.", "CA", ["un numéro d'identité ou de carte: 130 692 544"]),
        ("Carte TREM 8505 1234.", "CA", ["un numéro d'identité ou de carte: TREM 8505 1234"]),
        ("Sécu : 2 69 05 49 588 157 80.", "FR", ["un numéro d'identité ou de carte: 2 69 05 49 588 157 80"]),
        ("Visa 4539 1488 0343 6467.", "CA", ["un numéro d'identité ou de carte: 4539 1488 0343 6467"]),
        ("Au 12, rue des Érables, G1R 4S9.", "CA", ["une adresse: G1R 4S9", "une adresse: 12, rue des Érables"]),
        ("At 450 Main Street today.", "CA", ["une adresse: 450 Main Street"]),
        ("Au 8 bis, quai de la Tournelle.", "FR", ["une adresse: 8 bis, quai de la Tournelle"]),
        ("À 69003 Lyon.", "FR", ["une adresse: 69003 Lyon"]),
        ("Demandez Mme Tremblay au greffe.", "CA", ["le nom d'une personne: Mme Tremblay"]),
        ("Voyez le Dr Karim Benali.", "FR", ["le nom d'une personne: Dr Karim Benali"]),
        ("Demandez Julie Gagnon.", "CA", ["le nom d'une personne: Julie Gagnon"]),
        ("Pierre Roy répond le lundi.", "CA", ["le nom d'une personne: Pierre Roy"]),
        ("Ask Jean-Luc Dupont.", "CA", ["le nom d'une personne: Jean-Luc Dupont"]),
    ],
)
def test_each_form_is_found(text: str, country: str, expected: list[str]):
    assert [f"{found.kind}: {found.words}" for found in find(text, country=country)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Composez le 418 555-0142 ou le 1 800 555-0199.",
        "Appelez le 01 99 00 12 34 ou le 06 39 98 12 34.",
        "Danger immédiat : 911. Suicide : 9-8-8. Poison : 1 844 POISONS.",
        "Écrivez à accueil@exemple.org ou help@mail.example.com.",
        "Du 2026-11-01 au 2026-11-28, de 8 h 30 à 16 h 30, jusqu'à 250 $.",
        "Le dossier 2026-0042 et la facture 123 456 788.",
        "Service Canada, la Régie du logement et le Code civil.",
        "Bonjour, je suis Camille, du service des permis.",
        "La ville de Saint-Exemple et la Place Royale.",
        "« Bonjour Camille », dites-vous. Appelez Camille.",
    ],
)
def test_what_only_looks_like_it_is_let_be(text: str):
    assert find(text, country="CA") == find(text, country="FR") == []


def test_a_check_digit_is_told_from_another():
    assert luhn("130692544")
    assert sum(luhn(f"13069254{digit}") for digit in range(10)) == 1


def test_two_spellings_of_one_thing_are_the_same():
    assert same("514 872-0311") == same("514-872-0311")
    assert same("Mélanie Côté") == same("melanie  cote") != same("Mélanie Roy")
