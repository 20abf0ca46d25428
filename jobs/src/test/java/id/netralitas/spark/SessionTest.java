package id.netralitas.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

  @ParameterizedTest
  @CsvSource({
    "0, 2",
    "700000, 2",
    "2097152, 2",
    "3145728, 3",
    "104857600, 100",
    "209715200, 200",
    "1099511627776, 200"
  })
  void onAClusterAMegabyteIsAPartitionUpToWhatSparkTakes(long bytes, String partitions) {
    assertThat(Session.defaults(false, bytes))
        .containsEntry("spark.sql.shuffle.partitions", partitions);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "16777216, 1", "1099511627776, 16384"})
  void onOneMachineFewPartitionsAreFaster(long bytes, String partitions) {
    assertThat(Session.defaults(true, bytes))
        .containsEntry("spark.sql.shuffle.partitions", partitions);
  }

  @Test
  void onlyOneMachineIsKeptToLoopback() {
    assertThat(Session.defaults(true, 0)).containsEntry("spark.driver.bindAddress", "127.0.0.1");
    assertThat(Session.defaults(false, 0)).doesNotContainKey("spark.driver.bindAddress");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theSmallerTheInputTheLessCodeIsGenerated(boolean isLocal) {
    assertThat(Session.defaults(isLocal, Session.INTERPRETED_INPUT))
        .containsEntry("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    assertThat(Session.defaults(isLocal, Session.INTERPRETED_INPUT + 1))
        .doesNotContainKey("spark.sql.codegen.factoryMode");
    Map<String, String> small = Session.defaults(isLocal, Session.SMALL_INPUT);
    assertThat(small)
        .containsEntry("spark.sql.codegen.wholeStage", "false")
        .containsEntry("spark.sql.adaptive.enabled", "false");
    assertThat(Session.defaults(isLocal, Session.SMALL_INPUT + 1))
        .doesNotContainKeys("spark.sql.codegen.wholeStage", "spark.sql.adaptive.enabled");
  }
}
