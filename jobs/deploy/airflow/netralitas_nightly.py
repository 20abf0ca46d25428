"""Netralitas every night by Airflow: the task runs jobs/deploy/submit in client mode on the worker.

Everything secret is in Airflow's connections and in no file here:

  netralitas_spark     host, port: the master (spark://host, 7077); password: the secret of the cluster (spark.authenticate)
  netralitas_s3        login, password: the keys of the object store; extra {"endpoint_url": "https://…"} if it is not Amazon's
  netralitas_catalog   host, port, schema, login, password: the PostgreSQL of the store's catalog

A night may be repeated: the same input gives the same store and the same release. The store lies on S3, where only a catalog in a
database commits safely. What the variables NETRALITAS_HOME, NETRALITAS_BUCKET and NETRALITAS_METRICS_FOLDER say on the worker comes before
what stands here; further options of spark-submit go into NETRALITAS_SUBMIT_OPTS.
"""

import logging
import os
import subprocess
import tempfile
from datetime import timedelta

import pendulum
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.providers.standard.operators.python import PythonOperator
from airflow.sdk import DAG, BaseHook

HOME = os.environ.get("NETRALITAS_HOME", "/opt/netralitas")
BUCKET = os.environ.get("NETRALITAS_BUCKET", "s3a://netralitas")
# A folder of node_exporter's textfile collector on the worker.
METRICS = os.environ.get("NETRALITAS_METRICS_FOLDER", "/var/lib/netralitas/metrics")

# 2 is wrong usage, 3 a check or guard that did not hold: trying again changes nothing.
FINAL = {2: "wrong usage", 3: "a check or guard did not hold, the last release stays"}

COMMAND = [
    f"{HOME}/jobs/deploy/submit",
    "nightly",
    "--records",
    f"{BUCKET}/records",
    "--reference",
    f"{HOME}/data/reference",
    "--overrides",
    f"{HOME}/data/overrides.csv",
    "--reports",
    f"{BUCKET}/reports",
    "--metrics",
    f"{METRICS}/netralitas-airflow.prom",
]


def options(catalog, s3):
    """Returns what spark-submit is told besides the settings of jobs/deploy/spark-defaults.conf: no secret."""
    store = "spark.sql.catalog.netralitas"
    settings = {
        store: "org.apache.iceberg.spark.SparkCatalog",
        f"{store}.type": "jdbc",
        f"{store}.uri": f"jdbc:postgresql://{catalog.host}:{catalog.port or 5432}/{catalog.schema}",
        f"{store}.jdbc.user": catalog.login,
        f"{store}.jdbc.schema-version": "V1",
        f"{store}.warehouse": f"{BUCKET}/store",
    }
    endpoint = s3.extra_dejson.get("endpoint_url")
    if endpoint:
        settings["spark.hadoop.fs.s3a.endpoint"] = endpoint
        settings["spark.hadoop.fs.s3a.endpoint.region"] = s3.extra_dejson.get("region_name", "us-east-1")
        settings["spark.hadoop.fs.s3a.path.style.access"] = "true"
    return " ".join(f"--conf {name}={value}" for name, value in settings.items())


def jars():
    """Returns the jars of s3a:// and of PostgreSQL, which the guide says how to make."""
    folders = [f"{HOME}/jobs/cluster/target/s3a", f"{HOME}/jobs/cluster/target/catalog"]
    return [os.path.join(folder, jar) for folder in folders for jar in sorted(os.listdir(folder)) if jar.endswith(".jar")]


def pgpass(catalog, folder):
    """Writes the catalog's password where PostgreSQL's driver looks for it, for this process alone."""
    file = os.path.join(folder, "pgpass")
    secret = catalog.password.replace("\\", "\\\\").replace(":", "\\:")
    with open(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as out:
        out.write(f"*:*:*:{catalog.login}:{secret}\n")
    return file


def night(**context):
    """Runs the night; Airflow's own end of a task (a timeout, a click) ends it in order, so that its metrics are written."""
    spark = BaseHook.get_connection("netralitas_spark")
    s3 = BaseHook.get_connection("netralitas_s3")
    catalog = BaseHook.get_connection("netralitas_catalog")
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "NETRALITAS_MASTER": f"{spark.host}:{spark.port}" if spark.port else spark.host,
            "NETRALITAS_JARS": ",".join(jars()),
            "NETRALITAS_RUN_ID": str(context["run_id"]),
            "NETRALITAS_SUBMIT_OPTS": f"{options(catalog, s3)} {os.environ.get('NETRALITAS_SUBMIT_OPTS', '')}",
            "_SPARK_AUTH_SECRET": spark.password,
            "AWS_ACCESS_KEY_ID": s3.login,
            "AWS_SECRET_ACCESS_KEY": s3.password,
            "PGPASSFILE": pgpass(catalog, folder),
        }
        process = subprocess.Popen(COMMAND, env=environment)
        try:
            status = process.wait()
        finally:
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(60)
                except subprocess.TimeoutExpired:
                    process.kill()
    if status in FINAL:
        raise AirflowFailException(f"netralitas: status {status}, {FINAL[status]}")
    if status:
        raise AirflowException(f"netralitas: status {status}, nothing was published")


def alarm(context):
    """Called when the last try has failed: a line that log alerts look for. Add here what wakes somebody (mail, chat)."""
    logging.getLogger("netralitas").critical(
        "netralitas: night %s failed: %s. See 'What to do' in jobs/deploy/README.md", context.get("run_id"), context.get("exception")
    )


with DAG(
    dag_id="netralitas_nightly",
    schedule="15 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Asia/Jakarta"),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10), "on_failure_callback": alarm},
    tags=["netralitas"],
) as dag:
    PythonOperator(task_id="release", python_callable=night, execution_timeout=timedelta(hours=4))
