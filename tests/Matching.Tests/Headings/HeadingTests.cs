using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Matching_Tests.Headings;

public sealed class HeadingTests
{
    static readonly Folding folding = new(ImmutableSortedDictionary<char, string>.Empty.AddRange(Letters()));
    static readonly HeadingModel model = Model(
        ("wkettl", "8516", 90),
        ("wtoy", "9503", 80),
        ("hkettl", "8516", 60),
        ("hset", "9503", 10),
        ("wcamel", "0106", 70),
        ("wbag", "4202", 40),
        ("bbag plastic", "3923", 90)
    );

    [Fact]
    public void The_likeliest_heading_comes_first_with_the_words_that_spoke_for_it()
    {
        var first = new HeadingReader(model, folding).Read("Electric kettles, 1.7 litres", 3)[0];
        Assert.Equal("8516", first.Heading);
        Assert.Equal(["kettles"], first.Because);
        Assert.InRange(first.Likelihood, 0.5, 1);
    }

    [Fact]
    public void Two_words_together_say_more_than_each_alone()
    {
        var reader = new HeadingReader(model, folding);
        Assert.Equal("3923", reader.Read("bags, plastic", 1)[0].Heading);
        Assert.Equal("3923", reader.Read("plastic bag", 1)[0].Heading);
        Assert.Equal("4202", reader.Read("bag", 1)[0].Heading);
    }

    [Fact]
    public void What_the_goods_are_not_is_not_read()
    {
        Assert.Equal("8516", new HeadingReader(model, folding).Read("kettle, other than toy", 1)[0].Heading);
        Assert.Equal("8516", new HeadingReader(model, folding).Read("kettle not toy", 1)[0].Heading);
    }

    [Fact]
    public void A_code_far_from_the_text_is_called_unlikely_with_its_reason()
    {
        var reader = new HeadingReader(model, folding);
        var unlikely = reader.Unlikely("electric kettle", "9503.00");
        Assert.NotNull(unlikely);
        Assert.Equal("9503", unlikely.Declared);
        Assert.StartsWith(
            "The code declared (9503) is unlikely for this text. Likelier: 8516 (because of \"kettle\")",
            unlikely.Says,
            StringComparison.Ordinal
        );
        Assert.Null(reader.Unlikely("electric kettle", "8516 10"));
    }

    [Fact]
    public void Nothing_is_said_of_what_is_not_known()
    {
        var reader = new HeadingReader(model, folding);
        Assert.Empty(reader.Read("zzz qqq", 5));
        Assert.Empty(reader.Read("", 5));
        Assert.Empty(reader.Read("kettle", 0));
        Assert.Null(reader.Unlikely("zzz", "8516"));
        Assert.Null(reader.Unlikely("kettle", "77"));
        Assert.Null(reader.Unlikely("kettle", "7777"));
        Assert.Empty(new HeadingReader(HeadingModel.Empty, folding).Read("kettle", 5));
        Assert.Null(new HeadingReader(HeadingModel.Empty, folding).Unlikely("kettle", "8516"));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Prop.ForAll<string>(text =>
            {
                var reader = new HeadingReader(model, folding);
                reader.Read(text, 7);
                reader.Unlikely(text ?? "", text ?? "");
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void A_long_text_is_read_as_far_as_a_form_has_room(int letters)
    {
        var reader = new HeadingReader(model, folding);
        Assert.Equal("8516", reader.Read("kettle " + new string('x', letters), 1)[0].Heading);
        Assert.Equal("8516", reader.Read(string.Concat(Enumerable.Repeat("kettle ", letters / 7)), 1)[0].Heading);
        Assert.Empty(reader.Read("\uD800\u202E\u200B" + new string('\uFDFA', letters), 1));
    }

    [Fact]
    public void Case_and_accents_do_not_matter()
    {
        var reader = new HeadingReader(model, folding);
        var (plain, other) = (reader.Read("camel bag", 4), reader.Read("CÁMEL Bág", 4));
        Assert.Equal(plain.Select(guess => (guess.Heading, guess.Likelihood)), other.Select(guess => (guess.Heading, guess.Likelihood)));
    }

    [Fact]
    public void Likelihoods_are_parts_of_a_whole()
    {
        var all = new HeadingReader(model, folding).Read("kettle bag", 50);
        Assert.Equal(5, all.Length);
        Assert.Equal(1, all.Sum(guess => guess.Likelihood), 5);
        Assert.Equal(all.Select(guess => guess.Likelihood).OrderDescending(), all.Select(guess => guess.Likelihood));
    }

    [Theory]
    [InlineData("horse", "horses")]
    [InlineData("box", "boxes")]
    [InlineData("berry", "berries")]
    [InlineData("bag", "bags")]
    [InlineData("glass", "glass")]
    public void One_and_many_have_the_same_stem(string one, string many)
    {
        var features = new TextFeatures(folding);
        var first = features.Read(one)[0].Hash;
        Assert.Equal(first, features.Read(many)[0].Hash);
    }

    static HeadingModel Model(params (string Feature, string Heading, int Weight)[] voices)
    {
        ImmutableArray<string> headings = ["0106", "3923", "4202", "8516", "9503"];
        var rows = voices.OrderBy(voice => TextFeatures.HashOf(voice.Feature)).ToList();
        return new HeadingModel(
            new HeadingTable(
                headings,
                ["01", "39", "42", "85", "95"],
                [.. rows.Select(row => TextFeatures.HashOf(row.Feature))],
                [.. Enumerable.Range(0, rows.Count + 1)],
                [.. rows.Select(row => (ushort)headings.IndexOf(row.Heading))],
                [.. rows.Select(row => (sbyte)row.Weight)],
                new short[10],
                0.1f,
                0.02f
            )
        );
    }

    static IEnumerable<KeyValuePair<char, string>> Letters() =>
        Enumerable
            .Range('A', 26)
            .Select(letter => KeyValuePair.Create((char)letter, ((char)(letter + 32)).ToString()))
            .Concat([KeyValuePair.Create('á', "a"), KeyValuePair.Create('Á', "a")]);
}
