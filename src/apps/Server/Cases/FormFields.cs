using System.Collections.Immutable;
using Interdict.Vocabulary;
using Microsoft.Extensions.Primitives;

namespace Interdict.Server.Cases;

/// <summary>What was typed into a form, read by name. Nothing typed is lost: the page shows it again when the act is refused.</summary>
internal sealed class FormFields(IFormCollection? form)
{
    /// <summary>Nothing was typed.</summary>
    public static FormFields None { get; } = new(null);

    /// <summary>What a program sends, under the names that the fields have within their form.</summary>
    /// <param name="act">The act.</param>
    /// <param name="about">About what; empty for the whole case.</param>
    /// <param name="seen">The version that was read.</param>
    /// <param name="fields">The fields.</param>
    public static FormFields Of(string act, string about, long seen, IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var form = fields.ToDictionary(field => Beginning(act, about) + field.Key, field => field.Value, StringComparer.Ordinal);
        (form["act"], form["about"], form["seen"]) = (act, about, seen.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new FormFields(new FormCollection(form));
    }

    /// <summary>Which act; empty for none.</summary>
    public string Act => Plain("act");

    /// <summary>About what: a question, an advice, a consideration; empty for the whole case.</summary>
    public string About => Plain("about");

    /// <summary>What the names of the fields of this form begin with: several forms stand on one page, and each field has a name of its own.</summary>
    public string Prefix => Beginning(Act, About);

    /// <summary>What the names of the fields of a form begin with.</summary>
    public static string Beginning(string act, string about) => about.Length > 0 ? $"{act}-{about}-" : $"{act}-";

    /// <summary>A field, trimmed; empty when it is not there.</summary>
    public string this[string name] => Raw(name).ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>Whether anything was sent under this name.</summary>
    public bool Has(string name) => Raw(name).Count > 0;

    /// <summary>A day; the first day there is when it cannot be read, which every act refuses.</summary>
    public DateOnly Day(string name) => IsoDay.Read(this[name]) ?? DateOnly.MinValue;

    /// <summary>A day of something past: one far in the future when it cannot be read, which every act refuses.</summary>
    public DateOnly PastDay(string name) => IsoDay.Read(this[name]) ?? DateOnly.MaxValue;

    /// <summary>Numbers of items, each a box that was ticked; none for all.</summary>
    public ImmutableArray<int> Items(string name) => [.. Words(name).Select(one => int.TryParse(one, out var number) ? number : -1).Where(one => one >= 0)];

    /// <summary>All values of a name.</summary>
    public ImmutableArray<string> Words(string name) => [.. Raw(name).OfType<string>().Where(one => one.Length > 0)];

    /// <summary>A word of a list; null when it is none.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(this[name], out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The version that whoever typed has seen; null when it was not sent.</summary>
    public long? Seen => long.TryParse(Plain("seen"), out var seen) ? seen : null;

    /// <summary>Whether this is the form of an act.</summary>
    public bool Is(string act, string about = "") => Act == act && About == about;

    string Plain(string name) => form?[name].ToString().Trim() ?? "";

    StringValues Raw(string name) => form is null ? StringValues.Empty : form[Prefix + name];
}
