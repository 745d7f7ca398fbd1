namespace Interdict.Lists_Tests;

/// <summary>What becomes of each form's fields.</summary>
public sealed class FormatTests
{
    const string Sdn =
        "101,\"EXAMPLE, Ada\",\"individual\",\"TEST] [DEMO\",\"Director\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
        + "\"DOB 12 Oct 1970; alt. DOB circa 1972; nationality Quimera; citizen Nowhere; Passport A123 (Vessland); alt. Passport B9 (Quimera) issued 10 Nov 2015; "
        + "a.k.a. 'THE SAMPLE'; f.k.a. 'SPECIMEN, Ada'; Gender Female; Tax ID No. 77 (Quimera).\"\r\n"
        + "102,\"EXAMPLE STAR\",\"vessel\",\"TEST\",-0- ,\"QMX1\",\"Tug\",\"10\",\"20\",\"Vessland\",\"Example Lines\",\"Vessel Registration Identification IMO 1234567.\"\r\n"
        + "103,\"EXAMPLE TRADING\",-0- ,\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a";

    [Fact]
    public void Ofac_rows_become_people_vessels_and_bodies()
    {
        var read = Given.Read(Sdn);
        Assert.Equal((ListFormat.Sdn, "", 0), (read.Format, read.Why, read.Faults.Length));
        Assert.Equal([PartyKind.Person, PartyKind.Vessel, PartyKind.Organisation], read.Parties.Select(party => party.Kind));
        var vessel = read.Parties[1];
        Assert.Equal(["call-sign:QMX1", "imo:1234567"], vessel.Identifiers);
        Assert.Equal(["XV"], vessel.Countries);
        Assert.Equal("Vessel type: Tug; Tonnage: 10; Gross registered tonnage: 20; Vessel owner: Example Lines", vessel.Remarks);
    }

    [Fact]
    public void Ofac_remarks_of_certain_form_become_values_and_the_others_stay()
    {
        var person = Given.Read(Sdn).Parties[0];
        Assert.Equal(("101", "EXAMPLE, Ada", "TEST, DEMO"), (person.Id, person.Name, person.Programme));
        Assert.Equal([new("EXAMPLE, Ada", NameKind.Main), new("THE SAMPLE", NameKind.WeakAlias), new("SPECIMEN, Ada", NameKind.Former)], person.Names);
        Assert.Equal(["1970-10-12", "1972"], person.BirthDates);
        Assert.Equal(["QM", "XV"], person.Countries);
        Assert.Equal(["passport:A123", "passport:B9", "tax:77"], person.Identifiers);
        Assert.Equal("Title: Director; citizen Nowhere; alt. Passport B9 (Quimera) issued 10 Nov 2015; Gender Female", person.Remarks);
    }

    [Fact]
    public void Alternates_and_addresses_are_joined_and_those_of_nobody_are_reported()
    {
        var read = Given.Read(
            Sdn,
            "101,1,\"aka\",\"EXAMPLE, Adah\",-0- \r\n101,2,\"fka\",\"OLD, Ada\",-0- \r\n999,3,\"aka\",\"NOBODY\",-0- \r\n",
            "103,1,\"1 Sample Street\",\"Sampleton 100\",\"North Vessland\",-0- \r\n"
        );
        Assert.Equal([NameKind.Alias, NameKind.Former], read.Parties[0].Names.Skip(3).Select(name => name.Kind));
        Assert.Equal(["1 Sample Street, Sampleton 100, North Vessland"], read.Parties[2].Addresses);
        Assert.Equal(["XN"], read.Parties[2].Countries);
        var orphan = read.Faults.Single();
        Assert.Equal(("further-1", 3L, "ent_num", true), (orphan.File, orphan.Line, orphan.Field, orphan.Lost));
        Assert.Contains("999", orphan.Reason, StringComparison.Ordinal);
        Assert.Equal(
            "1 lines of further-1 belong to 1 numbers that the list does not have: the files are of different days. Fetch both again.",
            read.Notices.Single()
        );
    }

    [Fact]
    public void The_list_of_the_united_nations_gives_names_scripts_dates_places_and_papers()
    {
        var read = Given.Read(Samples.Un);
        Assert.Equal((ListFormat.Un, "", ""), (read.Format, read.Why, read.Broken));
        Assert.Equal(new DateOnly(2026, 2, 27), read.Published);
        var person = read.Parties[0];
        Assert.Equal(
            ("QMi.001", PartyKind.Person, "ADA SAMPLE EXAMPLE", "TEST", "2012-12-31"),
            (person.Id, person.Kind, person.Name, person.Programme, person.ListedOn)
        );
        Assert.Equal([NameKind.Main, NameKind.OriginalScript, NameKind.Alias, NameKind.WeakAlias, NameKind.Former], person.Names.Select(name => name.Kind));
        Assert.Equal(["1971-02-03", "1960/1965", "1975"], person.BirthDates);
        Assert.Equal(["QM", "XV"], person.Countries);
        Assert.Equal(["1 Sample Street, Sampleton, Vessland"], person.Addresses);
        Assert.Equal(["passport:P 1"], person.Identifiers);
        Assert.Contains("Designation: Clerk", person.Remarks, StringComparison.Ordinal);
        Assert.Contains("Born in Sampleton, Quimera", person.Remarks, StringComparison.Ordinal);
        Assert.Equal(("QMe.001", PartyKind.Organisation, "EXAMPLE & SONS"), (read.Parties[1].Id, read.Parties[1].Kind, read.Parties[1].Name));
    }

