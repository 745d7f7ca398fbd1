using System.Collections.Immutable;
using Interdict.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Interdict.Lawc;

/// <summary>
/// A mapping of a YAML file, read strictly: every key is asked for by name, and a key that nobody asked for is a
/// complaint, so that a misspelt key is never silently ignored.
/// </summary>
sealed class Sheet
{
    readonly YamlMappingNode node;
    readonly HashSet<string> asked = new(StringComparer.Ordinal);

    Sheet(string file, YamlMappingNode node, Complaints complaints)
    {
        File = file;
        this.node = node;
        Complaints = complaints;
    }

    public string File { get; }

    public Complaints Complaints { get; }

    public long Line => node.Start.Line;

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Opens a file whose top is a mapping; null (with a complaint) when it cannot be read.</summary>
    public static Sheet? Open(string folder, string path, Complaints complaints)
    {
        var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
        return Top(file, path, complaints) switch
        {
            YamlMappingNode mapping => new Sheet(file, mapping, complaints),
            null => null,
            _ => Wrong(complaints, file, "The file should be a mapping of keys to values."),
        };
    }

    /// <summary>Opens a file whose top is a list of mappings.</summary>
    public static IEnumerable<Sheet> OpenList(string folder, string path, Complaints complaints)
    {
        var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
        if (Top(file, path, complaints) is YamlSequenceNode list)
        {
            return list.Children.OfType<YamlMappingNode>().Select(item => new Sheet(file, item, complaints));
        }
        complaints.Add(file, 0, "The file should be a list (each item begins with \"- \").");
        return [];
    }

    static YamlNode? Top(string file, string path, Complaints complaints)
    {
        try
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(path);
            yaml.Load(reader);
            return yaml.Documents.Count == 1 ? yaml.Documents[0].RootNode : null;
        }
        catch (YamlException wrong)
        {
            complaints.Add(file, wrong.Start.Line, $"This is not YAML: {wrong.Message}");
            return null;
        }
        // The scanner of the YAML library gives up on some broken brackets without saying where.
        catch (InvalidOperationException)
        {
            complaints.Add(file, 0, "This is not YAML: a bracket or quote is opened and not closed.");
            return null;
        }
    }

    static Sheet? Wrong(Complaints complaints, string file, string says)
    {
        complaints.Add(file, 0, says);
        return null;
    }

    public void Complain(string says) => Complaints.Add(File, Line, says);

    public bool Has(string key)
    {
        asked.Add(key);
        return node.Children.ContainsKey(new YamlScalarNode(key));
    }

    public string Text(string key)
    {
        if (!Has(key))
        {
            Complain($"\"{key}\" is missing.");
            return "";
        }
        return TextOr(key, "");
    }

    public string TextOr(string key, string otherwise)
    {
        asked.Add(key);
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value))
        {
            return otherwise;
        }
        if (value is YamlScalarNode scalar)
        {
            return (scalar.Value ?? "").Trim();
        }
        Complaints.Add(File, value.Start.Line, $"\"{key}\" should be one text.");
        return otherwise;
    }

    public bool Yes(string key, bool otherwise = false)
    {
        switch (TextOr(key, otherwise ? "yes" : "no"))
        {
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            default:
                Complain($"\"{key}\" should be yes or no.");
                return otherwise;
        }
    }

    public DateOnly? MaybeDay(string key)
    {
        var text = TextOr(key, "");
        if (text.Length == 0)
        {
            return null;
        }
        var day = IsoDay.Read(text);
        if (day is null)
        {
            Complain($"\"{key}: {text}\" should be a day such as 2025-08-20.");
        }
        return day;
    }

    public DateOnly Day(string key)
    {
        if (!Has(key))
        {
            Complain($"\"{key}\" is missing.");
            return default;
        }
        return MaybeDay(key) ?? default;
    }

    public ImmutableArray<string> Texts(string key)
    {
        asked.Add(key);
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value))
        {
            return [];
        }
        return value switch
        {
            YamlScalarNode { Value: null or "" } => [],
            YamlScalarNode scalar => [scalar.Value!.Trim()],
            YamlSequenceNode list => [.. list.Children.Select(item => Scalar(key, item))],
            _ => Unexpected(key, value),
        };
    }

    ImmutableArray<string> Unexpected(string key, YamlNode value)
    {
        Complaints.Add(File, value.Start.Line, $"\"{key}\" should be a list of texts.");
        return [];
    }

    string Scalar(string key, YamlNode item)
    {
        if (item is YamlScalarNode scalar)
        {
            return (scalar.Value ?? "").Trim();
        }
        Complaints.Add(File, item.Start.Line, $"\"{key}\" should be a list of texts.");
        return "";
    }

    public IEnumerable<ImmutableArray<string>> Rows(string key)
    {
        asked.Add(key);
        if (node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlSequenceNode rows)
        {
            foreach (var row in rows.Children)
            {
                yield return row is YamlSequenceNode list ? [.. list.Children.Select(item => Scalar(key, item))] : [Scalar(key, row)];
            }
        }
    }

    public Sheet? Part(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlMappingNode mapping
            ? new Sheet(File, mapping, Complaints)
            : null;
    }

    public IEnumerable<Sheet> Parts(string key)
    {
        asked.Add(key);
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value))
        {
            yield break;
        }
        if (value is not YamlSequenceNode list)
        {
            if (value is not YamlScalarNode { Value: null or "" })
            {
                Complaints.Add(File, value.Start.Line, $"\"{key}\" should be a list.");
            }
            yield break;
        }
        foreach (var item in list.Children)
        {
            if (item is YamlMappingNode mapping)
            {
                yield return new Sheet(File, mapping, Complaints);
            }
            else
            {
                Complaints.Add(File, item.Start.Line, $"Each item of \"{key}\" should be a mapping.");
            }
        }
    }

    /// <summary>The raw node under a key, for values that are a text or a mapping.</summary>
    public YamlNode? Raw(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    public Sheet Under(YamlMappingNode mapping) => new(File, mapping, Complaints);

    /// <summary>Notes keys that are for readers of the file only.</summary>
    public Sheet Ignoring(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            asked.Add(key);
        }
        return this;
    }

    /// <summary>Complains of keys that nobody asked for.</summary>
    public void Done()
    {
        foreach (var key in Keys.Where(key => !asked.Contains(key)))
        {
            Complain($"Nobody knows the key \"{key}\" here. Known: {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
        }
    }
}
