"""Dealing pictures to the children of a class, and asking the class for them or not."""

from collections.abc import Callable, Iterable, Sequence

from training.core.people import Learner
from training.core.values import Frozen
from training.school.errors import DamagedSchool
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.classes import PictureClasses
from training.school.sign_in.pictures import Trio, deal


class ClassPictures(Frozen):
    """Whether a class is asked for pictures, and the ids of its children with and without them."""

    asked: bool
    having: tuple[str, ...]
    without: tuple[str, ...]


def class_pictures(
    sign_ins: SignIns, classes: PictureClasses, group: str, pupils: Iterable[Learner]
) -> ClassPictures:
    """How a class stands.

    Raises:
        SchoolError: what is kept is from a newer version, or which classes are asked is unknown.
    """
    having = {pupil.id: bool(_kept(sign_ins, pupil.id).pictures) for pupil in pupils}
    return ClassPictures(
        asked=group in classes.asked(),
        having=tuple(id_ for id_, has in having.items() if has),
        without=tuple(id_ for id_, has in having.items() if not has),
    )


def deal_to_class(
    sign_ins: SignIns, pupils: Sequence[Learner], random_bytes: Callable[[int], bytes]
) -> tuple[str, ...]:
    """Deal to those of a class who have no pictures, or the same as somebody before them.

    The others keep theirs, and so their cards. Gives the ids of those who were dealt some.

    Raises:
        SchoolError, DiskError: not everybody was dealt some; doing it again goes on.
    """
    with sign_ins.alone():
        theirs = _theirs(sign_ins, pupils)
        wanting = tuple(pupil.id for pupil in pupils if pupil.id not in theirs)
        for pupil in wanting:
            theirs[pupil] = deal(theirs.values(), random_bytes)
            _keep(sign_ins, pupil, theirs[pupil])
    return wanting


def deal_anew(
    sign_ins: SignIns,
    pupils: Sequence[Learner],
    child: str,
    random_bytes: Callable[[int], bytes],
) -> None:
    """Deal one child of a class other pictures, as when the old ones became known.

    Raises:
        SchoolError, DiskError: the child has the old ones still.
    """
    with sign_ins.alone():
        taken = [_kept(sign_ins, pupil.id).pictures for pupil in pupils]
        _keep(sign_ins, child, deal(taken, random_bytes))
    sign_ins.clear_tries(child)


def _theirs(sign_ins: SignIns, pupils: Sequence[Learner]) -> dict[str, Trio]:
    """The pictures of each child who has some that nobody before them has."""
    theirs: dict[str, Trio] = {}
    for pupil in pupils:
        pictures = _kept(sign_ins, pupil.id).pictures
        if pictures and pictures not in theirs.values():
            theirs[pupil.id] = pictures
    return theirs


def _keep(sign_ins: SignIns, child: str, pictures: Trio) -> None:
    kept = _kept(sign_ins, child)
    sign_ins.keep(child, kept.model_copy(update={"pictures": pictures}))


def _kept(sign_ins: SignIns, child: str) -> SignIn:
    """How the child signs in. Dealing mends a document that cannot be read."""
    try:
        return sign_ins.of(child)
    except DamagedSchool:
        return SignIn()
