"""Stands in for Airflow, which this build does not have: what the DAG in jobs/deploy calls, and nothing else."""
