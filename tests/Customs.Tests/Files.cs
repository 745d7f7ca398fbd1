using System.Text;

namespace Interdict.Customs_Tests;

/// <summary>Reads texts as if they were files.</summary>
static class Files
{
    public const string Header = "declaration,item,description,commodity_code\n";

    public static List<Reading> Read(string text, Columns? columns = null) => Read(Encoding.UTF8.GetBytes(text), columns);

    public static List<Reading> Read(byte[] bytes, Columns? columns = null, int piece = int.MaxValue)
    {
        var opening = RecordFile.Open(new Pieces(bytes, piece), columns ?? DeclarationLine.Columns);
        Assert.Equal("", opening.Why);
        using var file = opening.File!;
        var readings = new List<Reading>();
        while (file.Next() is { } reading)
        {
            readings.Add(reading);
        }
        return readings;
    }

    public static string WhyNot(string text) => WhyNot(Encoding.UTF8.GetBytes(text));

    public static string WhyNot(byte[] bytes)
    {
        var opening = RecordFile.Open(new MemoryStream(bytes), DeclarationLine.Columns);
        Assert.Null(opening.File);
        return opening.Why;
    }

    public static List<DeclarationLine> Good(this IEnumerable<Reading> readings) =>
        [.. readings.OfType<Reading.Good>().Select(good => new DeclarationLine(good.Record))];

    public static List<Rejected> Bad(this IEnumerable<Reading> readings) => [.. readings.OfType<Reading.Bad>().Select(bad => bad.Rejected)];

    public static Rejected OnlyBad(this IEnumerable<Reading> readings) => Assert.Single(readings.Bad());

    /// <summary>A stream that gives few bytes at a time, as a pipe does.</summary>
    sealed class Pieces(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
