using System.Collections.Immutable;
using Interdict.Accounts;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Inquiring;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Scenarios;

/// <summary>
/// An authority's last months, invented: cases in every stage, authorisations partly written off, inquiries of customs. The same seed gives
/// the same story. For demonstrations, tests and measurements.
/// </summary>
/// <param name="law">The law it is told under.</param>
/// <param name="cases">How many cases.</param>
/// <param name="seed">The seed.</param>
internal sealed class Scenario(LawDesk law, int cases, int seed = 4)
{
    const int mostWaiting = 512;
    const int longest = 400;
    const int mostItems = 2;

    static readonly (Fate Fate, int OfThousand)[] alive =
    [
        (Fate.Draft, 60),
        (Fate.Received, 150),
        (Fate.Taken, 180),
        (Fate.Asked, 120),
        (Fate.Answered, 70),
        (Fate.Proposed, 80),
        (Fate.Granted, 230),
        (Fate.Refused, 70),
        (Fate.Withdrawn, 40),
    ];

    // An old archive is decided for the most part.
    static readonly (Fate Fate, int OfThousand)[] archive =
    [
        (Fate.Draft, 10),
        (Fate.Received, 30),
        (Fate.Taken, 60),
        (Fate.Asked, 30),
        (Fate.Answered, 15),
        (Fate.Proposed, 15),
        (Fate.Granted, 640),
        (Fate.Refused, 170),
        (Fate.Withdrawn, 30),
    ];

    readonly Lot lot = new(seed);
    readonly string adviser = Samples.All.FirstOrDefault(one => one.Role == Role.Adviser)?.Body ?? "";

    // A demonstration is read case by case; of a large archive the numbers are wanted.
    bool IsSmall => cases <= 200;

    /// <summary>Writes it into an empty journal.</summary>
    /// <param name="registry">A registry whose clock is the story's.</param>
    /// <param name="clock">The clock of the story.</param>
    /// <param name="end">The day on which the story ends.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task Play(Registry registry, StoryClock clock, DateTimeOffset end, CancellationToken stop)
    {
        var cast = new Cast(law, new StoryClock(end));
        if (!cast.IsReady)
        {
            return;
        }
        var steps = Steps(cast, end).Where(step => step.At <= end).OrderBy(step => step.At).ToList();
        clock.Now = steps.Count == 0 ? end : steps[0].At;
        var waiting = new Queue<Task>();
        for (var at = 0; at < steps.Count; at++)
        {
            stop.ThrowIfCancellationRequested();
            var (step, next) = (steps[at], at + 1 < steps.Count ? steps[at + 1].At : end);
            waiting.Enqueue(
                registry.Write(
                    writing =>
                    {
                        step.Do(writing);
                        // The next work begins on this thread after this one: the story's clock goes on with it.
                        clock.Now = next;
                        return true;
                    },
                    CancellationToken.None
                )
            );
            if (waiting.Count >= mostWaiting)
            {
                await waiting.Dequeue();
            }
        }
        await Task.WhenAll(waiting);
    }

    IEnumerable<Step> Steps(Cast cast, DateTimeOffset end)
    {
        var span = IsSmall ? 75 : longest;
        var from = new DateTimeOffset(end.UtcDateTime.Date.AddDays(-span), TimeSpan.Zero);
        for (var number = 0; number < cases; number++)
        {
            var (fate, kind) = (FateOf(number), KindOf(cast, number));
            // What is still open began lately; what is over has had its time.
            var age =
                fate is Fate.Granted or Fate.Refused ? 35 + lot.Below(span - 35)
                : fate is Fate.Draft or Fate.Received ? 2 + lot.Below(10)
                : 18 + lot.Below(20);
            var firm = IsSmall ? lot.Below(2) + 1 : lot.Below(Math.Clamp(cases / 20, 2, 2000)) + 1;
            var (account, name) = firm switch
            {
                1 => ("demo-exporter", "Example Works"),
                2 => ("demo-broker", "Sample Trading"),
                _ => ($"applicant-{firm}", Cast.Firm(firm)),
            };
            var officer =
                IsSmall ? "demo-officer"
                : lot.Below(8) is > 0 and var other ? $"officer-{other}"
                : "demo-officer";
            var writers = new Writers(
                $"firm-{firm}",
                new Actor(account, Role.Applicant, $"firm-{firm}"),
                new Actor(officer, Role.CaseOfficer),
                new Actor("demo-countersigner", Role.Countersigner),
                new Actor("demo-adviser", Role.Adviser, adviser)
            );
            var story = new CaseStory(cast, lot, cast.Deal(lot, kind, name, mostItems), writers, from.AddDays(span - age), fate, IsSmall);
            foreach (var step in story.Steps())
            {
                yield return step;
            }
        }
        foreach (var step in Asked(cast, end))
        {
            yield return step;
        }
    }

    // Customs hold goods and ask; of one the goods are detained.
    IEnumerable<Step> Asked(Cast cast, DateTimeOffset end)
    {
        var customs = new Actor("demo-customs", Role.Customs, "customs-1");
        for (var number = 0; number < Math.Clamp(cases / 15, 2, 200); number++)
        {
            var story = cast.Deal(lot, CaseKind.Export, Cast.Firm(number), 1);
            var (told, goods) = (story.Told, story.Goods);
            var (days, detains) = (2 + lot.Below(12), number == 0);
            var at = end.AddDays(-days).Date.AddHours(9);
            var day = DateOnly.FromDateTime(at);
            var opened = new InquiryOpened(
                "customs-1",
                "QM-101",
                $"26QMSAMPLE{number:0000}/1",
                told.Items[0].Description,
                told.Items[0].Code,
                Cast.Firm(number),
                ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
                "The description fits an entry of the list, and no authorisation is declared. Are these goods covered?",
                day.AddDays(10),
                ""
            );
            ImmutableArray<Fact> facts = detains ? [opened, new Detained(day, "QM-101", goods[0].Text.Label, day.AddMonths(6))] : [opened];
            yield return new Step(
                new DateTimeOffset(at, TimeSpan.Zero),
                writing => writing.Add<InquiryFile>(writing.NewFile(FileKind.Inquiry), customs, "", facts)
            );
        }
    }

    // In a demonstration something of everything; an archive is exports for the most part.
    CaseKind KindOf(Cast cast, int number)
    {
        var kind = (IsSmall ? number % 12 : lot.Below(12)) switch
        {
            2 => CaseKind.MuseumExport,
            5 when IsSmall => CaseKind.Classification,
            7 when IsSmall => CaseKind.Brokering,
            10 when IsSmall => CaseKind.TechnicalAssistance,
            _ => CaseKind.Export,
        };
        return cast.Has(kind) ? kind : CaseKind.Export;
    }

    // Each form and each outcome is there to be seen.
    Fate FateOf(int number) =>
        number switch
        {
            2 or 5 or 7 or 10 when IsSmall => Fate.Granted,
            6 or 16 or 27 when IsSmall => Fate.Refused,
            _ => Draw(),
        };

    Fate Draw()
    {
        var left = lot.Below(1000);
        foreach (var (fate, of) in IsSmall ? alive : archive)
        {
            if ((left -= of) < 0)
            {
                return fate;
            }
        }
        return Fate.Granted;
    }
}
