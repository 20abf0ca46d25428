"""Netralitas every night by Airflow's SparkSubmitOperator.

The connection "netralitas_spark" names the master; its secrets are kept by Airflow, not here.
A night may be repeated: the same input gives the same store and the same release. The store lies on S3, where only a catalog in a
database commits safely; its password is in the file that the driver's variable PGPASSFILE names (mode 0600).
"""

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

HOME = "/opt/netralitas"

with DAG(
    dag_id="netralitas_nightly",
    schedule="15 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Asia/Jakarta"),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
    tags=["netralitas"],
) as dag:
    SparkSubmitOperator(
        task_id="release",
        conn_id="netralitas_spark",
        application=f"{HOME}/jobs/target/netralitas.jar",
        java_class="id.netralitas.cli.Netralitas",
        properties_file=f"{HOME}/jobs/deploy/spark-defaults.conf",
        jars=f"{HOME}/jobs/target/lib/iceberg-spark-runtime-4.1_2.13-1.12.0.jar",
        packages="org.postgresql:postgresql:42.7.13",
        conf={
            "spark.sql.catalog.netralitas": "org.apache.iceberg.spark.SparkCatalog",
            "spark.sql.catalog.netralitas.type": "jdbc",
            "spark.sql.catalog.netralitas.uri": "jdbc:postgresql://catalog.example.org/netralitas",
            "spark.sql.catalog.netralitas.jdbc.user": "netralitas",
            "spark.sql.catalog.netralitas.jdbc.schema-version": "V1",
            "spark.sql.catalog.netralitas.warehouse": "s3a://netralitas/store",
            "spark.driver.extraJavaOptions": "-Djava.awt.headless=true"
            f" -Dlog4j2.configurationFile={HOME}/jobs/deploy/log4j2-json.properties",
        },
        application_args=[
            "nightly",
            "--records",
            "s3a://netralitas/records",
            "--reference",
            f"{HOME}/data/reference",
            "--reports",
            "s3a://netralitas/reports",
        ],
        execution_timeout=timedelta(hours=4),
    )
