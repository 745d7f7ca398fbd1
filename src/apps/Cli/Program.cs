using System.Text;
using Interdict.Cli;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var clock = TimeProvider.System;
var desk = new Desk(input, output, error, clock)
{
    LawPath = Environment.GetEnvironmentVariable("INTERDICT_LAW") ?? "",
    Watched = !Console.IsErrorRedirected,
    Today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
};
return Verbs.Run(desk, args);
