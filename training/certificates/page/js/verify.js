// Is this certificate genuine? Nothing is parsed before the signature holds, and nothing signed is
// believed before it is checked against what a certificate may say.

import { rawFromText } from "./carriage.js";
import { decode, signedBytes } from "./cose.js";
import { fromHex } from "./bytes.js";
import { later, written } from "./days.js";
import { read } from "./payload.js";
import { Refused } from "./refused.js";
import { isSigned } from "./signature.js";
import { fingerprint, hashOf, keyOf, signsFor } from "./trust.js";

const CLOCK_SLACK = 2; // days

const UNREADABLE = {
  standing: "unreadable",
  says: "No certificate was found in this text. Scan or copy all of its digits.",
};

function meaningOf(answer, answers) {
  return answer === "unreadable" ? UNREADABLE : answers[answer];
}

// The sentence of an answer, with the school's name and the day it is about.
export function sentence(answer, answers, school, day) {
  const fill = { school: school ?? "", day: day ? written(day) : "" };
  return meaningOf(answer, answers).says.replace(/\{(school|day)\}/g, (_, what) => fill[what]);
}

// The first thing to be said against a certificate that the school signed, and the day it is about.
function objection(raw, claims, key, trust, today) {
  const { certificate, expires, issued } = claims;
  if (issued > later(today, CLOCK_SLACK)) return ["day-to-come", issued];
  if (!signsFor(key, issued)) return ["key-not-in-use", issued];
  if (key.status === "withdrawn") return ["key-withdrawn"];
  if (key.status === "compromised" && !trust.genuine.includes(hashOf(raw))) return ["key-stolen"];
  if (trust.revoked.includes(certificate)) return ["revoked"];
  if (expires !== null && expires < today) return ["expired", expires];
  if (trust.superseded.includes(certificate)) return ["superseded"];
  return [key.practice ? "practice" : "valid"];
}

async function signerOf(envelope, trust, engine) {
  const key = keyOf(trust, envelope.kid);
  if (!key) throw new Refused("unknown-key");
  const holds = await isSigned(signedBytes(envelope), envelope.signature, fromHex(key.x), engine);
  if (!holds) throw new Refused("signature");
  return key;
}

function claimsOrNull(payload) {
  try {
    return read(payload);
  } catch (fault) {
    if (fault instanceof Refused) return null;
    throw fault;
  }
}

async function judged(content, trust, today, engine) {
  const raw = typeof content === "string" ? rawFromText(content) : content;
  const envelope = decode(raw);
  const key = await signerOf(envelope, trust, engine);
  const claims = claimsOrNull(envelope.payload);
  const [answer, day] = claims ? objection(raw, claims, key, trust, today) : ["content"];
  return { answer, day, claims, key };
}

// The verdict on text or on a certificate's bytes. It gives an answer whatever they are.
export async function verify(content, trust, today, engine, answers) {
  let found;
  try {
    found = await judged(content, trust, today, engine);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    found = { answer: fault.answer, claims: null, key: null };
  }
  const { answer, day, claims, key } = found;
  return {
    answer,
    standing: meaningOf(answer, answers).standing,
    reason: sentence(answer, answers, key?.name, day),
    claims,
    school: key?.name ?? null,
    fingerprint: key ? fingerprint(key) : null,
    practice: key?.practice ?? false,
  };
}
