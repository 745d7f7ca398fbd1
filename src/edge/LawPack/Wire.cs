using System.Collections.Immutable;
using System.Text;

namespace Interdict.LawPack;

/// <summary>Writes values in a fixed order and form, so that the same law gives the same bytes.</summary>
sealed class Out(Stream stream) : IDisposable
{
    readonly BinaryWriter writer = new(stream, new UTF8Encoding(false, true), leaveOpen: true);
    readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    public void Number(int number) => writer.Write7BitEncodedInt(number);

    public void Flag(bool flag) => writer.Write(flag);

    public void Day(DateOnly day) => Number(day.DayNumber);

    public void Decimal(decimal number) => writer.Write(number);

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        writer.Write(bytes);
    }

    // A text is written once; after that its number stands for it.
    public void Text(string text)
    {
        if (texts.TryGetValue(text, out var known))
        {
            Number(known + 1);
            return;
        }
        texts[text] = texts.Count;
        Number(0);
        writer.Write(text);
    }

    public void Maybe<T>(T? value, Action<T> write)
        where T : struct
    {
        Flag(value.HasValue);
        if (value is { } present)
        {
            write(present);
        }
    }

    public void List<T>(ImmutableArray<T> list, Action<T> write)
    {
        Number(list.Length);
        foreach (var item in list)
        {
            write(item);
        }
    }

    public void Texts(ImmutableArray<string> list) => List(list, Text);

    public void Dispose() => writer.Dispose();
}

/// <summary>Reads what <see cref="Out"/> wrote. Sizes are bounded by the bytes that are there.</summary>
sealed class In(Stream stream) : IDisposable
{
    readonly BinaryReader reader = new(stream, new UTF8Encoding(false, true), leaveOpen: true);
    readonly List<string> texts = [];

    public int Number() => reader.Read7BitEncodedInt();

    public bool Flag() => reader.ReadBoolean();

    public DateOnly Day() => DateOnly.FromDayNumber(Number());

    public decimal Decimal() => reader.ReadDecimal();

    public byte[] Bytes()
    {
        var count = Number();
        if (count < 0 || count > stream.Length - stream.Position)
        {
            throw new InvalidDataException($"{count} bytes cannot be in what is left");
        }
        return reader.ReadBytes(count);
    }

    public string Text()
    {
        var number = Number();
        if (number > 0)
        {
            return texts[number - 1];
        }
        texts.Add(reader.ReadString());
        return texts[^1];
    }

    public T? Maybe<T>(Func<T> read)
        where T : struct => Flag() ? read() : null;

    public ImmutableArray<T> List<T>(Func<T> read)
    {
        var count = Number();
        if (count < 0 || count > stream.Length)
        {
            throw new InvalidDataException($"a list of {count} items cannot be in {stream.Length} bytes");
        }
        var list = ImmutableArray.CreateBuilder<T>(count);
        for (var at = 0; at < count; at++)
        {
            list.Add(read());
        }
        return list.MoveToImmutable();
    }

    public ImmutableArray<string> Texts() => List(Text);

    public void Dispose() => reader.Dispose();
}
