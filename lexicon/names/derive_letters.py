#!/usr/bin/env python3
"""Writes lexicon/names/letters.tsv: what each letter or digit of the Basic Multilingual Plane becomes in plain a-z and 0-9.

Sources: Unicode Character Database as shipped with Python's unicodedata, and the transliterators of ICU's `uconv` (CLDR)
for Han and for what no rule below covers; both Unicode-3.0 licence. Both are used here only: the running system reads the table.
Rules: a letter that is spoken on its own becomes what a passport would print; Arabic and Hebrew are written without their
vowels, so their consonants and vowel letters stand as they are; letters of the Indic family lose the vowel that is not
written. Marks, zero-width characters, bidi controls, soft hyphens and apostrophes have an empty text: they vanish and do
not separate words. What is absent separates words.
Run: python3 lexicon/names/derive_letters.py
"""
import hashlib, pathlib, re, subprocess, unicodedata

def pairs(text):
    return dict(part.split(":") if ":" in part else (part, "") for part in text.split())

LATIN = pairs("ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ı:i ħ:h ŋ:ng ə:a ĸ:k ŧ:t ƒ:f ɐ:a ɑ:a ɓ:b ɔ:o ɖ:d ɗ:d ɛ:e ɣ:g ɨ:i ɩ:i ɫ:l ɯ:u ɲ:ny "
              "ʃ:sh ʉ:u ʊ:u ʋ:v ʌ:a ʒ:zh ƀ:b ƙ:k ƴ:y ƞ:n ǝ:e ʔ: ʕ:")
CYRILLIC = pairs("а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch "
                 "ъ: ы:y ь: э:e ю:yu я:ya ё:e ґ:g і:i ї:yi є:ye ў:u ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѓ:gj ќ:kj ѕ:dz ѐ:e ѝ:i ѣ:e ѳ:f ѵ:i "
                 "ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ҳ:h ҷ:j ӣ:i ӯ:u җ:j ҙ:z ҫ:s ҡ:k ҥ:ng ҝ:g ҹ:ch ҵ:ts ҽ:ch ҿ:ch ӏ: ӕ:ae ӑ:a ӗ:e ӳ:u "
                 "ӓ:a ӟ:z ӥ:i ӧ:o ӵ:ch ӹ:y ӱ:u ӭ:e ӝ:zh ӌ:ch ҩ:o ҭ:t ҧ:p ҟ:k ѫ:a ѧ:ya ѡ:o ѯ:ks ѱ:ps ӡ:dz ԥ:p ԓ:l ӄ:k ӈ:n")
GREEK = pairs("α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:u φ:f χ:ch ψ:ps ω:o ϑ:th ϕ:f ϖ:p")
ARMENIAN = pairs("ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p "
                 "ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:u փ:p ք:k օ:o ֆ:f և:ev")
GEORGIAN = pairs("ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts "
                 "ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h ჱ:e ჲ:y ჳ:u ჴ:q ჵ:o ჶ:f")
# Ayin stands as "a", because most names begin with it there: Ali, Abd, Omar.
ARABIC = pairs("ا:a أ:a إ:a آ:a ٱ:a ٲ:a ٳ:a ء: ٴ: ـ: ؤ:w ئ:y ب:b ة:a ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z "
               "ع:a غ:gh ف:f ق:q ك:k ل:l م:m ن:n ه:h و:w ى:a ي:y پ:p چ:ch ژ:zh گ:g ک:k ی:y ہ:h ۂ:h ھ:h ۀ:h ە:a ۃ:a ے:e ۓ:e ې:e ێ:e ۍ:y "
               "ۆ:o ۇ:u ۈ:u ۋ:v ۅ:o ۉ:u ٹ:t ڈ:d ڑ:r ں:n ټ:t ډ:d ړ:r ږ:zh ښ:sh ڼ:n ځ:dz څ:ts ڕ:r ڵ:l ڤ:v ڭ:ng ګ:g ڪ:k ڳ:g ڱ:ng ڄ:j ڃ:ny ڇ:ch "
               "ٺ:th ٻ:b ٽ:t ٿ:t ڀ:b ڊ:d ڌ:d ڍ:d ڏ:d ڙ:r ڦ:f ڻ:n ڜ:sh ڨ:q ڥ:v ڢ:f ڧ:q ݢ:g ڠ:ng ڽ:ny ۏ:v")
