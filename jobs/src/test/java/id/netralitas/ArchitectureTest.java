package id.netralitas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders of the house. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.netralitas");

  /** Packages whose rules stand without Spark, so that they can be read and tested alone. */
  private static final String[] WITHOUT_SPARK = {
    "id.netralitas.article..",
    "id.netralitas.reference..",
    "id.netralitas.table..",
    "id.netralitas.wording..",
    "id.netralitas.chart..",
    "id.netralitas.stats..",
    "id.netralitas.metric..",
    "id.netralitas.people..",
    "id.netralitas.report.."
  };

  @Test
  void rulesOfTheDomainStandWithoutSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(WITHOUT_SPARK)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("id.netralitas.link..")
        .and()
        .haveNameNotMatching("id\\.netralitas\\.link\\.Linking.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("id.netralitas.publish..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(CLASSES);
  }

  @Test
  void arrowsRunOneWay() {
    slices().matching("id.netralitas.(*)..").should().beFreeOfCycles().check(CLASSES);
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("id.netralitas.cli..")
        .layer("job")
        .definedBy("id.netralitas.job..")
        .layer("publish")
        .definedBy("id.netralitas.publish..")
        .layer("report")
        .definedBy("id.netralitas.report..")
        .layer("chart")
        .definedBy("id.netralitas.chart..")
        .layer("aggregate")
        .definedBy("id.netralitas.aggregate..")
        .layer("store")
        .definedBy("id.netralitas.store..")
        .layer("link")
        .definedBy("id.netralitas.link..")
        .layer("ingest")
        .definedBy("id.netralitas.ingest..")
        .layer("record")
        .definedBy("id.netralitas.record..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("job")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("publish")
        .mayOnlyBeAccessedByLayers("job", "cli")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("publish", "job", "cli")
        .whereLayer("chart")
        .mayOnlyBeAccessedByLayers("job", "cli")
        .whereLayer("aggregate")
        .mayOnlyBeAccessedByLayers("job")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("job", "cli")
        .whereLayer("link")
        .mayOnlyBeAccessedByLayers("aggregate", "store", "job", "cli")
        .whereLayer("ingest")
        .mayOnlyBeAccessedByLayers("link", "store", "job", "cli")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineEndsTheProcessOrPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.netralitas.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void onlyThePackageSparkOpensASession() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.netralitas.spark..")
        .should()
        .callMethod(org.apache.spark.sql.SparkSession.class, "builder")
        .check(CLASSES);
  }

  @Test
  void noClockAndNoDefaultsInsideTheLogic() {
    noClasses()
        .that() // where the moment of the command is taken down, once
        .doNotHaveFullyQualifiedName("id.netralitas.cli.RunCommand")
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }
}
