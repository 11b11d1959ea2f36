import pytest

from handbook.content.tips import file_name_faults, matches, section_of
from handbook.content.vocabulary import Section
from handbook.source.fields import Bilingual
from handbook.source.words import count_words

TITLE = Bilingual(fr="Un", en="One")
HOLD = {"channel": ("telephone",), "situation": ("attente", "accueil")}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param({}, True, id="nothing asked"),
        pytest.param({"situation": ["plainte", "attente"]}, True, id="any value of a facet"),
        pytest.param({"channel": ["telephone"], "situation": ["plainte"]}, False, id="every facet"),
        pytest.param({"moment": ["avant"]}, False, id="facet without a value"),
    ],
)
def test_a_card_fits_when_each_facet_has_one_of_the_values_asked_for(wanted: dict[str, list[str]], expected: bool):
    assert matches(HOLD, wanted) is expected


def test_a_card_for_all_channels_fits_any_channel():
    assert matches({"channel": ("tous",)}, {"channel": ["courriel"]})


def test_the_section_of_the_lowest_rank_gives_a_card_its_colour():
    sections = {
        "telephone": Section(title=TITLE, tips={"channel": ("telephone",)}, rank=2),
        "attente": Section(title=TITLE, tips={"situation": ("attente",)}, rank=1),
        "vide": Section(title=TITLE, rank=0),
    }
    assert section_of(HOLD, sections) == "attente"
    assert section_of({"channel": ("telephone",)}, sections) == "telephone"
    assert section_of({"channel": ("courriel",)}, sections) == ""


@pytest.mark.parametrize(
    ("text", "count"),
    [("Dites-le à l'accueil.", 3), ("Je n’ai — hélas — rien.", 4), ("", 0), ("14 h 30", 3)],
)
def test_words_are_counted_as_readers_see_them(text: str, count: int):
    assert count_words(text) == count


@pytest.mark.parametrize("name", ["Été.md", "12.md", "12-Été.md", "12_ete.md", "ete-12.md"])
def test_the_name_of_a_card_is_its_number_and_plain_words(name: str):
    assert [str(fault) for fault in file_name_faults(name, 12, path="x.md", line=2)] == [
        f"x.md:1: Le nom de fichier « {name} » n'a pas la bonne forme. "
        "Nommez-le numéro-mots-sans-accent.md, par exemple 214-objet-precis.md."
    ]


def test_the_number_of_a_card_is_that_of_its_file():
    assert file_name_faults("12-ete.md", 12, path="x.md", line=2) == []
    assert [str(fault) for fault in file_name_faults("12-ete.md", 13, path="x.md", line=2)] == [
        "x.md:2: Le numéro 13 ne va pas avec le nom du fichier (12). Donnez le même numéro aux deux."
    ]
