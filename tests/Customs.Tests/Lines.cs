namespace Interdict.Customs_Tests;

/// <summary>Lines of declarations, by the values of some columns.</summary>
static class Lines
{
    public static DeclarationLine With(params (string Column, string Value)[] values)
    {
        var row = new string[DeclarationLine.Columns.Names.Length];
        Array.Fill(row, "");
        foreach (var (column, value) in values)
        {
            row[DeclarationLine.Columns.Of(column)] = value;
        }
        return new DeclarationLine(new Customs.Record(2, 1, row, []));
    }
}
