using Interdict.Accounts;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;

namespace Interdict.Server.Desks;

/// <summary>Names for what read models hold as numbers: places, entries, firms, people.</summary>
internal sealed class Names(LawDesk law, Firms firms, TimeProvider clock)
{
    /// <summary>The name of a place.</summary>
    public string Place(Tongue T, string id) => id.Length == 0 ? "" : T[law.Book.Gazetteer.Read(id)?.Name ?? id];

    /// <summary>The label of an entry in the list of today, or its stable name when it is not in it any more.</summary>
    public string Entry(string slug) => Edition?.Entry(slug)?.Text.Label ?? slug;

    /// <summary>The label and the title of an entry.</summary>
    public string EntryTitle(Tongue T, string slug) => Edition?.Entry(slug) is { } listed ? $"{listed.Text.Label} {T[listed.Text.Title]}" : slug;

    /// <summary>The name of a firm, a body or a customs administration.</summary>
    public string Firm(string id) => id.Length == 0 ? "" : Or(firms.Name(id), id);

    /// <summary>The name of whoever has an account.</summary>
    public string Person(string account) => account.Length == 0 ? "" : Or(firms.Person(account), account);

    Law.Edition? Edition => law.Edition(law.Usual.Id, clock.Today(), clock.Today());

    static string Or(string name, string otherwise) => name.Length > 0 ? name : otherwise;
}
