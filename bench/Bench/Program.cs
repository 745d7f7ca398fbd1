using Interdict.Bench;
using Interdict.Bench.Desk;
using Interdict.Bench.Fuzzing;
using Interdict.Bench.Goods;
using Interdict.Bench.Names;
using Interdict.Bench.Screen;

if (args.Length == 0 || args[0] is "-h" or "--help" or "help")
{
    Console.Error.WriteLine(
        """
        bench measures the platform on this machine.

          bench goods [--rows FILE]... [--items N] [--seed N] [--quick] [--show-apart] [--headings] [--write]
                      how well goods are recognised, and how quietly ordinary trade passes; --headings: only the
                      tariff heading read from a text, and descriptions that say too little
          bench screen [--cli FILE] [--day DAY] [--items N] [--times N] [--seed N] [--quick] [--write]
                      how fast files of 5,400, 54,000 and 540,000 declarations are screened
          bench names [--times N] [--quick] [--show-names] [--write]
                      how well and how fast names are found in lists, beside PostgreSQL, a plain index and FuzzySharp

          bench desk [--server FILE] [--cases N]... [--store SQLite|PostgreSQL] [--seconds N] [--probe N] [--quick] [--write]
                      how quick the pages of an authority are with 1,000, 10,000 and 100,000 cases, how many write-offs are kept
                      in a second, and how long a start takes

          bench fuzz [--minutes N | --seconds N] [--seed N] [--reader NAME] [--input N [--save FILE]] [--write]
                      whether spoilt files of any kind break a reader; --input reads one of them again

        --quick measures less: nothing left out in turn, no file of 540,000, no PostgreSQL; --show-apart prints rows kept apart for measuring,
        --show-names the names of the worst errors, which the page masks.
        --law DIR reads the law of another folder; --write keeps the result in bench/results.
        """
    );
    return args.Length == 0 ? 2 : 0;
}
var wishes = new Wishes(args[1..]);
try
{
    return args[0] switch
    {
        "desk" => DeskVerb.Run(wishes),
        "fuzz" => FuzzVerb.Run(wishes),
        "goods" => GoodsVerb.Run(wishes),
        "names" => NamesVerb.Run(wishes),
        "screen" => ScreenVerb.Run(wishes),
        _ => throw new UnusableException($"There is no measurement \"{args[0]}\". Choose desk, fuzz, goods, names or screen; 'bench --help' says more."),
    };
}
catch (UnusableException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 2;
}
