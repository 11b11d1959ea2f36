"""Note the addresses that the site has, in docs/data/addresses.txt: python -m tools.addresses.

The workflow that publishes runs it once the site is out; each of them leads somewhere from then on.
"""

import sys
from pathlib import Path

from handbook.content.addresses import ADDRESSES, addresses_of, load_published, with_addresses
from handbook.content.library import read_library
from handbook.errors import HandbookError

ROOT = Path(__file__).parents[1]


def note_addresses(docs_dir: Path) -> int:
    """Add the addresses of the handbook to those noted; return how many are new. Raises HandbookError on a fault."""
    library, faults = read_library(docs_dir)
    known, found = load_published(library.data_dir)
    if faults or found:
        raise HandbookError([*faults, *found])
    current = addresses_of(library)
    (library.data_dir / ADDRESSES).write_text(with_addresses(known, current), encoding="utf-8")
    return len(current - set(known))


if __name__ == "__main__":
    try:
        print(f"{note_addresses(ROOT / 'docs')} adresses notées.")
    except HandbookError as error:
        sys.exit(str(error))
