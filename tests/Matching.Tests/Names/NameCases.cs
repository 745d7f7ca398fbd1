using Interdict.Vocabulary;

namespace Interdict.Matching_Tests;

/// <summary>How invented names, and names that thousands bear, are compared by the tables of the checkout.</summary>
public class NameCases
{
    [Theory]
    // Order and comma
    [InlineData("Beispielmann, Ada", "Ada Beispielmann")]
    [InlineData("BEISPIELMANN Ada Orinthal", "Ada Orinthal Beispielmann")]
    // Initials
    [InlineData("A. O. Beispielmann", "Ada Orinthal Beispielmann")]
    [InlineData("A.O. Beispielmann", "Ada Orinthal Beispielmann")]
    // Joined and split words, a hyphen in another place
    [InlineData("Zorvi Mexport Trading", "Zorvimexport Trading")]
    [InlineData("Quandrel Ship Yard", "Quandrel Shipyard")]
    [InlineData("Orin-thalbert Quexby", "Orinthal-bert Quexby")]
    // Particles and titles
    [InlineData("Ada van der Beispielmann", "Ada Beispielmann")]
    [InlineData("Dr. Orinthal al-Quexby", "Orinthal Quexby")]
    // Spelling, doubled letters, letters exchanged
    [InlineData("Ada Beispielman", "Ada Beispielmann")]
    [InlineData("Orinntal Quexby", "Orinthal Quexby")]
    [InlineData("Orinthal Quxeby", "Orinthal Quexby")]
    [InlineData("Örinthäl Qüexby", "Orinthal Quexby")]
    // Forms of one name
    [InlineData("Muhammad Quexby", "Mohamed Quexby")]
    [InlineData("Bob Beispielmann", "Robert Beispielmann")]
    public void Two_writings_of_one_person_are_put_before_a_person(string one, string other) =>
        Assert.True(Named.Alert(one, other), $"{Named.Score(one, other):0.000}\n{Named.Told(one, other)}");

    [Theory]
    [InlineData("Zorvimex Trading GmbH", "Zorvimex Trading Ltd")]
    [InlineData("Zorvimex Trading Limited", "Zorvimex Trading Co., Ltd.")]
    [InlineData("OOO Zorvimex", "ООО «Зорвимекс»")]
    [InlineData("Zorvimex S.A.", "Zorvimex SA")]
    [InlineData("Zorvimex Trading Sp. z o.o.", "Zorvimex Trading Company")]
    [InlineData("Zorvimex Trading Oy", "Zorvimex Trading")]
    [InlineData("The Zorvimex Trading", "Zorvimex Trading")]
    [InlineData("Zorvimex Intl Trading", "Zorvimex International Trading")]
    [InlineData("Zorvimex Star XIV", "Zorvimex Star 14")]
    [InlineData("Zorvimex Star Fourteen", "Zorvimex Star 14")]
    [InlineData("M/V Zorvimex Star", "Zorvimex Star")]
    public void Two_writings_of_one_company_or_ship_are_put_before_a_person(string one, string other) =>
        Assert.True(Named.Alert(one, other), $"{Named.Score(one, other):0.000}\n{Named.Told(one, other)}");

    [Theory]
    [InlineData("Иван Иванов", "Ivan Ivanov")]
    [InlineData("Орин Квексби", "Orin Kveksbi")]
    [InlineData("Γιάννης Παπαδόπουλος", "Giannis Papadopoulos")]
    [InlineData("محمد علي", "Mohammed Ali")]
    [InlineData("דוד כהן", "David Cohen")]
    [InlineData("王小明", "Wang Xiaoming")]
    [InlineData("王小明", "Xiao Ming Wang")]
    [InlineData("김영수", "Kim Young Soo")]
    [InlineData("ヤマダ タロウ", "Yamada Taro")]
    public void A_name_in_another_script_is_like_its_usual_writing_in_latin_letters(string one, string other) =>
        Assert.True(Named.Similarity(one, other) > 0.75, $"{Named.Similarity(one, other):0.000}\n{Named.Told(one, other)}");

