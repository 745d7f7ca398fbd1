using Interdict.Journal_Tests.Faults;
using Xunit.Runner.InProc.SystemConsole;

return args is [Child.Verb, ..] ? await Child.Run(args) : await ConsoleRunner.Run(args);
