using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>What was typed into a form, read by name. Nothing typed is lost: the page shows it again when the act is refused.</summary>
internal sealed class FormFields(IFormCollection? form)
{
    /// <summary>Nothing was typed.</summary>
    public static FormFields None { get; } = new(null);

    /// <summary>Which act; empty for none.</summary>
    public string Act => this["act"];

    /// <summary>About what: a question, an advice, a consideration; empty for the whole case.</summary>
    public string About => this["about"];

    /// <summary>A field, trimmed; empty when it is not there.</summary>
    public string this[string name] => form?[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";

    /// <summary>Whether anything was sent under this name.</summary>
    public bool Has(string name) => form?.ContainsKey(name) ?? false;

    /// <summary>A day; the first day there is when it cannot be read, which every act refuses.</summary>
    public DateOnly Day(string name) => IsoDay.Read(this[name]) ?? DateOnly.MinValue;

    /// <summary>A day of something past: one far in the future when it cannot be read, which every act refuses.</summary>
    public DateOnly PastDay(string name) => IsoDay.Read(this[name]) ?? DateOnly.MaxValue;

    /// <summary>Numbers of items, each a box that was ticked; none for all.</summary>
    public ImmutableArray<int> Items(string name) => [.. Words(name).Select(one => int.TryParse(one, out var number) ? number : -1).Where(one => one >= 0)];

    /// <summary>All values of a name.</summary>
    public ImmutableArray<string> Words(string name) => form is null ? [] : [.. form[name].OfType<string>().Where(one => one.Length > 0)];

    /// <summary>A word of a list; null when it is none.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(this[name], out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The version that whoever typed has seen; null when it was not sent.</summary>
    public long? Seen => long.TryParse(this["seen"], out var seen) ? seen : null;

    /// <summary>What was typed in this form, when it is the one of this act; otherwise what stands there.</summary>
    public string Typed(string act, string about, string name, string otherwise = "") => Act == act && About == about ? this[name] : otherwise;
}
