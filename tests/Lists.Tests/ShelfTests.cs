namespace Interdict.Lists_Tests;

public sealed class ShelfTests
{
    static readonly DateTimeOffset day = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    readonly string home = Given.Home();

    [Fact]
    public void A_list_comes_back_as_it_was_added()
    {
        var read = Given.Read(Samples.Un);
        var added = Add("un", read).List!;
        var back = Shelf.All().Lists.Single();
        Assert.Equal(added.Head, back.Head);
        Assert.True(ListComparison.Between(read.Parties, back.Parties).IsEmpty);
        Assert.Equal(read.Parties[0].Names, back.Parties[0].Names);
        Assert.Equal(
            ("United Nations Security Council consolidated list", Force.Indicator, new DateOnly(2026, 2, 27)),
            (back.Head.Title, back.Head.Force, back.Head.Published)
        );
    }

    [Fact]
    public void A_new_load_says_what_it_changed_and_keeps_the_earlier_version()
    {
        var first = Add("own", Given.Read(Samples.Own)).List!;
        var second = Add("own", Given.Read("id,name\n1,Ada Example\n4,New Example\n"));
        Assert.Equal((1, 2, 1), (second.Changes.Added.Length, second.Changes.Removed.Length, second.Changes.Changed.Length));
        Assert.Equal(first.Head, second.Before);
        Assert.Equal(3, Shelf.Version("own", first.Head.Hash)!.Parties.Length);
        Assert.Equal(3, Shelf.Version("own", first.Head.Version.Split('@')[1])!.Parties.Length);
        Assert.Equal(2, Shelf.Now("own")!.Parties.Length);
        var history = Shelf.History("own")!.Value;
        Assert.Equal([(3, 0, 0), (1, 2, 1)], history.Select(one => (one.Added, one.Removed, one.Changed)));
    }

    [Fact]
    public void The_same_records_are_the_same_version_whatever_file_they_came_in()
    {
        var first = Add("own", Given.Read(Samples.Own)).List!;
        var second = Add("own", Given.Read(Given.Packed(Given.Bytes("\uFEFF" + Samples.Own)))).List!;
        Assert.Equal(first.Head.Version, second.Head.Version);
        Assert.Equal(2, Shelf.History("own")!.Value.Length);
        Assert.Single(Versions("own"));
    }

    [Fact]
    public void A_list_is_an_indicator_until_somebody_says_that_it_binds()
    {
        var first = Add("un", Given.Read(Samples.Un)).List!;
        Assert.Equal(Force.Indicator, first.Head.Force);
        Assert.Equal(
            "The list \"un\" is indicator here and would become binding-here. Say why: --because TEXT.",
            Add("un", Given.Read(Samples.Un), Force.BindingHere).Why
        );
        var second = Add("un", Given.Read(Samples.Un), Force.BindingHere, "Regulation 1 of QM").List!;
        Assert.Equal(Force.BindingHere, second.Head.Force);
        Assert.NotEqual(first.Head.Version, second.Head.Version);
        Assert.Equal(Force.BindingHere, Add("un", Given.Read(Samples.Un)).List!.Head.Force);
        Assert.Equal(Force.Indicator, Shelf.Version("un", first.Head.Hash)!.Head.Force);
        Assert.Equal("", Shelf.Change("un", Force.Indicator, "repealed", day));
        var last = Shelf.History("un")!.Value[^1];
        Assert.Equal((Happened.Force, Force.Indicator, "repealed"), (last.What, last.Head.Force, last.Because));
        Assert.Equal(first.Head.Hash, last.Head.Hash);
    }

    [Fact]
    public void A_list_that_is_removed_is_off_the_shelf_and_its_versions_stay()
    {
        var version = Add("own", Given.Read(Samples.Own)).List!.Head;
        Assert.StartsWith("Say why", Shelf.Remove("own", " ", day), StringComparison.Ordinal);
        Assert.Equal("", Shelf.Remove("own", "no longer kept up", day));
        Assert.Empty(Shelf.All().Lists);
        Assert.Equal(3, Shelf.Version("own", version.Hash)!.Parties.Length);
        Assert.Equal("There is no list \"own\" here. No list has been added yet: ./interdict lists add FILE.", Shelf.Remove("own", "again", day));
        Assert.Null(Add("own", Given.Read(Samples.Own)).Before);
        Assert.Single(Shelf.All().Lists);
    }

