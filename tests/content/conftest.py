"""The real handbook as its editors typed it."""

from pathlib import Path

import pytest

from handbook.content.documents import Document
from handbook.content.library import Library, read_library

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="session")
def library() -> Library:
    """Read the real docs/, faults aside."""
    return read_library(DOCS)[0]


@pytest.fixture(scope="session")
def documents(library: Library) -> list[Document]:
    """Give every page and card, in both languages."""
    return list(library.documents.values())


@pytest.fixture(scope="session")
def pages(documents: list[Document]) -> list[Document]:
    """Give every page in both languages, cards left out."""
    return [document for document in documents if not document.is_tip]
