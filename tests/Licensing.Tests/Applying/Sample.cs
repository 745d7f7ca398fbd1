using System.Collections.Immutable;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing_Tests.Applying;

/// <summary>Applications of an invented firm.</summary>
internal static class Sample
{
    public static readonly FileId Id = FileId.Of(FileKind.Case, 2026, 1);
    public static readonly Actor Firm = new("ada", Role.Applicant, "firm-1");
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableSortedDictionary<string, string> NoFacts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>A kind that asks for all that an export does.</summary>
    public static readonly KindAsks Asks = new(
        CaseKind.Export,
        "export",
        [],
        "individual",
        "form",
        3,
        [
            new("applicant"),
            new("consignee"),
            new("agent", IsMust: false),
            new("from"),
            new("to", "8"),
            new("end-user", "8", IsDeemed: true),
            new("end-use", "8", IsDeemed: true),
            new("items"),
            new("items.description"),
            new("items.code"),
            new("items.quantity"),
            new("items.value", IsMust: false),
        ]
    );

    public static DealParty Party(string id, PartyRole role, string name = "Example Works") => new(id, role, name, "1 Example Street", "qm", "", "", "");

    public static DealItem Item(int number) => new(number, "sprays", "", "3824 99", Quantity.Of(10, "piece"), null, NoFacts);

    public static DealTold Full { get; } =
        DealTold.Nothing with
        {
            Parties = [Party("p1", PartyRole.Applicant), Party("p2", PartyRole.Consignee, "Sample Trade"), Party("p3", PartyRole.EndUser, "Police of Quarmia")],
            Items = [Item(1)],
            From = "qm",
            To = "qn",
            EndUse = "training of officers",
        };

    public static CaseFile File(params ReadOnlySpan<Fact> facts) => Then(CaseFile.New(Id), facts);

    public static CaseFile Draft(DealTold told, CaseKind kind = CaseKind.Export) => File(new Begun(kind, "firm-1", "Sprays", "", "", "en"), new Written(told));

    public static CaseFile Then(CaseFile file, params ReadOnlySpan<Fact> facts)
    {
        foreach (var fact in facts)
        {
            file = file.After(new Paper(file.Id, file.Version + 1, Now, Firm, "", fact));
        }
        return file;
    }

    public static CaseFile Kept(CaseFile file, Ruling ruling) => Then(file, [.. Assert.IsType<Ruling.Yes>(ruling).Facts]);

    public static string Refused(Ruling ruling) => Assert.IsType<Ruling.No>(ruling).Refusals[0].Code;
}
