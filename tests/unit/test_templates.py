from pathlib import Path

from handbook.language.strings import load_strings
from handbook.site.templates import Renderer, isolated, with_blanks, with_examples
from tests.support.blocks import of_class, texts
from tests.support.dom import parse, text_of
from tests.support.editors import card, make_edition, page


def test_a_card_shows_its_number_its_phrases_and_its_reason(tmp_path: Path):
    edition = make_edition(tmp_path)
    shown = parse(Renderer(edition).tip(edition.tips[0], page_url=""))
    assert texts(shown, "hb-tip__number") == ["Truc nº 201"]
    assert texts(shown, "hb-tip__summary") == ["Dites pourquoi c’est long."]
    assert texts(shown, "hb-say__text") == ["« Je consulte votre dossier. »"]
    assert texts(shown, "hb-avoid__text") == ["« Un instant. »"]
    assert texts(shown, "hb-tip__body") == ["On attend mieux quand on sait pourquoi."]


def test_a_card_leads_to_its_own_page_and_to_those_like_it(tmp_path: Path):
    edition = make_edition(tmp_path)
    shown = parse(Renderer(edition).tip(edition.tips[0], page_url="telephone/conclure/"))
    assert [link.get("href") for link in shown.iter("a")] == [
        "../../trucs/201-faire-attendre/",
        "../../trucs/?situation=attente",
        "../../trucs/?moment=pendant",
    ]


def test_a_card_on_its_own_page_has_no_second_title(tmp_path: Path):
    edition = make_edition(tmp_path)
    shown = parse(Renderer(edition).tip(edition.tips[0], page_url="trucs/201-faire-attendre/", on_its_page=True))
    assert texts(shown, "hb-tip__title") == []


def test_an_english_card_has_english_quotes_and_stays_in_its_edition(tmp_path: Path):
    edition = make_edition(tmp_path, "en")
    shown = parse(Renderer(edition).tip(edition.tips[0], page_url="en/"))
    assert texts(shown, "hb-tip__number") == ["Tip no. 201"]
    assert texts(shown, "hb-say__text") == ["“I’m looking.”"]
    assert next(shown.iter("a")).get("href") == "./trucs/201-faire-attendre/"


def test_an_untranslated_card_says_that_its_text_is_french(tmp_path: Path):
    edition = make_edition(tmp_path, "en", files={"docs/fr/trucs/18-un.md": card(number="18")})
    shown = parse(Renderer(edition).tip(edition.tips[0], page_url="en/"))
    assert of_class(shown, "hb-tip__text")[0].get("lang") == "fr"
    assert of_class(shown, "hb-say__label")[0].get("lang") == "en"


def test_what_editors_type_is_escaped(tmp_path: Path):
    files: dict[str, str | bytes] = {"docs/fr/trucs/18-un.md": card(number="18", say='"<b>Oui</b> & \\"non\\""')}
    edition = make_edition(tmp_path, files=files)
    html = Renderer(edition).tip(edition.tips[0], page_url="")
    assert "«\u00a0&lt;b&gt;Oui&lt;/b&gt; &amp; &#34;non&#34;\u00a0»" in html
    assert "<b>" not in html


def test_the_listing_counts_the_cards_of_each_value_and_leaves_out_those_without_any(tmp_path: Path):
    edition = make_edition(tmp_path, files={"docs/fr/trucs/18-un.md": card(number="18", channel="[tous]")})
    shown = parse(Renderer(edition).tip_list(page_url="trucs/"))
    assert texts(shown, "hb-facet__value") == ["Téléphone 2", "Tous 1", "Attente 2", "Pendant 2", "Agent 2"]
    assert texts(shown, "hb-tips__count") == ["2 trucs"]
    assert len(of_class(shown, "hb-tip")) == 2


def test_a_row_of_the_listing_says_the_sentence_and_opens_on_the_rest(tmp_path: Path):
    row = parse(Renderer(make_edition(tmp_path)).tip_list(page_url="trucs/")).find(".//details")
    assert row is not None
    summary, more = row
    assert texts(summary, "hb-tip-row__say") == ["« Je consulte votre dossier. »"]
    assert texts(more, "hb-avoid__text") == ["« Un instant. »"]
    assert [link.get("href") for link in more.iter("a")][-1] == "../trucs/201-faire-attendre/"


def test_the_listing_works_without_javascript(tmp_path: Path):
    shown = parse(Renderer(make_edition(tmp_path)).tip_list(page_url="trucs/"))
    assert "inert" in of_class(shown, "hb-tips__form")[0].attrib
    assert "hidden" in of_class(shown, "hb-tips__none")[0].attrib


def test_a_page_shows_some_of_the_cards_it_chooses_and_the_way_to_the_others(tmp_path: Path):
    files: dict[str, str | bytes] = {f"docs/fr/trucs/{n}-un.md": card(number=str(n)) for n in (18, 19)}
    files["docs/fr/choix.md"] = page(cards="{channel: [telephone], situation: [attente, suivi]}")
    edition = make_edition(tmp_path, files=files, page_tips=2)
    shown = parse(Renderer(edition).page_tips(edition.library.original("choix.md"), page_url="choix/"))
    assert texts(shown, "hb-tip__number") == ["Truc nº 18", "Truc nº 19"]
    way = next(of_class(shown, "hb-cards__all")[0].iter("a"))
    assert text_of(way) == "Tous les trucs de ce genre (3)"
    assert way.get("href") == "../trucs/?channel=telephone&situation=attente&situation=suivi"


def test_a_page_that_chooses_no_card_shows_none(tmp_path: Path):
    edition = make_edition(tmp_path)
    assert Renderer(edition).page_tips(edition.library.original("index.md"), page_url="") == ""


def test_the_blanks_of_a_message_are_marked_and_the_rest_is_as_typed():
    assert with_blanks("Bonjour {{ prénom }}, <b> & vous") == (
        'Bonjour <span class="hb-blank" data-blank="prénom">prénom</span>, &lt;b&gt; &amp; vous'
    )


def test_an_example_to_adapt_is_filled_in_a_sentence_and_only_shown_in_what_opens():
    said = "« À {{10 h}} <b> »"
    assert with_examples(said) == '« À <handbook-blank class="hb-blank">10 h</handbook-blank> &lt;b&gt; »'
    assert with_examples(said, is_fillable=False) == '« À <span class="hb-blank">10 h</span> &lt;b&gt; »'


def test_what_was_typed_inside_a_sentence_keeps_its_own_direction():
    words = load_strings()["fr"]
    assert isolated(words, "question.quoted", text="<b> שלום") == "«\u00a0<bdi>&lt;b&gt; שלום</bdi>\u00a0»"
