"""A picture or a document stands beside its page: it is found from both editions, and told when it is nowhere."""

from pathlib import Path

import pytest

from handbook.errors import HandbookError
from tests.support.editors import make_library, page, write_docs

FILE = "docs/fr/telephone/conclure.md"
TEXT = page("## Saluer { #saluer }\n\n![Un casque](casque.png)\n\nLe [formulaire](../formulaire.pdf).\n")


def test_a_picture_and_a_document_get_the_address_that_the_page_needs(tmp_path: Path):
    files: dict[str, str | bytes] = {FILE: TEXT, "docs/fr/telephone/casque.png": b"", "docs/fr/formulaire.pdf": b""}
    html = make_library(tmp_path, files).original("telephone/conclure.md").html
    assert 'src="../casque.png"' in html
    assert 'loading="lazy"' in html
    assert 'href="../../formulaire.pdf"' in html


def test_a_picture_or_a_document_that_is_nowhere_is_told_on_its_line_with_the_nearest(tmp_path: Path):
    write_docs(tmp_path, {"docs/fr/telephone/casques.png": b""})
    with pytest.raises(HandbookError) as error:
        make_library(tmp_path, {FILE: TEXT})
    assert [str(fault) for fault in error.value.faults] == [
        f"{FILE}:10: Le fichier « casque.png » n'existe pas. "
        "Vouliez-vous dire « telephone/casques.png »? Corrigez son nom, ou copiez-le à côté de la page.",
        f"{FILE}:12: Le fichier « ../formulaire.pdf » n'existe pas. Corrigez son nom, ou copiez-le à côté de la page.",
    ]
