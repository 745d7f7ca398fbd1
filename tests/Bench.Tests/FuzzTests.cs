using Interdict.Bench.Fuzzing;

namespace Interdict.Bench_Tests;

public sealed class FuzzTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void Ten_seconds_of_spoilt_files_break_no_reader()
    {
        var run = new FuzzRun(seed: 7);
        run.Over(FuzzedReader.All, TimeSpan.FromSeconds(10));
        Assert.Empty(run.Findings);
        Assert.All(run.Results, result => Assert.NotEqual(0, result.Inputs));
    }

    [Fact]
    public void The_same_seed_and_number_make_the_same_input()
    {
        Assert.All(
            FuzzedReader.All,
            reader =>
            {
                Assert.Equal(new FuzzRun(3).Input(reader, 11), new FuzzRun(3).Input(reader, 11));
                Assert.NotEqual(new FuzzRun(3).Input(reader, 11), new FuzzRun(4).Input(reader, 11));
                Assert.InRange(new FuzzRun(3).Input(reader, 12).Length, 0, Mutation.Most);
            }
        );
    }

    [Fact]
    public void Every_whole_file_is_read_by_its_reader()
    {
        Assert.All(FuzzedReader.All, reader => Assert.NotEqual(0, reader.Read(new MemoryStream(reader.Seeds[0])).Good));
    }
}
