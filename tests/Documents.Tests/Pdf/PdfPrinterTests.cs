using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Interdict.Documents.Pdf;

namespace Interdict.Documents_Tests.Pdf;

public sealed class PdfPrinterTests : IDisposable
{
    // Ended only by what hangs; what a child sleeps is longer.
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    const string page = "<!DOCTYPE html><html><head><title>Sample</title><link rel=\"stylesheet\" href=\"a.css\"></head><body><p>Grüße, 你好</p></body></html>";

    readonly string folder = Directory.CreateTempSubdirectory("interdict-styles-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    PdfPrinter Printer(PrintLimits? limits = null)
    {
        var printer = new PdfPrinter(folder, limits: limits);
        Assert.SkipUnless(printer.IsThere, "WeasyPrint is not installed here: apt-get install --no-install-recommends weasyprint.");
        return printer;
    }

    string Program(string script)
    {
        var path = Path.Combine(folder, "program");
        File.WriteAllText(path, "#!/bin/sh\n" + script);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a script of a shell.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return path;
    }

    static async Task<string> Failure(PdfPrinter printer) => Assert.IsType<Printed.Failed>(await printer.Print(page, default)).Why;

    [Fact]
    [Trait("Speed", "slow")]
    public async Task A_page_becomes_a_pdf()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.css"), "@page { size: A4 }", TestContext.Current.CancellationToken);
        using var printer = Printer();
        var printed = Assert.IsType<Printed.Done>(await printer.Print(page, default));
        Assert.True(printed.Pdf.AsSpan().StartsWith("%PDF-"u8));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Nothing_is_fetched_from_a_network()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var printer = Printer();
        Assert.IsType<Printed.Done>(await printer.Print($"<p>x<img src=\"http://127.0.0.1:{port}/a.png\"></p>", default));
        Assert.False(listener.Pending());
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Too_little_memory_is_a_failure_and_no_crash() =>
        Assert.Equal("failed", await Failure(Printer(PrintLimits.Usual with { Memory = 40 << 20 })));

    [Fact]
    public async Task Without_the_program_there_is_no_pdf_and_a_clear_word()
    {
        using var printer = new PdfPrinter(folder, "/nowhere/weasyprint");
        Assert.False(printer.IsThere);
        Assert.IsType<Printed.Absent>(await printer.Print(page, default));
    }

    [Fact]
    public async Task What_takes_too_long_is_ended_with_its_children()
    {
        // The child holds the pipe's one writing end: the pipe is at its end when the child is, whoever has to clear it away.
        var held = Path.Combine(folder, "held");
        using var printer = new PdfPrinter(folder, Program($"sleep 600 > {held} & wait"), PrintLimits.Usual with { Time = TimeSpan.FromSeconds(1) });
        using (var made = Process.Start("mkfifo", held))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var ended = Task.Run(() => File.ReadAllBytes(held), TestContext.Current.CancellationToken);
        Assert.Equal("time", await Failure(printer));
        // On a machine so busy that the child had not come to open the pipe, nobody did: then it is opened and closed for it. As long as a child
        // holds it, that ends nothing.
        for (var watch = Stopwatch.StartNew(); !ended.IsCompleted && watch.Elapsed < patience; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1).Dispose();
        }
        Assert.True(ended.IsCompleted, "A child still holds the pipe.");
        Assert.Empty(await ended);
    }

    [Fact]
    public async Task What_grows_too_large_is_not_taken()
    {
        using var printer = new PdfPrinter(folder, Program("printf '%%PDF-'; head -c 200000 /dev/zero"), PrintLimits.Usual with { Most = 100_000 });
        Assert.Equal("size", await Failure(printer));
    }

    [Fact]
    public async Task What_is_no_pdf_or_ends_badly_is_a_failure()
    {
        using (var other = new PdfPrinter(folder, Program("echo hello")))
        {
            Assert.Equal("failed", await Failure(other));
        }
        File.Delete(Path.Combine(folder, "program"));
        using var broken = new PdfPrinter(folder, Program("printf '%%PDF-'; exit 3"));
        Assert.Equal("failed", await Failure(broken));
    }

    [Fact]
    public async Task It_sees_a_folder_of_its_own_that_is_gone_afterwards_and_nothing_of_the_surroundings()
    {
        var seen = Path.Combine(folder, "seen");
        Environment.SetEnvironmentVariable("INTERDICT_TEST_SECRET", "visible");
        using var printer = new PdfPrinter(folder, Program($"pwd > {seen}; stat -c %a . >> {seen}; env >> {seen}; cat > /dev/null; printf '%%PDF-1.7'"));
        Assert.IsType<Printed.Done>(await printer.Print(page, default));
        var lines = await File.ReadAllLinesAsync(seen, TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(lines[0]));
        Assert.Equal("700", lines[1]);
        Assert.DoesNotContain(lines, line => line.Contains("INTERDICT", StringComparison.Ordinal));
    }
}
