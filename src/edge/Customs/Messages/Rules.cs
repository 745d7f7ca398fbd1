namespace Interdict.Customs;

/// <summary>What is done with the text of an element.</summary>
enum Take
{
    /// <summary>It is the value of a column.</summary>
    Value,

    /// <summary>It is the value of a column when no better element is there.</summary>
    Otherwise,

    /// <summary>It is joined to the value of a column with a comma.</summary>
    Joined,

    /// <summary>It is joined with a comma to the value of a column when no better element is there.</summary>
    JoinedOtherwise,

    /// <summary>It is written on to the value of a column.</summary>
    WrittenOn,

    /// <summary>It is a country on the way.</summary>
    Route,

    /// <summary>Its first two letters are a country on the way: the number of a customs office.</summary>
    RouteOfOffice,

    /// <summary>Its first two letters are the country of a column: a place code.</summary>
    CountryOfPlace,

    /// <summary>It is kept until the element around it ends.</summary>
    Part,
}

/// <summary>Parts that mean something only together.</summary>
enum Part
{
    /// <summary>The code of a document, which may come in two elements.</summary>
    DocumentType,

    /// <summary>The reference of a document.</summary>
    DocumentReference,

    /// <summary>The number of a means of transport.</summary>
    MeansId,

    /// <summary>The name of a means of transport.</summary>
    MeansName,

    /// <summary>What the number of a means of transport is.</summary>
    MeansType,

    /// <summary>A code of goods.</summary>
    CodeId,

    /// <summary>What the code of goods is.</summary>
    CodeType,

    /// <summary>The procedure that is asked for.</summary>
    ProcedureNow,

    /// <summary>The procedure before it.</summary>
    ProcedureBefore,
}

/// <summary>What is done at the end of an element with the parts it held.</summary>
enum Together
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>They are a document.</summary>
    Document,

    /// <summary>They are a means of transport.</summary>
    Means,

    /// <summary>They are a code of goods.</summary>
    Code,

    /// <summary>They are a procedure.</summary>
    Procedure,
}

/// <summary>What an element means.</summary>
/// <param name="Take">What is done with its text.</param>
/// <param name="Column">The column, or the part.</param>
/// <param name="Attribute">An attribute whose value is taken as well; empty for none.</param>
/// <param name="AttributeColumn">The column of that attribute.</param>
readonly record struct Rule(Take Take, int Column, string Attribute = "", int AttributeColumn = -1);

/// <summary>The meanings of the elements of a message, each by the end of its path: <c>name</c>, <c>parent/name</c> or one more.</summary>
/// <param name="comparer">How names are compared.</param>
sealed class Rules(StringComparer comparer)
{
    readonly Dictionary<string, List<Rule>> values = new(comparer);
    readonly Dictionary<string, Together> groups = new(comparer);

    /// <summary>The value of a column.</summary>
    public Rules Value(string column, params ReadOnlySpan<string> paths) => Add(Take.Value, Sheet.Column(column), paths);

    /// <summary>The value of a column when no better element is there.</summary>
    public Rules Otherwise(string column, params ReadOnlySpan<string> paths) => Add(Take.Otherwise, Sheet.Column(column), paths);

    /// <summary>Texts that are written one after the other in a column.</summary>
    public Rules WrittenOn(string column, params ReadOnlySpan<string> paths) => Add(Take.WrittenOn, Sheet.Column(column), paths);

    /// <summary>The country of a place code.</summary>
    public Rules CountryOfPlace(string column, params ReadOnlySpan<string> paths) => Add(Take.CountryOfPlace, Sheet.Column(column), paths);

    /// <summary>Countries on the way.</summary>
    public Rules Route(params ReadOnlySpan<string> paths) => Add(Take.Route, -1, paths);

    /// <summary>Customs offices on the way.</summary>
    public Rules RouteOfOffice(params ReadOnlySpan<string> paths) => Add(Take.RouteOfOffice, -1, paths);

    /// <summary>A value with an attribute that is a value of its own.</summary>
    public Rules With(Take take, string column, string attribute, string attributeColumn, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            Of(path).Add(new Rule(take, Sheet.Column(column), attribute, Sheet.Column(attributeColumn)));
        }
        return this;
    }

    /// <summary>Name, number and country of a party. A country of a party that has no such column is left out.</summary>
    public Rules Party(Take take, string column, string name, string number, string country)
    {
        Add(take, Sheet.Column(column), [name]);
        Add(take, Sheet.Column(column + "_id"), [number]);
        return country.Length > 0 && Sheet.Has(column + "_country") ? Add(take, Sheet.Column(column + "_country"), [country]) : this;
    }

    /// <summary>The lines of a party's address, where it has such a column.</summary>
    public Rules Address(Take take, string column, params ReadOnlySpan<string> lines) =>
        Sheet.Has(column + "_address") ? Add(take == Take.Value ? Take.Joined : Take.JoinedOtherwise, Sheet.Column(column + "_address"), lines) : this;

    /// <summary>An element whose parts belong together.</summary>
    public Rules Group(string element, Together together, params ReadOnlySpan<(string Name, Part Part)> parts)
    {
        groups[element] = together;
        foreach (var (name, part) in parts)
        {
            Of($"{element}/{name}").Add(new Rule(Take.Part, (int)part));
        }
        return this;
    }

    /// <summary>The rules of an element, by the longest end of its path that has any.</summary>
    public Rule[] Find(string name, string? parent, string? grandparent)
    {
        if (parent is not null && grandparent is not null && values.TryGetValue($"{grandparent}/{parent}/{name}", out var found))
        {
            return [.. found];
        }
        if (parent is not null && values.TryGetValue($"{parent}/{name}", out found))
        {
            return [.. found];
        }
        return values.TryGetValue(name, out found) ? [.. found] : [];
    }

    /// <summary>What the parts of an element are together.</summary>
    public Together GroupOf(string name) => groups.GetValueOrDefault(name);

    Rules Add(Take take, int column, ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            Of(path).Add(new Rule(take, column));
        }
        return this;
    }

    List<Rule> Of(string path)
    {
        if (!values.TryGetValue(path, out var rules))
        {
            values[path] = rules = [];
        }
        return rules;
    }
}
