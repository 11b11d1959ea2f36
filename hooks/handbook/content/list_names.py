"""The lists that a page may ask for: <!-- handbook:NAME -->; site/page_lists.py makes each."""

LIST_NAMES = (
    "tips",
    "figures",
    "sources",
    "reviews",
    "validations",
    "translations",
    "changes",
    "models",
    "checklists",
    "situations",
    "erase",
    "shared-desk",
    "unanswered",
    "keys",
    "mistakes",
    "paths",
    "progress",
    "transcript",
    "lost-client",
    "negotiation-sheet",
)
