using Interdict.LawPack;
using Interdict.Server.Declarations;
using Interdict.Server.Hosting;
using Interdict.Server.List;
using Interdict.Server.Look;
using Interdict.Store;
using Microsoft.AspNetCore.DataProtection;

// What this program is made of, from top to bottom: settings, law, pages, interface, uploads.
var builder = WebApplication.CreateBuilder(Settings.Arguments(args));
if (builder.Configuration["config"] is { } file)
{
    builder.Configuration.AddJsonFile(Path.GetFullPath(file), optional: false);
}
var (settings, why) = Settings.Of(builder.Configuration);
if (settings is null)
{
    Console.Error.WriteLine(why);
    return 2;
}
var reading = Pack.Open(settings.Law);
if (reading.Pack is not { } pack)
{
    Console.Error.WriteLine(reading.Why);
    return 2;
}
Directory.CreateDirectory(settings.Home);
var desk = new LawDesk(pack);
desk.KeepPack(settings.Home, settings.Law);

builder.WebHost.UseUrls(settings.Addresses).ConfigureKestrel(server => server.AddServerHeader = false);
builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
builder.Services.AddQuietLogs();
builder.Services.AddSingleton(settings).AddSingleton(desk);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddRazorComponents();
builder.Services.AddHttpContextAccessor();
builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower);
builder.Services.AddStrictAntiforgery();
builder.Services.AddDataProtection().SetApplicationName("interdict").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Home, "keys")));

using var database = settings.Store.Length > 0 ? Database.OnServer(settings.Store) : Database.InFile(Path.Combine(settings.Home, "interdict.db"));
if (Schema.BringUpToDate(database) is { Length: > 0 } outdated)
{
    Console.Error.WriteLine(outdated);
    return 2;
}
builder.Services.AddUploads(database);

var app = builder.Build();
app.UseSecurityHeaders();
app.UseFailures();
app.UseStaticFiles();
app.UseRouting();
app.UseAntiforgery();
app.MapRazorComponents<App>();
app.MapListExport();
app.MapUploads();
app.AnnounceAddress();
app.Run();
return 0;
