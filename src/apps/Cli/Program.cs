using System.Text;
using Interdict.Cli;
using Microsoft.Win32.SafeHandles;

using var input = Console.OpenStandardInput();
using var output = StandardOutput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var clock = TimeProvider.System;
var desk = new Desk(input, output, error, clock)
{
    LawPath = Environment.GetEnvironmentVariable("INTERDICT_LAW") ?? "",
    Home = Environment.GetEnvironmentVariable("INTERDICT_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".interdict"),
    Watched = !Console.IsErrorRedirected,
    Today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
};
return Verbs.Run(desk, args);

// A pipe that nobody reads any more has to end the work; the console's own stream would go on writing into nothing.
static Stream StandardOutput()
{
    var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1);
    return pipe.CanSeek || OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : pipe;
}