    [Theory]
    [InlineData("Ada Beispielmann", "Orinthal Quexby")]
    [InlineData("Ada Beispielmann", "Bert Beispielmann")]
    [InlineData("Ivan Ivanov", "Ivan Petrov")]
    [InlineData("National Trading Company", "National Shipping Company")]
    [InlineData("Ada", "A")]
    [InlineData("王小明", "王大伟")]
    public void Two_people_or_companies_are_not_put_before_a_person(string one, string other) =>
        Assert.False(Named.Alert(one, other), $"{Named.Score(one, other):0.000}\n{Named.Told(one, other)}");

    [Fact]
    public void Father_and_son_are_two_people()
    {
        Assert.False(Named.Alert("Omar bin Ibrahim", "Ibrahim bin Omar", PartyKind.Person));
        Assert.True(Named.Score("Omar bin Ibrahim", "Ibrahim bin Omar") < Named.Score("Omar bin Ibrahim", "Omar bin Ibrahim"));
        Assert.True(
            Named.Score("Omar bin Ibrahim Quexby", "Ibrahim bin Omar Quexby", PartyKind.Person)
                < Named.Score("Omar bin Ibrahim Quexby", "Quexby Omar bin Ibrahim", PartyKind.Person)
        );
    }

    [Fact]
    public void Another_number_is_said_and_takes_much_of_the_likeness()
    {
        Assert.Equal(
            "zorvimex = zorvimex: same 0\nstar = star: same 0\n14 = : missing 0.187\n = 15: missing 0.187",
            Named.Told("Zorvimex Star 14", "Zorvimex Star 15")
        );
        Assert.InRange(Named.Similarity("Zorvimex Star 14", "Zorvimex Star 15"), 0.5, 0.75);
        Assert.True(Named.Score("Zorvimex Star 14", "Zorvimex Star 15") < Named.Score("Zorvimex Star 14", "Zorvimex Star XIV"));
    }

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one()
    {
        Assert.True(Named.Score("Orinthal Quexby", "Orinthal Quexby") > Named.Score("Ali Hasan", "Ali Hasan"));
        Assert.True(Named.Score("Zorvimex Trading", "Zorvimex Shipping") > Named.Score("National Trading", "National Shipping"));
        Assert.True(Named.Score("Zorvimex Trading", "Zorvimex") > Named.Score("Zorvimex Trading", "Trading"));
        Assert.Equal(1, Named.Similarity("Ali Hasan", "Ali Hasan"));
    }

    [Fact]
    public void An_acronym_is_like_the_words_that_it_stands_for()
    {
        Assert.Contains("initials", Named.Told("ZQT Holding", "Zorvimex Quandrel Trading Holding"), StringComparison.Ordinal);
        Assert.True(
            Named.Similarity("ZQT Holding", "Zorvimex Quandrel Trading Holding") > Named.Similarity("ZQX Holding", "Zorvimex Quandrel Trading Holding")
        );
    }

    [Fact]
    public void Legal_forms_of_one_class_say_the_same_and_those_of_two_classes_less()
    {
        Assert.True(Named.Score("Zorvimex GmbH", "Zorvimex Ltd") >= Named.Score("Zorvimex GmbH", "Zorvimex Foundation"));
        Assert.Equal(1, Named.Similarity("Zorvimex G.m.b.H.", "Zorvimex GmbH"), 0.01);
    }

    [Theory]
    [InlineData("A. Beispielman", "Beispielmann, Ada Orinthal", "a = ada: initial 0.037; beispielman = beispielmann: sound 0.009;  = orinthal: missing 0.501")]
    [InlineData(
        "Zorvi Mex Trading GmbH",
        "Zorvimex Shipping Ltd No. 4",
        "zorvi mex = zorvimex: joined 0.011; trading = : missing 0.214; gmbh = ltd: legal form 0.001;  = shipping: missing 0.231;  = no: missing 0.216;  = 4: missing 0.159"
    )]
    [InlineData("Иван Иванов", "Ivanoff, John", "ivan = : missing 0.427; ivanov = ivanoff: sound 0.056;  = john: missing 0.365")]
    public void A_hit_explains_itself(string asked, string listed, string told) =>
        Assert.Equal(told, Named.Told(asked, listed).Replace("\n", "; ", StringComparison.Ordinal));
}
