namespace Interdict.Server.Tongues;

/// <summary>The languages of the pages.</summary>
internal static class Languages
{
    /// <summary>Gives every request its language.</summary>
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(_ => new Tongue("en", new Dictionary<string, string>(StringComparer.Ordinal)));
    }
}
