"""Name the places where « client » stays, whatever the word of the trade: python -m tools.own_word usager.

Without a word, that of organisation/organisation.yml.
"""

import sys
from pathlib import Path

from handbook import terminal
from handbook.checks.files import load_library
from handbook.content.trade_text import with_trade_word, words_of
from handbook.language.trade_agreement import trade_words
from handbook.site.own_word import own_word

ROOT = Path(__file__).parents[1]


def main(arguments: list[str]) -> int:
    """Print each place with its line and why; return the exit status."""
    library = load_library(ROOT / "docs")
    word = arguments[0] if arguments else own_word(library)
    if word not in trade_words():
        sys.stderr.write(f"Nommez un mot : make mot MOT=usager. Mots permis : {', '.join(trade_words())}.\n")
        return 1
    words = words_of(word)
    with_trade_word(library, words)
    for file, line, left in words.left:
        print(f"{file}:{line}: « … {left.words} … » : {left.reason}.")
    print(f"« client » devient « {word} » {words.made} fois, et reste {len(words.left)} fois.")
    return 0


if __name__ == "__main__":
    sys.exit(terminal.run(main))
