#!/usr/bin/env python3
"""Brings the tables of lexicon/names/ that are kept by hand into order: legal-forms, particles, titles, abbreviations, numbers, variants.

A new row may be written as people write it: in any script and case, with accents and dots. This script writes it as letters.tsv does,
takes out what stands there twice, sorts, and renews the header with the hash of the rows. What it accepts besides the rows of the table:
- a form with dots becomes two rows, spelled and joined: "s.a." gives "s a" and "sa";
- "class: form, form, form" in legal-forms and "cluster: form form form" in variants, "long: short, short" in abbreviations,
  "digits: word word" in numbers give a row for each form.
Run after letters.tsv is derived: python3 lexicon/names/tidy.py
"""
import hashlib, pathlib, re, sys

FOLDER = pathlib.Path(__file__).parent
ORIGIN = "Kept by hand from general knowledge, CC0; put in order by lexicon/names/tidy.py."
TITLES = {
    "legal-forms.tsv": "Legal forms of companies in plain letters, and the class of those that mean the same.",
    "particles.tsv": "Small words that many names share and that are often left out.",
    "titles.tsv": "Words before a name that are no part of it: of people, ranks and ships.",
    "abbreviations.tsv": "Short or foreign words of organisations and addresses, and the word they stand for.",
    "numbers.tsv": "Number words and their digits.",
    "variants.tsv": "Forms of one name and their cluster: nicknames, spellings, forms of other scripts.",
}

LETTERS = {}
for row in (FOLDER / "letters.tsv").read_text(encoding="utf-8").splitlines():
    if row and row[0] != "#":
        code, text = row.split("\t")
        LETTERS[chr(int(code, 16))] = text

def alone(letter):
    """Han and Hangul: each character is a word."""
    code = ord(letter)
    return 0x3400 <= code <= 0x9FFF or 0xAC00 <= code <= 0xD7A3 or 0xF900 <= code <= 0xFAFF

def plain(text):
    out = "".join(f" {LETTERS[c]} " if alone(c) and c in LETTERS else LETTERS.get(c, " ") for c in text)
    return " ".join(out.split())

def forms(text):
    return {plain(text), plain(text.replace(".", ""))} - {""}

def read(name):
    """The rows of a table as (left, right); right is empty in a list of words."""
    rows = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line[0] == "#":
            continue
        if ":" in line:
            right, left = line.split(":", 1)
            for part in left.split(",") if name in ("legal-forms.tsv", "abbreviations.tsv") else left.split():
                rows += [(form, plain(right)) for form in forms(part)]
        elif "\t" in line:
            left, right = line.split("\t")
            rows += [(form, plain(right)) for form in forms(left)]
        else:
            rows += [(form, "") for form in forms(line)]
    return rows

def short_words():
    """Abbreviations of one word. They are written out before legal forms are looked for."""
    return {left: right for left, right in read("abbreviations.tsv") if " " not in left}

def written_out(rows, short):
    """Adds the legal forms as they read once their abbreviations are written out: "san ve tic as" as "industry ve trade as"."""
    known = {form for form, _ in rows}
    longer = {(" ".join(short.get(word, word) for word in form.split()), kind) for form, kind in rows if " " in form}
    return rows | {row for row in longer if row[0] not in known}

faults = 0
for name, title in TITLES.items():
    rows = set(read(name))
    rows = sorted(written_out(rows, short_words()) if name == "legal-forms.tsv" else rows)
    if name != "variants.tsv":
        seen = {}
        for left, right in rows:
            if seen.setdefault(left, right) != right:
                print(f"{name}: \"{left}\" stands for \"{seen[left]}\" and \"{right}\". Delete one.", file=sys.stderr)
                faults += 1
    else:
        spaced = [row for row in rows if " " in row[0]]
        for row in spaced:
            print(f"{name}: \"{row[0]}\" of {row[1]} is more than one word.", file=sys.stderr)
        faults += len(spaced)
    body = "".join(left + ("\t" + right if right else "") + "\n" for left, right in rows)
    head = f"# {title} {ORIGIN}\n# sha256 of the rows: {hashlib.sha256(body.encode()).hexdigest()}\n"
    (FOLDER / name).write_text(head + body, encoding="utf-8")
    print(name, len(rows), "rows", f"{len({row[1] for row in rows})} clusters" if name == "variants.tsv" else "")
sys.exit(1 if faults else 0)
