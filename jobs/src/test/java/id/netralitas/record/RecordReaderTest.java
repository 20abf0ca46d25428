package id.netralitas.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.TestSpark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  private final RecordReader reader = new RecordReader(TestData.REFERENCE.places());

  private static final String EVENT =
      """
      {"articleId": "a", "relevant": true, "events": [{"activities": ["PLEDGE"], %s}]}""";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          an empty object                       | SCHEMA                     | {}
          no JSON at all                        | NOT_JSON                   | ini bukan JSON
          a list                                | SCHEMA                     | []
          two objects on one line               | NOT_JSON                   | {"articleId":"a","relevant":false} {}
          a key twice                           | NOT_JSON                   | {"articleId":"a","articleId":"b","relevant":false}
          cut off                               | NOT_JSON                   | {"articleId":"a","relevant":
          not a number                          | NOT_JSON                   | {"articleId":"a","relevant":false,"x":NaN}
          an empty id                           | SCHEMA                     | {"articleId":"","relevant":false}
          relevance in words                    | SCHEMA                     | {"articleId":"a","relevant":"yes"}
          no activity                           | SCHEMA                     | {"articleId":"a","relevant":true,"events":[{"activities":[],"jurisdiction":{"level":"NATIONAL"}}]}
          an activity that is not one           | SCHEMA                     | {"articleId":"a","relevant":true,"events":[{"activities":["PARTY"],"jurisdiction":{"level":"NATIONAL"}}]}
          no level                              | SCHEMA                     | {"articleId":"a","relevant":true,"events":[{"activities":["PLEDGE"],"jurisdiction":{}}]}
          a line end behind a code              | SCHEMA                     | {"articleId":"a","relevant":false,"elections":["PILKADA_2024\\n"]}
          a line separator behind a day         | SCHEMA                     | {"articleId":"a","relevant":false,"source":{"publishedAt":"2024-11-04\\u2028"}}
          a line end behind a pointer           | SCHEMA                     | {"articleId":"a","relevant":false,"evidence":[{"field":"/title\\n"}]}
          more than a double holds              | SCHEMA                     | {"schema":1e400,"articleId":"a","relevant":false}
          more than memory holds                | NOT_JSON                   | {"schema":1e999999999,"articleId":"a","relevant":false}
          an exponent beyond all numbers        | NOT_JSON                   | {"articleId":"a","relevant":false,"x":1e99999999999999}
          half of a character in the id         | NOT_UNICODE                | {"articleId":"s\\ud800","relevant":false}
          half of a character in a name         | NOT_JSON                   | {"articleId":"s","relevant":false,"x":{"\\udfff":1}}
          nothing but blanks                    | NOT_JSON                   | ` \r\r`
          irrelevant with an event              | IRRELEVANT_WITH_EVENTS     | {"articleId":"a","relevant":false,"events":[{"activities":["PLEDGE"],"jurisdiction":{"level":"NATIONAL"}}]}
          """)
  void rejectsWhatIsNoRecord(String name, RejectReason reason, String line) {
    assertThat(reasons(line)).as(name).contains(reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a province nobody has             | UNKNOWN_PROVINCE           | "jurisdiction": {"level": "PROVINCE", "provinceCode": "99"}
          a regency nobody has              | UNKNOWN_REGENCY            | "jurisdiction": {"level": "REGENCY", "regencyCode": "16.99"}
          Musi Banyuasin in South Sulawesi  | REGENCY_OUTSIDE_PROVINCE   | "jurisdiction": {"level": "REGENCY", "provinceCode": "73", "regencyCode": "16.06"}
          national, yet in a province       | LEVEL_CONTRADICTS_CODES    | "jurisdiction": {"level": "NATIONAL", "provinceCode": "16"}
          a province, yet one regency       | LEVEL_CONTRADICTS_CODES    | "jurisdiction": {"level": "PROVINCE", "provinceCode": "16", "regencyCode": "16.06"}
          30 February                       | NO_SUCH_DATE               | "jurisdiction": {"level": "NATIONAL"}, "date": {"value": "2024-02-30"}
          before there were elections       | DATE_OUT_OF_RANGE          | "jurisdiction": {"level": "NATIONAL"}, "date": {"value": "1997-12-31"}
          far in the future                 | DATE_OUT_OF_RANGE          | "jurisdiction": {"level": "NATIONAL"}, "date": {"value": "2101-01-01"}
          a month that claims to be a day   | PRECISION_CONTRADICTS_DATE | "jurisdiction": {"level": "NATIONAL"}, "date": {"value": "2024-11", "precision": "DAY"}
          no date that claims to be a day   | PRECISION_CONTRADICTS_DATE | "jurisdiction": {"level": "NATIONAL"}, "date": {"value": null, "precision": "DAY"}
          fewer than nobody                 | NEGATIVE_COUNT             | "jurisdiction": {"level": "NATIONAL"}, "counts": [{"scope": "WORKFORCE", "value": -1}]
          the least above the most          | BOUNDS_CONTRADICT          | "jurisdiction": {"level": "NATIONAL"}, "counts": [{"scope": "WORKFORCE", "low": 9, "high": 3}]
          the value outside its bounds      | BOUNDS_CONTRADICT          | "jurisdiction": {"level": "NATIONAL"}, "counts": [{"scope": "WORKFORCE", "value": 9, "low": 1, "high": 3}]
          half a person                     | SCHEMA                     | "jurisdiction": {"level": "NATIONAL"}, "counts": [{"scope": "WORKFORCE", "value": 1.5}]
          a number in quotes                | SCHEMA                     | "jurisdiction": {"level": "NATIONAL"}, "counts": [{"scope": "WORKFORCE", "value": "9"}]
          """)
  void rejectsWhatContradictsItself(String name, RejectReason reason, String event) {
    assertThat(reasons(EVENT.formatted(event))).as(name).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jurisdiction\": {\"level\": \"UNKNOWN\"}",
        "\"jurisdiction\": {\"level\": \"UNKNOWN\"}, \"counts\": [{\"scope\": \"ATTENDEES\"}]",
        "\"jurisdiction\": {\"level\": \"UNKNOWN\"}, \"x\": 1e400",
        "\"jurisdiction\": {\"level\": \"REGENCY\", \"regencyCode\": \"16.06\"}",
        "\"jurisdiction\": {\"level\": \"REGENCY\", \"provinceCode\": \"16\"}",
        "\"jurisdiction\": {\"level\": \"NATIONAL\"}, \"date\": {\"value\": \"1998-01-01\"}",
        "\"jurisdiction\": {\"level\": \"NATIONAL\"}, \"date\": {\"value\": \"2024-02-29\"}",
        "\"jurisdiction\": {\"level\": \"NATIONAL\"}, \"date\": null, \"counts\": null",
        "\"jurisdiction\": {\"level\": \"NATIONAL\"}, \"mood\": \"a field of somebody else\"",
      })
  void takesWhatIsLeftOpen(String event) {
    assertThat(reader.read(bytes(EVENT.formatted(event)))).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void oneBadEventRejectsTheWholeRecordAndIsNamed() {
    String line =
        """
        {"articleId": "a", "relevant": true, "events": [
          {"activities": ["PLEDGE"], "jurisdiction": {"level": "NATIONAL"}},
          {"activities": ["PLEDGE"], "jurisdiction": {"level": "PROVINCE", "provinceCode": "99"}}]}"""
            .replace("\n", " ");

    Reading.Rejected rejected = (Reading.Rejected) reader.read(bytes(line));

    assertThat(rejected.detail())
        .contains("/events/1/jurisdiction/provinceCode")
        .contains("\"99\"");
  }

  @Test
  void halfOfACharacterInATextIsLostAndSaid() {
    String line =
        "{\"articleId\":\"a\",\"relevant\":false,\"title\":\"x\\ud83d\",\"y\":[\"\\udc00\"]}";
    ArticleRecord record = ((Reading.Accepted) reader.read(bytes(line))).record();
    assertThat(record.title()).isEqualTo("x\uFFFD");
    assertThat(record.issues()).containsExactly("CHARACTERS_LOST");
    assertThat(record.unknown().get("/y").get(0).textValue()).isEqualTo("\uFFFD");
  }

  @Test
  void rejectsBytesThatAreNotUtf8() {
    byte[] latin1 = "{\"articleId\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(((Reading.Rejected) reader.read(latin1)).reason()).isEqualTo(RejectReason.NOT_UTF8);
  }

  @Test
  void rejectsWhatIsNestedTooDeep() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(reasons("{\"articleId\":\"a\",\"relevant\":false,\"x\":" + deep + "}"))
        .containsExactly(RejectReason.TOO_DEEP);
  }

  @Test
  void neverShowsTitlesOrNamesInAReason() {
    String line =
        "{\"articleId\":\"a\",\"relevant\":true,\"title\":[\"Budi Tertuduh\"],"
            + "\"officials\":[{\"name\":{\"x\":\"Budi Tertuduh\"},\"role\":\"x\"}]}";
    assertThat(((Reading.Rejected) reader.read(bytes(line))).detail()).doesNotContain("Tertuduh");
  }

  @Test
  void everyShippedRecordIsReadAndKeptToTheLetter() throws IOException {
    List<ArticleRecord> records = new ArrayList<>();
    for (String file : List.of("west.jsonl", "east.jsonl", "given.jsonl")) {
      for (String line : Files.readAllLines(TestData.RECORDS.resolve(file))) {
        ArticleRecord record = ((Reading.Accepted) reader.read(bytes(line))).record();
        records.add(record);
        Reading again = reader.read(bytes(RecordJson.json(record).toString()));
        assertThat(((Reading.Accepted) again).record()).isEqualTo(record);
      }
    }
    assertThat(records).hasSize(821);

    List<Row> rows = records.stream().map(RecordRows::row).toList();
    assertThat(TestSpark.session().createDataFrame(rows, RecordRows.SCHEMA).collectAsList())
        .map(RecordRows::record)
        .isEqualTo(records);
  }

  private List<RejectReason> reasons(String line) {
    Reading reading = reader.read(bytes(line));
    assertThat(reading).isInstanceOf(Reading.Rejected.class);
    return ((Reading.Rejected) reading)
        .violations().stream().map(Reading.Violation::reason).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "PLEDGE, REPORTED, true",
    "PLEDGE, ATTENDEES, false",
    "VIOLATION_REPORT, REPORTED, false",
    "SANCTION, SANCTIONED, false",
    "REMINDER, VIOLATORS, true",
  })
  void peopleInACaseThatIsNotToldAreAnIssue(String activity, String scope, boolean isIssue) {
    String line =
        """
        {"articleId": "a", "relevant": true, "events": [{"activities": ["%s"], \
        "jurisdiction": {"level": "NATIONAL"}, "counts": [{"scope": "%s", "value": 3}]}]}"""
            .formatted(activity, scope);

    Reading.Accepted read = (Reading.Accepted) reader.read(line.getBytes(StandardCharsets.UTF_8));

    assertThat(read.record().issues().contains(RecordIssue.COUNT_WITHOUT_CASE.name()))
        .isEqualTo(isIssue);
  }
}
