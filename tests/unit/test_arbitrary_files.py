"""Whatever a file holds, it is read in less than a second: faults of ours with their line, or none; never an error."""

import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.content.documents import read_document
from handbook.content.links import catalogue_of
from handbook.content.synonyms import read_synonyms
from handbook.content.vocabulary import load_vocabulary
from handbook.errors import Fault
from handbook.source.allowed import INVISIBLE
from handbook.source.yaml_mapping import load_mapping
from tests.support.editors import page, write_docs

SIGNS = (
    *("/// liste | L\n    id: l\n\n", "///\n", "- ", "\n", "\n\n", "    ", "> ", "## T { #t }\n"),
    *("| a | b |\n|---|---|\n", "[a](", "](b.md)", "![", "{{", "}}", "{ #x }", "**", "`", "```\n"),
    *("<b>", "<!--", "&amp;", "\\", "\t", "::", "truc:"),
)
YAML = (
    *("a: ", "- ", "\n", "  ", "[", "]", "{", "}", "'", '"', "|", ">", "&a ", "*a", "!!int ", "? ", "# "),
    *("---\n", ": ", "2026-13-45"),
)
ODD = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=6)
MARKDOWN = st.lists(st.sampled_from(SIGNS) | ODD, max_size=30).map("".join)
FIELDS = st.lists(st.sampled_from(YAML) | ODD | st.text(string.ascii_letters, max_size=4), max_size=25).map("".join)
economical = settings(max_examples=60, deadline=1000)
CATALOGUE = catalogue_of(("telephone/conclure.md", "trucs/201-a.md"))


def read(text: str, file: str = "telephone/essai.md") -> tuple[Fault, ...]:
    """Return what is said of a file that holds a text."""
    return read_document(text, file=file, language="fr", catalogue=CATALOGUE)[1]


def are_ours(faults: tuple[Fault, ...] | list[Fault], text: str) -> bool:
    """Tell whether each fault names a line that there is, a problem and a remedy."""
    last = text.count("\n") + 1
    return all(1 <= fault.line <= last and fault.problem and fault.remedy for fault in faults)


@economical
@given(body=MARKDOWN)
def test_whatever_the_text_of_a_page_holds_it_is_read(body: str):
    text = page(body)
    assert are_ours(read(text), text)


@economical
@given(fields=FIELDS, file=st.sampled_from(("telephone/essai.md", "trucs/3-essai.md", "parcours/essai.md")))
def test_whatever_its_front_matter_holds_a_file_is_read(fields: str, file: str):
    text = f"---\n{fields}\n---\nUn mot.\n"
    assert are_ours(read(text, file), text)


@economical
@given(text=FIELDS)
def test_whatever_a_file_of_words_holds_it_is_read(text: str):
    text = INVISIBLE.sub("", text)  # a file that holds such characters is told of them, and read no further
    _, _, faults = load_mapping(text, path="x.yml")
    assert are_ours(faults, text)
    assert are_ours(read_synonyms(text)[1], text)


@pytest.mark.parametrize("name", ["sources.yml", "facets.yml", "figures.yml", "sections.yml"])
@settings(max_examples=15, deadline=1000)
@given(content=st.binary(max_size=60) | FIELDS.map(str.encode))
def test_whatever_bytes_a_file_of_data_holds_it_is_read(
    name: str, content: bytes, tmp_path_factory: pytest.TempPathFactory
):
    docs = write_docs(tmp_path_factory.mktemp("docs"), {f"docs/data/{name}": content})
    assert are_ours(load_vocabulary(docs / "data")[1], "\n" * 60)


@economical
@given(content=st.binary(max_size=80))
def test_a_file_that_is_no_text_is_told(content: bytes, tmp_path_factory: pytest.TempPathFactory):
    file = Path(tmp_path_factory.mktemp("file")) / "a.md"
    file.write_bytes(content)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return
    assert are_ours(read(text), text)
