"""Checks lexicon/names/common-names.tsv and puts it in order. The table is kept by hand; this only tidies it.

A row is a word in plain letters a-z, a tab, and how many of a million people bear it as one of their names.
Append rows anywhere and run this: rows are sorted by word, and of two rows with one word the larger figure stays.
Anything else is refused, with its line, and the table is left as it was.
"""

import hashlib
import pathlib
import re
import sys

TABLE = pathlib.Path(__file__).parent / "common-names.tsv"
HEAD = (
    "# Given names and surnames that many people bear: of a million people, how many bear the word as one of their names.\n"
    "# Estimates from general knowledge, order of magnitude only, CC0; put in order by lexicon/names/tidy_common.py.\n"
)
MILLION = 1_000_000


def rows_of(text):
    """Every word and its figure, and a sentence for each line that is neither a row nor a comment."""
    rows, wrong = {}, []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        word, _, figure = line.partition("\t")
        if not re.fullmatch("[a-z]+", word):
            wrong.append(f"line {number}: '{word}' is not in plain letters a-z. Write it lower-case, without accents.")
        elif not re.fullmatch("[1-9][0-9]*", figure) or int(figure) >= MILLION:
            wrong.append(f"line {number}: '{figure}' is not a number per million. Write a tab and 1 to 999999.")
        else:
            rows[word] = max(rows.get(word, 0), int(figure))
    return rows, wrong


def main():
    rows, wrong = rows_of(TABLE.read_text(encoding="ascii"))
    if wrong:
        sys.exit("\n".join(wrong))
    body = "".join(f"{word}\t{figure}\n" for word, figure in sorted(rows.items()))
    digest = hashlib.sha256(body.encode("ascii")).hexdigest()
    TABLE.write_text(f"{HEAD}# sha256 of the rows: {digest}\n{body}", encoding="ascii")
    print(f"{len(rows)} names")


if __name__ == "__main__":
    main()
