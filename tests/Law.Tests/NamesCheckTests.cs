using Interdict.Lawc;

namespace Interdict.Law_Tests;

/// <summary>Faults planted in a copy of the tables of names: each is named with its file and line, in a sentence.</summary>
public sealed class NamesCheckTests : IDisposable
{
    readonly string lexicon = Directory.CreateTempSubdirectory("interdict-names-").FullName;

    public NamesCheckTests()
    {
        Directory.CreateDirectory(Path.Combine(lexicon, "names"));
        Write("letters.tsv", "0041\ta", "00DF\tss");
        Write("legal-forms.tsv", "gmbh\tlimited");
        Write("particles.tsv", "van");
        Write("titles.tsv", "dr");
        Write("abbreviations.tsv", "intl\tinternational");
        Write("numbers.tsv", "two\t2");
        Write("variants.tsv", "bill\twilliam", "will\twilliam");
        Write("frequencies.tsv", "example\t12");
        Write("common-names.tsv", "example\t9", "other\t100");
    }

    public void Dispose() => Directory.Delete(lexicon, recursive: true);

    [Fact]
    public void Tables_without_a_fault_are_read_whole()
    {
        var complaints = new Complaints();

        var tables = NamesFolder.Read(lexicon, complaints);

        Assert.Empty(complaints.All);
        Assert.Equal(2, tables.Letters.Length);
        Assert.Equal("william", tables.Variants[0].Value);
        // The larger of the two figures counts: what is common in either is no rarity.
        Assert.Equal(new Dictionary<string, int> { ["example"] = 12, ["other"] = 100 }, tables.Frequencies.ToDictionary());
    }

    [Theory]
    [InlineData("letters.tsv", "00df\tss", "letters.tsv:4: \"00df\" should be a code point of four hexadecimal digits")]
    [InlineData("letters.tsv", "1E9E\tSS", "letters.tsv:4: \"SS\" should be at most 6 letters")]
    [InlineData("letters.tsv", "1E9E\tabcdefg", "letters.tsv:4: \"abcdefg\" should be at most 6 letters")]
    [InlineData("letters.tsv", "0042\tb", "letters.tsv:4: 0042 stands after a higher code point")]
    [InlineData("letters.tsv", "00DF\tss", "letters.tsv:4: \"00DF\" stands there twice")]
    [InlineData("legal-forms.tsv", "ltd", "legal-forms.tsv:3: This row has 1 columns and should have 2")]
    [InlineData("legal-forms.tsv", "Ltd\tlimited", "legal-forms.tsv:3: \"Ltd\" should be words of lower-case letters")]
    [InlineData("legal-forms.tsv", "sp  z o o\tlimited", "legal-forms.tsv:3: \"sp  z o o\" should be words of lower-case letters")]
    [InlineData("legal-forms.tsv", "ltd\tlimitd", "legal-forms.tsv:3: \"limitd\" is no class of legal forms. The classes are limited, stock")]
    [InlineData("legal-forms.tsv", "gmbh\tstock", "legal-forms.tsv:3: \"gmbh\" stands there twice")]
    [InlineData("particles.tsv", "van der", "particles.tsv:3: \"van der\" should be one word")]
    [InlineData("particles.tsv", "van", "particles.tsv:3: \"van\" stands there twice")]
    [InlineData("titles.tsv", "señor", "titles.tsv:3: \"señor\" should be one word of lower-case letters")]
    [InlineData("abbreviations.tsv", "mfg\tmanufacturing\tx", "abbreviations.tsv:3: This row has 3 columns")]
    [InlineData("numbers.tsv", "three\tthree", "numbers.tsv:3: \"three\" should be a number")]
    [InlineData("variants.tsv", "bob\trobert", "variants.tsv:4: The cluster \"robert\" has one form alone")]
    [InlineData("variants.tsv", "bill\twilliam", "variants.tsv:4: \"bill\" stands there twice")]
    [InlineData("common-names.tsv", "sample\tmany", "common-names.tsv:4: \"many\" should be a number")]
    [InlineData("frequencies.tsv", "sample\t-3", "frequencies.tsv:3: \"-3\" should be a number")]
    public void A_bad_row_is_named_with_its_line(string table, string row, string complaint)
    {
        File.AppendAllText(Path.Combine(lexicon, "names", table), row + "\n");
        var complaints = new Complaints();

        NamesFolder.Read(lexicon, complaints);

        Assert.Contains(complaints.All, one => one.ToString().StartsWith("names/" + complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_of_too_many_clusters_is_named()
    {
        Write("variants.tsv", "a\tone", "b\tone", "a\ttwo", "b\ttwo", "a\tthree", "b\tthree", "a\tfour", "c\tfour");
        var complaints = new Complaints();

        NamesFolder.Read(lexicon, complaints);

        Assert.Equal("names/variants.tsv:8: \"a\" belongs to 4 clusters; 3 is the most. Keep the closest.", Assert.Single(complaints.All).ToString());
    }

    [Fact]
    public void A_table_that_is_missing_is_named()
    {
        File.Delete(Path.Combine(lexicon, "names", "titles.tsv"));
        var complaints = new Complaints();

        NamesFolder.Read(lexicon, complaints);

        Assert.StartsWith("names/titles.tsv: The table is missing", Assert.Single(complaints.All).ToString(), StringComparison.Ordinal);
    }

    void Write(string table, params string[] rows) => File.WriteAllText(Path.Combine(lexicon, "names", table), "# A table.\n" + string.Join('\n', rows) + "\n");
}
