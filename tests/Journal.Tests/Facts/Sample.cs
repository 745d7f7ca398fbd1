using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Journal_Tests.Facts;

/// <summary>A fact of which every field says something.</summary>
internal static class Sample
{
    public static object Of(Type type, string name = "")
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner, name);
        }
        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        }
        return type.IsGenericType ? OfMany(type, name) : Plain(type, name) ?? Made(type);
    }

    private static object? Plain(Type type, string name) =>
        type == typeof(string) ? $"some {name}"
        : type == typeof(Personal) ? new Personal($"{name} of Ada Example")
        : type == typeof(bool) ? true
        : type == typeof(int) ? 2
        : type == typeof(long) ? 3000L
        : type == typeof(decimal) ? 4.5m
        : type == typeof(DateOnly) ? new DateOnly(2026, 3, 2)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero)
        : type == typeof(TimeSpan) ? TimeSpan.FromHours(5)
        : null;

    private static object OfMany(Type type, string name)
    {
        var inner = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return typeof(ImmutableArray)
                .GetMethods()
                .First(method =>
                    method.Name == "Create"
                    && method.GetParameters() is [var only]
                    && !only.ParameterType.IsArray
                    && method.GetGenericArguments().Length == 1
                    && !only.ParameterType.IsGenericType
                )
                .MakeGenericMethod(inner[0])
                .Invoke(null, [Of(inner[0], name)])!;
        }
        if (type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
        {
            var empty = type.GetField("Empty")!.GetValue(null)!;
            return type.GetMethod("Add")!.Invoke(empty, [Of(inner[0], "key"), Of(inner[1], name)])!;
        }
        return Made(type);
    }

    private static object Made(Type type)
    {
        var made = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return made.Invoke([.. made.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!))]);
    }
}
