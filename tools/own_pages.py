"""Say what a new version of the handbook changes under the organisation's pages: python -m tools.own_pages."""

import sys
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from handbook.checks.files import check_library
from handbook.errors import HandbookError
from tools.to_translate import replaced_reports
from tools.translated import ROOT


def main(*, root: Path = ROOT) -> int:
    """Print what changed below each page that replaces one of ours, then what is to be mended; return the status."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    library, faults = check_library(root / "docs", nav=yaml_load(text)["nav"], configuration_text=text, wording=True)
    rows = list(replaced_reports(library, root=root))
    print("\n".join(rows or ["Aucune page que vous remplacez n'a changé."]))
    if faults:
        print(HandbookError(faults), file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
