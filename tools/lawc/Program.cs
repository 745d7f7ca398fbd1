using Interdict.Lawc;

return args switch
{
    ["check", .. var rest] => Verbs.Check(rest),
    ["compile", .. var rest] => Verbs.Compile(rest),
    ["learn", .. var rest] => Verbs.Learn(rest),
    ["mutate", .. var rest] => Verbs.Mutate(rest),
    ["import", .. var rest] => Verbs.Import(rest),
    ["missing", .. var rest] => Verbs.Missing(rest),
    _ => Verbs.Usage(),
};
