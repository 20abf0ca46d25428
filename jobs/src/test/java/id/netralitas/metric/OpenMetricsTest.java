package id.netralitas.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenMetricsTest {

  @Test
  void isReadBackByAStrictReader() {
    Gauge time = Gauge.of("a_timestamp_seconds", "Time \"of\" a\\b\nsecond line.");
    Gauge rows =
        Gauge.of("a_rows", "Rows.")
            .with(Map.of("table", "x\"y\\z\n"), 0)
            .with(Map.of("table", "b", "kind", "c"), -2.5);
    String text =
        OpenMetrics.text(List.of(time.with(Map.of(), 1_732_579_200.123), rows, Gauge.of("no", "")));

    assertThat(OpenMetricsReader.read(text))
        .containsExactly(
            Map.entry("a_rows{kind=\"c\",table=\"b\"}", -2.5),
            Map.entry("a_rows{table=\"x\\\"y\\\\z\\n\"}", 0.0),
            Map.entry("a_timestamp_seconds", 1_732_579_200.123));
    assertThat(text).contains("# UNIT a_timestamp_seconds seconds\n").contains(" 1732579200.123\n");
    assertThat(OpenMetrics.value(text, "a_timestamp_seconds")).hasValue(1_732_579_200.123);
    assertThat(OpenMetrics.value(text, "a_timestamp")).isEmpty();
    assertThat(OpenMetricsReader.read(OpenMetrics.text(List.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-b", "1a", "a b"})
  void aNameIsAName(String name) {
    assertThatThrownBy(() -> Gauge.of(name, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Gauge.of("a", "").with(Map.of(name, ""), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
