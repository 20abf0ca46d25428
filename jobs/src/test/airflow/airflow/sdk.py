import json
import os


class DAG:
    def __init__(self, *, dag_id, schedule, start_date, catchup, max_active_runs, default_args, tags):
        DAG.last = self
        self.arguments = locals()
        self.tasks = []

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        return False


class Connection:
    def __init__(self, *, host=None, port=None, schema=None, login=None, password=None, extra=None):
        self.host, self.port, self.schema, self.login, self.password = host, port, schema, login, password
        self.extra_dejson = extra or {}


class BaseHook:
    @staticmethod
    def get_connection(name):
        """As Airflow does: from a variable of the environment, as JSON."""
        return Connection(**json.loads(os.environ["AIRFLOW_CONN_" + name.upper()]))
