"""Note the addresses that the site has, in docs/data/addresses.txt: python -m tools.addresses.

The workflow that publishes runs it once the site is out; each of them leads somewhere from then on.
"""

import sys
from pathlib import Path

from handbook import terminal
from handbook.content.addresses import ADDRESSES, addresses_of, load_published, with_addresses
from handbook.content.library import read_library
from handbook.errors import HandbookError
from handbook.source.files import write_whole

ROOT = Path(__file__).parents[1]


def note_addresses(docs_dir: Path) -> int:
    """Add the addresses of the handbook to those noted; return how many are new. Raises HandbookError on a fault."""
    library, faults = read_library(docs_dir)
    known, found = load_published(library.data_dir)
    if faults or found:
        raise HandbookError([*faults, *found])
    current = addresses_of(library)
    write_whole(library.data_dir / ADDRESSES, with_addresses(known, current))
    return len(current - set(known))


def main(_: list[str]) -> int:
    """Note them, and say how many are new; return the exit status."""
    print(f"{note_addresses(ROOT / 'docs')} adresses notées.")
    return 0


if __name__ == "__main__":
    sys.exit(terminal.run(main))
