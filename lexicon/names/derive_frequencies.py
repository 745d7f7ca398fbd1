#!/usr/bin/env python3
"""Writes lexicon/names/frequencies.tsv: how often a word occurs among names of people, companies and vessels, per million words.

Sources, read from the folder that INTERDICT_DATA names (no name is kept, only words that several names share):
the SDN list of the US Treasury with its alternate names, and the denied persons of the US BIS (US government works), the consolidated
list of the UN Security Council with aliases and original script (UN public list), names of US office holders (opensanctions/yente, MIT).
Rules: written as letters.tsv says; one word per Han or Hangul character; a name that stands in several lists counts
once; words that fewer than three names have are left out.
Run: INTERDICT_DATA=... python3 lexicon/names/derive_frequencies.py
"""
import collections, csv, gzip, hashlib, io, os, pathlib, sys
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).parent
FEWEST = 3
if not os.environ.get("INTERDICT_DATA"):
    sys.exit("Say where the real data is: set INTERDICT_DATA to its folder.")
FILES = {}

def file(name):
    path = pathlib.Path(os.environ["INTERDICT_DATA"]) / "names" / name
    bytes_ = path.read_bytes()
    FILES[name] = hashlib.sha256(bytes_).hexdigest()
    text = gzip.decompress(bytes_) if name.endswith(".gz") else bytes_
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError:
        return text.decode("latin-1")

def names():
    for row in csv.reader(io.StringIO(file("sdn.csv.gz"))):
        if len(row) > 1:
            yield row[1]
    for row in csv.reader(io.StringIO(file("alt.csv.gz"))):
        if len(row) > 3:
            yield row[3]
    lines = csv.reader(io.StringIO(file("bis_dpl.txt.gz")), delimiter="\t")
    next(lines)
    for row in lines:
        if row:
            yield row[0]
    for party in xml.fromstring(file("un_consolidated_2026-02-27.xml.gz")).iter():
        if party.tag in ("INDIVIDUAL", "ENTITY"):
            parts = [party.findtext(tag) or "" for tag in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")]
            yield " ".join(parts)
            yield party.findtext("NAME_ORIGINAL_SCRIPT") or ""
            for alias in party.iter("ALIAS_NAME"):
                yield from (alias.text or "").split(";")
    for row in csv.DictReader(io.StringIO(file("yente_positives_us_congress_untreated.csv"))):
        yield row["full_name"]

LETTERS = {}
for line in (HERE / "letters.tsv").read_text(encoding="utf-8").splitlines():
    if line and line[0] != "#":
        code, text = line.split("\t")
        LETTERS[chr(int(code, 16))] = text

def alone(letter):
    """Han and Hangul: each character is a word."""
    code = ord(letter)
    return 0x3400 <= code <= 0x9FFF or 0xAC00 <= code <= 0xD7A3 or 0xF900 <= code <= 0xFAFF

def words(name):
    return tuple("".join(f" {LETTERS[c]} " if alone(c) and c in LETTERS else LETTERS.get(c, " ") for c in name).split())

known = {words(name) for name in names()} - {()}
counts = collections.Counter(word for name in known for word in name)
total = sum(counts.values())
rows = sorted((word, round(1_000_000 * count / total)) for word, count in counts.items() if count >= FEWEST)
body = "".join(f"{word}\t{often}\n" for word, often in rows)
head = (
    "# How often a word occurs among names, per million words. US Treasury and US BIS (US government works), UN Security Council (public list),\n"
    "# opensanctions/yente (MIT). Derived by lexicon/names/derive_frequencies.py.\n"
    + "".join(f"# sha256 of {name}: {FILES[name]}\n" for name in sorted(FILES))
    + f"# sha256 of the rows: {hashlib.sha256(body.encode()).hexdigest()}\n"
)
(HERE / "frequencies.tsv").write_text(head + body, encoding="utf-8")
print(len(rows), "rows of", len(counts), "words,", total, "words in", len(known), "names")
