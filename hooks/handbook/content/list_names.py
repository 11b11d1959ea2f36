"""The lists that a page may ask for: <!-- handbook:NAME -->; site/page_lists.py makes each."""

LIST_NAMES = (
    "tips",
    "figures",
    "negotiation-sheet",
    "self-assessment",
    "sources",
    "reviews",
    "validations",
    "translations",
    "board",
    "own-keys",
    "own-places",
    "changes",
    "draft-check",
    "channel-choice",
    "models",
    "composer",
    "incident",
    "checklists",
    "situations",
    "erase",
    "shared-desk",
    "offline",
    "unanswered",
    "hold",
    "tools-choose",
    "tools-guide",
    "tools-keep",
    "favourites",
    "favourites-page",
    "keys",
    "mistakes",
    "paths",
    "progress",
    "transcript",
    "lost-client",
)
TOOL_NAMES = frozenset(
    (
        *("channel-choice", "checklists", "composer", "draft-check", "favourites-page", "hold", "incident"),
        *("lost-client", "models", "negotiation-sheet", "self-assessment", "tools-choose", "tools-guide", "tools-keep"),
    )
)
"""The lists that a page is opened for: the reader works in them."""
