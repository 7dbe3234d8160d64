// A certificate by the code that people type, and the name that goes with it.
//
// No name is in this page. For every certificate it has eight bytes by which to know the code, and
// sixteen that only the code together with the name give.

import { CROCKFORD, bytesOf, fromHex, hexOf, symbolsOf, together } from "./bytes.js";
import { dayOfNumber } from "./days.js";
import { sha256 } from "./signature.js";

const SYMBOLS = 15;
const MODULUS = 1021n;
const PURPOSE = "training short code 1\n";
const IGNORED = /[ \t\r\n\u00a0_.,:;/\-\u2010-\u2015]/g;

const asRead = (symbol) => (/[OoIiLl]/.test(symbol) ? (/[Oo]/.test(symbol) ? "0" : "1") : symbol);

const isSymbol = (symbol) => symbol.length === 1 && CROCKFORD.includes(symbol);

const raised = (symbol) => (/[a-z]/.test(symbol) ? symbol.toUpperCase() : symbol);

// {certificate} as sixteen hexadecimal digits, or {slip}: which of the three sentences to say.
export function certificateOf(typed) {
  const left = typed.replace(IGNORED, "");
  const symbols = left.length > 2 * SYMBOLS ? [] : [...left].map(asRead).map(raised);
  if (symbols.length !== SYMBOLS) return { slip: "length" };
  if (!symbols.every(isSymbol)) return { slip: "foreign" };
  const whole = symbols.reduce((sum, each) => sum * 32n + BigInt(CROCKFORD.indexOf(each)), 0n);
  const [number, remainder] = [whole >> 10n, whole & 1023n];
  if (number >> 64n || number % MODULUS !== remainder) return { slip: "slip" };
  return { certificate: number.toString(16).padStart(16, "0") };
}

export function shortCode(certificate) {
  const number = BigInt("0x" + certificate);
  return symbolsOf((number << 10n) | (number % MODULUS), SYMBOLS).match(/.{5}/g).join("-");
}

// A name without what people type in more than one way: capitals, spaces, stops, curly marks.
export function folded(name) {
  const composed = name.normalize("NFC");
  const plain = composed.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u2010\u2011]/g, "-");
  const spaced = plain.replace(/\./g, "").replace(/\s+/g, " ").trim();
  const small = spaced.toLowerCase().toUpperCase().toLowerCase();
  return small.replace(/\u03c2/g, "\u03c3").normalize("NFC");
}

export function commitment(certificate, name) {
  const message = together(bytesOf(PURPOSE), fromHex(certificate), bytesOf(folded(name)));
  return hexOf(sha256(message).slice(0, 16));
}

// What the page knows of a code and a name.
export function lookedUp(certificate, name, codes, trust) {
  if (trust.revoked.includes(certificate)) return { answer: "revoked" };
  if (trust.superseded.includes(certificate)) return { answer: "superseded" };
  const known = commitment(certificate, "").slice(0, 16);
  const entry = codes.entries.find(([each]) => each === known);
  if (!entry) return { answer: "code-unknown" };
  const [, committed, title, issued, expires] = entry;
  if (committed !== commitment(certificate, name)) return { answer: "name-differs" };
  return {
    answer: "name-fits",
    title: codes.titles[title],
    issued: dayOfNumber(issued),
    expires: expires === null ? null : dayOfNumber(expires),
  };
}
