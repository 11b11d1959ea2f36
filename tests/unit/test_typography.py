"""Québec's typography (facts, §4.5); « ~ » stands for a no-break space in the expected texts."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handbook.language.typography import MAY_CHANGE, _typeset_runs, typeset, typeset_alternatives, typeset_html
from handbook.language.typography_rules import ENGLISH, FRENCH, NBSP, Rule

LETTERS = "aeÉ 1230«»“”\"'’:;!?.%$€h()—-\u00a0\u202f"
PLAIN = st.text(alphabet=LETTERS, max_size=40)
TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<em>",
        "</em>",
        "<code>",
        "</code>",
        "<br>",
        '<p lang="en">',
        '<b title="l\'a :">',
        "</b>",
        "&#39;",
        "&amp;",
    ]
)
HTML = st.lists(st.one_of(st.text(alphabet=LETTERS, max_size=8), TAGS), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        pytest.param("un, deux. Trois…", "un, deux. Trois…", id="comma, full stop and ellipsis"),
        pytest.param("Attends...", "Attends…", id="three full stops"),
        pytest.param("Oui ; non ! Quoi ?", "Oui; non! Quoi?", id="nothing before ; ! ?"),
        pytest.param("Oui; non! Quoi?", "Oui; non! Quoi?", id="; ! ? as typed"),
        pytest.param("Trois mots : merci", "Trois mots~: merci", id="colon"),
        pytest.param("Trois mots: merci", "Trois mots~: merci", id="colon without its space"),
        pytest.param("Une hausse de 5 % : oui", "Une hausse de 5~%~: oui", id="colon after a symbol"),
        pytest.param("Nom, adresse, etc. : oui", "Nom, adresse, etc.~: oui", id="colon after an abbreviation"),
        pytest.param("À 14:30, sur https://exemple.org", "À 14:30, sur https://exemple.org", id="colon of an hour"),
        pytest.param("« Oui »", "«~Oui~»", id="quotes"),
        pytest.param("«Oui»", "«~Oui~»", id="quotes without their spaces"),
        pytest.param("« Un “oui” net »", "«~Un “oui” net~»", id="quotes within quotes"),
        pytest.param("(un) [deux]", "(un) [deux]", id="brackets"),
        pytest.param("Un — deux — trois", "Un — deux — trois", id="dashes"),
        pytest.param("et/ou", "et/ou", id="slash"),
        pytest.param("l'appel d'aujourd'hui", "l’appel d’aujourd’hui", id="apostrophe"),
        pytest.param("l'« accueil »", "l’«~accueil~»", id="apostrophe before a quote"),
        pytest.param("68 % de 3 500 $ ou 10 €", "68~% de 3~500~$ ou 10~€", id="percentage and money"),
        pytest.param("22 °C, 5 km, 10 min", "22~°C, 5~km, 10~min", id="units"),
        pytest.param("10 M$", "10~M$", id="millions"),
        pytest.param("24 500 et 1 250 000", "24~500 et 1~250~000", id="thousands"),
        pytest.param("Le 1 866 APPELLE, le 418 555-0142", "Le 1~866~APPELLE, le 418~555-0142", id="telephone"),
        pytest.param("76 ou 60 16", "76 ou 60~16", id="short number in groups"),
        pytest.param("3,50 $", "3,50~$", id="decimals"),
        pytest.param("à 14 h 30, à 9 h", "à 14~h~30, à 9~h", id="hour"),
        pytest.param("le 3 mars 2026, le 1er mai", "le 3~mars 2026, le 1er~mai", id="date"),
        pytest.param("M. Roy, Mme Diallo, Me Roy, Dre Roy", "M.~Roy, Mme~Diallo, Me~Roy, Dre~Roy", id="titles"),
        pytest.param("nº 119, n° 5, p. 12, art. 51", "nº~119, n°~5, p.~12, art.~51", id="number, page and article"),
        pytest.param("Est-ce fini (oui) ?", "Est-ce fini (oui)?", id="question after a bracket"),
        pytest.param("Merci, {{Karim}} : oui", "Merci, {{Karim}}~: oui", id="colon after a blank"),
        pytest.param("Offrez 5 % ?", "Offrez 5~%?", id="question after a symbol"),
    ],
)
def test_french_is_printed_as_in_quebec(typed: str, printed: str):
    assert typeset(typed, "fr") == printed.replace("~", NBSP)
    assert typeset_html(f"<p>{typed}</p>", "fr") == f"<p>{printed.replace('~', NBSP)}</p>"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        pytest.param('Say "yes".', "Say “yes”.", id="quotes"),
        pytest.param('("yes")', "(“yes”)", id="quotes in brackets"),
        pytest.param("Don't: it's the clients'.", "Don’t: it’s the clients’.", id="apostrophe"),
        pytest.param("Say 'yes'", "Say ‘yes’", id="single quotes"),
        pytest.param("\"'Yes', he said\"", "“‘Yes’, he said”", id="quotes within quotes"),
        pytest.param("Wait...", "Wait…", id="three full stops"),
        pytest.param("Why : because ! 5 %", "Why : because ! 5 %", id="no French spacing"),
        pytest.param("24 500, 418 555-0142", "24\u00a0500, 418\u00a0555-0142", id="numbers"),
    ],
)
def test_english_has_curly_quotes_and_no_french_spacing(typed: str, printed: str):
    assert typeset(typed, "en") == printed
    assert typeset_html(f"<p>{typed}</p>", "en") == f"<p>{printed}</p>"


def test_another_language_is_left_alone():
    assert typeset("L'« Oui » : 5 %", "de") == "L'« Oui » : 5 %"


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        pytest.param("<p>l'<em>appel</em> : oui</p>", "<p>l’<em>appel</em>~: oui</p>", id="emphasis"),
        pytest.param(
            "<p>« <handbook-blank>Karim</handbook-blank> : oui »</p>",
            "<p>«~<handbook-blank>Karim</handbook-blank>~: oui~»</p>",
            id="blank",
        ),
        pytest.param("<p>« <a href='x'>Oui</a> »</p>", "<p>«~<a href='x'>Oui</a>~»</p>", id="link in quotes"),
        pytest.param("<p>Oui</p><p>: non</p>", "<p>Oui</p><p>: non</p>", id="paragraphs apart"),
        pytest.param(
            '<p>l\'un <span lang="en">"one"</span></p>', '<p>l’un <span lang="en">“one”</span></p>', id="two languages"
        ),
        pytest.param('<p lang="fr-CA">« Oui »</p>', '<p lang="fr-CA">«~Oui~»</p>', id="regional French"),
        pytest.param("<p>R&amp;D : oui</p>", "<p>R&amp;D~: oui</p>", id="ampersand"),
        pytest.param("<p>AT&T: oui</p>", "<p>AT&T~: oui</p>", id="bare ampersand"),
        pytest.param("<p>l&#39;appel</p>", "<p>l’appel</p>", id="apostrophe by its number"),
        pytest.param('<p lang="en">&#34;Yes&#34;</p>', '<p lang="en">“Yes”</p>', id="quotes by their number"),
        pytest.param("<p>le <code>x</code> : oui</p>", "<p>le <code>x</code>~: oui</p>", id="colon after code"),
        pytest.param("<p><code>x</code> : oui</p>", "<p><code>x</code>~: oui</p>", id="code first, then a colon"),
        pytest.param("<p>« <code>x</code> »</p>", "<p>«~<code>x</code>~»</p>", id="code in quotes"),
        pytest.param("<p>«<code>x</code>»</p>", "<p>«~<code>x</code>~»</p>", id="code in quotes without spaces"),
    ],
)
def test_a_sentence_is_read_through_its_tags(html: str, printed: str):
    assert typeset_html(html, "fr") == printed.replace("~", NBSP)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<code>l'a : b</code>", id="code"),
        pytest.param("<pre><code>l'a : b\n« c »</code></pre>", id="block of code"),
        pytest.param("<script>let a = 'b' ? 1 : 2;</script>", id="script"),
        pytest.param("<style>a { b : c }</style>", id="style sheet"),
        pytest.param("<textarea>l'a : b</textarea>", id="text to fill in"),
        pytest.param("<kbd>' : '</kbd>", id="key"),
        pytest.param("<svg><title>l'a : b</title></svg>", id="drawing"),
        pytest.param('<a title="l\'a : b" href="https://exemple.org/?l\'a=1 : 2">x</a>', id="attributes and addresses"),
        pytest.param("<!-- l'a : b -->", id="comment"),
        pytest.param("<p>info@exemple.org https://exemple.org/a:b?c=d;e</p>", id="addresses in the text"),
    ],
)
def test_code_attributes_and_addresses_are_untouched(html: str):
    assert typeset_html(html, "fr") == html


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=PLAIN)
def test_typesetting_a_text_twice_changes_nothing_more(text: str, language: str):
    once = typeset(text, language)
    assert typeset(once, language) == once


@pytest.mark.parametrize("language", ["fr", "en"])
@given(html=HTML)
@example(html="« <em>a</em> » : <code>l'a</code>")
def test_typesetting_a_page_twice_changes_nothing_more(html: str, language: str):
    once = typeset_html(html, language)
    assert typeset_html(once, language) == once


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=PLAIN)
def test_a_page_is_typeset_as_its_text_is(text: str, language: str):
    assert typeset_html(f"<p>{text}</p>", language) == f"<p>{typeset(text, language)}</p>"


@given(html=HTML)
def test_no_tag_is_ever_changed(html: str):
    assert re.findall(r"<[^>]*>", typeset_html(html, "fr")) == re.findall(r"<[^>]*>", html)


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=PLAIN)
def test_what_no_rule_could_change_is_known_at_a_glance(text: str, language: str):
    assert typeset(text, language) == text or MAY_CHANGE.search(text)


@pytest.mark.parametrize("rule", [*FRENCH, *ENGLISH])
@given(text=PLAIN)
def test_a_rule_changes_nothing_in_a_text_without_its_sign(rule: Rule, text: str):
    assert rule.sign.search(text) or rule.pattern.sub(rule.printed, text) == text


@pytest.mark.parametrize("language", ["fr", "en"])
@given(html=HTML)
@example(html='a<i lang="en">b</i><i lang="fr">M. Roy</i>')
def test_a_part_of_a_page_is_typeset_as_it_would_be_read_through_its_tags(html: str, language: str):
    assert typeset_html(html, language) == _typeset_runs(html, language)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("Oui <b> !</b>", "Oui<b>!</b>", id="spaces on both sides of a tag"),
        pytest.param(
            '<span lang="en">"Hi" <em>: "yes"</em></span> oui : non',
            '<span lang="en">“Hi” <em>: “yes”</em></span> oui\u00a0: non',
            id="an element within a foreign one",
        ),
        pytest.param(
            '<div lang="en"><p>"Hi"</p></div>', '<div lang="en"><p>“Hi”</p></div>', id="a block within a foreign one"
        ),
        pytest.param(
            '<div lang="fr"><p>Oui</p>: non</div>',
            '<div lang="fr"><p>Oui</p>: non</div>',
            id="after the end of a block",
        ),
    ],
)
def test_a_sentence_goes_on_through_tags_and_ends_with_its_block_or_language(html: str, expected: str):
    assert typeset_html(html, "fr") == expected


def test_what_is_read_in_place_of_a_picture_is_typeset_and_nothing_else_of_a_tag():
    typed = """<img title="l'un : deux" alt="La liste de l'équipe : &quot;dix&quot;" src="a:b.png">"""
    shown = typeset_alternatives(typed, "fr")
    assert 'alt="La liste de l’équipe\u00a0: ' in shown
    assert shown.startswith("""<img title="l'un : deux" """)
    assert shown.endswith(' src="a:b.png">')
    assert typeset_alternatives(shown, "fr") == shown
