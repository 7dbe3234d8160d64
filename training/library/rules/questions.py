"""Rules on questions: something right, something not, and something kind to say to each answer."""

from collections.abc import Iterator, Sequence

from training.core.questions import Choice, Gaps, Matching, Option, Ordering
from training.library.faults import Findings, Rule
from training.library.reading.markdown import GAP
from training.library.reading.written import Written, WrittenQuestion

NO_HINT = Rule("no-hint", "warning", "A hint makes the second try a thought and not a guess.")
NO_RIGHT_OPTION = Rule("no-right-option", "error", "With nothing right, nobody could ever pass.")
ALL_RIGHT = Rule("all-right", "error", "With nothing to leave out there is nothing to think about.")
OPTION_WITHOUT_FEEDBACK = Rule(
    "option-without-feedback",
    "error",
    "Explaining helps several times as much as only saying right or wrong.",
)
FEEDBACK_SAYS_WRONG = Rule(
    "feedback-says-wrong",
    "error",
    "A verdict closes the door; what to try next keeps it open.",
)
DOUBLED_OPTION = Rule(
    "doubled-option",
    "error",
    "Of two that read the same, one would be marked right and one not.",
)
OPTION_COUNT = Rule(
    "option-count",
    "warning",
    "More options plant more wrong ideas; fewer make it a guess.",
)
GAPS_AND_WORDS = Rule("gaps-and-words", "error", "Each gap takes one right word, in order.")
TOO_FEW_STEPS = Rule("too-few-steps", "error", "One step is always in order.")
ORDERING_FEEDBACK = Rule(
    "ordering-feedback",
    "error",
    "Every answer gets an explanation, right or not yet.",
)
TOO_FEW_PAIRS = Rule("too-few-pairs", "error", "One pair always matches.")


FEWEST_SINGLE, MOST_SINGLE = 3, 4

_BLUNT = "wrong"


def questions_have_hints(written: Written, findings: Findings) -> None:
    """A hint stands ready for who needs a second try."""
    for asked in written.questions:
        if not asked.question.hint:
            message = "This question has no hint for a second try."
            findings.note(NO_HINT, asked.heading.line, message, "Hint: Think of who helps.")


def something_is_right(written: Written, findings: Findings) -> None:
    """At least one option is ticked."""
    for asked, options in _with_options(written):
        if not any(option.right for option in options):
            message = "No option of this question is right."
            fix = f"- [x] {options[0].text}"
            findings.note(NO_RIGHT_OPTION, asked.heading.line, message, fix)


def something_is_not_right(written: Written, findings: Findings) -> None:
    """At least one option is not ticked; the words of a bank may all be wanted."""
    for asked, options in _with_options(written):
        if isinstance(asked.question, Choice) and all(option.right for option in options):
            message = "Every option of this question is right, so there is nothing to choose."
            fix = f"- [ ] {options[-1].text}"
            findings.note(ALL_RIGHT, asked.heading.line, message, fix)


def options_have_feedback(written: Written, findings: Findings) -> None:
    """Every option says something to who chose it; the right words of a bank need not."""
    for line, asked, option in _options(written):
        wanted = isinstance(asked.question, Choice) or not option.right
        if wanted and not option.feedback:
            message = f"The option “{option.text}” has no feedback."
            findings.note(OPTION_WITHOUT_FEEDBACK, line, message, "  > Why, and what to try.")


def feedback_is_kind(written: Written, findings: Findings) -> None:
    """No feedback begins with “Wrong”: what to try helps, and a verdict does not."""
    for line, said in _feedback(written):
        if said.lower().startswith(_BLUNT):
            message = "Feedback does not begin with “Wrong”."
            findings.note(FEEDBACK_SAYS_WRONG, line, message, "  > Not yet. Say what to try.")


def options_differ(written: Written, findings: Findings) -> None:
    """No two options of a question read the same."""
    for asked in written.questions:
        seen: set[tuple[str, str]] = set()
        for line, option in _choices(asked):
            read = (option.speaker, option.text.casefold())
            if option.text and read in seen:
                message = f"The option “{option.text}” is here a second time."
                findings.note(DOUBLED_OPTION, line, message, "- [ ] Something else")
            seen.add(read)


