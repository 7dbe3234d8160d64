// What is signed: a map in deterministic CBOR that is read in its one right order.
//
// {2: holder, 4: expires, 6: issued, 7: certificate, -65537: [1, module, title, got, of, policy]},
// without 4 where nothing expires. Anything else, and any longer way to write it, is refused.

import { bytesOf, hexOf, same } from "./bytes.js";
import { dayOfNoon } from "./days.js";
import { Refused } from "./refused.js";
import { readable } from "./wording.js";

const MOST_WORDS = 340;
const MODULE = /^[a-z0-9-]{1,24}$/;
const OURS = Uint8Array.of(0x3a, 0, 1, 0, 0); // -65537
const [NUMBER, BYTES, TEXT, LIST, MAP] = [0, 2, 3, 4, 5];

function must(holds) {
  if (!holds) throw new Refused("content");
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  take(count) {
    must(this.at + count <= this.bytes.length);
    this.at += count;
    return this.bytes.slice(this.at - count, this.at);
  }

  // The number that stands with a major type: a value, a length or a count.
  head(type) {
    const [first] = this.take(1);
    must(first >> 5 === type);
    const more = first & 31;
    if (more < 24) return more;
    must(more <= 27);
    const size = 1 << (more - 24);
    const number = this.take(size).reduce((sum, byte) => sum * 256 + byte, 0);
    must(number >= (size === 1 ? 24 : 256 ** (size / 2)) && Number.isSafeInteger(number));
    return number;
  }

  number() {
    return this.head(NUMBER);
  }

  eightBytes() {
    must(this.head(BYTES) === 8);
    return hexOf(this.take(8));
  }

  text() {
    const bytes = this.take(this.head(TEXT));
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Refused("content");
    }
  }

  day() {
    return dayOfNoon(this.number());
  }
}

function understood(reader) {
  const claims = {};
  const entries = reader.head(MAP);
  must(entries === 4 || entries === 5);
  must(reader.number() === 2);
  claims.holder = reader.text();
  claims.expires = null;
  if (entries === 5) {
    must(reader.number() === 4);
    claims.expires = reader.day();
    must(claims.expires !== null);
  }
  must(reader.number() === 6);
  claims.issued = reader.day();
  must(reader.number() === 7);
  claims.certificate = reader.eightBytes();
  must(same(reader.take(OURS.length), OURS));
  return Object.assign(claims, ours(reader));
}

function ours(reader) {
  must(reader.head(LIST) === 6);
  must(reader.number() === 1);
  return {
    module: reader.text(),
    title: reader.text(),
    got: reader.number(),
    of: reader.number(),
    policy: reader.eightBytes(),
  };
}

export function read(payload) {
  const reader = new Reader(payload);
  const claims = understood(reader);
  must(reader.at === payload.length);
  must(claims.issued !== null && (claims.expires === null || claims.expires >= claims.issued));
  must(readable(claims.holder) && readable(claims.title) && MODULE.test(claims.module));
  must(claims.got <= claims.of && claims.of <= 1000);
  must(bytesOf(claims.holder + claims.title).length <= MOST_WORDS);
  return claims;
}
