using Interdict.Accounts;
using Interdict.Calendar;
using Interdict.Law;
using Interdict.Licensing.Deciding;
using Interdict.Server.Hosting;

namespace Interdict.Server.Cases;

/// <summary>What this authority decided about its own work, as far as cases are concerned.</summary>
internal sealed class OfficeRules(IServiceProvider services)
{
    /// <summary>Name of the setting that holds the national period for a case, in working days.</summary>
    public const string Period = "processing_working_days";

    AuthoritySettings? Settings => services.GetService<AuthoritySettings>();

    /// <summary>Whether a second officer has to look at a decision: where the law wants it, or the authority.</summary>
    public Eyes Eyes(CaseProcedure procedure) =>
        procedure.FourEyes || Settings is not { } settings || settings.FourEyes ? Licensing.Deciding.Eyes.Four : Licensing.Deciding.Eyes.Two;

    /// <summary>The national period for a case in working days; null when none was set: then there is no clock.</summary>
    public int? ProcessingDays => int.TryParse(Settings?.Of(Period), out var days) && days is > 0 and < 1000 ? days : null;

    /// <summary>The days on which the authority works.</summary>
    public WorkingDays Days => (services.GetService<AuthoritySchedule>() ?? AuthoritySchedule.None).Days;
}
