"""The form every value in the house has: closed and frozen."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that never changes and admits no unknown field; a change makes a new value."""

    model_config = ConfigDict(frozen=True, extra="forbid")
