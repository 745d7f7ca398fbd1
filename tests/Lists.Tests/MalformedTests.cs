namespace Interdict.Lists_Tests;

/// <summary>A record that is wrong is named and costs no other; a file that is wrong is refused in a sentence.</summary>
public sealed class MalformedTests
{
    const string Row = "\"EXAMPLE, Ada\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

    [Theory]
    [InlineData("2,\"BROKEN,\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", "", "Text follows a closing quotation mark")]
    [InlineData("2,\"NEVER CLOSED,individual,TEST,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", "", "quotation mark")]
    [InlineData("2,\"TOO FEW\",individual\n", "", "The line has 3 values, it needs 12.")]
    [InlineData(",\"NO NUMBER\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", "id", "The record has no identifier.")]
    [InlineData("2,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", "name", "The record has no name")]
    public void A_bad_row_of_ofac_is_named_and_loses_nothing_else(string bad, string field, string why)
    {
        var read = Given.Read("1," + Row + bad + "3," + Row + "4," + Row);
        Assert.Equal(["1", "3", "4"], read.Parties.Select(party => party.Id));
        var fault = read.Faults.Single();
        Assert.Equal((2L, 2L, field, true), (fault.Line, fault.Record, fault.Field, fault.Lost));
        Assert.Contains(why, fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<sanctionEntity euReferenceNumber=\"EU.2\"><nameAlias wholeName=\"A & B\"/></sanctionEntity>", "", "not well-formed XML")]
    [InlineData("<sanctionEntity euReferenceNumber=\"EU.2\"><nameAlias wholeName=\"never closed\"/>", "", "is not closed")]
    [InlineData("<sanctionEntity euReferenceNumber=\"EU.2\"><nameAlias wholeName=\"&bomb;\"/></sanctionEntity>", "", "not well-formed XML")]
    [InlineData("<sanctionEntity euReferenceNumber=\"EU.2\"><nameAlias></sanctionEntity>", "", "not well-formed XML")]
    [InlineData("<sanctionEntity euReferenceNumber=\"EU.2\"/>", "name", "no name")]
    [InlineData("<sanctionEntity><nameAlias wholeName=\"Nobody\"/></sanctionEntity>", "id", "no identifier")]
    public void A_bad_record_of_xml_is_named_and_loses_nothing_else(string bad, string field, string why)
    {
        var read = Given.Read($"<export>\n{Entity(1)}\n{bad}\n{Entity(3)}\n</export>");
        Assert.Equal(["EU.1", "EU.3"], read.Parties.Select(party => party.Id));
        Assert.Equal("", read.Broken);
        var fault = read.Faults.Single();
        Assert.Equal((3L, 2L, field, true), (fault.Line, fault.Record, fault.Field, fault.Lost));
        Assert.Contains(why, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_nested_without_end_is_named()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 40)) + string.Concat(Enumerable.Repeat("</a>", 40));
        var read = Given.Read($"<export>{Entity(1)}<sanctionEntity euReferenceNumber=\"EU.2\">{deep}</sanctionEntity>{Entity(3)}</export>");
        Assert.Equal(2, read.Parties.Length);
        Assert.Contains("deeper than 32 levels", read.Faults.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_xml_that_breaks_off_keeps_what_stands_before_and_says_so()
    {
        var read = Given.Read($"<export>{Entity(1)}{Entity(2)}{Entity(3)[..40]}");
        Assert.Equal(2, read.Parties.Length);
        Assert.StartsWith("The file ends before </export>, after 3 records: it was cut off", read.Broken, StringComparison.Ordinal);
        Assert.Contains("The file ends before </sanctionEntity>", read.Faults.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused_and_nothing_is_expanded()
    {
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE export [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]><export>&a;&b;</export>";
        Assert.StartsWith("The XML has a document type declaration", Given.Read(Bomb).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"2\",\"schema\":\"Person\",\"properties\":{\"name\":[\"x\"]}", "", "The line is no JSON object")]
    [InlineData("[1]", "", "The line is no JSON object")]
    [InlineData("{\"id\":\"2\",\"schema\":\"Person\"}", "properties", "no \"properties\" object")]
    [InlineData("{\"id\":\"2\",\"schema\":\"Person\",\"properties\":{}}", "name", "no name")]
    [InlineData("{\"schema\":\"Person\",\"properties\":{\"name\":[\"x\"]}}", "id", "no identifier")]
    [InlineData("{\"id\":\"2\",\"schema\":\"Person\",\"properties\":{\"name\":[\"\\ud800\"]}}", "", "half of a surrogate pair")]
    public void A_bad_line_of_follow_the_money_is_named_and_loses_nothing_else(string bad, string field, string why)
    {
        static string Person(int id) => $"{{\"id\":\"{id}\",\"schema\":\"Person\",\"properties\":{{\"name\":[\"Ada {id}\"]}}}}\n";
        var read = Given.Read(Person(1) + bad + "\n" + Person(3));
        Assert.Equal(["1", "3"], read.Parties.Select(party => party.Id));
        var fault = read.Faults.Single();
        Assert.Equal((2L, 2L, field), (fault.Line, fault.Record, fault.Field));
        Assert.Contains(why, fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2,\"Broken\"x,person\n", "", "Text follows a closing quotation mark", true)]
    [InlineData("2,\"Over two\nlines,person\n", "", "quotation mark", true)]
    [InlineData("2,Too,many,values\n", "", "The line has 4 values, it needs 3.", true)]
    [InlineData(",Nobody,person\n", "id", "no identifier", true)]
    [InlineData("2,,person\n", "name", "no name", true)]
    [InlineData("2,Ada,robot\n", "type", "\"robot\" is no type of party", false)]
    public void A_bad_row_of_our_own_table_is_named_and_loses_nothing_else(string bad, string field, string why, bool lost)
    {
        var read = Given.Read("id,name,type\n1,Ada Example,person\n" + bad + "3,Example Trading,company\n");
        Assert.Contains("1", read.Parties.Select(party => party.Id));
        Assert.Contains("3", read.Parties.Select(party => party.Id));
        Assert.Equal(lost, !read.Parties.Any(party => party.Id == "2"));
        var fault = read.Faults[0];
        Assert.Equal((3L, 2L, field, lost), (fault.Line, fault.Record, fault.Field, fault.Lost));
        Assert.Contains(why, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identifier_given_twice_is_said_and_loses_no_name()
    {
        var read = Given.Read($"<export>{Entity(1)}<sanctionEntity euReferenceNumber=\"EU.1\"><nameAlias wholeName=\"Other\"/></sanctionEntity></export>");
        Assert.Equal(["Example 1", "Other"], read.Parties.Single().Names.Select(name => name.Text));
        Assert.Equal("The identifier EU.1 stands already on record 1. The two are kept as one record.", read.Faults.Single().Reason);
    }

    [Theory]
    [InlineData("", "The file is empty (0 bytes).")]
    [InlineData(" \n\n", "The file has blank lines only.")]
    [InlineData("hello\nworld\n", "The file is none of the lists that are known")]
    [InlineData("[{\"id\":1}]", "The file is one JSON array.")]
    [InlineData("<sdnList><sdnEntry/></sdnList>", "The XML begins with <sdnList>.")]
    [InlineData("<export></export>", "No record could be read from it.")]
    [InlineData("<export", "There is no XML element in it.")]
    [InlineData("<export a=\"", "The first tag is not closed")]
    [InlineData("id,name\n", "No record could be read from it.")]
    [InlineData("id,name,id\n1,a,b\n", "The column id stands twice")]
    public void A_file_that_is_no_list_is_refused_in_a_sentence(string text, string why) =>
        Assert.StartsWith(why, Given.Read(text).Why, StringComparison.Ordinal);

    [Fact]
    public void Utf_16_is_named() => Assert.StartsWith("The file is UTF-16", Given.Read([0xFF, 0xFE, 0x3C, 0x00]).Why, StringComparison.Ordinal);

    [Fact]
    public void A_format_that_was_said_and_is_not_there_is_refused()
    {
        var read = ListFile.Read(Given.Source("x", Given.Bytes(Samples.Own)), [], ListFormat.Un, Given.Country);
        Assert.Equal("The file does not begin as the format un does. Leave out --format to have it recognised.", read.Why);
    }

    [Fact]
    public void Further_files_belong_to_one_format_only()
    {
        Assert.StartsWith("--with gives further files of OFAC's list", Given.Read(Samples.Own, "1,1,aka,X,-0-\n").Why, StringComparison.Ordinal);
        var read = Given.Read("1," + Row, "1,2,3\n");
        Assert.Contains("this line has 3", read.Faults.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_that_is_damaged_or_cut_off_keeps_what_was_unpacked()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(id => $"{id},Example {id * 7919 % 10007} {id}\n"));
        var packed = Given.Packed(Given.Bytes("id,name\n" + rows));
        var read = Given.Read(packed[..(packed.Length / 2)]);
        Assert.StartsWith("The compressed file is damaged", read.Broken, StringComparison.Ordinal);
        Assert.InRange(read.Parties.Length, 1, 19_999);
    }

    [Fact]
    public void A_small_file_that_unpacks_into_an_enormous_one_is_refused()
    {
        var read = Given.Read(Given.Packed([.. Given.Bytes("id,name\n1,Ada\n"), .. new byte[40_000_000]]));
        Assert.StartsWith("The compressed file unpacks to more than 200 times its size", read.Why, StringComparison.Ordinal);
    }

    static string Entity(int id) => $"<sanctionEntity euReferenceNumber=\"EU.{id}\"><nameAlias wholeName=\"Example {id}\"/></sanctionEntity>";
}
