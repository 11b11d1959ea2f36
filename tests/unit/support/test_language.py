from tests.support.dom import parse
from tests.support.language import Passage, passages
from tools.language import listed, unknown_words


def read(html: str) -> list[tuple[str, str]]:
    """Return the language and the text of each passage of a page."""
    return [(passage.language, passage.text) for passage in passages(parse(html), page="page")]


def test_each_text_has_the_language_of_its_element():
    html = '<html lang="fr"><p>Dites <span lang="en">sorry</span> sans gêne.</p><p lang="en-CA">Hello</p>'
    assert read(html) == [("fr", "Dites"), ("en", "sorry"), ("fr", "sans gêne."), ("en", "Hello")]


def test_a_text_goes_on_through_emphasis_and_stops_at_a_block():
    assert read('<html lang="fr"><li>Un <em>seul</em> geste<p>Puis un autre') == [
        ("fr", "Un seul geste"),
        ("fr", "Puis un autre"),
    ]


def test_code_and_scripts_are_not_read_but_labels_are():
    html = '<html lang="fr"><script>var a</script><pre>x</pre><img alt="Une bulle"><input placeholder="Chercher">'
    assert read(html) == [("fr", "Une bulle"), ("fr", "Chercher")]


def test_code_keeps_its_place_in_a_sentence():
    assert read('<html lang="fr"><p>Voyez <code>fr.yml</code>; puis relisez.') == [
        ("fr", "Voyez \ufffc; puis relisez.")
    ]


def test_a_message_with_blanks_to_fill_is_not_prose():
    html = '<html lang="fr"><p>Bonjour <span class="hb-blank">prénom</span>,</p>'
    assert list(passages(parse(html), page="page")) == [Passage("page", "fr", "Bonjour prénom,", is_prose=False)]


def test_the_dictionaries_know_quebec_words_and_no_misspelling():
    assert unknown_words(["Un courriel, un clavardage, une aparence."], language="fr") == {"aparence"}
    assert unknown_words(["The colour of a cheque, an aparence."], language="en") == {"aparence"}


def test_a_listed_word_may_begin_a_sentence_but_a_listed_name_keeps_its_capital():
    assert listed("Texter", {"texter"}) == "texter"
    assert listed("diallo", {"Diallo"}) == ""
