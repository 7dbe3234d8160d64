"""Whatever happens to a school's keys, its list only moves forward, and honest keys lead on."""

import json
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates import cose
from training.certificates.answers import Answer
from training.certificates.claims import Claims
from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first, read, write
from training.certificates.trust_changes import numbered, recorded, rotated, stolen
from training.certificates.trusted_key import Vouch, listed, vouch
from training.certificates.verify import verify

START, SUMMER = date(2026, 1, 5), date(2026, 8, 28)


def seeded(number: int) -> SigningKey:
    return SigningKey.from_seed(number.to_bytes(32))


def after_rotation(trust: Trust, old: SigningKey, new: SigningKey, day: date = SUMMER) -> Trust:
    return numbered(trust, rotated(trust, old, new, day), day)


def leads(trust: Trust, signer: SigningKey, pinned: SigningKey) -> bool:
    """Whether a reader who trusts one key takes the list signed with the other."""
    content = write(trust, signer)
    try:
        return read(content, pinned.public) == trust
    except TrustError:
        return False


def test_a_rotation_retires_the_old_key_and_has_it_vouch_for_the_new(
    trust: Trust, key: SigningKey, other_key: SigningKey
) -> None:
    after = after_rotation(trust, key, other_key)
    old, new = after.keys

    assert (after.number, after.date) == (2, SUMMER)
    assert (old.status, old.expires) == ("retired", SUMMER)
    assert (new.status, new.expires, new.name) == ("current", None, old.name)
    assert new.public == other_key.public and new.is_vouched_for_by(old)
    assert new.vouched == vouch(key, other_key.public)
    signed = key.sign(b"training next key 1\n" + other_key.public)
    assert new.vouched is not None and new.vouched.signature == signed.hex()


def test_the_new_key_signs_for_what_was_completed_under_the_old(
    trust: Trust, key: SigningKey, other_key: SigningKey, claims: Claims, today: date
) -> None:
    after = after_rotation(trust, key, other_key)

    for signer in (key, other_key):
        assert verify(cose.sign(claims, signer), after, SUMMER).answer is Answer.VALID
    later = claims.model_copy(update={"issued": SUMMER + timedelta(days=1)})
    assert verify(cose.sign(later, other_key), after, later.issued).answer is Answer.VALID
    by_old = verify(cose.sign(later, key), after, later.issued)
    assert by_old.answer is Answer.KEY_NOT_IN_USE


def test_only_the_key_in_use_gives_way_to_another(
    trust: Trust, key: SigningKey, other_key: SigningKey
) -> None:
    after = after_rotation(trust, key, other_key)

    with pytest.raises(TrustError, match="set aside"):
        rotated(after, key, seeded(9), SUMMER)
    with pytest.raises(TrustError, match="not in the school's list"):
        rotated(trust, other_key, seeded(9), SUMMER)


@pytest.mark.parametrize("day", [date.min, date(2025, 12, 31), date.max])
def test_a_clock_that_stands_wrong_stops_nobody_and_gives_no_key_an_end_before_its_start(
    trust: Trust, key: SigningKey, other_key: SigningKey, day: date
) -> None:
    after = after_rotation(trust, key, other_key, day)

    assert (after.number, after.date) == (2, day)
    assert after.keys[0].expires == max(day, START)


def test_a_stolen_key_keeps_the_certificates_that_are_listed_and_vouches_for_nothing(
    trust: Trust, key: SigningKey, other_key: SigningKey, claims: Claims, today: date
) -> None:
    ours = cose.sign(claims, key)
    after = numbered(trust, stolen(trust, key.kid, (cose.hash_of(ours),), other_key), today)
    old, new = after.keys

    assert (old.status, new.status, new.vouched) == ("compromised", "current", None)
    assert verify(ours, after, today).answer is Answer.VALID
    forged = claims.model_copy(update={"certificate": "ff" * 8})
    assert verify(cose.sign(forged, key), after, today).answer is Answer.KEY_STOLEN
    with pytest.raises(TrustError, match="still counts"):
        write(after, key)
    assert not leads(after, other_key, pinned=key)
    with pytest.raises(TrustError, match="already"):
        stolen(after, key.kid, (), seeded(9))


