using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Journal.Rebuilding;
using Interdict.LawPack;
using Interdict.Server.Accounts;
using Interdict.Server.Admin;
using Interdict.Server.Api;
using Interdict.Server.Api.V1;
using Interdict.Server.Applying;
using Interdict.Server.Authorisations;
using Interdict.Server.Cases;
using Interdict.Server.Declarations;
using Interdict.Server.Desks;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.List;
using Interdict.Server.Look;
using Interdict.Server.Scenarios;
using Interdict.Server.Sending;
using Interdict.Server.Shelf;
using Interdict.Server.Streams;
using Interdict.Server.Tongues;
using Interdict.Server.Watching;
using Interdict.Server.WriteOff;
using Interdict.Store;
using Microsoft.AspNetCore.DataProtection;

// What this program is made of, from top to bottom: settings, law, pages, interface, uploads.
var arguments = Settings.Arguments(args);
var (settings, why) = Settings.Read(arguments);
if (settings is null)
{
    Console.Error.WriteLine(why);
    return 2;
}
OwnFolder.Make(settings.Home);
var law = NodeLaw.Open(settings.Law, settings.Home);
if (law.Pack is not { } pack)
{
    Console.Error.WriteLine(law.Why);
    return 2;
}
law.Keep(settings.Law, settings.Home);
foreach (var notice in law.Notices)
{
    Console.Error.WriteLine(notice);
}
var (schedule, unreadable) = AuthoritySchedule.Read(settings.Home);
if (schedule is null)
{
    Console.Error.WriteLine(unreadable);
    return 2;
}
var builder = WebApplication.CreateBuilder(arguments);
builder.WebHost.UseUrls(settings.Addresses).ConfigureKestrel(server => server.Guard(settings));
builder.Configuration["AllowedHosts"] = settings.Reach.AllowedHosts;
builder.Services.AddQuietLogs(settings.Watch);
builder.Services.AddSingleton(settings).AddSingleton(schedule).AddSingleton(schedule.Days);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddRazorComponents();
builder.Services.AddHttpContextAccessor();
builder.Services.AddInterface();
builder.Services.AddStrictAntiforgery(settings);
builder.Services.AddDataProtection().SetApplicationName("interdict").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Home, "keys")));

var (opened, closed) = NodeDatabase.Open(settings);
if (opened is null)
{
    Console.Error.WriteLine(closed);
    return 2;
}
using var database = opened;
var (found, unfit) = NodeKeys.For(database, Path.Combine(settings.Home, "keys"));
if (found is null)
{
    Console.Error.WriteLine(unfit);
    return 2;
}

// Not disposed here: the registry signs its last head with them when the services are disposed, which may be after the last line.
var keys = found;
if (Rebuilder.IsNeeded(database))
{
    Console.WriteLine("The lists and the search are made anew for this version of the program; this happens once.");
    new Rebuilder(database, keys).Run();
}
var findings = new OfficersFindings(new Dispositions(database));
var headings = HeadingsPack.Open(HeadingsPack.Beside(settings.Law)).Pack?.Model;
builder.Services.AddSingleton(findings).AddSingleton(new LawDesk(pack, new NodeLists(settings), findings, headings));
builder.Services.AddUploads(database);
builder.Services.AddStreams();
builder.Services.AddSingleton<OnceOnly>();
builder.Services.AddSingleton<ListDesk>();
builder.Services.AddDoors(settings);
builder.Services.AddSignInLimit();
builder.Services.AddLanguages();
builder.Services.AddDesks(database);
builder.Services.AddSingleton(services => new Registry(
    database,
    services.GetRequiredService<TimeProvider>(),
    keys,
    new HeadsFile(Path.Combine(settings.Home, "heads.jsonl"))
));
builder.Services.AddSingleton(services => new AccessLog(services.GetRequiredService<Registry>(), database, services.GetRequiredService<TimeProvider>()));
builder.Services.AddCases();
builder.Services.AddAuthorisations();
builder.Services.AddWriteOff(builder.Configuration);
builder.Services.AddApplying(settings);

using var telemetry = Telemetry.Begin(settings.Watch);
var app = builder.Build();
settings.Reach.Use(app);
app.CountPages();
app.UseSecurityHeaders();
app.UseFailures();
app.UseSameOrigin();
app.UseLanguageChoice();
app.UseStaticFiles();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseReadings();
app.UseAuthorization();
app.UseAntiforgery();
app.UseKeptForms();
app.UseStrangerNotes();
app.UseKeyedAnswers();
app.Use((context, next) => context.RequestServices.GetRequiredService<OnceOnly>().Pass(context, next));
app.MapRazorComponents<App>();
app.MapListExport();
app.MapUploads();
app.MapApplying();
app.MapDemonstrationAccounts(settings);
app.MapEntrances();
app.MapEventExport();
app.MapFirmExport();
app.MapAccountExport();
app.MapMissingTexts();
app.MapRecords();
app.MapWriteOff();
app.MapCases();
app.MapAuthorisations();
app.MapDesks();
app.MapInterface();
app.AnnounceAddress();
app.SeedWhenEmpty(settings, database);
SampleLists.Load(settings, app.Services.GetRequiredService<LawDesk>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
app.Run();
return 0;
