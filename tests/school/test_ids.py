import os
import re
from random import Random

from training.school.ids import new_person_id


def test_an_id_can_name_a_folder_be_read_aloud_and_says_nothing() -> None:
    ids = {new_person_id(Random(seed).randbytes) for seed in range(2000)}
    assert len(ids) == 2000
    assert all(re.fullmatch(r"(?:[2-9b-df-hj-km-np-tv-xz]{4}-?){3}", one) for one in ids)


def test_ids_made_by_chance_differ() -> None:
    assert new_person_id(os.urandom) != new_person_id(os.urandom)


def test_the_same_bytes_give_the_same_id_and_every_sign_is_used() -> None:
    assert new_person_id(Random(1).randbytes) == new_person_id(Random(1).randbytes)
    signs = "".join(new_person_id(Random(seed).randbytes) for seed in range(500))
    assert len(set(signs) - {"-"}) == 27
