// The school's list of keys, and what it took back.

import { bytesOf, fromHex, hexOf, numberOf, symbolsOf, together } from "./bytes.js";
import { isSigned, sha256 } from "./signature.js";

const PURPOSE = "training trust 2\n";

export const keyOf = (trust, kid) => trust.keys.find((key) => key.kid === hexOf(kid));

export const signsFor = (key, day) =>
  key.not_before <= day && (key.expires === null || day <= key.expires);

// What names a certificate with all its bytes: the first sixteen of SHA-256 of the whole.
export const hashOf = (raw) => hexOf(sha256(raw).slice(0, 16));

// The first ten bytes of SHA-256 of the public key, as XXXX-XXXX-XXXX-XXXX.
export const fingerprint = (key) =>
  symbolsOf(numberOf(sha256(fromHex(key.x)).slice(0, 10)), 16).match(/.{4}/g).join("-");

// The list in a trust file; null where its signature does not fit, so that the page was damaged.
export async function listIn(file, engine) {
  const trust = JSON.parse(file.list);
  const key = trust.keys.find((each) => each.kid === file.kid);
  const message = together(bytesOf(PURPOSE), bytesOf(file.list));
  const holds = key && await isSigned(message, fromHex(file.signature), fromHex(key.x), engine);
  return holds ? trust : null;
}
