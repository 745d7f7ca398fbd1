namespace Interdict.Lists_Tests;

/// <summary>Invented lists in published forms.</summary>
static class Samples
{
    public const string Un = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="x.xsd" dateGenerated="2026-02-27T00:00:09.554Z">
          <!-- <INDIVIDUAL><FIRST_NAME>NOT THIS ONE</FIRST_NAME></INDIVIDUAL> -->
          <INDIVIDUALS>
            <INDIVIDUAL>
              <DATAID>1</DATAID>
              <FIRST_NAME>ADA</FIRST_NAME><SECOND_NAME>SAMPLE</SECOND_NAME><THIRD_NAME> EXAMPLE </THIRD_NAME>
              <UN_LIST_TYPE>TEST</UN_LIST_TYPE>
              <REFERENCE_NUMBER>QMi.001</REFERENCE_NUMBER>
              <LISTED_ON>2012-12-31</LISTED_ON>
              <NAME_ORIGINAL_SCRIPT>Ада Экзампл</NAME_ORIGINAL_SCRIPT>
              <COMMENTS1>Invented
              over two lines.</COMMENTS1>
              <DESIGNATION><VALUE>Clerk</VALUE></DESIGNATION>
              <NATIONALITY><VALUE>Quimera</VALUE></NATIONALITY>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>ADAH EXAMPLE</ALIAS_NAME><DATE_OF_BIRTH/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Sample</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Ada Former</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ADDRESS><STREET>1 Sample Street</STREET><CITY>Sampleton</CITY><COUNTRY>Vessland</COUNTRY></INDIVIDUAL_ADDRESS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-02-03</DATE></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1965</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1975</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Sampleton</CITY><COUNTRY>Quimera</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
              <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>P 1</NUMBER><ISSUING_COUNTRY>Vessland</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
              <INDIVIDUAL_DOCUMENT/>
            </INDIVIDUAL>
          </INDIVIDUALS>
          <ENTITIES>
            <ENTITY><DATAID>2</DATAID><FIRST_NAME>EXAMPLE &amp; SONS</FIRST_NAME><REFERENCE_NUMBER>QMe.001</REFERENCE_NUMBER></ENTITY>
          </ENTITIES>
        </CONSOLIDATED_LIST>
        """;

    public const string Eu = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-05T16:47:04.449+02:00" globalFileId="1">
          <sanctionEntity designationDetails="" unitedNationId="QMi.1" euReferenceNumber="EU.1.1" logicalId="13">
            <remark>An invented remark</remark>
            <regulation regulationType="regulation" programme="TST" publicationDate="2020-01-01" entryIntoForceDate="2020-01-02" numberTitle="1/2020 (OJ L1)" logicalId="1">
              <publicationUrl>http://example.org/</publicationUrl>
            </regulation>
            <subjectType code="person" classificationCode="P"/>
            <nameAlias firstName="Ada" middleName="Sample" lastName="Example" wholeName="Ada Sample Example" function="Clerk" strong="true" logicalId="1"/>
            <nameAlias wholeName="Ада Экзампл" strong="true" logicalId="2"/>
            <nameAlias wholeName="The Sample" strong="false" logicalId="3"/>
            <nameAlias firstName="Joined" middleName="From" lastName="Parts" wholeName="" strong="true" logicalId="4"/>
            <birthdate circa="false" birthdate="1970-05-01" year="1970" city="Sampleton" countryIso2Code="QM" countryDescription="QUIMERA"/>
            <birthdate circa="true" birthdate="1971-01-01" countryIso2Code="00" countryDescription="UNKNOWN"/>
            <birthdate circa="false" yearRangeFrom="1960" yearRangeTo="1962"/>
            <citizenship countryIso2Code="QM" countryDescription="QUIMERA"/>
            <citizenship countryIso2Code="00" countryDescription="Vessland"/>
            <address street="1 Sample Street" poBox="7" city="Sampleton" zipCode="1010" countryIso2Code="QM" countryDescription="Quimera"/>
            <identification number="AB1" identificationTypeCode="passport" countryIso2Code="QM"/>
            <identification number="34409" identificationTypeCode="other" countryIso2Code="00"/>
          </sanctionEntity>
          <sanctionEntity euReferenceNumber="EU.9.9" logicalId="99">
            <subjectType code="enterprise" classificationCode="E"/>
            <nameAlias wholeName="Example Trading" strong="true"/>
          </sanctionEntity>
          <sanctionEntity logicalId="77"><nameAlias wholeName="Example of Nothing"/></sanctionEntity>
        </export>
        """;

    public const string Denied =
        "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_Code\"\t\"Effective_Date\"\t\"Expiration_Date\"\t\"Standard_Order\"\t\"Last_Update\"\t\"Action\"\t\"FR_Citation\"\n"
        + "\"ADA EXAMPLE\"\t\"1 Sample Street\"\t\"Sampleton\"\t\"QA\"\t\"QM\"\t\"100\"\t\"06/19/2003\"\t\"06/29/2010\"\t\"Y\"\t\"2007-01-31\"\t\"ADDED\"\t\"1 F.R. 2\"\n"
        + "\"ADA EXAMPLE\"\t\"2 Sample Street\"\t\"Sampleton\"\t\"\"\t\"\"\t\"\"\t\"06/19/2003\"\t\"06/29/2010\"\t\"Y\"\t\"2007-01-31\"\t\"ADDED\"\t\"1 F.R. 2\"\n"
        + "\"EXAMPLE TRADING\"\t\"\"\t\"\"\t\"\"\t\"XV\"\t\"\"\t\"01/02/2020\"\t\"\"\t\"N\"\t\"2020-01-02\"\t\"ADDED\"\t\"\"\n";

    public const string Ftm =
        """{"id":"QM-1","caption":"Ada Example","schema":"Person","first_seen":"2024-01-02T10:00:00","properties":{"name":["Ада Экзампл","Ada Example"],"alias":["Adah"],"previousName":["Ada Former"],"weakAlias":["The Sample"],"nationality":["qm"],"country":["xv","qm"],"birthDate":["1970-05","1971"],"passportNumber":["A1"],"programId":["QM-TEST"],"topics":["sanction"],"addressEntity":[{"id":"a"}]}}"""
        + "\n"
        + """{"id":"QM-2","schema":"Ownership","properties":{"owner":["QM-1"]}}"""
        + "\n"
        + """{"id":"QM-3","schema":"Ownership","properties":{}}"""
        + "\n"
        + """{"id":"QM-4","schema":"Sanction","properties":{}}"""
        + "\n"
        + """{"id":"QM-5","caption":"Example Star","schema":"Vessel","properties":{"name":["Example Star"],"imoNumber":["1234567"],"flag":["qm"]}}"""
        + "\n";

    public const string Own =
        "id,name,type,country,birth_date,aliases\n1,Ada Example,person,QM,1970,Adah\n2,\"Example, Trading\",company,XV,,\n3,Example Star,vessel,,,\n";
}