def single_choice_has_few_options(written: Written, findings: Findings) -> None:
    """A single choice has three or four options: more plant more wrong ideas."""
    for asked in written.questions:
        count = len(asked.question.rows)
        is_single = isinstance(asked.question, Choice) and asked.question.kind == "single"
        if is_single and not FEWEST_SINGLE <= count <= MOST_SINGLE:
            message = f"A single choice has three or four options; this one has {count}."
            fix = "Keep the right one and the two or three most inviting others."
            findings.note(OPTION_COUNT, asked.heading.line, message, fix)


def gaps_have_their_words(written: Written, findings: Findings) -> None:
    """There are as many right words as gaps."""
    for asked in written.questions:
        if isinstance(asked.question, Gaps):
            gaps, right = asked.question.sentence.count(GAP), asked.question.wanted
            if gaps != right and right:
                message = f"Gaps: {gaps}. Right words: {right}. Each gap has one right word."
                fix = "Tick one word for each gap, in the order of the gaps."
                findings.note(GAPS_AND_WORDS, asked.heading.line, message, fix)


def ordering_has_steps(written: Written, findings: Findings) -> None:
    """There are at least two different steps to put in order."""
    for asked in written.questions:
        if isinstance(asked.question, Ordering) and len(set(asked.question.steps)) < 2:
            line = asked.row_lines[0]
            message = "There is only one step, so nothing to put in order."
            findings.note(TOO_FEW_STEPS, line, message, "2. The next step.")


def ordering_has_both_remarks(written: Written, findings: Findings) -> None:
    """An order that is right gets a remark, and one that is not yet right gets another."""
    for asked in written.questions:
        question = asked.question
        if isinstance(question, Ordering) and not (question.yes and question.not_yet):
            said = [("> Yes: ", question.yes), ("> Not yet: ", question.not_yet)]
            fix = next(label for label, remark in said if not remark) + "Say the steps again."
            message = "Under the steps stands a quote with “Yes: ...” and “Not yet: ...”."
            findings.note(ORDERING_FEEDBACK, asked.row_lines[-1], message, fix)


def matching_has_different_lefts(written: Written, findings: Findings) -> None:
    """There are at least two left sides to match, and no two are the same."""
    for asked in written.questions:
        if not isinstance(asked.question, Matching):
            continue
        lefts = [pair.left for pair in asked.question.pairs]
        if len(lefts) < 2:
            message = "There is only one pair, so nothing to match."
            findings.note(TOO_FEW_PAIRS, asked.row_lines[0], message, "- left = right")
        for place, left in enumerate(lefts):
            if left and left in lefts[:place]:
                message = f"The left side “{left}” is here a second time."
                findings.note(DOUBLED_OPTION, asked.row_lines[place], message, "- left = right")


def _with_options(written: Written) -> Iterator[tuple[WrittenQuestion, Sequence[Option]]]:
    for asked in written.questions:
        if isinstance(asked.question, Choice | Gaps):
            yield asked, asked.question.options


def _options(written: Written) -> Iterator[tuple[int, WrittenQuestion, Option]]:
    for asked, options in _with_options(written):
        for line, option in zip(asked.row_lines, options, strict=True):
            yield line, asked, option


def _choices(asked: WrittenQuestion) -> Iterator[tuple[int, Option]]:
    if isinstance(asked.question, Choice):
        yield from zip(asked.row_lines, asked.question.options, strict=True)


def _feedback(written: Written) -> Iterator[tuple[int, str]]:
    """Everything that is said to an answer, with its line."""
    for asked in written.questions:
        match asked.question:
            case Choice() | Gaps():
                said = [option.feedback for option in asked.question.options]
                yield from zip(asked.remark_lines, said, strict=True)
            case Matching():
                said = [pair.feedback for pair in asked.question.pairs]
                yield from zip(asked.remark_lines, said, strict=True)
            case Ordering():
                yield asked.remark_lines[-1], asked.question.not_yet


RULES = (
    questions_have_hints,
    something_is_right,
    something_is_not_right,
    options_have_feedback,
    feedback_is_kind,
    options_differ,
    single_choice_has_few_options,
    gaps_have_their_words,
    ordering_has_steps,
    ordering_has_both_remarks,
    matching_has_different_lefts,
)
