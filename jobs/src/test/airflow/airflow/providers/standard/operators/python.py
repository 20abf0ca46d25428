from airflow.sdk import DAG


class PythonOperator:
    def __init__(self, *, task_id, python_callable, execution_timeout):
        self.task_id, self.python_callable, self.execution_timeout = task_id, python_callable, execution_timeout
        DAG.last.tasks.append(self)
