#!/usr/bin/env python3
"""Writes lexicon/ordinary.txt: words of ordinary trade, which are never taken for a misspelling of something else.

Sources: Harmonized System descriptions (datasets/harmonized-system, PDDL) and search references of the UK Trade Tariff
(MIT, Crown copyright). Only single words of six letters or more are kept; the descriptions themselves are not.
Run: INTERDICT_DATA=<folder of the data> python3 lexicon/derive_ordinary.py
"""
import csv, gzip, hashlib, json, os, pathlib, re, unicodedata

data = pathlib.Path(os.environ["INTERDICT_DATA"])
texts = []
with gzip.open(data / "hs/harmonized-system.csv.gz", "rt", encoding="utf-8") as file:
    texts += [row["description"] for row in csv.DictReader(file)]
texts += json.loads((data / "goods-text/fpo_search_references_dev.json").read_text(encoding="utf-8")).keys()
with open(data / "goods-text/fpo_extra_references.csv", encoding="utf-8", errors="replace") as file:
    texts += [row["Goods Description"] for row in csv.DictReader(file)]

def fold(text):
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if unicodedata.category(part) != "Mn")

counts = {}
for text in texts:
    for word in re.findall(r"[a-z]{6,}", fold(text)):
        counts[word] = counts.get(word, 0) + 1
words = sorted(counts)
body = "\n".join(words) + "\n"
head = (
    "# Words of ordinary trade. Derived by lexicon/derive_ordinary.py from Harmonized System descriptions (PDDL) and\n"
    "# UK Trade Tariff search references (MIT, Crown copyright).\n"
    f"# sha256 of the rows: {hashlib.sha256(body.encode()).hexdigest()}\n"
)
pathlib.Path(__file__).with_name("ordinary.txt").write_text(head + body, encoding="utf-8")
print(len(words), "words")