HEBREW = pairs("א:a ב:b ג:g ד:d ה:h ו:w ז:z ח:h ט:t י:y כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t װ:w ױ:wy ײ:y")
THAI = pairs("ก:k ข:kh ฃ:kh ค:kh ฅ:kh ฆ:kh ง:ng จ:ch ฉ:ch ช:ch ซ:s ฌ:ch ญ:y ฎ:d ฏ:t ฐ:th ฑ:th ฒ:th ณ:n ด:d ต:t ถ:th ท:th ธ:th น:n บ:b "
             "ป:p ผ:ph ฝ:f พ:ph ฟ:f ภ:ph ม:m ย:y ร:r ฤ:rue ล:l ฦ:lue ว:w ศ:s ษ:s ส:s ห:h ฬ:l อ:o ฮ:h ฯ: ะ:a า:a ำ:am เ:e แ:ae โ:o ใ:ai ไ:ai ๅ: ๆ: "
             "\u0e31:a \u0e34:i \u0e35:i \u0e36:ue \u0e37:ue \u0e38:u \u0e39:u \u0e3a: \u0e47: \u0e48: \u0e49: \u0e4a: \u0e4b: \u0e4c: \u0e4d: \u0e4e:")
SINHALA = pairs("අ:a ආ:a ඇ:ae ඈ:ae ඉ:i ඊ:i උ:u ඌ:u ඍ:ri එ:e ඒ:e ඓ:ai ඔ:o ඕ:o ඖ:au ක:k ඛ:kh ග:g ඝ:gh ඞ:ng ඟ:ng ච:ch ඡ:ch ජ:j ඣ:jh ඤ:ny ඥ:gn ඦ:nj ට:t ඨ:th "
                "ඩ:d ඪ:dh ණ:n ඬ:nd ත:th ථ:th ද:d ධ:dh න:n ඳ:nd ප:p ඵ:ph බ:b භ:bh ම:m ඹ:mb ය:y ර:r ල:l ව:w ශ:sh ෂ:sh ස:s හ:h ළ:l ෆ:f "
                "\u0dca: \u0dcf:a \u0dd0:ae \u0dd1:ae \u0dd2:i \u0dd3:i \u0dd4:u \u0dd6:u \u0dd8:ri \u0dd9:e \u0dda:e \u0ddb:ai \u0ddc:o \u0ddd:o \u0dde:au \u0d82:n \u0d83:h")
LAO = pairs("ກ:k ຂ:kh ຄ:kh ງ:ng ຈ:ch ສ:s ຊ:x ຍ:ny ດ:d ຕ:t ຖ:th ທ:th ນ:n ບ:b ປ:p ຜ:ph ຝ:f ພ:ph ຟ:f ມ:m ຢ:y ຣ:r ລ:l ວ:v ຫ:h ອ:o ຮ:h ຯ: ະ:a າ:a ຳ:am ຽ:ia ເ:e ແ:ae "
            "ໂ:o ໃ:ai ໄ:ai ໆ: ໜ:n ໝ:m \u0eb1:a \u0eb4:i \u0eb5:i \u0eb6:ue \u0eb7:ue \u0eb8:u \u0eb9:u \u0ebb:o \u0ebc:o")
