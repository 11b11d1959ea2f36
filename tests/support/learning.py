"""Exercises and a path in which nothing is wrong, for tests to spoil."""

from handbook.errors import Fault
from tests.support.editors import page

REASON = "  Pourquoi : c'est ainsi.\n"
CHOICES = f"- [ ] La durée seule.\n{REASON}- [x] La raison aussi.\n{REASON}- [ ] Rien du tout.\n{REASON}"
TAUGHT = "\nPage : [Conclure](../telephone/conclure.md#saluer)\n"
QUESTION = f"Question (unique) : Que dire? {{#quoi}}\n\n{CHOICES}{TAUGHT}"
QUIZ = f"/// quiz | Pour finir\n    id: quiz-essai\n\n{QUESTION}///\n"
BETTER = (
    "    - [ ] « Mon système est lent. »\n      Pourquoi : vous parlez de l'outil.\n"
    "    - [x] « J'ouvre le dossier. »\n      Pourquoi : vous dites ce que vous faites.\n"
)
SAID = (
    "Cliente : Bonjour.\n"
    "Camille : {Euh|silence} oui, {fait que|hate} je regarde.\n"
    f"{BETTER}"
    "Cliente : Merci.\n"
    "Camille : {Bon|outil}, [donc|Il conclut.] c'est {genre|silence} fait.\n"
)
OPTIONS = "    id: oups-essai\n    personne: Camille\n    registre: quebec\n    metier: Assurance\n"
HUNT = f"/// oups | Un dégât d'eau\n{OPTIONS}\n{SAID}///\n"
FLAWED = (
    "Objet : {1 : Suivi}\n\nBonjour Élise,\n\nMerci. {2 : On revient.} Je note tout. {3 : ATTENDEZ.}\n\nCamille Roy\n"
)
RULED = "".join(f"{number}. La règle. [Conclure](../telephone/conclure.md)\n" for number in (1, 2, 3))
SPOTTING = (
    "/// reperage | Un courriel\n    id: reperage-essai\n    type: courriel\n\n"
    f"Message :\n\n{FLAWED}\nRègles :\n\n{RULED}\nCorrigé :\n\nBonjour.\n///\n"
)
ENDED = "Page : [Conclure](../telephone/conclure.md)\n"
SCENES = (
    "Scène : debut\nIl crie.\n\n- Crier. -> pire\n  Conséquence : il crie plus fort.\n- Écouter. -> mieux\n\n"
    "Scène : pire\nIl avance.\n\n- Reculer. -> fin-dure\n- Crier. -> fin-dure\n\n"
    "Scène : mieux\nIl parle.\n\n- Résumer. -> fin-douce\n- Couper. -> fin-dure\n\n"
    f"Fin (bonne) : fin-douce\nIl s'assoit.\n{ENDED}\n"
    f"Fin (mauvaise) : fin-dure\nIl part.\n{ENDED}"
)
SCENARIO = f"/// scenario | La voix monte\n    id: scenario-essai\n\n{SCENES}///\n"
STEPS = (
    "/// etapes\n"
    "1. [Conclure](../telephone/conclure.md) {#conclure}\n"
    "2. [Faire attendre](truc:201) {#attendre} (pratique : 2 min)\n"
    "   Dites-le à voix haute.\n"
    "3. [Quiz](#quiz-essai) {#quiz} (pratique : 4 min)\n"
    "///\n"
)
FIELDS = {"id": "essai", "audience": "[agent]", "promise": "Vous saurez conclure.", "minutes": "8"}
PATH = "docs/fr/parcours/essai.md"
ENGLISH_PATH = "docs/en/parcours/essai.md"


def path_file(body: str = f"{STEPS}\n{QUIZ}", **fields: str | None) -> str:
    """Return a French path with these fields changed, added or, if None, left out; its body starts on line 12."""
    return page(body, **{**FIELDS, **fields})


def said(faults: list[Fault]) -> list[str]:
    """Return faults as an editor reads them."""
    return [str(fault) for fault in faults]
