from pathlib import Path

import pytest

from handbook.content.vocabulary import Vocabulary, load_vocabulary
from tests.support.editors import FILES, write_docs


def load(folder: Path, name: str = "facets.yml", text: str | bytes | None = None) -> tuple[Vocabulary, list[str]]:
    """Read docs/data with one file replaced; return it with what is wrong."""
    files = {} if text is None else {f"docs/data/{name}": text}
    vocabulary, faults = load_vocabulary(write_docs(folder, files) / "data")
    return vocabulary, [str(fault) for fault in faults]


def test_facets_sections_sources_and_figures_keep_the_order_of_their_files(tmp_path: Path):
    vocabulary, faults = load(tmp_path)
    assert faults == []
    assert list(vocabulary.facets) == ["channel", "situation", "moment", "audience"]
    assert list(vocabulary.facets["channel"].values) == ["telephone", "courriel", "tous"]
    assert list(vocabulary.sections) == ["telephone", "courriel"]
    assert vocabulary.figures["attente-longue"].value == "55 %"
    assert vocabulary.sources["maison"].author is None


def test_a_missing_file_is_asked_for(tmp_path: Path):
    data = write_docs(tmp_path) / "data"
    (data / "sources.yml").unlink()
    assert next(str(fault) for fault in load_vocabulary(data)[1]) == (
        "docs/data/sources.yml:1: Le fichier manque. Remettez-le : le manuel ne se construit pas sans lui."
    )


FIGURES = str(FILES["docs/data/figures.yml"])


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(
            "figures.yml",
            FIGURES.replace("source: revue", "source: revu"),
            "docs/data/figures.yml:5: Le chiffre « attente-longue » cite la source inconnue « revu ». "
            "Vouliez-vous dire « revue »? Ajoutez-la dans docs/data/sources.yml.",
            id="figure of an unknown source",
        ),
        pytest.param(
            "figures.yml",
            f"{FIGURES}  differs_from: [attente-long]\n",
            "docs/data/figures.yml:9: Le chiffre « attente-longue » renvoie au chiffre inconnu « attente-long ». "
            "Vouliez-vous dire « attente-longue »? Corrigez differs_from.",
            id="figure that differs from none",
        ),
        pytest.param(
            "sources.yml",
            f"{FILES['docs/data/sources.yml']!s}vide:\n",
            "docs/data/sources.yml:6: L'entrée « vide » est vide ou mal alignée. "
            "Écrivez ses champs en retrait, un par ligne.",
            id="empty entry",
        ),
        pytest.param(
            "sections.yml",
            str(FILES["docs/data/sections.yml"]).replace("channel: [courriel]", "canal: [courriel]"),
            "docs/data/sections.yml:8: Facette inconnue « canal ». Vouliez-vous dire « channel »? "
            "Facettes permises : channel, situation, moment, audience.",
            id="section of an unknown facet",
        ),
        pytest.param(
            "sources.yml",
            f"{FILES['docs/data/sources.yml']!s}été:\n  title: Été\n".encode("latin-1"),
            "docs/data/sources.yml:1: Le fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec l'encodage UTF-8.",
            id="not UTF-8",
        ),
    ],
)
def test_a_fault_of_the_data_names_its_line(name: str, text: str | bytes, expected: str, tmp_path: Path):
    assert expected in load(tmp_path, name, text)[1]


def test_a_value_misspelt_in_a_list_is_found_on_its_own_line(tmp_path: Path):
    vocabulary, _ = load(tmp_path)
    faults = vocabulary.facet_faults(
        {"channel": ["telephone", "courrie"]}, path="x.md", lines={"channel": 7, "channel.0": 8, "channel.1": 9}
    )
    assert [str(fault) for fault in faults] == [
        "x.md:9: Valeur inconnue « courrie » pour channel. Vouliez-vous dire « courriel »? "
        "Valeurs permises : telephone, courriel, tous."
    ]


@pytest.mark.parametrize("written", ["2020", '"2020"'])
def test_a_year_alone_needs_no_quotation_marks(written: str, tmp_path: Path):
    text = f"maison:\n  title: Maison\nrevue:\n  title: Revue\n  date: {written}\n"
    vocabulary, faults = load(tmp_path, "sources.yml", text)
    assert faults == []
    assert vocabulary.sources["revue"].date == "2020"
