namespace Interdict.House_Tests;

/// <summary>A string or number as it stands in a source file; for a string, the text between its quotes.</summary>
internal readonly record struct Literal(string Text, int Line, bool IsNumber);

/// <summary>
/// Finds the literals of C# source and nothing else: comments, character literals, identifiers and preprocessor lines are passed over.
/// The code in the holes of an interpolated string is code again; a hole stands in the text of the string as "{}".
/// </summary>
internal sealed class CSharpLiterals
{
    private readonly string source;
    private readonly List<Literal> found = [];
    private int at;

    private CSharpLiterals(string source) => this.source = source;

    public static IReadOnlyList<Literal> In(string source)
    {
        var scan = new CSharpLiterals(source);
        scan.Code(untilBrace: false);
        return scan.found;
    }

    private char Now => At(0);

    private char At(int ahead) => at + ahead < source.Length ? source[at + ahead] : '\0';

    private void Code(bool untilBrace)
    {
        var depth = 0;
        while (at < source.Length)
        {
            if (untilBrace && depth == 0 && Now == '}')
            {
                return;
            }

            depth += Now switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            Step();
        }
    }

    private void Step()
    {
        switch (Now)
        {
            case '/' when At(1) == '/':
            case '#' when StandsFirstInLine():
                SkipTo("\n");
                break;
            case '/' when At(1) == '*':
                SkipTo("*/");
                break;
            case '\'':
                Character();
                break;
            case '"' or '$' or '@' when StartsString():
                String();
                break;
            case >= '0' and <= '9':
                Number();
                break;
            case '_' or '@' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                Word();
                break;
            default:
                at++;
                break;
        }
    }

    private bool StandsFirstInLine()
    {
        var before = at - 1;
        while (before >= 0 && source[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || source[before] == '\n';
    }

    private void SkipTo(string end)
    {
        var next = source.IndexOf(end, at, StringComparison.Ordinal);
        at = next < 0 ? source.Length : next + end.Length;
    }

    private void Character()
    {
        at++;
        while (at < source.Length && Now != '\'' && Now != '\n')
        {
            at += Now == '\\' ? 2 : 1;
        }

        at++;
    }

    private void Word()
    {
        at++;
        while (char.IsLetterOrDigit(Now) || Now == '_')
        {
            at++;
        }
    }

    private void Number()
    {
        var start = at;
        while (char.IsLetterOrDigit(Now) || Now == '_' || (Now == '.' && char.IsDigit(At(1))))
        {
            at++;
        }

        found.Add(new Literal(source[start..at], LineOf(start), IsNumber: true));
    }

    private bool StartsString()
    {
        var ahead = 0;
        while (At(ahead) is '$' or '@')
        {
            ahead++;
        }

        return At(ahead) == '"';
    }

    private void String()
    {
        var start = at;
        var (dollars, verbatim) = (0, false);
        for (; Now != '"'; at++)
        {
            dollars += Now == '$' ? 1 : 0;
            verbatim |= Now == '@';
        }

        var quotes = Run('"');
        if (quotes >= 3 && !verbatim)
        {
            at += quotes;
            found.Add(new Literal(Body(dollars, verbatim: true, quotes), LineOf(start), IsNumber: false));
            return;
        }

        at++;
        found.Add(new Literal(Body(dollars, verbatim, 1), LineOf(start), IsNumber: false));
    }

    private int Run(char sign)
    {
        var count = 0;
        while (At(count) == sign)
        {
            count++;
        }

        return count;
    }

    // The text up to the closing quotes; the cursor then stands behind them.
    private string Body(int dollars, bool verbatim, int quotes)
    {
        var text = new System.Text.StringBuilder();
        while (at < source.Length)
        {
            if (Now == '"' && Ends(verbatim, quotes))
            {
                break;
            }

            if (dollars > 0 && Now == '{' && Hole(dollars, quotes))
            {
                text.Append("{}");
                continue;
            }

            var width = (!verbatim && Now == '\\') || (verbatim && quotes == 1 && Now == '"') ? 2 : 1;
            text.Append(source, at, Math.Min(width, source.Length - at));
            at += width;
        }

        return text.ToString();
    }

    private bool Ends(bool verbatim, int quotes)
    {
        if (quotes == 1 && verbatim && At(1) == '"')
        {
            return false; // a doubled quote inside a verbatim string
        }

        if (quotes > 1 && Run('"') < quotes)
        {
            return false;
        }

        at += quotes > 1 ? Run('"') : 1;
        return true;
    }

    // A hole opens with as many braces as there are dollar signs; doubled braces of an ordinary string are text.
    private bool Hole(int dollars, int quotes)
    {
        var braces = Run('{');
        if (quotes == 1 ? braces % 2 == 0 : braces < dollars)
        {
            at += braces;
            return false;
        }

        at += braces;
        Code(untilBrace: true);
        at += quotes == 1 ? 1 : dollars;
        return true;
    }

    private int LineOf(int position) => 1 + source.AsSpan(0, position).Count('\n');
}
