package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LongestTest {

  @Test
  void aNameOfHundredsOfLettersIsNone() {
    assertThat(Longest.name("x".repeat(121))).isNull();
    assertThat(Longest.name("KABAR TIMUR")).isEqualTo("KABAR TIMUR");
    assertThat(Longest.name(null)).isNull();
  }

  @Test
  void aQuoteIsCutWithoutHalvingACharacter() {
    String face = "\ud83d\ude42";
    assertThat(Longest.quote("a".repeat(299) + face)).isEqualTo("a".repeat(299));
    assertThat(Longest.quote("a".repeat(298) + face)).hasSize(300);
    assertThat(Longest.quote("")).isEmpty();
  }

  @Test
  void aHeadlineIsCutAndNullStays() {
    assertThat(Longest.title("a".repeat(5000))).hasSize(2000);
    assertThat(Longest.title(null)).isNull();
  }

  @Test
  void factsKeepTheirOrder() {
    List<String> facts = List.of("b", "c".repeat(401), "a");
    assertThat(Longest.facts(facts, Function.identity())).containsExactly("b", "a");
  }
}
