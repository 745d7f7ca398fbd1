#!/usr/bin/env python3
"""Writes lexicon/folding.tsv: how one character is folded before goods texts and names are compared.

Source: Unicode Character Database as shipped with Python's unicodedata (Unicode-3.0 licence).
Rules: case folding, then compatibility decomposition without combining marks for the alphabets in which a missing
accent is a habit of writing (Latin, Greek, Cyrillic, Arabic, Hebrew); kana, Hangul and the Indic scripts keep their
marks, where leaving them out makes another word. A short list of letters that Unicode does not decompose is added.
Run: python3 lexicon/derive_folding.py
"""
import unicodedata, pathlib, hashlib

EXTRA = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "İ": "i", "ħ": "h", "ŋ": "n", "ə": "e",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه", "ک": "ك", "ـ": "",
    "ؤ": "و", "ئ": "ي", "ё": "е", "Ё": "е", "ї": "і", "Ї": "і", "ґ": "г", "Ґ": "г", "ς": "σ",
    "’": "'", "‘": "'", "`": "'", "´": "'", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "",
}
# First and last code point of the blocks whose marks may be left out.
FOLDED = [(0x00A0, 0x024F), (0x0300, 0x036F), (0x0370, 0x03FF), (0x0400, 0x052F), (0x0590, 0x05FF), (0x0600, 0x06FF),
          (0x0750, 0x077F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF), (0x2070, 0x209F), (0xFB00, 0xFB4F), (0xFB50, 0xFDFF),
          (0xFE70, 0xFEFF), (0xFF00, 0xFF5E)]

def fold(letter):
    if letter in EXTRA:
        return EXTRA[letter]
    code = ord(letter)
    if code < 0x80:
        return letter.lower()
    if not any(first <= code <= last for first, last in FOLDED):
        return letter
    parts = unicodedata.normalize("NFKD", letter.casefold())
    plain = "".join(part for part in parts if unicodedata.category(part) != "Mn")
    return "".join(EXTRA.get(part, part) for part in plain).casefold()

rows = []
for code in range(0x10000):
    if 0xD800 <= code <= 0xDFFF:
        continue
    letter = chr(code)
    folded = fold(letter)
    if folded != letter and not any(c in "\t\n" for c in folded):
        rows.append(f"{code:04X}\t{folded}")
body = "\n".join(rows) + "\n"
head = (
    f"# Folding of characters. Unicode {unicodedata.unidata_version}, Unicode-3.0 licence. Derived by lexicon/derive_folding.py.\n"
    f"# sha256 of the rows: {hashlib.sha256(body.encode()).hexdigest()}\n"
)
pathlib.Path(__file__).with_name("folding.tsv").write_text(head + body, encoding="utf-8")
print(len(rows), "rows")
