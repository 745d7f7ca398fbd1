using Interdict.Lawc;

namespace Interdict.Law_Tests;

/// <summary>Every worked case of law/*/cases is a test under its own sentence.</summary>
public class WorkedCases
{
    static readonly Lazy<Dictionary<string, WorkedCase>> cases = new(() =>
    {
        var complaints = new Complaints();
        var all = CaseFile.All(TheLaw.Folder, TheLaw.Reading.Book, complaints);
        Assert.Empty(complaints.All);
        return all.ToDictionary(one => one.Name, StringComparer.Ordinal);
    });

    public static TheoryData<string> Names() => [.. cases.Value.Keys];

    [Fact]
    public void The_law_is_complete_and_consistent() => Assert.Equal("", string.Join('\n', TheLaw.Reading.Complaints));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_case_comes_out_as_the_lawyer_wrote(string name)
    {
        var one = cases.Value[name];
        var differences = CaseRun.Differences(one, TheLaw.Examiner());
        Assert.True(differences.Count == 0, $"{one.File}: {one.Name}\n  {string.Join("\n  ", differences)}");
    }
}
