using System.Runtime.InteropServices;
using System.Text;
using Interdict.Worker;

using var stop = new CancellationTokenSource();

// What is in hand is finished first; a second signal finds nothing else to do.
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var input = Console.OpenStandardInput();
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
var clock = TimeProvider.System;
var desk = new Desk(input, output, error, clock, stop.Token)
{
    LawPath = Environment.GetEnvironmentVariable("INTERDICT_LAW") ?? "",
    Home = Environment.GetEnvironmentVariable("INTERDICT_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".interdict"),
    Broker = Environment.GetEnvironmentVariable("INTERDICT_BROKER") ?? "",
    Database = Environment.GetEnvironmentVariable("INTERDICT_DATABASE") ?? "",
    Name = $"{Environment.MachineName}-{Environment.ProcessId}",
    Today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
};
return Verbs.Run(desk, args);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
