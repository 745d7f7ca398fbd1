using Interdict.Accounts;

namespace Interdict.Accounts_Tests;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("seven quiet lanterns")]
    [InlineData("Москва река ночью")]
    [InlineData("correct horse battery but one more")]
    [InlineData("            x y z  w")]
    public void A_long_password_that_nobody_guesses_first_is_taken(string password) =>
        Assert.Equal("", PasswordRules.Why(password, "Ada Example", "ada@works.example"));

    [Theory]
    [InlineData("eleven chars", "")]
    [InlineData("short", "at least 12")]
    [InlineData("aaaaaaaaaaaaaaaa", "tried first")]
    [InlineData("password1234", "tried first")]
    [InlineData("P4ssw0rdP4ssw0rd", "tried first")]
    [InlineData("qwertyuiop12", "tried first")]
    [InlineData("123456789012", "tried first")]
    [InlineData("Interdict2026", "tried first")]
    [InlineData("example lantern", "your name")]
    public void A_password_that_helps_nobody_is_refused_with_the_reason(string password, string says) =>
        Assert.Contains(says, PasswordRules.Why(password, "Ada Example", "ada@works.example"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_password_beyond_measure_is_refused() => Assert.Contains("128", PasswordRules.Why(string.Join(' ', Enumerable.Range(0, 90)), "", ""));

    [Fact]
    public void A_key_is_read_by_a_phone_and_by_a_person()
    {
        Assert.Equal("abcd efgh ij", AuthenticatorKey.InGroups("ABCDEFGHIJ"));
        Assert.Equal(
            "otpauth://totp/Interdict:ada%40works.example?secret=ABC&issuer=Interdict&digits=6&period=30",
            AuthenticatorKey.Address("ada@works.example", "ABC")
        );
        var (path, size) = AuthenticatorKey.Qr("otpauth://totp/x");
        Assert.True(size > 20 && path.StartsWith("M4 4h1v1h-1z", StringComparison.Ordinal));
    }
}
