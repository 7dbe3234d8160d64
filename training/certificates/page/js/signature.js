// Ed25519 (RFC 8032): the browser's own where it has one, otherwise the library that is inside.

import { fromHex, numberOf, same, together } from "./bytes.js";
import { noble } from "../vendored/noble.js";

// The order of the group, L in RFC 8032, section 5.1.
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

noble.hashes.sha512 = noble.sha512;

export const sha256 = (bytes) => noble.sha256(bytes);

const littleEndian = (bytes) => numberOf(Uint8Array.from(bytes).reverse());

async function byBrowser(message, signature, publicKey) {
  const name = "Ed25519";
  const key = await crypto.subtle.importKey("raw", publicKey, { name }, false, ["verify"]);
  return crypto.subtle.verify({ name }, key, signature, message);
}

function byLibrary(message, signature, publicKey) {
  return noble.verify(signature, message, publicKey, { zip215: false })
    && isExact(message, signature, publicKey);
}

// The library multiplies both sides by the cofactor; browsers and the program do not, and compare R
// byte for byte. Whoever holds the key could make signatures on which the two differ.
function isExact(message, signature, publicKey) {
  const r = signature.slice(0, 32);
  const k = littleEndian(noble.sha512(together(r, publicKey, message))) % ORDER;
  const left = noble.Point.BASE.multiply(littleEndian(signature.slice(32)), false);
  const right = noble.Point.fromBytes(publicKey).multiply(k, false);
  return same(left.subtract(right).toBytes(), r);
}

const ENGINES = { webcrypto: byBrowser, noble: byLibrary };

// Whether the key signed this message. S below L is looked at here, whatever the engine does.
export async function isSigned(message, signature, publicKey, engine) {
  if (littleEndian(signature.slice(32)) >= ORDER) return false;
  try {
    return await ENGINES[engine](message, signature, publicKey);
  } catch {
    return false;
  }
}

// RFC 8032, section 7.1, test 1: the key, and its signature of nothing.
const KNOWN_KEY = fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
const KNOWN_SIGNATURE = fromHex(
  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
  + "d25bf5f0595bbe24655141438e7a100b",
);

// The browser's own engine where it says the right thing of a known signature and of a wrong one.
export async function bestEngine() {
  const nothing = new Uint8Array(0);
  const right = await isSigned(nothing, KNOWN_SIGNATURE, KNOWN_KEY, "webcrypto");
  const wrong = await isSigned(Uint8Array.of(1), KNOWN_SIGNATURE, KNOWN_KEY, "webcrypto");
  return right && !wrong ? "webcrypto" : "noble";
}
