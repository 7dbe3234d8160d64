"""All that stands beside the modules of several content folders and that modules may name."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from training.library.reference.frameworks import FrameworkMap, framework_map
from training.library.reference.misconceptions import Misconceptions, misconceptions
from training.library.reference.register import Register, register


class Beside(NamedTuple):
    """The register, the misconceptions and the map; each empty where no folder has one."""

    register: Register
    misconceptions: Misconceptions
    map: FrameworkMap


def beside(folders: Sequence[Path]) -> Beside:
    """What stands in these folders; a later folder's entry takes the place of an earlier one's."""
    once = tuple(dict.fromkeys(folders))
    return Beside(register(once), misconceptions(once), framework_map(once))
