using System.Diagnostics;

namespace Interdict.Lists_Tests;

public sealed class RealListTests(ITestOutputHelper output)
{
    [Fact]
    public void The_whole_sdn_list_is_read_and_alternates_of_another_day_are_reported()
    {
        var read = ListFile.Read(Given.Real("sdn.csv.gz"), [Given.Real("alt.csv.gz")], null, Given.Country);
        Assert.Equal((ListFormat.Sdn, "", ""), (read.Format, read.Why, read.Broken));
        Assert.Equal(8976, read.Parties.Length);
        Assert.Equal(7959, read.Faults.Count(fault => fault.File == "alt.csv.gz"));
        Assert.All(read.Faults, fault => Assert.Equal("alt.csv.gz", fault.File));
        Assert.Single(read.Notices);
        Assert.Equal(4620, read.Parties.Count(party => party.Kind == PartyKind.Person));
        Assert.Equal(406 + 277, read.Parties.Count(party => party.Kind == PartyKind.Vessel));
        Assert.True(read.Parties.Count(party => !party.BirthDates.IsEmpty) > 4000);
        output.WriteLine(read.Notices[0]);
    }

    [Fact]
    public void The_whole_list_of_the_united_nations_is_read()
    {
        var read = ListFile.Read(Given.Real("un_consolidated_2026-02-27.xml.gz"), [], null, Given.Country);
        Assert.Equal((ListFormat.Un, "", ""), (read.Format, read.Why, read.Broken));
        Assert.Equal(new DateOnly(2026, 2, 27), read.Published);
        Assert.Equal(
            (730, 273),
            (read.Parties.Count(party => party.Kind == PartyKind.Person), read.Parties.Count(party => party.Kind == PartyKind.Organisation))
        );
        Assert.Empty(read.Faults);
        Assert.True(read.Parties.Count(party => party.Names.Any(name => name.Kind == NameKind.OriginalScript)) > 370);
    }

    [Fact]
    public void The_whole_list_of_denied_persons_is_read()
    {
        var read = ListFile.Read(Given.Real("bis_dpl.txt.gz"), [], null, Given.Country);
        Assert.Equal((ListFormat.Denied, "", ""), (read.Format, read.Why, read.Broken));
        Assert.Equal(462 - 1, read.Parties.Length);
        Assert.Empty(read.Faults);
    }

    [Fact]
    public void Fourteen_thousand_records_are_loaded_in_a_moment()
    {
        var read = ListFile.Read(Given.Real("sdn.csv.gz"), [Given.Real("alt.csv.gz")], null, Given.Country);
        var many = read with { Parties = [.. read.Parties.Concat(read.Parties).Select((party, at) => party with { Id = $"{at}" }).Take(14_000)] };
        var shelf = ListShelf.Open(Given.Home());
        Assert.Equal("", shelf.Add(new ListLoading("sdn", many, DateTimeOffset.UnixEpoch)).Why);
        using var process = Process.GetCurrentProcess();
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            Assert.Equal(14_000, shelf.All().Lists.Single().Parties.Length);
            process.Refresh();
            var spent = process.TotalProcessorTime - before;
            output.WriteLine($"{spent.TotalMilliseconds:0} ms of CPU");
            best = spent < best ? spent : best;
        }
        Assert.True(best < TimeSpan.FromSeconds(1), $"{best.TotalMilliseconds:0} ms");
    }
}
