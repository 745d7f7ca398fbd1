using FsCheck;
using FsCheck.Fluent;

namespace Interdict.Lists_Tests;

/// <summary>No file makes reading fail or hang, however it was damaged on its way.</summary>
public sealed class DamageTests
{
    const string Sdn =
        "1,\"EXAMPLE, Ada\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 12 Oct 1970; Passport A1 (Quimera).\"\n"
        + "2,\"EXAMPLE STAR\",\"vessel\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,\"Quimera\",-0- ,-0- \n";

    // What parsers stumble over.
    static readonly string[] telling =
    [
        "<",
        ">",
        "\"",
        "'",
        "&",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "<?x",
        "<!DOCTYPE a>",
        "&#0;",
        "&#x10FFFF;",
        "&#xD800;",
        " xmlns:xml=\"a\"",
        " xmlns:a=\"\"",
        " xmlns:a=\"http://www.w3.org/2000/xmlns/\"",
        " a:b=\"c\"",
        "</export>",
        "<sanctionEntity",
        "</INDIVIDUAL>",
        "\\ud800",
        "\0",
        "\n",
        "\r",
        "\t",
        ",",
        ";",
        "{",
        "}",
        "[",
        "\u001a",
        "\uFEFF",
        "\U0001F6A2",
    ];

    public static TheoryData<string> Forms => ["sdn", "un", "eu", "bis", "ftm", "own"];

    static byte[] Of(string form) =>
        Given.Bytes(
            form switch
            {
                "sdn" => Sdn,
                "un" => Samples.Un,
                "eu" => Samples.Eu,
                "bis" => Samples.Denied,
                "ftm" => Samples.Ftm,
                _ => Samples.Own,
            }
        );

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_cut_off_anywhere_is_read_or_refused(string form)
    {
        var whole = Of(form);
        for (var length = 0; length < whole.Length; length += 3)
        {
            Sound(Given.Read(whole[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Bytes_that_were_turned_into_others_never_make_it_fail(string form)
    {
        var whole = Of(form);
        Prop.ForAll<int[]>(places =>
            {
                var damaged = whole.ToArray();
                for (var at = 0; at + 1 < places.Length; at += 2)
                {
                    damaged[unchecked((int)((uint)places[at] * 2654435761u % (uint)damaged.Length))] = unchecked((byte)places[at + 1]);
                }
                Sound(Given.Read(damaged));
            })
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_piece_moved_to_another_place_never_makes_it_fail(string form)
    {
        var whole = Of(form);
        Prop.ForAll<PositiveInt, PositiveInt, PositiveInt>(
                (from, length, to) =>
                {
                    var start = from.Get * 37 % whole.Length;
                    var piece = whole[start..Math.Min(whole.Length, start + (length.Get * 11))];
                    var at = to.Get * 53 % whole.Length;
                    Sound(Given.Read([.. whole[..at], .. piece, .. whole[at..]]));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_packed_file_with_other_bytes_is_read_or_refused(string form)
    {
        var packed = Given.Packed(Of(form));
        for (var at = 2; at < packed.Length; at++)
        {
            var damaged = packed.ToArray();
            damaged[at] ^= 0x5A;
            Sound(Given.Read(damaged));
        }
    }

    [Theory]
    [Trait("Speed", "slow")]
    [MemberData(nameof(Forms))]
    public void Thousands_of_damaged_files_are_read_or_refused(string form)
    {
        var whole = Of(form);
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("INTERDICT_FUZZ_ROUNDS"), out var asked) ? asked : 3_000;
        var chance = new Random(20260227);
        for (var round = 0; round < rounds; round++)
        {
            var damaged = whole.ToList();
            for (var wound = chance.Next(1, 6); wound > 0 && damaged.Count > 0; wound--)
            {
                var at = chance.Next(damaged.Count);
                switch (chance.Next(4))
                {
                    case 0:
                        damaged[at] = (byte)chance.Next(256);
                        break;
                    case 1:
                        damaged.RemoveRange(at, Math.Min(damaged.Count - at, chance.Next(1, 60)));
                        break;
                    case 2:
                        damaged.InsertRange(at, damaged.GetRange(at, Math.Min(damaged.Count - at, chance.Next(1, 300))));
                        break;
                    default:
                        damaged.InsertRange(at, Given.Bytes(telling[chance.Next(telling.Length)]));
                        break;
                }
            }
            Sound(Given.Read([.. damaged]));
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() => Prop.ForAll<byte[]>(bytes => Sound(Given.Read(bytes))).QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_that_are_none_stay_out_of_names()
    {
        var read = Given.Read("id,name\n1,\" Ada\u0000\u0007 \t Example\u00A0 \"\n");
        Assert.Equal("Ada Example", read.Parties[0].Name);
    }

    [Fact]
    public void A_hundred_thousand_rows_under_one_identifier_are_one_record()
    {
        var read = Given.Read("id,name\n" + string.Concat(Enumerable.Range(0, 100_000).Select(at => $"1,Ada {at}\n")));
        Assert.InRange(read.Parties.Single().Names.Length, 1, 10_000);
    }

    [Fact]
    public void A_value_without_an_end_costs_one_line()
    {
        var read = Given.Read("id,name\n1,\"" + new string('x', 200_000) + "\n2,Ada Example\n");
        Assert.Equal("2", read.Parties.Single().Id);
        Assert.Single(read.Faults);
    }

    static void Sound(ListReading read)
    {
        Assert.True(read.Why.Length > 0 || !read.Parties.IsEmpty);
        Assert.All(read.Parties, party => Assert.True(party.Id.Length > 0 && party.Name.Length > 0));
        Assert.All(read.Faults, fault => Assert.True(fault.Line > 0 && fault.Reason.Length > 0));
    }
}