    [Fact]
    public void A_crash_while_writing_leaves_the_list_that_was_there()
    {
        var kept = Add("own", Given.Read(Samples.Own)).List!.Head;
        var folder = Path.Combine(home, "lists", "own");
        // What a crash leaves: half of a version beside its place, a version that no history names, half of a history beside its place.
        File.WriteAllText(Path.Combine(folder, "versions", $"{new string('a', 64)}.jsonl.new"), "{\"form\":\"interdict-li");
        File.WriteAllText(Path.Combine(folder, "versions", $"{new string('b', 64)}.jsonl"), "{}");
        File.WriteAllText(Path.Combine(folder, "history.jsonl.new"), "{\"at\":");
        Assert.Equal(kept, Shelf.All().Lists.Single().Head);
        var added = Add("own", Given.Read("id,name\n9,Later Example\n"));
        Assert.Equal(("", 1), (added.Why, Shelf.All().Lists.Single().Parties.Length));
        Assert.Equal(2, Shelf.History("own")!.Value.Length);
    }

    [Fact]
    public void A_folder_that_a_crash_left_without_a_history_is_no_list()
    {
        Directory.CreateDirectory(Path.Combine(home, "lists", "own", "versions"));
        Assert.Empty(Shelf.All().Lists);
        Assert.Equal("", Add("own", Given.Read(Samples.Own)).Why);
    }

    [Fact]
    public void A_version_that_was_altered_is_not_used_and_is_named()
    {
        Add("own", Given.Read(Samples.Own));
        Add("un", Given.Read(Samples.Un));
        var path = Versions("own").Single();
        File.WriteAllText(path, File.ReadAllText(path).Replace("Ada", "Eve", StringComparison.Ordinal));
        var shelved = Shelf.All();
        Assert.Equal("un", shelved.Lists.Single().Head.Id);
        Assert.StartsWith("The list \"own\" is on the shelf, but ", shelved.Troubles.Single(), StringComparison.Ordinal);
        Assert.StartsWith("The list \"own\" cannot be replaced", Add("own", Given.Read(Samples.Own)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_that_is_damaged_is_named_and_never_overwritten()
    {
        Add("own", Given.Read(Samples.Own));
        var path = Path.Combine(home, "lists", "own", "history.jsonl");
        File.WriteAllText(path, File.ReadAllText(path)[..20]);
        Assert.StartsWith("The history of the list \"own\"", Shelf.All().Troubles.Single(), StringComparison.Ordinal);
        Assert.StartsWith("The history of the list \"own\"", Add("own", Given.Read(Samples.Own)).Why, StringComparison.Ordinal);
        Assert.Equal(20, new FileInfo(path).Length);
    }

    [Fact]
    public void A_file_that_breaks_off_replaces_nothing_unless_somebody_insists()
    {
        Add("eu", Given.Read(Samples.Eu));
        var broken = Given.Read(Samples.Eu[..^80]);
        Assert.Contains("The list \"eu\" is left as it is", Add("eu", broken).Why, StringComparison.Ordinal);
        Assert.Equal(3, Shelf.Now("eu")!.Parties.Length);
        var insisted = Shelf.Add(new ListLoading("eu", broken, day, Short: true));
        Assert.Equal(("", 1), (insisted.Why, insisted.Changes.Removed.Length));
    }

    [Fact]
    public async Task Writers_at_once_leave_every_list_whole_and_every_line_of_the_history()
    {
        var files = Enumerable.Range(0, 12).Select(at => Given.Read($"id,name\n1,Example {at}\n")).ToArray();
        await Task.WhenAll(files.Select(read => Task.Run(() => Assert.Equal("", Add("own", read).Why), TestContext.Current.CancellationToken)));
        Assert.Equal(12, Shelf.History("own")!.Value.Length);
        Assert.Equal((1, 0), (Shelf.All().Lists.Length, Shelf.All().Troubles.Length));
        Assert.Equal(12, Versions("own").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../un")]
    [InlineData("Un")]
    [InlineData("-un")]
    public void A_name_that_could_be_a_path_is_refused(string id)
    {
        Assert.StartsWith($"\"{id}\" cannot be the name of a list.", Add(id, Given.Read(Samples.Own)).Why, StringComparison.Ordinal);
        Assert.Empty(Shelf.History(id)!.Value);
        Assert.Null(Shelf.Now(id));
    }

    ListShelf Shelf => ListShelf.Open(home);

    Shelving Add(string id, ListReading read, Force? force = null, string because = "") =>
        Shelf.Add(new ListLoading(id, read, day, Force: force, Because: because));

    string[] Versions(string id) => Directory.GetFiles(Path.Combine(home, "lists", id, "versions"));
}
