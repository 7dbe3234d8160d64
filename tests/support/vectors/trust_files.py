"""Trust files to take and to refuse."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.support.vectors.keys import KEYS
from tests.support.vectors.lists import LISTS, NAME, NEXT, SCHOOL, START
from training.certificates.keys import SigningKey
from training.certificates.trust import PURPOSE, Trust, first, write
from training.certificates.trust_changes import numbered, rotated, stolen

BEFORE, AFTER, STRANGER = KEYS["before"], KEYS["after"], KEYS["stranger"]


class TrustFile(NamedTuple):
    """A file, what its reader had so far, and whether it may be used."""

    name: str
    file: str
    taken: bool
    pinned: bytes | None = None
    at_least: int = 0

    def document(self) -> dict[str, object]:
        """The vector as it stands in a file."""
        return {
            "name": self.name,
            "file": self.file,
            "pinned": self.pinned.hex() if self.pinned else None,
            "at_least": self.at_least,
            "taken": self.taken,
        }

    @classmethod
    def of(cls, document: dict[str, Any]) -> "TrustFile":
        """The vector out of a file."""
        pinned = document["pinned"]
        return cls(**{**document, "pinned": bytes.fromhex(pinned) if pinned else None})


def _signed(text: str, key: SigningKey = SCHOOL) -> str:
    """A file round any text of a list, really signed."""
    signature = key.sign(PURPOSE + text.encode(errors="surrogatepass"))
    made = {"format": "training trust 2", "list": text, "kid": key.kid.hex()}
    return json.dumps({**made, "signature": signature.hex()})


ONE = LISTS["one-key"]
ONE_FILE = ONE.file.decode()
_DOCUMENT: dict[str, Any] = json.loads(ONE_FILE)
_LIST: dict[str, Any] = json.loads(_DOCUMENT["list"])


def _chain(stolen_between: bool) -> Trust:
    """Three keys one after another, the middle one perhaps stolen."""
    one = first(NAME, BEFORE, START, practice=False)
    two = numbered(one, rotated(one, BEFORE, SCHOOL, NEXT), NEXT)
    three = numbered(two, rotated(two, SCHOOL, AFTER, NEXT), NEXT)
    if not stolen_between:
        return three
    return numbered(three, stolen(three, SCHOOL.kid, ()), NEXT)


def genuine() -> Iterator[TrustFile]:
    """Files to take."""
    for name, signed in LISTS.items():
        yield TrustFile(f"the list {name}", signed.file.decode(), True)
    yield TrustFile("signed with the pinned key", ONE_FILE, True, SCHOOL.public)
    yield TrustFile("as new as the one at hand", ONE_FILE, True, SCHOOL.public, 1)
    unbroken = write(_chain(False), AFTER).decode()
    for name, key in (("itself", AFTER), ("one before", SCHOOL), ("two before", BEFORE)):
        yield TrustFile(f"three keys, pinned {name}", unbroken, True, key.public, 3)
    broken = write(_chain(True), AFTER).decode()
    yield TrustFile("the middle key of three stolen, pinned the last", broken, True, AFTER.public)
    yield TrustFile("another order and spaces in it, really signed",
                    _signed(json.dumps(dict(reversed(_LIST.items())), indent=2)), True)  # fmt: skip


def _other_lists() -> dict[str, dict[str, Any]]:
    """Lists that are really signed and say what no list says."""
    key = _LIST["keys"][0]

    def with_key(**changes: Any) -> dict[str, Any]:
        return {**_LIST, "keys": [{**key, **changes}]}

    return {
        "number nought": {**_LIST, "number": 0},
        "number true": {**_LIST, "number": True},
        "number a float": {**_LIST, "number": 1.5},
        "no keys": {**_LIST, "keys": []},
        "a key twice": {**_LIST, "keys": [key, key]},
        "something more": {**_LIST, "more": 1},
        "something missing": {name: each for name, each in _LIST.items() if name != "date"},
        "a day that is none": {**_LIST, "date": "2026-02-30"},
        "a day and an hour": {**_LIST, "date": "2026-01-05T00:00:00"},
        "a day as a number": {**_LIST, "date": 1767571200},
        "a number as text": {**_LIST, "number": "1"},
        "a key's day as a number": with_key(not_before=1767571200),
        "practice as a number": with_key(practice=0),
        "practice as text": with_key(practice="false"),
        "an id of four bytes": {**_LIST, "revoked": ["01020304"]},
        "an id in capitals": {**_LIST, "superseded": ["AB" * 8]},
        "an id among the hashes": {**_LIST, "genuine": ["ab" * 8]},
        "a status that is none": with_key(status="lost"),
        "a kid of another key": with_key(kid="00" * 8),
        "a public key of 31 bytes": with_key(x=key["x"][:-2]),
        "a name with a line break": with_key(name="Hill\nView"),
        "a name that is not NFC": with_key(name="Zoe\u0308"),
        "a name of 121": with_key(name="x" * 121),
        "something more in a key": with_key(more=1),
    }


def _vouched(voucher: SigningKey, vouched: bytes, purpose: bytes) -> str:
    """A list whose new key is vouched for in some other way than it should be."""
    two = _chain(False)
    middle, last = two.keys[1], two.keys[2]
    signature = voucher.sign(purpose + vouched).hex()
    said = last.vouched.model_copy(update={"signature": signature}) if last.vouched else None
    keys = (two.keys[0], middle, last.model_copy(update={"vouched": said}))
    return write(two.model_copy(update={"keys": keys}), AFTER).decode()


def refused() -> Iterator[TrustFile]:
    """Files to refuse."""
    yield TrustFile("older than the one at hand", ONE_FILE, False, SCHOOL.public, 2)
    yield TrustFile("another key pinned", ONE_FILE, False, STRANGER.public)
    yield TrustFile("damaged list", ONE_FILE.replace("Hill", "Mill"), False)
    zeros = {**_DOCUMENT, "signature": "00" * 64}
    yield TrustFile("signature of zeros", json.dumps(zeros), False)
    stranger = _signed(_DOCUMENT["list"], STRANGER)
    yield TrustFile("signed with a key that is not in it", stranger, False)
    under_ours = {**json.loads(stranger), "kid": SCHOOL.kid.hex()}
    yield TrustFile("signed by another under our kid", json.dumps(under_ours), False)
    unspoken = SCHOOL.sign(_DOCUMENT["list"].encode()).hex()
    yield TrustFile("signed without the words before the list",
                    json.dumps({**_DOCUMENT, "signature": unspoken}), False)  # fmt: skip
    for status in ("stolen", "withdrawn"):
        text = LISTS[status].trust.model_dump_json()
        yield TrustFile(f"signed with the {status} key", _signed(text), False)
    yield TrustFile("format 1", json.dumps({**_DOCUMENT, "format": "training trust 1"}), False)
    yield TrustFile("something more in the file", json.dumps({**_DOCUMENT, "more": 1}), False)
    for name, text in (("empty", ""), ("no JSON", "{"), ("a JSON array", "[]")):
        yield TrustFile(f"a file that is {name}", text, False)
        yield TrustFile(f"a list that is {name}", _signed(text), False)
    for name, said in _other_lists().items():
        yield TrustFile(f"a list with {name}", _signed(json.dumps(said)), False)


def chains() -> Iterator[TrustFile]:
    """Files whose keys do not lead from the pinned one to the one that signed."""
    broken = write(_chain(True), AFTER).decode()
    for name, key in (("stolen key", SCHOOL), ("key before the stolen one", BEFORE)):
        yield TrustFile(f"three keys, pinned the {name}", broken, False, key.public)
    right = (SCHOOL, AFTER.public, b"training next key 1\n")
    for name, change in (
        ("by another key", (STRANGER, *right[1:])),
        ("for another key", (SCHOOL, STRANGER.public, right[2])),
        ("with other words before it", (SCHOOL, AFTER.public, b"training trust 2\n")),
    ):
        yield TrustFile(f"vouched {name}", _vouched(*change), False, SCHOOL.public)
    yield TrustFile("vouched as it should be", _vouched(*right), True, SCHOOL.public)


def every() -> tuple[TrustFile, ...]:
    """All of them."""
    return (*genuine(), *refused(), *chains())