def test_what_a_thief_vouches_for_is_worth_nothing(
    trust: Trust, key: SigningKey, other_key: SigningKey
) -> None:
    """The school's own list, with its new key vouched for by the stolen one after all."""
    after = stolen(trust, key.kid, (), other_key)
    vouched = after.keys[1].model_copy(update={"vouched": vouch(key, other_key.public)})
    after = after.model_copy(update={"keys": (after.keys[0], vouched)})

    assert read(write(after, other_key), None) == after
    assert not leads(after, other_key, pinned=key)


def test_a_vouch_for_another_key_or_of_another_key_is_worth_nothing(
    trust: Trust, key: SigningKey, other_key: SigningKey
) -> None:
    third = seeded(3)
    good = after_rotation(trust, key, other_key)
    for false in (
        vouch(key, third.public),
        vouch(third, other_key.public),
        Vouch(kid=key.kid.hex(), signature=vouch(third, other_key.public).signature),
        Vouch(kid=key.kid.hex(), signature=key.sign(other_key.public).hex()),
        vouch(other_key, other_key.public),
        None,
    ):
        new = good.keys[1].model_copy(update={"vouched": false})
        bad = good.model_copy(update={"keys": (good.keys[0], new)})
        assert leads(good, other_key, pinned=key)
        assert not leads(bad, other_key, pinned=key)
        assert leads(bad, other_key, pinned=other_key)


def test_keys_that_vouch_for_one_another_in_a_ring_lead_nowhere_else(
    key: SigningKey, other_key: SigningKey
) -> None:
    ring = Trust(
        number=1,
        date=START,
        keys=(
            listed(key, "X", START).model_copy(update={"vouched": vouch(other_key, key.public)}),
            listed(other_key, "X", START).model_copy(
                update={"vouched": vouch(key, other_key.public)}
            ),
        ),
    )

    assert leads(ring, key, pinned=other_key)
    assert not leads(ring, key, pinned=seeded(3))


def test_a_list_in_which_nothing_happened_is_the_same_list(trust: Trust) -> None:
    assert numbered(trust, recorded(trust, trust.revoked, ()), SUMMER) is trust
    assert numbered(trust, recorded(trust, ("aa" * 8,), ()), SUMMER).number == 2


def test_what_is_superseded_is_worked_out_anew_and_what_is_revoked_stays(trust: Trust) -> None:
    once = recorded(trust, ("bb" * 8, "aa" * 8), ("cc" * 8, "cc" * 8))
    again = recorded(once, (), ("dd" * 8,))

    assert once.revoked == again.revoked == ("aa" * 8, "bb" * 8)
    assert (once.superseded, again.superseded) == (("cc" * 8,), ("dd" * 8,))


ids = st.integers(0, 5).map(lambda number: f"{number:016x}")
steps = st.lists(
    st.one_of(
        st.just(("rotate", 0)),
        st.tuples(st.just("steal"), st.integers(0, 5)),
        st.tuples(st.just("revoke"), ids),
        st.tuples(st.just("supersede"), ids),
    ),
    max_size=8,
)


