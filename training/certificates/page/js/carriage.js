// From the text that was scanned, typed or pasted to the bytes of a certificate.

import { fromHex } from "./bytes.js";
import { Refused } from "./refused.js";

const LONGEST_TEXT = 2048;
const FEWEST_DIGITS = 200;
const MOST_DIGITS = 1300;
const LARGEST = 512;

// The last run of as many ASCII digits as a certificate has, or undefined.
export function runOfDigits(text) {
  // A character takes at most two places in JavaScript; count them only where that can matter.
  if (text.length > 2 * LONGEST_TEXT || [...text].length > LONGEST_TEXT) return undefined;
  const runs = text.match(/[0-9]+/g) ?? [];
  return runs.filter((run) => run.length >= FEWEST_DIGITS && run.length <= MOST_DIGITS).pop();
}

export function rawFromText(text) {
  const run = runOfDigits(text);
  if (run === undefined) throw new Refused("unreadable");
  const hex = BigInt(run).toString(16);
  // The guard byte is 1, so the hexadecimal number has an odd number of digits and 1 is the first.
  const guarded = run[0] !== "0" && hex.length % 2 === 1 && hex[0] === "1";
  if (!guarded || hex.length > 1 + 2 * LARGEST) throw new Refused("shape");
  return fromHex(hex.slice(1));
}
