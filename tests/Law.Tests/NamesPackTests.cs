using System.Collections.Frozen;
using System.Globalization;
using Interdict.Lawc;
using Interdict.LawPack;
using Interdict.Matching;

namespace Interdict.Law_Tests;

/// <summary>The compiled tables of names.</summary>
public class NamesPackTests
{
    static readonly FrozenDictionary<char, string> letters = TheLaw.Reading.Names.Letters.ToFrozenDictionary();

    [Fact]
    public void The_same_tables_compile_to_the_same_bytes_and_read_back_whole()
    {
        var first = NamesPack.Write(TheLaw.Reading.Names);
        var again = NamesPack.Write(NamesFolder.Read(Path.Combine(TheLaw.Root, "lexicon"), new Complaints()));
        var read = NamesPack.Read(first).Pack!;

        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(again));
        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(NamesPack.Write(read.Tables)));
        Assert.Equal(TheLaw.Reading.Names.Letters, read.Tables.Letters);
        Assert.Equal(TheLaw.Reading.Names.Variants, read.Tables.Variants);
        Assert.Equal(TheLaw.Reading.Names.Frequencies, read.Tables.Frequencies);
        Assert.StartsWith("sha256:", read.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_pack_is_refused_with_a_sentence()
    {
        var bytes = NamesPack.Write(TheLaw.Reading.Names);
        foreach (var cut in new[] { 0, 3, 5, 6, 100, bytes.Length / 2, bytes.Length - 1 })
        {
            var reading = NamesPack.Read(bytes[..cut]);
            Assert.Null(reading.Pack);
            Assert.Contains("Compile the law again", reading.Why);
        }
        Assert.Contains("longer than it says", NamesPack.Read([.. bytes, 0]).Why);
    }

    [Fact]
    public void No_changed_byte_ends_the_reading_with_an_exception()
    {
        var bytes = NamesPack.Write(Small);
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var damaged = bytes.ToArray();
                damaged[at] ^= change;
                var reading = NamesPack.Read(damaged);
                Assert.True(reading.Pack is not null || reading.Why.Length > 0, $"byte {at}");
            }
        }
    }

    [Fact]
    public void A_pack_that_is_not_there_is_named_and_is_looked_for_beside_the_law()
    {
        var path = NamesPack.Beside(Path.Combine(TheLaw.Root, "no-such-folder", "law.pack"));
        Assert.Equal(Path.Combine(TheLaw.Root, "no-such-folder", "names.pack"), path);
        Assert.Contains("There is no names pack at", NamesPack.Open(path).Why);
    }

    [Theory]
    [InlineData("Straße Łódź Ærø Þór İğdır", "strasse lodz aero thor igdir")]
    [InlineData("ＡＢＣ１２ ②", "abc12 2")]
    [InlineData("Щукин Юрий Подъячев Їжакевич", "shchukin yuriy podyachev yizhakevich")]
    [InlineData("Παπαδόπουλος", "papadopoulos")]
    [InlineData("مُحَمَّد", "mhmd")]
    [InlineData("عـلـي", "aly")]
    [InlineData("דָּוִד", "dwd")]
    [InlineData("Երևան", "erevan")]
    [InlineData("თბილისი", "tbilisi")]
    [InlineData("राहुल", "rahul")]
    [InlineData("有限公司", "youxiangongsi")]
    [InlineData("トウキョウ", "toukiyou")]
    [InlineData("한국", "hanguk")]
    [InlineData("O\u2019Example \u202EX\u00ADY\u200B", "oexample xy")]
    [InlineData("a-b&c", "a b c")]
    public void A_letter_becomes_plain_whatever_its_script(string name, string plain)
    {
        var got = string.Concat(name.Select(letter => letters.GetValueOrDefault(letter, " ")));
        Assert.Equal(plain, got);
    }

    [Fact]
    public void Every_letter_and_digit_of_the_plane_of_most_scripts_has_a_row_or_belongs_to_a_script_without_a_rule()
    {
        var without = Enumerable
            .Range(0, 0x3000)
            .Select(code => (char)code)
            .Where(sign =>
                char.GetUnicodeCategory(sign) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            )
            .Count(sign => !letters.ContainsKey(sign));
        Assert.InRange(without, 0, 60);
    }

    [Fact]
    public void Words_of_all_tables_are_written_as_the_letters_write_them()
    {
        var tables = TheLaw.Reading.Names;
        var words = tables
            .LegalForms.Select(row => row.Key)
            .Concat(tables.Particles)
            .Concat(tables.Titles)
            .Concat(tables.Abbreviations.Select(row => row.Key))
            .Concat(tables.Numbers.Select(row => row.Key))
            .Concat(tables.Variants.Select(row => row.Key))
            .Concat(tables.Frequencies.Select(row => row.Key));
        Assert.All(words, word => Assert.Equal(word, string.Concat(word.Select(letter => letters.GetValueOrDefault(letter, " ")))));
    }

    [Theory]
    [InlineData("gesellschaft mit beschrankter haftung", "gmbh")]
    [InlineData("obshchestvo s ogranichennoy otvetstvennostyu", "ooo")]
    [InlineData("you xian gong si", "co ltd")]
    [InlineData("zhu shi hui she", "kabushiki kaisha")]
    [InlineData("ju sik hoe sa", "k k")]
    [InlineData("open joint stock company", "oao")]
    [InlineData("aktiengesellschaft", "ag")]
    public void A_legal_form_and_its_short_form_are_of_one_class(string form, string shorter)
    {
        var classes = TheLaw.Reading.Names.LegalForms.ToFrozenDictionary();
        Assert.Equal(classes[form], classes[shorter]);
    }

    [Theory]
    [InlineData("mhmd", "mohammed")]
    [InlineData("ywsf", "youssef")]
    [InlineData("bill", "william")]
    [InlineData("chang", "zhang")]
    [InlineData("bak", "park")]
    [InlineData("serhiy", "sergey")]
    public void Two_spellings_of_one_name_share_a_cluster(string form, string other)
    {
        var clusters = TheLaw.Reading.Names.Variants.ToLookup(row => row.Key, row => row.Value, StringComparer.Ordinal);
        Assert.NotEmpty(clusters[form].Intersect(clusters[other]));
    }

    static NameTables Small { get; } =
        new(
            [new('a', "a"), new('ß', "ss"), new('\u0301', "")],
            [new("gmbh", "limited")],
            ["van"],
            ["dr"],
            [new("intl", "international")],
            [new("two", "2")],
            [new("bill", "william"), new("will", "william")],
            [new("example", 12)]
        );
}