class Story:
    """A school whose keys come and go; remembers every list it published."""

    def __init__(self) -> None:
        self.keys = [seeded(1)]
        self.stolen: set[int] = set()
        self.lists = [first("Hill View", self.keys[0], START, practice=False)]
        self.files = [write(self.lists[0], self.keys[0])]

    def tell(self, what: str, which: int | str) -> None:
        before = self.lists[-1]
        after, signer = getattr(self, what)(before, which)
        published = numbered(before, after, before.date)
        if published is not before:
            self.lists.append(published)
            self.files.append(write(published, signer))

    def rotate(self, trust: Trust, _: int) -> tuple[Trust, SigningKey]:
        old, new = self.keys[-1], seeded(len(self.keys) + 1)
        self.keys.append(new)
        return rotated(trust, old, new, trust.date), old

    def steal(self, trust: Trust, which: int) -> tuple[Trust, SigningKey]:
        which %= len(self.keys)
        kid, is_last = self.keys[which].kid, which == len(self.keys) - 1
        if which in self.stolen:
            return trust, self.keys[-1]
        self.stolen.add(which)
        if is_last:
            self.keys.append(seeded(len(self.keys) + 1))
        new = self.keys[-1] if is_last else None
        return stolen(trust, kid, ("ee" * 16,), new), self.keys[-1]

    def revoke(self, trust: Trust, id_: str) -> tuple[Trust, SigningKey]:
        return recorded(trust, (id_,), trust.superseded), self.keys[-1]

    def supersede(self, trust: Trust, id_: str) -> tuple[Trust, SigningKey]:
        return recorded(trust, (), (id_,)), self.keys[-1]


def told(parts: list[tuple[str, int | str]]) -> Story:
    story = Story()
    for what, which in parts:
        story.tell(what, which)
    return story


@settings(deadline=None, max_examples=150)
@given(steps)
def test_lists_only_move_forward(parts: list[tuple[str, int | str]]) -> None:
    lists = told(parts).lists

    for before, after in pairwise(lists):
        assert after.number == before.number + 1
        assert set(before.revoked) <= set(after.revoked)
        assert set(before.genuine) <= set(after.genuine)
        kept = {key.public: key for key in after.keys}
        assert all(key.public in kept for key in before.keys)
        assert not any(kept[key.public].counts for key in before.keys if not key.counts)
        assert sum(key.status == "current" for key in after.keys) == 1


@settings(deadline=None, max_examples=150)
@given(steps)
def test_every_key_leads_to_the_newest_unless_a_stolen_one_stands_between(
    parts: list[tuple[str, int | str]],
) -> None:
    story = told([*parts, ("revoke", "ab" * 8)])
    for pinned, key in enumerate(story.keys):
        unbroken = not any(pinned <= lost for lost in story.stolen)
        assert leads(story.lists[-1], story.keys[-1], pinned=key) is unbroken


@settings(deadline=None, max_examples=100)
@given(steps, st.integers(0, 8))
def test_no_reader_goes_back_to_an_older_list(
    parts: list[tuple[str, int | str]], which: int
) -> None:
    story = told(parts)
    older = which % len(story.files)
    newest = story.lists[-1].number

    if older < len(story.files) - 1:
        with pytest.raises(TrustError):
            read(story.files[older], pinned=None, at_least=newest)
    else:
        assert read(story.files[older], pinned=None, at_least=newest) == story.lists[-1]


def test_a_list_with_a_text_that_no_program_can_write_is_refused(
    trust: Trust, key: SigningKey
) -> None:
    file = json.loads(write(trust, key))
    for text in ("\\ud800", "", "[]", "{}", "1e999", "NaN", "[" * 5000):
        content = json.dumps({**file, "list": "LIST"}).replace("LIST", text).encode()
        with pytest.raises(TrustError, match="no trust file"):
            read(content, pinned=None)


def test_a_file_of_ten_million_bytes_is_refused_at_once(trust: Trust, key: SigningKey) -> None:
    with pytest.raises(TrustError, match="no trust file"):
        read(write(trust, key) + b" " * 10_000_000, pinned=None)


def test_a_list_that_nobody_could_read_is_never_written(trust: Trust, key: SigningKey) -> None:
    ids = tuple(f"{number:016x}" for number in range(250_000))
    with pytest.raises(TrustError, match="too large"):
        write(trust.model_copy(update={"genuine": ids}), key)
