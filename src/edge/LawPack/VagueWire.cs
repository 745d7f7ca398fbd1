using System.Runtime.InteropServices;
using Interdict.Matching.Vague;

namespace Interdict.LawPack;

/// <summary>The form of the table of vague descriptions in a pack: arrays as they lie in memory.</summary>
static class VagueWire
{
    public static void Write(Out to, VagueTable table)
    {
        to.Bytes(MemoryMarshal.AsBytes(table.Features.AsSpan()));
        to.Bytes(MemoryMarshal.AsBytes(table.Weights.AsSpan()));
        to.Bytes(MemoryMarshal.AsBytes(table.Whole.AsSpan()));
        to.Number(BitConverter.SingleToInt32Bits(table.Step));
        to.Number(BitConverter.SingleToInt32Bits(table.VagueAbove));
    }

    public static VagueTable Table(In from)
    {
        var features = MemoryMarshal.Cast<byte, ulong>(from.Bytes()).ToArray();
        var weights = MemoryMarshal.Cast<byte, sbyte>(from.Bytes()).ToArray();
        var whole = MemoryMarshal.Cast<byte, ulong>(from.Bytes()).ToArray();
        if (weights.Length != features.Length)
        {
            throw new InvalidDataException("the table of vague descriptions has weights without words");
        }
        return new VagueTable(features, weights, whole, BitConverter.Int32BitsToSingle(from.Number()), BitConverter.Int32BitsToSingle(from.Number()));
    }
}
