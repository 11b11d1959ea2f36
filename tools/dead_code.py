"""Find what no code and no template uses: vulture reads Python, and takes for used what a template names."""

import re
import sys
from pathlib import Path

from vulture import Vulture

ROOT = Path(__file__).parents[1]
CODE = ("hooks", "tools")
CALLED_BY_OTHERS = [
    *("on_*", "dirty", "handle_*"),  # MkDocs; html.parser
    *("do_*", "daemon_threads", "protocol_version", "log_message", "args"),  # http.server
    *("alternates", "localization", "locale_alternate_of", "norm_src_uri"),  # static-i18n, of a file
    *("extendMarkdown*", "run"),  # Markdown's extensions
    *("__call__", "autoescape", "bytecode_cache", "load_bytecode", "dump_bytecode", "template_class"),  # Jinja
    "list_templates",  # Jinja, asked by MkDocs
    *("model_config", "_in_order", "_asked_for", "illustrative"),  # pydantic; fields read by their typed names
    *("moment", "checked", "severity", "instead", "author"),  # what editors write, and nothing shows by that name
    "notice",  # what tests read of an answer
    *("*day", "courriel", "texto", "clavardage", "comptoir", "plainte", "public", "time_zone", "alarm_button"),
    *("emergency_plan", "health_and_safety", "privacy", "complaints"),  # keys of organisation.yml, read by their names
]


def main() -> int:
    """Print what is dead; return the exit status."""
    vulture = Vulture(ignore_names=CALLED_BY_OTHERS)
    vulture.scavenge([str(ROOT / folder) for folder in CODE])
    templates = (file.read_text(encoding="utf-8") for file in (ROOT / "overrides").rglob("*.html"))
    named = {name for template in templates for name in names_in(template)}
    dead = [item for item in vulture.get_unused_code() if item.name not in named]
    for item in dead:
        print(f"{Path(item.filename).relative_to(ROOT)}:{item.first_lineno}: {item.message}")
    return 1 if dead else 0


def names_in(template: str) -> set[str]:
    """Return the names that a template uses, its texts apart."""
    code = " ".join(re.findall(r"\{[{%](.*?)[%}]\}", template, re.DOTALL))
    return set(re.findall(r"\w+", re.sub(r"'[^']*'|\"[^\"]*\"", "", code)))


if __name__ == "__main__":
    sys.exit(main())
