using System.Xml;

namespace Interdict.Customs;

/// <summary>A place in a message: what an element means there is found once and then known.</summary>
sealed class Spot
{
    // A message has some hundred places. One that is made of ever new names does not fill the memory.
    const int MostSpots = 5000;

    readonly MessageKind kind;
    readonly Spot? parent;
    readonly string name;
    readonly int[] count;
    readonly Dictionary<string, Spot> inside = new(StringComparer.Ordinal);

    Spot(MessageKind kind, string name, Spot? parent, int[] count)
    {
        (this.kind, this.name, this.parent, this.count) = (kind, name, parent, count);
        Rules = kind.Rules.Find(name, parent?.name, parent?.parent?.name);
        Group = kind.Rules.GroupOf(name);
        IsHouse = kind.House.Length > 0 && name.Equals(kind.House, StringComparison.OrdinalIgnoreCase);
        IsItem = name.Equals(kind.Item, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What its text means.</summary>
    public Rule[] Rules { get; }

    /// <summary>What the parts in it are together.</summary>
    public Together Group { get; }

    /// <summary>True for a goods item.</summary>
    public bool IsItem { get; }

    /// <summary>True for a consignment with items.</summary>
    public bool IsHouse { get; }

    /// <summary>The place around it; null for the message.</summary>
    public Spot? Around => parent;

    /// <summary>Its name with that of the element around it, for people.</summary>
    public string Path => parent is null ? name : $"{parent.name}/{name}";

    /// <summary>The message itself.</summary>
    public static Spot Of(MessageKind kind, string name) => new(kind, name, null, [0]);

    /// <summary>The place of an element inside this one.</summary>
    public Spot Into(string element)
    {
        if (inside.TryGetValue(element, out var known))
        {
            return known;
        }
        var spot = new Spot(kind, element, this, count);
        if (count[0] < MostSpots)
        {
            count[0]++;
            inside[element] = spot;
        }
        return spot;
    }
}

/// <summary>Names of elements that were seen, up to a number: a file of ever new names does not fill the memory.</summary>
sealed class FewNames : NameTable
{
    const int Most = 10_000;

    int count;

    /// <inheritdoc/>
    public override string Add(char[] key, int start, int len)
    {
        if (Get(key, start, len) is { } known)
        {
            return known;
        }
        return count++ < Most ? base.Add(key, start, len) : new string(key, start, len);
    }

    /// <inheritdoc/>
    public override string Add(string key) => Get(key) ?? (count++ < Most ? base.Add(key) : key);
}