THAANA = pairs("\u07a6:a \u07a7:a \u07a8:i \u07a9:i \u07aa:u \u07ab:oo \u07ac:e \u07ad:e \u07ae:o \u07af:o \u07b0: އ:")
KANA = pairs("あ:a い:i う:u え:e お:o か:ka き:ki く:ku け:ke こ:ko さ:sa し:shi す:su せ:se そ:so た:ta ち:chi つ:tsu て:te と:to な:na に:ni "
             "ぬ:nu ね:ne の:no は:ha ひ:hi ふ:fu へ:he ほ:ho ま:ma み:mi む:mu め:me も:mo や:ya ゆ:yu よ:yo ら:ra り:ri る:ru れ:re ろ:ro わ:wa "
             "ゐ:i ゑ:e を:o ん:n が:ga ぎ:gi ぐ:gu げ:ge ご:go ざ:za じ:ji ず:zu ぜ:ze ぞ:zo だ:da ぢ:ji づ:zu で:de ど:do ば:ba び:bi ぶ:bu べ:be "
             "ぼ:bo ぱ:pa ぴ:pi ぷ:pu ぺ:pe ぽ:po ゔ:vu ぁ:a ぃ:i ぅ:u ぇ:e ぉ:o ゃ:ya ゅ:yu ょ:yo っ: ゎ:wa ゕ:ka ゖ:ke ゟ:yori ー: ゝ: ゞ: ヽ: ヾ: "
             "ヷ:va ヸ:vi ヹ:ve ヺ:vo ヿ:koto")
# Surnames whose letter has another reading alone than in a name.
HAN = pairs("曾:zeng 单:shan 單:shan 仇:qiu 解:xie 任:ren 查:zha 翟:zhai 盖:gai 朴:piao 乐:le 樂:le 覃:qin 尉:wei 缪:miao 繆:miao 区:qu 種:zhong 种:zhong "
            "叶:ye 沈:shen 尹:yin 薛:xue 葛:ge 费:fei 宁:ning 车:che 行:hang 长:chang 長:chang 重:chong 藏:zang 贾:jia 賈:jia 都:du 和:he 会:hui 會:hui "
            "石:shi 红:hong 都:du 省:sheng 有:you 限:xian 公:gong 司:si 集:ji 团:tuan 團:tuan 股:gu 份:fen 厂:chang 廠:chang 廣:guang 广:guang")
TABLES = {**LATIN, **CYRILLIC, **GREEK, **ARMENIAN, **GEORGIAN, **ARABIC, **HEBREW, **THAI, **SINHALA, **LAO, **THAANA, **KANA, **HAN}
APOSTROPHES = "'’‘`´ʼʻʹʽʾʿˈ′׳՚＇״‛"

INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")

# The families whose consonants carry a vowel that is not written.
INDIC = set("DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM TIBETAN MYANMAR KHMER BALINESE "
            "JAVANESE TAGALOG HANUNOO BUHID TAGBANWA LIMBU BUGINESE SUNDANESE LEPCHA REJANG CHAM SYLOTI SAURASHTRA MONGOLIAN MEETEI PHAGS-PA".split())
SOUNDS = pairs("aa:a ii:i uu:u ee:e oo:o ca:ch cha:ch chha:ch ssa:sh sha:sh tta:t ttha:th dda:d ddha:dh nna:n nnna:n rra:r lla:l llla:zh "
               "nya:ny nga:ng va:v dddha:r rha:r khha:kh ghha:gh qa:q za:z fa:f yya:y jnya:gy ae:ae anusvara:n candrabindu:n bindi:n tippi:n "
               "visarga:h virama: nukta: aytham:k om:om addak: asat: halant: pamaaeh: chillu: ayin:a alef:a")

def indic(name, mark):
    words = [word for word in name.lower().split() if not word.isdigit()]
    sound = re.sub(r"[^a-z]", "", words[-1])
    if "vocalic" in words:
        return "ri" if sound.startswith("r") else "li"
    if sound in SOUNDS:
        return SOUNDS[sound]
    if mark and not ("vowel" in words or "consonant" in words or "subjoined" in words or "medial" in words):
        return ""
    if "vowel" in words or "independent" in words or not re.match(r"[^aeiou]+[ao]?$", sound):
        return sound[:3] if len(sound) <= 3 else ""
    return re.sub(r"(?<=[^aeiou])[ao]$", "", sound)

