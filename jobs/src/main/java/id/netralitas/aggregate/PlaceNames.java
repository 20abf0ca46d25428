package id.netralitas.aggregate;

import static org.apache.spark.sql.functions.broadcast;

import id.netralitas.reference.Places;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The places of the reference as small datasets.
 *
 * @param provinces code, name and number of regencies ({@code regencies}) of the 38, then the rows
 *     NATIONAL and UNLOCATED without a name
 * @param regencies code and full name of all 514, with those of the province that each lies in
 */
public record PlaceNames(Dataset<Row> provinces, Dataset<Row> regencies) {

  /** Returns the datasets of the places. */
  public static PlaceNames of(SparkSession spark, Places places) {
    List<Row> provinces = new ArrayList<>();
    List<Row> regencies = new ArrayList<>();
    places
        .provinces()
        .forEach(
            province -> {
              long below =
                  places.regencies().stream()
                      .filter(regency -> regency.provinceCode().equals(province.code()))
                      .count();
              provinces.add(RowFactory.create(province.code(), province.name(), below));
            });
    provinces.add(RowFactory.create(Tables.NATIONAL, null, null));
    provinces.add(RowFactory.create(Tables.UNLOCATED, null, null));
    places
        .regencies()
        .forEach(
            regency ->
                regencies.add(
                    RowFactory.create(
                        regency.code(),
                        regency.fullName(),
                        regency.provinceCode(),
                        places.province(regency.provinceCode()).orElseThrow().name())));
    return new PlaceNames(
        spark.createDataFrame(
            provinces,
            StructType.fromDDL("province_code STRING, province STRING, regencies BIGINT")),
        spark.createDataFrame(
            regencies,
            StructType.fromDDL(
                "regency_code STRING, regency STRING, province_code STRING, province STRING")));
  }

  /**
   * Returns {@code rows} with the names of their {@code province_code} and {@code regency_code};
   * null where there is none.
   */
  Dataset<Row> join(Dataset<Row> rows) {
    Dataset<Row> provinceNames = provinces.select("province_code", "province");
    Dataset<Row> regencyNames = regencies.select("regency_code", "regency");
    return Joins.left(
        Joins.left(rows, broadcast(provinceNames), "province_code"),
        broadcast(regencyNames),
        "regency_code");
  }
}
