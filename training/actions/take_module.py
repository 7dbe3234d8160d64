"""Taking a module: what both faces do between a learner's key and the next screen."""

from contextlib import suppress

from training.actions.rooms import Rooms
from training.core.attempt import Attempt, Marked, Step
from training.core.events import CertificateRevoked, Completed, Event, Started
from training.core.module import Module
from training.core.people import GUEST, Learner
from training.core.questions import Choice, Gaps
from training.core.resuming import resume
from training.core.taking import begin
from training.disk.errors import DiskError


class ModuleTaking:
    """One learner at one machine. A guest's steps go nowhere."""

    def __init__(self, rooms: Rooms, learner: Learner) -> None:
        self._rooms = rooms
        self._learner = learner

    @property
    def is_kept(self) -> bool:
        """Whether anything is recorded."""
        return self._learner.id != GUEST.id

    def take_up(self, module: Module) -> Attempt:
        """Where the learner stands: in the attempt under way, or at the start of a new one.

        Raises:
            DiskError: the records cannot be read or written.
        """
        under_way = self._under_way(module) if self.is_kept else []
        return self.keep(self._resumed(module, under_way) if under_way else self._begun(module))

    def keep(self, step: Step) -> Attempt:
        """Record what a step means; only then is the next standing to be shown.

        Raises:
            DiskError: it could not be recorded; the learner stands where they stood.
        """
        if self.is_kept:
            self._keep_bookmark(step)
            self._rooms.records.record(self._learner.id, step.events)
            # From here on the step is kept. Were a later failure told, the learner would try the
            # step again and it would be recorded twice; a count or an old bookmark is worth less.
            with suppress(DiskError):
                self._tidy_up(step)
        return step.attempt

    def _tidy_up(self, step: Step) -> None:
        if step.attempt.is_done:
            self._rooms.bookmarks.drop(self._learner.id)
        self._count(step)

    def _keep_bookmark(self, step: Step) -> None:
        attempt = step.attempt
        if step.sat_out and not attempt.is_done:
            sat_out = frozenset(attempt.quiz.sat_out)
            self._rooms.bookmarks.keep(self._learner.id, attempt.id, sat_out)

    def _count(self, step: Step) -> None:
        """Count for the class alone what was chosen and not right, and what was sat out."""
        if not self._learner.is_pupil:
            return
        group, module = self._learner.group, step.attempt.module.id
        if step.sat_out:
            self._rooms.tallies.count_sat_out(group, module, step.sat_out)
        if step.marked and not step.marked.right:
            options = _not_right(step.marked)
            self._rooms.tallies.count(group, module, step.marked.question.id, options)

    def _under_way(self, module: Module) -> list[Event]:
        """The events of the latest attempt at the module, unless it was completed."""
        latest: list[Event] = []
        attempt = ""
        for recorded in self._rooms.records.of(self._learner.id):
            event = recorded.event
            if isinstance(event, CertificateRevoked):
                continue  # it is of no attempt
            if isinstance(event, Started) and event.module == module.id:
                latest, attempt = [event], event.attempt
            elif event.attempt == attempt:
                latest.append(event)
        return [] if any(isinstance(event, Completed) for event in latest) else latest

    def _begun(self, module: Module) -> Step:
        seed = int.from_bytes(self._rooms.random_bytes(4), "big")
        return begin(self._rooms.new_id(), self._learner.id, module, seed)

    def _resumed(self, module: Module, events: list[Event]) -> Step:
        started = events[0]
        assert isinstance(started, Started)
        begun = begin(started.attempt, self._learner.id, module, started.seed).attempt
        sat_out = self._rooms.bookmarks.read(self._learner.id, started.attempt)
        return resume(begun, events, sat_out)


def _not_right(marked: Marked) -> tuple[str, ...]:
    question = marked.question
    if not isinstance(question, Choice | Gaps):
        return ()
    chosen = {remark.row for remark in marked.remarks if not remark.right}
    return tuple(question.rows[row] for row in chosen if row is not None)
