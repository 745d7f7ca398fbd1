using FsCheck;
using FsCheck.Fluent;

namespace Interdict.Matching_Tests;

/// <summary>Text that somebody may write where a name is asked for, however unlikely.</summary>
static class AnyName
{
    static readonly string[] words =
    [
        "Ada",
        "Beispielmann",
        "bin",
        "van der",
        "Dr.",
        "GmbH",
        "Co., Ltd.",
        "S.A.",
        "J. R.",
        "O'Example",
        "Ex-ample",
        "no. 4",
        "XIV",
        "forty four",
        "of the",
        "Иван",
        "Παπάς",
        "محمد",
        "דוד",
        "王小明",
        "김",
        "タロウ",
        "ÅÆß",
        "e\u0301\u0327",
        "U.S.",
    ];

    static readonly string[] oddities =
    [
        "",
        " ",
        "\t\r\n",
        "!?§%",
        "\uD800",
        "\uDC00",
        "😀",
        "\u200B\u200D\u2060",
        "\u202E\u2066\u2069",
        "\u0301\u0302\u0303",
        "\0",
        "\uFFFF\uFFFE",
        "-",
        ",",
        "'",
        "q",
        "7",
        new string('x', 5_000),
        string.Concat(Enumerable.Repeat("na me ", 900)),
        string.Concat(Enumerable.Repeat("王", 200)),
    ];

    /// <summary>One text.</summary>
    public static Gen<string> One { get; } =
        from pieces in Gen.Frequency(
                (6, Gen.Elements(words)),
                (3, Gen.Elements(oddities)),
                (2, Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString()))
            )
            .ListOf()
        from space in Gen.Elements(" ", " ", "", "-")
        select string.Join(space, pieces.Take(12));

    /// <summary>A text of which words were rather expected.</summary>
    public static Gen<string> Usual { get; } = from pieces in Gen.Elements(words).ListOf() select string.Join(' ', pieces.Take(6));

    /// <summary>Holds for any two texts.</summary>
    public static void Pairs(Func<string, string, bool> holds) =>
        Prop.ForAll(
                (from one in Gen.Frequency((2, One), (1, Usual)) from other in Gen.Frequency((2, One), (1, Usual)) select (one, other)).ToArbitrary(),
                pair => holds(pair.one, pair.other)
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Holds for any text.</summary>
    public static void Each(Func<string, bool> holds) => Prop.ForAll(One.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
