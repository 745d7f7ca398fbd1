using Interdict.Law;

namespace Interdict.Lawc;

/// <summary>Reads <c>places/countries.yaml</c> and <c>places/groups.yaml</c>.</summary>
static class PlaceFile
{
    public static Place Place(Sheet sheet)
    {
        var names = sheet.Part("names");
        var aliases = sheet.Texts("aliases").AddRange(names?.Keys.ToList().Select(key => names.Text(key)) ?? []);
        var place = new Place(
            sheet.Text("place"),
            sheet.Text("name"),
            sheet.TextOr("iso2", ""),
            sheet.Text("kind"),
            sheet.TextOr("of", ""),
            aliases,
            sheet.Has("verification") ? EntryFile.Verified(sheet) : Verification.Verified
        );
        sheet.Ignoring("iso3", "shares_code", "user_assigned", "note", "applies_from", "applies_to", "known_from", "source").Done();
        return place;
    }

    public static PlaceGroup Group(Sheet sheet)
    {
        var group = new PlaceGroup(sheet.Text("group"), sheet.Text("title"), [.. sheet.Parts("members").Select(Member)]);
        sheet.Ignoring("purpose", "source", "verification", "note").Done();
        return group;
    }

    static Membership Member(Sheet sheet)
    {
        var member = new Membership(
            sheet.Text("place"),
            EntryFile.Dates(sheet),
            EntryFile.Verified(sheet),
            sheet.TextOr("metropolitan", ""),
            sheet.TextOr("note", "")
        );
        sheet.Ignoring("source", "relies_on").Done();
        return member;
    }
}