def hangul(code):
    at = code - 0xAC00
    return INITIALS[at // 588] + MEDIALS[at // 28 % 21] + FINALS[at % 28]

def jamo(code):
    """Parts of syllables, where a text is written with its syllables taken apart."""
    if 0x1100 <= code <= 0x1112:
        return INITIALS[code - 0x1100]
    if 0x1161 <= code <= 0x1175:
        return MEDIALS[code - 0x1161]
    return FINALS[code - 0x11A7] if 0x11A8 <= code <= 0x11C2 else None

def plain(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())

def one(letter):
    """The text of a letter, None for one that separates words, "?" where ICU is asked."""
    code, kind, name = ord(letter), unicodedata.category(letter), unicodedata.name(letter, "")
    if letter in APOSTROPHES or kind == "Cf" or code in (0x115F, 0x1160, 0x3164, 0xFFA0):
        return ""
    lower = letter.lower()[0] if letter.lower() else letter
    if code < 0x80:
        return lower if letter.isalnum() else None
    if lower in TABLES:
        return TABLES[lower]
    family = name.split(" ")[0]
    if kind == "Nd":
        return str(unicodedata.digit(letter))
    if family == "KATAKANA" and 0x30A1 <= code <= 0x30FA:
        return TABLES.get(chr(code - 0x60), "")
    if 0xAC00 <= code <= 0xD7A3:
        return hangul(code)
    if jamo(code) is not None:
        return jamo(code)
    if family in INDIC and kind[0] in "LM":
        return indic(name, kind[0] == "M")
    if kind[0] == "M":
        return ""
    if kind[0] not in "LN":
        return None
    folded = unicodedata.normalize("NFKD", letter)
    if kind == "No" and not folded.isdigit():
        return None
    if folded != letter:
        parts = [one(unicodedata.normalize("NFC", part)) for part in folded if part not in "⁄ "]
        if "?" not in parts:
            return "".join(part or "" for part in parts)
    return "?"

def icu(letters):
    """What ICU makes of letters, a line each."""
    done = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Any-Latin; Latin-ASCII; Lower"], input="\n".join(letters).encode(),
                          stdout=subprocess.PIPE, check=True).stdout.decode()
    lines = done.split("\n")
    assert len(lines) == len(letters), (len(lines), len(letters))
    return lines

def by_name(letter):
    """The sound that a letter's name ends with: YI SYLLABLE BBUT, CHEROKEE LETTER GA; a letter WITH TAIL is read as the letter."""
    name = unicodedata.name(letter, "")
    try:
        plainer = unicodedata.lookup(name.split(" WITH ")[0])
    except KeyError:
        plainer = letter
    if plainer != letter and one(plainer) not in ("?", None):
        return one(plainer)
    words = re.sub(r"-.*", "", name).lower().split()
    if not words or "ideograph" in name.lower() or not ({"syllable", "letter", "syllabics", "ligature"} & set(words)):
        return None
    return plain(words[-1]) if len(plain(words[-1])) <= 6 else None

rows = {}
for code in range(0x10000):
    if not 0xD800 <= code <= 0xF8FF:
        text = one(chr(code))
        if text is not None:
            rows[code] = text
asked = [code for code in rows if rows[code] == "?"]
for code, answer in zip(asked, icu([chr(code) for code in asked])):
    text = plain(answer) or by_name(chr(code))
    if text:
        rows[code] = text
    else:
        del rows[code]
for code in rows:
    rows[code] = plain(rows[code])[:6]
body = "".join(f"{code:04X}\t{rows[code]}\n" for code in sorted(rows))
version = subprocess.run(["uconv", "--version"], stdout=subprocess.PIPE, check=True).stdout.decode().split("ICU")[-1].strip()
head = (
    f"# Letters in plain a-z and 0-9. Unicode {unicodedata.unidata_version} and the transliterators of ICU {version}, Unicode-3.0 licence. "
    "Derived by lexicon/names/derive_letters.py.\n"
    f"# sha256 of the rows: {hashlib.sha256(body.encode()).hexdigest()}\n"
)
pathlib.Path(__file__).with_name("letters.tsv").write_text(head + body, encoding="utf-8")
print(len(rows), "rows")