    [Theory]
    [InlineData("Ada Uno; Ada Due", "Ada Uno|Ada Due", "")]
    [InlineData("Ada Uno; Ada Due b) Ada Tre", "Ada Uno|Ada Due|Ada Tre", "")]
    [InlineData("Ada Uno (Ада Уно)", "Ada Uno|Ада Уно", "")]
    [InlineData("Ада Уно (Ada Uno; Ada Due)", "Ада Уно|Ada Uno|Ada Due", "")]
    [InlineData("Ada Uno (original script: Ада Уно)", "Ada Uno|Ада Уно", "")]
    [InlineData("Ada Uno (false identity related to number 1234)", "Ada Uno", "Ada Uno: false identity related to number 1234")]
    [InlineData("Ada Uno (previously listed as)", "Ada Uno", "Ada Uno: previously listed as")]
    [InlineData("Ada Uno, born 1 Jan. 1953", "Ada Uno", "Ada Uno, born 1 Jan. 1953")]
    [InlineData("Sample Battalion (samples)", "Sample Battalion (samples)", "")]
    public void A_field_of_the_united_nations_may_hold_several_names_or_a_note(string written, string names, string remarks)
    {
        var party = Given
            .Read(
                $"<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_ALIAS><ALIAS_NAME>{written}</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></CONSOLIDATED_LIST>"
            )
            .Parties[0];
        Assert.Equal(names, string.Join('|', party.Names.Skip(1).Select(name => name.Text)));
        Assert.Equal(remarks, party.Remarks);
    }

    [Theory]
    [InlineData("AB 12", "passport:AB 12", "")]
    [InlineData("Quimera diplomatic passport no. D0012", "passport:D0012", "Document Quimera diplomatic passport no. D0012")]
    [InlineData("3811 (Expired 25 Jan. 2016)", "passport:3811", "Document 3811 (Expired 25 Jan. 2016)")]
    [InlineData("Diplomatic Passport: Z303", "passport:Z303", "Document Diplomatic Passport: Z303")]
    public void The_number_of_a_document_is_found_among_the_words(string written, string identifier, string remarks)
    {
        var party = Given
            .Read(
                $"<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>{written}</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL></CONSOLIDATED_LIST>"
            )
            .Parties[0];
        Assert.Equal(identifier, party.Identifiers.Single());
        Assert.Equal(remarks, party.Remarks);
    }

    [Fact]
    public void The_list_of_the_union_is_read_from_attributes()
    {
        var read = Given.Read(Samples.Eu);
        Assert.Equal((ListFormat.Eu, "", "", new DateOnly(2026, 8, 5)), (read.Format, read.Why, read.Broken, read.Published!.Value));
        var person = read.Parties[0];
        Assert.Equal(
            ("EU.1.1", PartyKind.Person, "Ada Sample Example", "TST", "2020-01-02"),
            (person.Id, person.Kind, person.Name, person.Programme, person.ListedOn)
        );
        Assert.Equal([NameKind.Main, NameKind.OriginalScript, NameKind.WeakAlias, NameKind.Alias], person.Names.Select(name => name.Kind));
        Assert.Equal("Joined From Parts", person.Names[3].Text);
        Assert.Equal(["1970-05-01", "1971", "1960/1962"], person.BirthDates);
        Assert.Equal(["QM", "XV"], person.Countries);
        Assert.Equal(["1 Sample Street, PO box 7, Sampleton, 1010, Quimera"], person.Addresses);
        Assert.Equal(["passport:AB1", "document:34409", "un:QMi.1"], person.Identifiers);
        Assert.Equal(("EU.9.9", PartyKind.Organisation), (read.Parties[1].Id, read.Parties[1].Kind));
        Assert.Equal(("77", PartyKind.Unknown), (read.Parties[2].Id, read.Parties[2].Kind));
    }

