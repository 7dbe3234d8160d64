// A signed certificate: COSE_Sign1 in one form and no other.
//
// The parts are cut out where they must lie, put together again, and must give the same bytes.

import { bytesOf, same, together } from "./bytes.js";
import { Refused } from "./refused.js";

const LARGEST = 512;
const SIGNATURE_BYTES = 64;

// Major type and length as CBOR writes them, shortest, for what may stand in 512 bytes.
function headOf(type, length) {
  if (length < 24) return Uint8Array.of((type << 5) | length);
  if (length < 256) return Uint8Array.of((type << 5) | 24, length);
  return Uint8Array.of((type << 5) | 25, length >> 8, length & 255);
}

const stringOf = (bytes) => together(headOf(2, bytes.length), bytes);

// {1: -8, 4: kid}
const protectedOf = (kid) => together(Uint8Array.of(0xa2, 0x01, 0x27, 0x04), stringOf(kid));

// 18([protected, {}, payload, signature])
const wholeOf = ({ kid, payload, signature }) =>
  together(
    Uint8Array.of(0xd2, 0x84), stringOf(protectedOf(kid)), Uint8Array.of(0xa0),
    stringOf(payload), stringOf(signature),
  );

// ["Signature1", protected, h'', payload]
export const signedBytes = ({ kid, payload }) =>
  together(
    Uint8Array.of(0x84, 0x6a), bytesOf("Signature1"), stringOf(protectedOf(kid)),
    Uint8Array.of(0x40), stringOf(payload),
  );

// Between the 17 bytes of tag, array and headers and the 2 + 64 of the signature, after its own
// length, which takes two bytes below 256 and three from there on.
function payloadIn(raw) {
  const content = raw.slice(17, Math.max(17, raw.length - 2 - SIGNATURE_BYTES));
  return content.slice(content.length < 2 + 256 ? 2 : 3);
}

export function decode(raw) {
  if (raw.length > LARGEST) throw new Refused("shape");
  const envelope = {
    kid: raw.slice(8, 16),
    payload: payloadIn(raw),
    signature: raw.slice(-SIGNATURE_BYTES),
  };
  if (!envelope.payload.length || !same(wholeOf(envelope), raw)) throw new Refused("shape");
  return envelope;
}
