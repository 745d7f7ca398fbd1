#!/usr/bin/env python3
"""Writes lexicon/headings.txt: the headings (four digits) of the Harmonized System, against which codes of the law are checked.

Source: datasets/harmonized-system (PDDL), HS 2022. Codes of older editions keep their headings almost always; a heading
that an older list needs and HS 2022 no longer has is added by hand below, with the reason.
Run: INTERDICT_DATA=<folder of the data> python3 lexicon/derive_headings.py
"""
import csv, gzip, hashlib, os, pathlib

ADDED = []
data = pathlib.Path(os.environ["INTERDICT_DATA"])
with gzip.open(data / "hs/harmonized-system.csv.gz", "rt", encoding="utf-8") as file:
    headings = sorted({row["hscode"] for row in csv.DictReader(file) if len(row["hscode"]) == 4} | set(ADDED))
body = "\n".join(headings) + "\n"
head = (
    "# Headings of the Harmonized System 2022. Derived by lexicon/derive_headings.py from datasets/harmonized-system (PDDL).\n"
    f"# sha256 of the rows: {hashlib.sha256(body.encode()).hexdigest()}\n"
)
pathlib.Path(__file__).with_name("headings.txt").write_text(head + body, encoding="utf-8")
print(len(headings), "headings")