    [Fact]
    public void Denied_persons_with_several_addresses_are_one_record_that_keeps_its_identifier()
    {
        var read = Given.Read(Samples.Denied);
        Assert.Equal((ListFormat.Denied, "", 2), (read.Format, read.Why, read.Parties.Length));
        var party = read.Parties[0];
        Assert.Equal(["1 Sample Street, Sampleton, QA, 100, QM", "2 Sample Street, Sampleton"], party.Addresses);
        Assert.Equal(("2003-06-19", "Denial order until 2010-06-29"), (party.ListedOn, party.Programme));
        var later = Given.Read(Samples.Denied.Replace("06/29/2010", "06/29/2050", StringComparison.Ordinal));
        Assert.Equal(party.Id, later.Parties[0].Id);
        Assert.Equal(["programme"], ListComparison.Between(read.Parties, later.Parties).Changed.Single().Fields.Select(field => field.Name));
    }

    [Fact]
    public void Entities_of_follow_the_money_are_read_and_others_are_counted()
    {
        var read = Given.Read(Samples.Ftm);
        Assert.Equal((ListFormat.FollowTheMoney, "", 2), (read.Format, read.Why, read.Parties.Length));
        var person = read.Parties[0];
        Assert.Equal("Ada Example", person.Name);
        Assert.Equal([NameKind.Main, NameKind.OriginalScript, NameKind.Alias, NameKind.Former, NameKind.WeakAlias], person.Names.Select(name => name.Kind));
        Assert.Equal(["QM", "XV"], person.Countries);
        Assert.Equal(["1970-05", "1971"], person.BirthDates);
        Assert.Equal(["passport:A1"], person.Identifiers);
        Assert.Equal(("QM-TEST", "2024-01-02", "topic sanction"), (person.Programme, person.ListedOn, person.Remarks));
        Assert.Equal(["imo:1234567"], read.Parties[1].Identifiers);
        Assert.Equal("Passed over, since they are no parties: 2 Ownership, 1 Sanction.", read.Notices.Single());
    }

    [Theory]
    [InlineData("id,name,type,country,birth_date,aliases\n", ",")]
    [InlineData("\uFEFFid,name,type,country,birth_date,aliases\r\n", ",")]
    [InlineData("ID;Name;Type;Country;Birth date;Aliases\n", ";")]
    public void Rows_of_our_own_table_that_share_an_id_are_names_of_one_record(string header, string separator)
    {
        var rows = "1,Ada Example,person,Quimera,1970-05-31,\n1,Adah Example,,XV,,\n2,Example Trading,company,,,\n".Replace(
            ",",
            separator,
            StringComparison.Ordinal
        );
        var read = Given.Read(header + rows);
        Assert.Equal((ListFormat.Table, "", 0), (read.Format, read.Why, read.Faults.Length));
        Assert.Equal(["Ada Example", "Adah Example"], read.Parties[0].Names.Select(name => name.Text));
        Assert.Equal(["QM", "XV"], read.Parties[0].Countries);
        Assert.Equal(PartyKind.Organisation, read.Parties[1].Kind);
    }

    [Fact]
    public void Aliases_of_our_own_table_are_separated_by_semicolons()
    {
        var read = Given.Read("id,name,aliases\n1,Ada Example,\"Adah; A. Example \"\n");
        Assert.Equal(["Ada Example", "Adah", "A. Example"], read.Parties[0].Names.Select(name => name.Text));
    }

    [Fact]
    public void A_packed_file_is_the_same_list_and_the_same_source()
    {
        var plain = Given.Read(Sdn);
        var packed = Given.Read(Given.Packed(Given.Bytes(Sdn)));
        Assert.Equal(plain.SourceHash, packed.SourceHash);
        Assert.True(ListComparison.Between(plain.Parties, packed.Parties).IsEmpty);
    }

    [Fact]
    public void Letters_of_an_old_code_page_are_read()
    {
        var read = Given.Read([.. Given.Bytes("id,name\n1,Ad"), 0xE9, .. Given.Bytes(" Example\n")]);
        Assert.Equal("Adé Example", read.Parties[0].Name);
    }

    [Theory]
    [InlineData("1970-05-31", "1970-05-31")]
    [InlineData("31 May 1970", "1970-05-31")]
    [InlineData("May 1970", "1970-05")]
    [InlineData("1970", "1970")]
    [InlineData("circa 01 Jan 1961", "1961")]
    [InlineData("1970 to 1975", "1970/1975")]
    [InlineData("1975 to 1970", null)]
    [InlineData("31 Feb 1970", null)]
    [InlineData("1970-13", null)]
    [InlineData("about then", null)]
    [InlineData("", null)]
    public void A_date_is_read_where_its_form_is_certain(string text, string? iso)
    {
        var read = Given.Read($"id,name,birth_date\n1,Ada,{text}\n");
        Assert.Equal(iso is null ? (text.Length > 0 ? 1 : 0) : 0, read.Faults.Length);
        Assert.Equal(iso ?? (text.Length > 0 ? text : null), read.Parties[0].BirthDates.FirstOrDefault());
    }
}
