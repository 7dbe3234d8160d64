// Puts a verdict on the page: as words, a shape and a colour. Text only ever goes in as text.

import { written } from "./days.js";
import { COMPARE, DO_NOT_RELY, HEADINGS } from "./says.js";
import { shortCode } from "./short_code.js";

const part = (id) => document.getElementById(id);

export function say(id, text) {
  part(id).textContent = text ?? "";
  part(id).hidden = !text;
}

function fact(label, text) {
  const pair = document.createElement("div");
  const term = document.createElement("dt");
  const said = document.createElement("dd");
  term.textContent = label;
  said.textContent = text;
  pair.append(term, said);
  return pair;
}

export function showFacts(id, facts) {
  const told = facts.filter(([, text]) => text);
  part(id).replaceChildren(...told.map(([label, text]) => fact(label, text)));
  part(id).hidden = told.length === 0;
}

const factsOf = ({ claims, school, fingerprint }, words) => [
  ["Name", claims.holder],
  ["For", claims.title],
  ["On", written(claims.issued)],
  ["Mark", claims.of ? `${claims.got} of ${claims.of}` : ""],
  ["Holds until", claims.expires ? written(claims.expires) : ""],
  ["School", school],
  ["Signed with the key", fingerprint],
  ["In words", words],
  ["Code", shortCode(claims.certificate)],
];

// Standing chooses shape and colour; heading and sentence say the same in words.
function showAnswer(standing, heading, sentence, { quietly }) {
  const verdict = part("verdict");
  part("verdict-print").hidden = standing === "none" || standing === "unreadable";
  verdict.dataset.standing = standing;
  verdict.removeAttribute("aria-busy");
  part("verdict-heading").textContent = heading;
  part("verdict-reason").textContent = sentence;
  if (!quietly) {
    part("verdict-heading").focus({ preventScroll: true });
    verdict.scrollIntoView({ block: "start" });
  }
}

export function showNothing(sentence, quietly = true) {
  say("verdict-advice", "");
  showFacts("verdict-facts", []);
  showAnswer("none", "Check a certificate here", sentence, { quietly });
}

export function showBusy(sentence) {
  part("verdict").setAttribute("aria-busy", "true");
  part("verdict-reason").textContent = sentence;
}

export function showVerdict(verdict, wordsOf, { quietly = false } = {}) {
  const { answer, standing, reason, claims } = verdict;
  const withdrawn = standing === "withdrawn" || standing === "not genuine";
  say("verdict-advice", claims && (withdrawn ? DO_NOT_RELY : COMPARE));
  showFacts("verdict-facts", claims ? factsOf(verdict, wordsOf(verdict.fingerprint)) : []);
  const heading = HEADINGS[answer === "practice" ? "practice" : standing];
  showAnswer(answer === "practice" ? "practice" : standing, heading, reason, { quietly });
}

export function showPlainly(standing, heading, sentence, facts = []) {
  say("verdict-advice", facts.length ? COMPARE : "");
  showFacts("verdict-facts", facts);
  showAnswer(standing, heading, sentence, { quietly: false });
}
