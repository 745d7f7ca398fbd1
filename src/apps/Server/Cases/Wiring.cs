using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Server.Cases.Doing;
using Interdict.Server.Cases.Parts;
using Interdict.Server.Doors;
using Interdict.Server.Look;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>The desk of cases as part of this server.</summary>
internal static class Wiring
{
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<OfficeRules>().AddSingleton<People>().AddSingleton<CaseFiles>().AddSingleton<CaseLaws>();
        services
            .AddSingleton<EarlierCases>()
            .AddSingleton<PartiesLook>()
            .AddSingleton<Countries.CountryShelf>()
            .AddSingleton<Deciding>()
            .AddSingleton<CaseWork>();
        services.AddSingleton<Chasing>().AddHostedService(all => all.GetRequiredService<Chasing>());
    }

    public static void MapCases(this WebApplication app)
    {
        app.MapGet("/cases/{id}/papers.csv", Papers).RequireAuthorization(Doors.Doors.Advisers).ExcludeFromDescription();
        app.MapGet("/rulings.csv", Rulings).RequireAuthorization(Doors.Doors.Officers).ExcludeFromDescription();
    }

    static async Task<IResult> Papers(string id, HttpContext context, CaseFiles files, CaseLaws laws, Registry registry, People people, Tongue tongue)
    {
        var desk = Desk.Of(context);
        if (await files.Of(desk, id) is not { } file || laws.Of(file) is not { } law)
        {
            return Results.NotFound();
        }
        var papers = await registry.Papers(file.Id);
        var screen = new CaseScreen
        {
            File = file,
            Law = law,
            Desk = desk,
            Today = law.On,
            IsFourEyes = false,
            SeenBefore = 0,
            Papers = papers,
            IsTakenAway = true,
        };
        return CsvTable.File(
            $"{file.Id}.csv",
            [tongue["Number"], tongue["When"], tongue["Who"], tongue["What"], tongue["Words"], tongue["Why"]],
            papers
                .Where(paper => CaseTale.IsFor(paper.Says, screen))
                .Select(paper =>
                    (IReadOnlyList<string?>)
                        [
                            $"{paper.Number}",
                            $"{paper.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}",
                            people.Name(paper.By.Account),
                            CaseTale.Title(tongue, paper.Says, people.Name),
                            CaseTale.Words(tongue, paper, screen),
                            CaseTale.Why(paper, screen),
                        ]
                )
        );
    }

    static IResult Rulings(string? q, EarlierCases earlier, Tongue tongue) =>
        CsvTable.File(
            "rulings.csv",
            [tongue["Case"], tongue["When"], tongue["Goods"], tongue["Code"], tongue["Entry"], tongue["Ruling"]],
            earlier
                .Rulings(q?.Trim() ?? "")
                .Select(one =>
                    (IReadOnlyList<string?>)[one.File.Text, IsoDay.Write(DateOnly.FromDateTime(one.On.UtcDateTime)), one.Goods, one.Code, one.Label, one.Says]
                )
        );
}
