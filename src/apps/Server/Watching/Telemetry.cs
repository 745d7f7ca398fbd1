using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Interdict.Server.Watching;

/// <summary>Traces and figures for a collector, by OTLP over HTTP. Nothing of what people ask goes with them: addresses are told by their pattern.</summary>
internal sealed class Telemetry : IDisposable
{
    readonly TracerProvider traces;
    readonly MeterProvider figures;

    Telemetry(TracerProvider traces, MeterProvider figures) => (this.traces, this.figures) = (traces, figures);

    /// <summary>Begins to send; null when no collector is named.</summary>
    public static Telemetry? Begin(Watch watch)
    {
        if (watch.Telemetry is not { } collector)
        {
            return null;
        }
        var who = ResourceBuilder.CreateEmpty().AddService("interdict", serviceInstanceId: Environment.MachineName);
        var traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(who)
            .AddSource("Microsoft.AspNetCore", "Npgsql")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(to => Send(to, collector, "v1/traces"))
            .Build();
        var figures = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(who)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", "Interdict.Journal", Pages.Meter)
            .AddOtlpExporter(to => Send(to, collector, "v1/metrics"))
            .Build();
        return new Telemetry(traces, figures);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        traces.Dispose();
        figures.Dispose();
    }

    static void Send(OtlpExporterOptions to, Uri collector, string path)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri(collector.ToString().TrimEnd('/') + "/" + path);
    }

    // A question stands in an address as it was asked, and a case by its number: neither is a collector's business.
    sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            data.SetTag("url.query", null);
            data.SetTag("url.path", null);
            data.SetTag("url.full", null);
        }
    }
}
