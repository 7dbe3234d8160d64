"""Short hashes by which a question or a module is known to be unchanged."""

import hashlib
import json

from training.core.module import Module
from training.core.questions import Choice, Gaps, Matching, Ordering, Question

_LENGTH = 16


def wording(question: Question) -> str:
    """A hash of what the learner answers: the stem, what stands with it, the rows and the answer.

    The hint, the feedback, the clauses and whether it is critical are left out: putting a kinder
    sentence there changes nothing about what an answer meant, so the answer stands.
    """
    kept = {"kind", "stem", "about", "sentence", "steps"}
    return _hash([question.model_dump(include=kept), _rows(question)])


def version(module: Module) -> str:
    """A hash of everything in a module but the teacher's notes, which no learner sees."""
    questions = {"questions", "second_forms"}
    seen = module.model_dump(mode="json", exclude={"teacher", "version", *questions})
    every = (*module.questions, *module.second_forms)
    asked = [question.model_dump(mode="json", exclude={"wording"}) for question in every]
    return _hash([seen, asked])


def _rows(question: Question) -> list[tuple[object, ...]]:
    match question:
        case Choice() | Gaps():
            return [(row.speaker, row.text, row.right) for row in question.options]
        case Matching():
            return [(pair.left, pair.right) for pair in question.pairs]
        case Ordering():
            return []


def _hash(value: object) -> str:
    """The first characters of SHA-256 over the value as JSON, its keys sorted."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:_LENGTH]
