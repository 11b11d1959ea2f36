"""What an editor reads when a file is wrong: where, what, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from handbook.blocks.registry import BLOCK_NAMES
from handbook.checks.files import load_library
from handbook.content.list_names import LIST_NAMES
from handbook.errors import HandbookError
from tests.support.editors import FILES, card, english_card, english_page, page, write_docs

PAGE_FIELDS = (
    "title, nav_title, question, description, keywords, asked, keeps_client, validate, validated_by, reviewed, "
    "next_review, replaces, owner, sources, cards, figures, updated, illustrative, template"
)
CARD_FIELDS = (
    "title, summary, say, avoid, keywords, asked, keeps_client, validate, validated_by, reviewed, next_review, "
    "replaces, number, channel, situation, moment, audience, sources, owner, figures, updated"
)
LABELS = "Commencez-la par « - Dire : », « - Éviter : » ou « - Pourquoi : »."
THREE_ITEMS = "- Un\n- Deux\n- Trois\n///\n"
LIST = "/// liste | Relire\n    id: {id}\n\n" + THREE_ITEMS
MODEL = "/// modele | Absence\n    id: {id}\n    type: {type}\n\n{text}\n///\n"


@dataclass(frozen=True)
class Case:
    """Files with one thing wrong, each only in this case, and what the build says of it."""

    files: dict[str, str | bytes]
    says: str
    menu_adds: tuple[str, ...] = ()
    menu_lacks: tuple[str, ...] = ()
    menu_text: list[str] = field(default_factory=list)


def in_page(name: str, body: str = "Un mot.\n", *, says: str, **fields: str | None) -> Case:
    """Return a case in which one page is wrong."""
    return Case({f"docs/fr/essais/{name}.md": page(body, **fields)}, f"docs/fr/essais/{name}.md:{says}")


def in_card(name: str, body: str = "Un mot.\n", *, says: str, **fields: str | None) -> Case:
    """Return a case in which one card is wrong; its number is that of its name unless said otherwise."""
    path = f"docs/fr/trucs/{name}.md"
    return Case({path: card(body, **{"number": name.partition("-")[0], **fields})}, f"{path}:{says}")


CASES = {
    # Front matter
    "unknown field of a page": in_page(
        "champ", colour="bleu", says=f"7: Champ inconnu « colour ». Champs permis : {PAGE_FIELDS}."
    ),
    "unknown field, French for a field of a card": in_card(
        "301-champ",
        resume="Court.",
        says=f"13: Champ inconnu « resume ». Vouliez-vous dire « summary »? Champs permis : {CARD_FIELDS}.",
    ),
    "field that only the French card has": Case(
        {
            "docs/fr/trucs/302-anglais.md": card(number="302"),
            "docs/en/trucs/302-anglais.md": english_card(number="302"),
        },
        "docs/en/trucs/302-anglais.md:6: Champ inconnu « number ». "
        "Champs permis : title, summary, say, avoid, keywords, asked, replaces, renders, reviewed, adapted.",
    ),
    "value that a # cuts": in_page(
        "coupe",
        title="Le dossier #5",
        says='2: Un signe # coupe cette valeur. Mettez toute la valeur entre guillemets droits : champ: "nº #5".',
    ),
    "sentence with its own quotation marks": in_card(
        "351-guillemets",
        say="« Je consulte votre dossier. »",
        says="5: Le champ « say » a ses guillemets. Retirez-les : la fiche les pose.",
    ),
    "id of two headings": in_page(
        "deux-titres",
        "## Un { #un }\n\n## Deux { #un }\n",
        says="10: L'identifiant « un » est déjà à la ligne 8. Changez l'un des deux.",
    ),
    "missing field": in_page(
        "manque",
        description=None,
        says="1: Le champ « description » manque. Ajoutez une ligne « description: … ».",
    ),
    "empty field": in_page(
        "vide", title="", says="2: Le champ « title » est vide. Écrivez sa valeur ou retirez la ligne."
    ),
    "field too long": in_page(
        "long", description="Un mot. " * 22, says="4: Le champ « description » est trop long. Raccourcissez-le."
    ),
    "word instead of a list": in_page(
        "type",
        sources="maison",
        says="6: Le champ « sources » doit être une liste. Écrivez-la entre crochets : [un, deux].",
    ),
    "word instead of a number": in_card(
        "303-nombre",
        number="trois",
        says="2: Le champ « number » doit être un nombre entier. Écrivez-le en chiffres, sans guillemets.",
    ),
    "word that YAML takes for yes or no": Case(
        {"docs/fr/essais/non.md": page(), "docs/en/essais/non.md": english_page(title="No")},
        "docs/en/essais/non.md:2: Le champ « title » doit être du texte. Mettez la valeur entre guillemets.",
    ),
    "date in words": in_page(
        "date",
        reviewed="21 novembre 2026",
        says="5: Le champ « reviewed » n'est pas une date. Écrivez-la année-mois-jour : 2026-11-21.",
    ),
    "day that does not exist": in_page(
        "jour",
        reviewed="2026-13-45",
        says="5: Le champ « reviewed » n'est pas une date. Écrivez-la année-mois-jour : 2026-11-21.",
    ),
    "field given twice": in_page(
        "double",
        keywords="[un]\ntitle: Encore",
        says="8: Le champ « title » est écrit deux fois (déjà à la ligne 2). Gardez-en un seul.",
    ),
    "colon in a value": in_page(
        "deux-points",
        title="Conclure : trois gestes",
        says="2: Deux-points en trop dans une valeur. "
        'Mettez toute la valeur entre guillemets droits : champ: "texte : suite".',
    ),
    "braces in a value": in_page(
        "accolades",
        title="{{prénom}}",
        says="2: Un crochet ou une accolade ouvre cette valeur. "
        'Mettez toute la valeur entre guillemets droits : champ: "{{prénom}}".',
    ),
    "quotation mark never closed": in_page(
        "guillemet",
        sources='["maison]',
        says="6: Un guillemet reste ouvert. Fermez-le au bout de la valeur.",
    ),
    "tabulation": in_page(
        "tabulation",
        keywords="\n\t- un",
        says="8: Tabulation au début d'une ligne. Remplacez-la par des espaces.",
    ),
    "front matter never closed": Case(
        {"docs/fr/essais/ouvert.md": "---\ntitle: Ouvert\n\nUn mot.\n"},
        "docs/fr/essais/ouvert.md:1: L'en-tête n'est jamais fermé. Ajoutez une ligne --- après le dernier champ.",
    ),
    "no front matter": Case(
        {"docs/fr/essais/sans.md": "Un mot.\n"},
        "docs/fr/essais/sans.md:1: L'en-tête manque. "
        "Commencez le fichier par une ligne ---, les champs, puis une ligne ---.",
    ),
    "not UTF-8": Case(
        {"docs/fr/essais/latin.md": page("Été.\n").encode("latin-1")},
        "docs/fr/essais/latin.md:1: Le fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec l'encodage UTF-8.",
    ),
    # Words of docs/data
    "house rule without fields": Case(
        {"docs/data/rules.yml": "vide:\n"},
        "docs/data/rules.yml:1: La règle « vide » est vide ou mal alignée. "
        "Écrivez ses champs en retrait, un par ligne.",
    ),
    "unknown value of a facet": in_card(
        "304-valeur",
        channel="[telephone, telephonne]",
        says="7: Valeur inconnue « telephonne » pour channel. Vouliez-vous dire « telephone »? "
        "Valeurs permises : telephone, courriel, tous.",
    ),
    "unknown facet": in_page(
        "facette",
        cards="{canal: [telephone]}",
        says="7: Facette inconnue « canal ». Vouliez-vous dire « channel »? "
        "Facettes permises : channel, situation, moment, audience.",
    ),
    "unknown source": in_page(
        "source",
        sources="[maisson]",
        says="6: Source inconnue « maisson ». Vouliez-vous dire « maison »? "
        "Ajoutez-la dans docs/data/sources.yml ou corrigez son nom.",
    ),
    "unknown figure": in_page(
        "chiffre",
        figures="[attente-courte]",
        says="7: Chiffre inconnu « attente-courte ». Vouliez-vous dire « attente-longue »? "
        "Ajoutez-le dans docs/data/figures.yml ou corrigez son nom.",
    ),
    "facets that choose no card": in_page(
        "aucune-fiche",
        cards="{channel: [courriel], situation: [accueil]}",
        says="7: Aucun truc n'a ces facettes. Retirez-en une, ou écrivez le truc qui manque.",
    ),
    "percentage that is not declared": in_page(
        "pourcentage",
        "Un mot.\n\nOn raccroche 3 fois sur 4.\n",
        says="10: Le chiffre « 3/4 » n'est pas déclaré. Inscrivez-le dans docs/data/figures.yml et nommez-le dans "
        "« figures » (ou dans « illustrative » si c'est un simple exemple).",
    ),
    "source without a title": Case(
        {"docs/data/sources.yml": f"{FILES['docs/data/sources.yml']!s}muette:\n  author: Camille Roy\n"},
        "docs/data/sources.yml:6: Le champ « title » manque. Ajoutez une ligne « title: … ».",
    ),
    "figure whose solidity is misspelt": Case(
        {
            "docs/data/figures.yml": f"{FILES['docs/data/figures.yml']!s}rumeur:\n  value: 26 pour 1\n"
            "  says: {fr: On le répète., en: It is said.}\n  source: maison\n"
            "  year: null\n  place: null\n  grade: folklor\n"
        },
        "docs/data/figures.yml:15: Le champ « grade » a une valeur inconnue. Vouliez-vous dire « folklore »? "
        "Valeurs permises : etude, organisme, fournisseur, folklore.",
    ),
    "facet of a section misspelt": Case(
        {
            "docs/data/sections.yml": f"{FILES['docs/data/sections.yml']!s}texto:\n  title: {{fr: Texto, en: Text}}\n"
            "  tips: {channel: [courriels]}\n"
        },
        "docs/data/sections.yml:12: Valeur inconnue « courriels » pour channel. Vouliez-vous dire « courriel »? "
        "Valeurs permises : telephone, courriel, tous.",
    ),
    # Cards and their numbers
    "number taken": Case(
        {
            "docs/fr/trucs/305-deux.md": card(number="305"),
            "docs/fr/trucs/305-un.md": card(number="305"),
        },
        "docs/fr/trucs/305-un.md:2: Le numéro 305 est déjà pris par docs/fr/trucs/305-deux.md. "
        "Prenez le prochain numéro libre : make truc le donne.",
    ),
    "number that is not that of the file": in_card(
        "306-autre",
        number="307",
        says="2: Le numéro 307 ne va pas avec le nom du fichier (306). Donnez le même numéro aux deux.",
    ),
    "name of a card's file": in_card(
        "308-Été",
        says="1: Le nom de fichier « 308-Été.md » n'a pas la bonne forme. "
        "Nommez-le numéro-mots-sans-accent.md, par exemple 214-objet-precis.md.",
    ),
    "card too long": in_card(
        "309-long", "mot " * 60, says="14: Ce truc compte 73 mots. Ramenez-le à 60 : un geste, une phrase."
    ),
    "card whose phrase is still to write": in_card(
        "312-vide",
        say="Écrivez ici la phrase à dire, sans guillemets.",
        says="5: Le champ « say » est encore à écrire. Remplacez « Écrivez ici… ».",
    ),
    "card whose reason is still to write": in_card(
        "313-vide",
        "Écrivez ici pourquoi, en une ou deux phrases.\n",
        says="14: La raison est encore à écrire. Remplacez « Écrivez ici… ».",
    ),
    "English card alone": Case(
        {"docs/en/trucs/310-sans-original.md": english_card()},
        "docs/en/trucs/310-sans-original.md:1: Cette version anglaise n'a pas d'original français. "
        "Donnez-lui le chemin de l'original, ou écrivez d'abord celui-ci.",
    ),
    "link in a card": in_card(
        "311-lien",
        "Voyez [la page](../telephone/conclure.md).\n",
        says="14: Un truc ne peut pas renvoyer à une page du manuel. "
        "Retirez ce lien : les pages choisissent leurs trucs, et non l'inverse.",
    ),
    # Blocks
    "unknown block": in_page(
        "bloc",
        "/// phrase\n- Dire : Oui.\n///\n",
        says=f"8: Bloc inconnu « phrase ». Vouliez-vous dire « phrases »? Blocs permis : {', '.join(BLOCK_NAMES)}.",
    ),
    "block never closed": in_page(
        "bloc-ouvert",
        "/// bref\n- Un mot.\n",
        says="8: Le bloc « bref » n'est jamais fermé. Ajoutez une ligne /// après sa dernière ligne.",
    ),
    "block closed twice": in_page(
        "bloc-ferme",
        "/// bref\n- Un mot.\n///\n///\n",
        says="11: Une ligne /// ferme un bloc qui n'est pas ouvert. Retirez-la, ou ouvrez le bloc : /// nom.",
    ),
    "block without its id": in_page(
        "sans-id",
        f"/// liste | Relire\n\n{THREE_ITEMS}",
        says="8: L'option « id » manque au bloc « liste ». "
        "Ajoutez sous sa première ligne, en retrait de quatre espaces : id: …",
    ),
    "block without its title": in_page(
        "sans-titre",
        f"/// liste\n    id: sans-titre\n\n{THREE_ITEMS}",
        says="8: Le bloc « liste » n'a pas de titre. Écrivez : /// liste | Titre.",
    ),
    "title where there is none": in_page(
        "titre",
        "/// bref | L'essentiel\n- Un mot.\n///\n",
        says="8: Le bloc « bref » ne prend pas de titre. Écrivez seulement : /// bref.",
    ),
    "unknown option": in_page(
        "option",
        f"/// liste | Relire\n    id: option\n    couleur: bleu\n\n{THREE_ITEMS}",
        says="10: Option inconnue « couleur » dans le bloc « liste ». Options permises : id.",
    ),
    "id with a capital": in_page(
        "majuscule",
        LIST.format(id="Relire"),
        says="9: L'identifiant « Relire » n'a pas la bonne forme. "
        "N'y mettez que des lettres minuscules sans accent, des chiffres et des traits d'union.",
    ),
    "id taken": Case(
        {
            "docs/fr/essais/identifiant-1.md": page(LIST.format(id="deux-fois")),
            "docs/fr/essais/identifiant-2.md": page(LIST.format(id="deux-fois")),
        },
        "docs/fr/essais/identifiant-2.md:9: L'identifiant « deux-fois » est déjà pris "
        "(docs/fr/essais/identifiant-1.md:9). Choisissez-en un autre : il est unique dans tout le manuel.",
    ),
    "too much in « En bref »": in_page(
        "bref",
        "/// bref\n- Un\n- Deux\n- Trois\n- Quatre\n///\n",
        says="8: « En bref » compte 4 éléments. Gardez-en de 1 à 3.",
    ),
    "sentence in « En bref »": in_page(
        "bref-phrase",
        "/// bref\n- Un\n\nDeux\n///\n",
        says="11: « En bref » ne contient que des éléments de liste. Commencez la ligne par un tiret et une espace.",
    ),
    "nothing in « En bref »": in_page(
        "bref-vide",
        "/// bref\n///\n",
        says="8: « En bref » compte 0 éléments. Gardez-en de 1 à 3.",
    ),
    "list in « En bref »": in_page(
        "bref-imbrique",
        "/// bref\n- Un\n    - Un et demi\n- Deux\n///\n",
        says="10: « En bref » ne contient que des éléments de liste. Commencez la ligne par un tiret et une espace.",
    ),
    "law with a date in words": in_page(
        "droit",
        "/// droit | Canada\n    date: hier\n\nUn mot.\n///\n",
        says="9: « hier » n'est pas une date. Écrivez-la année-mois-jour : 2026-11-21.",
    ),
    # Checklists
    "checklist line that is no item": in_page(
        "ligne",
        "/// liste | Relire\n    id: ligne\n\nRelisez.\n\n- Un\n- Deux\n- Trois\n///\n",
        says="11: Cette ligne d'une liste n'est pas un élément. "
        "Commencez-la par un tiret et une espace, ou sortez-la du bloc.",
    ),
    "list in a checklist": in_page(
        "imbriquee",
        "/// liste | Relire\n    id: imbriquee\n\n- Un\n    - Un et demi\n- Deux\n- Trois\n///\n",
        says="12: Cette ligne d'une liste n'est pas un élément. "
        "Commencez-la par un tiret et une espace, ou sortez-la du bloc.",
    ),
    "checklist too short": in_page(
        "courte",
        "/// liste | Relire\n    id: courte\n\n- Un\n- Deux\n///\n",
        says="8: La liste compte 2 éléments. Gardez-en de 3 à 18.",
    ),
    "item given twice": in_page(
        "deux-fois",
        "/// liste | Relire\n    id: element\n\n- Un\n- Deux\n- Un\n///\n",
        says="13: Cet élément est déjà à la ligne 11. Retirez-le ou précisez-le : chaque coche va avec un texte.",
    ),
    "English checklist of another length": Case(
        {
            "docs/fr/essais/compte.md": page(LIST.format(id="compte")),
            "docs/en/essais/compte.md": english_page("/// liste | Reread\n    id: compte\n\n- A\n- B\n- C\n- D\n///\n"),
        },
        "docs/en/essais/compte.md:6: Cette liste compte 4 éléments, l'original français 3. "
        "Traduisez chaque élément, dans le même ordre.",
    ),
    "English checklist with an id of its own": Case(
        {
            "docs/fr/essais/autre-id.md": page(LIST.format(id="autre-id")),
            "docs/en/essais/autre-id.md": english_page(LIST.format(id="other-id")),
        },
        "docs/en/essais/autre-id.md:6: Cette liste n'existe pas dans l'original français. "
        "Donnez-lui l'identifiant de la liste française : les coches sont communes aux deux langues.",
    ),
    # Phrases
    "phrase without a label": in_page(
        "etiquette",
        "/// phrases\n- Dire : Oui.\n- Non.\n///\n",
        says=f"10: Cette phrase n'a pas d'étiquette. {LABELS}",
    ),
    "phrase to avoid before any to say": in_page(
        "eviter",
        "/// phrases\n- Éviter : Non.\n///\n",
        says="9: Cette ligne ne suit pas une phrase à dire. Ajoutez d'abord une ligne « - Dire : … ».",
    ),
    "empty phrase": in_page(
        "phrase-vide",
        "/// phrases\n- Dire :\n///\n",
        says="9: Cette phrase est vide. Écrivez-la après le deux-points, ou retirez la ligne.",
    ),
    "no phrase at all": in_page(
        "phrases",
        "/// phrases\n///\n",
        says="8: Le bloc de phrases est vide. Ajoutez une ligne « - Dire : … ».",
    ),
    "sentence among phrases": in_page(
        "phrase-libre",
        "/// phrases\nDire : Oui.\n\n- Dire : Oui.\n///\n",
        says=f"9: Cette ligne d'un bloc de phrases n'est pas un élément. {LABELS}",
    ),
    "list among phrases": in_page(
        "phrase-imbriquee",
        "/// phrases\n- Dire : Oui.\n    - Dire : Non.\n///\n",
        says=f"10: Cette ligne d'un bloc de phrases n'est pas un élément. {LABELS}",
    ),
    # Models
    "unknown type of model": in_page(
        "modele-type",
        MODEL.format(id="modele-type", type="courrier", text="Bonjour,"),
        says="10: Type de modèle inconnu « courrier ». Vouliez-vous dire « courriel »? "
        "Types permis : courriel, texto, clavardage, public, boite-vocale, oral.",
    ),
    "email without a subject": in_page(
        "sans-objet",
        MODEL.format(id="sans-objet", type="courriel", text="Bonjour,"),
        says="8: Ce modèle de courriel n'a pas d'objet. Ajoutez l'option « objet: … ».",
    ),
    "text message with a subject": in_page(
        "objet",
        MODEL.format(id="objet", type="texto\n    objet: Absence", text="Bonjour,"),
        says="11: Seul un courriel a un objet. Retirez cette ligne.",
    ),
    "blank never closed": in_page(
        "champ-ouvert",
        MODEL.format(id="champ-ouvert", type="oral", text="Bonjour {{prénom}."),
        says="12: Un champ à remplir est mal écrit. Écrivez-le entre doubles accolades, avec un nom : {{prénom}}.",
    ),
    "model without a word": in_page(
        "modele-vide",
        MODEL.format(id="modele-vide", type="oral", text=""),
        says="8: Ce modèle est vide. Écrivez le message sous les options, après une ligne vide.",
    ),
    "text message too costly": in_page(
        "cher",
        MODEL.format(id="cher", type="texto", text="Votre rendez-vous est prêt. " * 6),
        says="8: Ce texto coûte 3 segments (ê coûtent cher). Raccourcissez-le : 2 segments au plus.",
    ),
    # Links and headings
    "link to nowhere": in_page(
        "lien",
        "Un mot.\n\nVoyez [la suite](../telephone/concure.md).\n",
        says="10: Le lien « ../telephone/concure.md » ne mène nulle part. "
        "Vouliez-vous dire « telephone/conclure.md »? Corrigez le chemin.",
    ),
    "link to no file": in_page(
        "lien-dossier",
        "Voyez [la suite](../telephone/).\n",
        says="8: Le lien « ../telephone/ » ne mène pas à un fichier .md. "
        "Donnez le chemin du fichier, par exemple ../telephone/conclure.md.",
    ),
    "link without its start": in_page(
        "lien-www",
        "Voyez [le site](www.exemple.org/aide).\n",
        says="8: Il manque le début de l'adresse « www.exemple.org/aide ». Écrivez https://www.exemple.org/aide.",
    ),
    "document of another kind": in_page(
        "lien-docx",
        "Voyez [le plan](plan.docx).\n",
        says="8: On ne peut pas joindre « plan.docx ». "
        "Exportez-le dans un de ces formats : .avif, .gif, .jpeg, .jpg, .pdf, .png, .svg, .webp.",
    ),
    "anchor to nowhere": in_page(
        "ancre",
        "Voyez [la suite](../telephone/conclure.md#salut).\n",
        says="8: L'ancre « #salut » n'existe pas dans docs/fr/telephone/conclure.md. "
        "Vouliez-vous dire « saluer »? Corrigez-la.",
    ),
    "card to nowhere": in_page(
        "truc",
        "Voyez le [truc nº 999](truc:999).\n",
        says="8: Le truc nº 999 n'existe pas. Corrigez son numéro, ou écrivez d'abord sa fiche.",
    ),
    "card whose number is a word": in_page(
        "truc-mot",
        "Voyez le [truc](truc:deux).\n",
        says="8: Le truc nº deux n'existe pas. Corrigez son numéro, ou écrivez d'abord sa fiche.",
    ),
    "card that leads to another": in_card(
        "398-renvoi",
        "Voyez le [truc nº 201](truc:201).\n",
        says="14: Un truc ne peut pas renvoyer à une page du manuel. "
        "Retirez ce lien : les pages choisissent leurs trucs, et non l'inverse.",
    ),
    "title in the text": in_page(
        "titre-texte",
        "# Conclure\n\nUn mot.\n",
        says="8: Un titre de premier niveau est dans le texte. "
        "Écrivez le titre dans le champ title et commencez ici par ##.",
    ),
    "unknown list of pages": in_page(
        "marque",
        "Un mot.\n\n<!-- handbook:figure -->\n",
        says="10: Liste inconnue « handbook:figure ». Vouliez-vous dire « figures »? "
        f"Listes permises : {', '.join(LIST_NAMES)}.",
    ),
    # The menu
    "page absent from the menu": Case(
        {"docs/fr/essais/hors-menu.md": page()},
        "docs/fr/essais/hors-menu.md:1: Cette page n'est pas dans le menu. "
        "Ajoutez « - essais/hors-menu.md » sous nav dans mkdocs.yml.",
        menu_lacks=("essais/hors-menu.md",),
    ),
    "menu naming a page that is not there": Case(
        {},
        "mkdocs.yml:2: Le menu nomme « partie.md », qui n'existe pas. Corrigez ce nom, ou écrivez docs/fr/partie.md.",
        menu_adds=("partie.md",),
    ),
}
"""Everything an editor may do wrong; a new check adds its case here."""


def read(folder: Path, cases: Iterable[Case]) -> list[str]:
    """Return what the build says of the small handbook with these cases in it, line by line."""
    cases = list(cases)
    files = {name: text for case in cases for name, text in case.files.items()}
    docs = write_docs(folder, files)
    pages = [path.relative_to(docs / "fr").as_posix() for path in sorted((docs / "fr").rglob("*.md"))]
    lacks = {name for case in cases for name in case.menu_lacks}
    nav = [name for case in cases for name in case.menu_adds]
    nav += [name for name in pages if not name.startswith("trucs/") and name not in lacks]
    menu = "\n".join(["nav:", *(f"  - {name}" for name in nav)])
    with pytest.raises(HandbookError) as error:
        load_library(docs, nav=nav, configuration_text=menu)
    return str(error.value).split("\n")


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES.items()])
def test_the_editor_reads_the_line_the_problem_and_the_remedy(case: Case, tmp_path: Path):
    assert read(tmp_path, [case]) == [case.says, "1 problème à corriger."]


def test_no_two_cases_spoil_the_same_file():
    names = [name for case in CASES.values() for name in case.files]
    assert len(names) == len(set(names))


def test_every_fault_is_reported_in_one_build_by_file_and_line(tmp_path: Path):
    lines = [case.says for case in CASES.values()]
    by_place = sorted(lines, key=lambda line: (line.split(":")[0], int(line.split(":")[1]), line))
    assert read(tmp_path, CASES.values()) == [*by_place, f"{len(CASES)} problèmes à corriger."]


def test_the_small_handbook_itself_has_no_fault(tmp_path: Path):
    library = load_library(write_docs(tmp_path))
    assert len(library.documents) == 5
