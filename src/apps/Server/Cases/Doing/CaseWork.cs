using Interdict.Journal;
using Interdict.Licensing.Deciding;
using Interdict.Server.Countries;
using Interdict.Server.Desks;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;
using Interdict.Store.Desks;

namespace Interdict.Server.Cases.Doing;

/// <summary>Opens a case for somebody of the authority and does acts on it. The page and the interface go this one way.</summary>
internal sealed class CaseWork(
    CaseFiles files,
    CaseLaws laws,
    PartiesLook look,
    Deciding decisions,
    OfficeRules rules,
    People people,
    CountryShelf countries,
    Registry registry,
    LawDesk book,
    Phrasebook phrases,
    LastSeen seen,
    TimeProvider clock
)
{
    /// <summary>A case with the law on it; null when it does not exist for whoever asks.</summary>
    public async Task<CaseScreen?> Open(Desk desk, string number) =>
        await files.Of(desk, number) is { } file && laws.Of(file) is { } law
            ? new CaseScreen
            {
                File = file,
                Law = law,
                Desk = desk,
                Today = clock.Today(),
                IsFourEyes = rules.Eyes(law.Procedure) == Eyes.Four,
                SeenBefore = seen.Of(desk.Account, file.Id.Text),
                Papers = await registry.Papers(file.Id),
            }
            : null;

    /// <summary>Does what the form of the screen asks for; missing when there is no such act for whoever asks.</summary>
    public Task<Recorded> Do(CaseScreen screen) => new CaseDoing(screen, registry, decisions, laws, look, rules, people, countries, book, phrases, clock).Do();
}
