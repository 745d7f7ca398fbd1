namespace Interdict.Vocabulary;

/// <summary>
/// Words about a person, or words in which a person may be named. The type is the mark: what is kept of it is encrypted under the
/// key of its file and becomes empty when that file is erased (Regulation (EU) 2016/679, Article 17).
/// </summary>
public readonly record struct Personal
{
    readonly string? text;

    /// <summary>Marks words.</summary>
    public Personal(string? text) => this.text = text;

    /// <summary>The words; empty when there are none, or when they were erased.</summary>
    public string Text => text ?? "";

    /// <summary>True when there is nothing to read.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(text);

    /// <summary>Marks words.</summary>
    public static implicit operator Personal(string? text) => new(text);

    /// <summary>The words.</summary>
    public override string ToString() => Text;
}
