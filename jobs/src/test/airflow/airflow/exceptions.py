class AirflowException(Exception):
    """The task has failed and may be tried again."""


class AirflowFailException(AirflowException):
    """The task has failed for good."""
