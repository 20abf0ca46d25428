"""Netralitas every night by Airflow's SparkSubmitOperator.

The connection "netralitas_spark" names the master; its secrets are kept by Airflow, not here.
A run may be repeated for any night: the same input gives the same release.
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
        jars=f"{HOME}/jobs/target/lib/iceberg-spark-runtime-4.1_2.13-1.12.0.jar",
        properties_file=f"{HOME}/jobs/deploy/spark-defaults.conf",
        conf={
            "spark.driver.extraJavaOptions": "-Djava.awt.headless=true"
            f" -Dlog4j2.configurationFile={HOME}/jobs/deploy/log4j2-json.properties",
        },
        application_args=[
            "nightly",
            "--records",
            "hdfs://name/records",
            "--store",
            "hdfs://name/store",
            "--reference",
            f"{HOME}/data/reference",
            "--reports",
            "hdfs://name/reports",
        ],
        execution_timeout=timedelta(hours=4),
    )
