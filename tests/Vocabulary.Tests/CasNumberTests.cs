using Interdict.Vocabulary;

namespace Interdict.Vocabulary_Tests;

/// <summary>CAS numbers and their check digit.</summary>
public class CasNumberTests
{
    [Theory]
    [InlineData("76-74-4")]
    [InlineData("57-33-0")]
    [InlineData("2444-46-4")]
    [InlineData("8023-77-6")]
    public void A_number_with_the_right_check_digit_is_read(string text) => Assert.Equal(text, CasNumber.Read(text)!.Value.Text);

    [Theory]
    [InlineData("76-74-5")]
    [InlineData("76-744")]
    [InlineData("7-64-4")]
    [InlineData("76-74-44")]
    [InlineData("a6-74-4")]
    [InlineData("12345678-12-3")]
    public void A_size_or_a_wrong_check_digit_is_no_number(string text) => Assert.Null(CasNumber.Read(text));
}
