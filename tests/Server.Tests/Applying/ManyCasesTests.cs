using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server_Tests.Cases;
using Interdict.Vocabulary;

namespace Interdict.Server_Tests.Applying;

[Trait("Speed", "slow")]
public sealed class ManyCasesTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    private const int many = 620;

    [Fact]
    public async Task A_firm_sees_its_oldest_case_however_many_it_has()
    {
        using var exporter = await server.As("exporter");
        await server
            .Registry()
            .Write(writing =>
            {
                for (var number = 0; number < many; number++)
                {
                    var id = writing.NewFile(FileKind.Case);
                    writing.Add<CaseFile>(
                        id,
                        new Actor("demo-exporter", Role.Applicant, "firm-1"),
                        "",
                        [new Begun(CaseKind.Export, "firm-1", $"Case {number}", "", "", "en")]
                    );
                }
                return true;
            });
        var seen = 0;
        for (var address = "/api/v1/cases?per=200"; address is not null; )
        {
            var page = await (await exporter.GetAsync(address)).Json();
            seen += page.GetProperty("items").GetArrayLength();
            address = page.GetProperty("next").GetString();
        }
        Assert.Equal(many, seen);
        Assert.Contains("C-2026-000001", await exporter.GetStringAsync("/my"), StringComparison.Ordinal);
    }
}
