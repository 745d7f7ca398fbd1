using Interdict.Evidence;
using Interdict.Evidence.Countries;

namespace Interdict.Evidence_Tests;

public sealed class CountryFilesTests
{
    [Fact]
    public void The_sample_is_read_without_a_complaint()
    {
        var files = CountryFiles.Read(name => File.ReadAllText(Path.Combine(Root(), "samples", "countries", name)), Place);

        Assert.Empty(files.Complaints);
        Assert.Equal(["qm", "qn"], files.Profiles.Keys.Order());
    }

    [Fact]
    public void Each_indicator_keeps_its_own_scale_and_direction()
    {
        var profile = CountryFiles.Read(Text, Place).Of("qn");

        Assert.Equal(2, profile.Indicators.Length);
        var freedom = profile.Indicators.Single(one => one.Of.Id == "freedom");
        Assert.Equal((0m, 4m, Direction.HigherIsBetter), (freedom.Of.Least, freedom.Of.Most, freedom.Of.Direction));
        Assert.Equal([2022, 2023], freedom.Points.Select(point => point.Year));
        Assert.Equal(Direction.LowerIsBetter, profile.Indicators.Single(one => one.Of.Id == "terror").Of.Direction);
    }

    [Fact]
    public void The_official_status_of_the_death_penalty_and_that_of_civil_society_stand_apart()
    {
        var penalty = CountryFiles.Read(Text, Place).Of("qn").Penalty;

        Assert.Equal([Teller.Official, Teller.CivilSociety], penalty.Select(one => one.Teller));
        Assert.Equal(["no commitment", "abolitionist, in practice"], penalty.Select(one => one.Status));
    }

    [Fact]
    public void A_bad_line_never_stops_a_file()
    {
        var files = CountryFiles.Read(
            name =>
                name == CountryFiles.Treaties
                    ? "head\nQN,Convention,party,1998,Register,un,2025\nQX,Convention,party,1998,Register,un,2025\nQN,Convention,party\nQN,C,party,then,R,un,2025\n"
                    : "",
            Place
        );

        Assert.Single(files.Of("qn").Treaties);
        Assert.Equal(
            [
                "treaties.csv, line 3: nobody knows \"QX\". Correct the line; the others were read.",
                "treaties.csv, line 4: it has 3 cells instead of 7. Correct the line; the others were read.",
                "treaties.csv, line 5: a number, a year or an indicator cannot be read. Correct the line; the others were read.",
            ],
            files.Complaints
        );
    }

    [Fact]
    public void A_line_is_quoted_with_its_source_its_year_and_its_scale()
    {
        var lines = CountryQuote.Of(CountryFiles.Read(Text, Place).Of("qn"), "Quintal", English).ToDictionary(one => one.Key, one => one.Quoted);

        var freedom = lines["indicator-0"];
        Assert.Equal("Quintal, Freedom from torture, 2023: 1.7, interval 1.4 to 2.0; on a scale from 0 (systematic) to 4 (none).", freedom.Quote.Text);
        Assert.Equal(("Institute", Reliability.Fair, 2023), (freedom.Source.Text, freedom.Reliability, freedom.Of.Year));
        Assert.Equal("Quintal, death penalty: no commitment.", lines["penalty-0"].Quote.Text);
    }

    [Fact]
    public void Of_a_country_without_files_nothing_is_said() => Assert.True(CountryFiles.Read(Text, Place).Of("qm").IsEmpty);

    static QuoteTongue English { get; } =
        new((says, with) => with.Index().Aggregate(says, (text, value) => text.Replace($"{{{value.Index}}}", value.Item, StringComparison.Ordinal)));

    static string Text(string name) =>
        name switch
        {
            CountryFiles.Penalty =>
                "place,teller,status,since,source,source_kind,year\nQN,civil-society,\"abolitionist, in practice\",,Watch Example,civil-society,2025\nQN,official,no commitment,,Register,un,2025\n",
            CountryFiles.Indicators =>
                "id,title,source,source_kind,licence,least,most,better,least_means,most_means\nfreedom,Freedom from torture,Institute,civil-society,free,0,4,higher,systematic,none\nterror,Terror,University,civil-society,free,1,5,lower,low,high\n",
            CountryFiles.Values => "indicator,place,year,value,low,high\nfreedom,QN,2023,1.7,1.4,2.0\nfreedom,QN,2022,2.0,,\nterror,QN,2023,3,,\n",
            _ => "",
        };

    static string? Place(string written) => written is "QN" or "QM" ? written.ToLowerInvariant() : null;

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The checkout was not found above the tests.");
    }
}
