using Interdict.Server.Hosting;

namespace Interdict.Server.Tongues;

/// <summary>The languages of the pages.</summary>
internal static class Languages
{
    /// <summary>Gives every request its language.</summary>
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(services => new TongueFiles(
            Path.Combine(services.GetRequiredService<Settings>().Home, TongueFiles.Folder),
            Console.Error.WriteLine
        ));
        services.AddSingleton(services => new Phrasebook(services.GetRequiredService<LawDesk>().Book, services.GetRequiredService<TongueFiles>()));
        services.AddScoped(services => services.GetRequiredService<Phrasebook>().Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext));
    }
}
