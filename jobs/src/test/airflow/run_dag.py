"""Runs the tasks of a DAG file as Airflow does, without waiting between two tries; the last line is what became of them, as JSON."""

import json
import runpy
import sys

from airflow.exceptions import AirflowException, AirflowFailException
from airflow.sdk import DAG

runpy.run_path(sys.argv[1])
arguments = DAG.last.arguments
defaults = arguments["default_args"]
said = {"max_active_runs": arguments["max_active_runs"], "catchup": arguments["catchup"], "tasks": []}
for task in DAG.last.tasks:
    tries, failure = 0, None
    while tries <= defaults["retries"]:
        tries += 1
        try:
            task.python_callable(run_id="scheduled__malam")
            failure = None
            break
        except AirflowFailException as final:
            failure = final
            break
        except AirflowException as again:
            failure = again
    if failure:
        defaults["on_failure_callback"]({"run_id": "scheduled__malam", "exception": failure})
    said["tasks"].append({"id": task.task_id, "tries": tries, "failure": str(failure) if failure else None})
print(json.dumps(said))
