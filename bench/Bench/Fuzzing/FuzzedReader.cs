using System.Text;
using Interdict.Customs;
using Interdict.Lists;
using Interdict.Lists_Tests;

namespace Interdict.Bench.Fuzzing;

/// <summary>A reader, whole files to begin with, and how an input is read to its end.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seeds">Whole files.</param>
/// <param name="Read">Reads an input; how many records were good and how many were not.</param>
sealed record FuzzedReader(string Name, IReadOnlyList<byte[]> Seeds, Func<Stream, (long Good, long Bad)> Read)
{
    // A country by two letters is enough to go on reading.
    static readonly Func<string, string?> country = text => text.Length == 2 ? text : null;

    /// <summary>All readers of files that come from outside.</summary>
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        new("declarations: CSV", [Sample("declarations.csv")], Declarations),
        new("declarations: JSON Lines", [Encoding.UTF8.GetBytes(JsonLines), Sample("deals.jsonl")], Declarations),
        .. new[] { "export-cc515c.xml", "transit-cc015c.xml", "entry-cc315a.xml", "entry-ie3f10.xml", "declaration-wco.xml" }.Select(name => new FuzzedReader(
            $"declarations: {name}",
            [Sample("messages/" + name), [.. Sample("messages/" + name), .. Sample("messages/export-cc515c.xml")]],
            Declarations
        )),
        new("goods to classify: CSV", [Encoding.UTF8.GetBytes("id,text,commodity_code,destination\n1,\"rope, long\",5607,QN\n2,cuffs,,\n")], Goods),
        List("UN", Samples.Un),
        List("EU", Samples.Eu),
        List("BIS", Samples.Denied),
        List("FollowTheMoney", Samples.Ftm),
        List("our own CSV", Samples.Own),
        List("OFAC SDN", Sdn),
    ];

    const string JsonLines = """
        {"declaration":"D1","item":1,"description":"steel thumb cuffs","commodity_code":"732690","documents":["C064:1","Y904"],"colour":{"a":[1,2]}}
        {"declaration":"D1","item":2,"description":"toy","value":12.5,"quantity":null,"padding":"x"}

        """;

    const string Sdn = """
        1,"EXAMPLE, Ada","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 01 Feb 1971; alt. DOB 1972; Passport X1 (Quarmia)."
        2,"MV EXAMPLE","vessel","TEST",-0- ,"QM12",-0- ,-0- ,-0- ,"Quarmia",-0- ,"Vessel Registration Identification IMO 0000000."

        """;

    static FuzzedReader List(string name, string seed) =>
        new(
            $"lists: {name}",
            [Encoding.UTF8.GetBytes(seed)],
            stream =>
            {
                var read = ListFile.Read(new ListSource("fuzz", stream), [], null, country);
                return (read.Parties.Length, read.Faults.Length);
            }
        );

    static (long, long) Declarations(Stream stream) =>
        Records(
            stream,
            DeclarationLine.Columns,
            record =>
            {
                var line = new DeclarationLine(record);
                DeclaredParties.Of(line);
                DeclaredParties.FiguresOf(line);
            }
        );

    static (long, long) Goods(Stream stream) => Records(stream, Columns.OfClassification, _ => { });

    static (long, long) Records(Stream stream, Columns columns, Action<Record> use)
    {
        var opening = RecordFile.Open(stream, columns);
        if (opening.File is not { } file)
        {
            return (0, opening.Why.Length > 0 ? 1 : throw new InvalidOperationException("A file is refused without a reason."));
        }
        var (good, bad) = (0L, 0L);
        using (file)
        {
            while (file.Next() is { } reading)
            {
                switch (reading)
                {
                    case Reading.Good one:
                        good++;
                        use(one.Record);
                        break;
                    case Reading.Bad { Rejected.Reason: "" }:
                        throw new InvalidOperationException("A record is rejected without a reason.");
                    default:
                        bad++;
                        break;
                }
            }
        }
        return (good, bad);
    }

    static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Checkout.Root, "samples", name));
}
