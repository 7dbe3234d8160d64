// The page: what people hand over on one side, what is shown on the other.

import { Camera, mayOpen } from "./camera.js";
import { dayHere, written } from "./days.js";
import { contentOf } from "./files.js";
import {
  ADDRESS_SAVED, CAMERA_OFF, CAMERA_ON, CAMERA_REFUSED, CHECKING, CODE_HEADINGS, DAMAGED, HEADINGS,
  NOTHING_YET, NOT_COMPARED, NO_CAMERA, OF_CODES, WANT_NAME, addressShould, listIsOld, listMade,
  ranOut,
} from "./says.js";
import { certificateOf, lookedUp } from "./short_code.js";
import { say, showBusy, showFacts, showNothing, showPlainly, showVerdict } from "./show.js";
import { bestEngine } from "./signature.js";
import { fingerprint, listIn } from "./trust.js";
import { sentence, verify } from "./verify.js";

const part = (id) => document.getElementById(id);
const held = JSON.parse(part("held").textContent);

let trust; // the list, once its signature was checked
let engine; // which Ed25519
let latest = 0; // counts what was handed over; an answer that comes late is not shown

const today = () => dayHere(new Date());

const wordsOf = (print) => held.words[print] ?? "";

async function check(content) {
  const turn = (latest += 1);
  showBusy(CHECKING);
  const verdict = await verify(content, trust, today(), engine, held.answers);
  if (turn === latest) showVerdict(verdict, wordsOf);
}

async function checkFile(file) {
  const turn = (latest += 1);
  showBusy(CHECKING);
  const { content, problem } = await contentOf(file);
  if (turn !== latest) return;
  if (problem) showPlainly("unreadable", HEADINGS.unreadable, problem);
  else await check(content);
}

function checkHash() {
  if (location.hash.length > 1) check(location.hash);
}

function checkBox() {
  check(part("digits").value);
}

const STANDING_OF = {
  revoked: "withdrawn",
  superseded: "superseded",
  "name-fits": "valid",
  "name-differs": "not genuine",
};

function checkCode() {
  latest += 1;
  const typed = certificateOf(part("code").value);
  const name = part("name").value;
  if (typed.slip) return slip("code", held.slips[typed.slip]);
  if (!name.trim()) return slip("name", WANT_NAME);
  slip("code", "");
  slip("name", "");
  showLookedUp(lookedUp(typed.certificate, name, held.codes, trust));
}

// Says what is wrong with a field, beside it and by it for a screen reader.
function slip(field, wrong) {
  say(`${field}-wrong`, wrong);
  part(field).setAttribute("aria-invalid", String(Boolean(wrong)));
  if (wrong) part(field).focus();
}

function showLookedUp(found) {
  const late = found.expires && found.expires < today();
  const standing = late ? "expired" : STANDING_OF[found.answer] ?? "unreadable";
  const practice = standing === "valid" && held.practice;
  const kind = practice ? "practice" : standing;
  const ownHeading = kind === "valid" || !found.title ? CODE_HEADINGS[found.answer] : undefined;
  const said = saidOf(found) + (late ? ranOut(found.expires) : "");
  showPlainly(kind, ownHeading ?? HEADINGS[kind], said, factsOf(found));
}

const factsOf = ({ title, issued, expires }) =>
  title
    ? [["Name", part("name").value.trim()], ["For", title], ["On", written(issued)],
      ["Holds until", expires && written(expires)]]
    : [];

function saidOf(found) {
  const own = OF_CODES[found.answer];
  if (own) return own(held.made, { ...found, practice: held.practice });
  return sentence(found.answer, held.answers, held.school, null) + NOT_COMPARED;
}

function dropped(event) {
  event.preventDefault();
  const { files } = event.dataTransfer;
  if (files.length) checkFile(files[0]);
  else into(event.dataTransfer.getData("text"));
}

// What is pasted anywhere is checked; into another field it is only pasted.
function pasted(event) {
  const [file] = event.clipboardData.files;
  const elsewhere = event.target.matches?.("input");
  if (file) checkFile(file);
  else if (!elsewhere) into(event.clipboardData.getData("text"));
  if (file || !elsewhere) event.preventDefault();
}

function into(text) {
  part("digits").value = text;
  checkBox();
}

// A scanner that types as a keyboard begins wherever the focus is: its digits go into the box.
function typed(event) {
  const free = event.target === document.body || event.target.id === "verdict-heading";
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (free && plain && /^[0-9]$/.test(event.key)) {
    part("digits").value = "";
    part("digits").focus();
  }
}

function boxKey(event) {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  checkBox();
}

function setUpCamera() {
  const button = part("camera");
  if (!mayOpen()) return say("camera-says", NO_CAMERA);
  const camera = new Camera(part("video"), (text) => {
    shut();
    check(text);
  });
  const shut = () => {
    camera.stop();
    button.textContent = "Use the camera";
    say("camera-says", "");
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (camera.on) {
      shut();
      return say("camera-says", CAMERA_OFF);
    }
    try {
      await camera.start();
      button.textContent = "Stop the camera";
      say("camera-says", CAMERA_ON);
    } catch {
      shut();
      say("camera-says", CAMERA_REFUSED);
    }
  });
  document.addEventListener("visibilitychange", () => document.hidden && camera.on && shut());
}

function submits(id, act) {
  part(id).addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
}

function listen() {
  submits("by-digits", checkBox);
  if (held.codes) submits("by-code", checkCode);
  part("digits").addEventListener("keydown", boxKey);
  part("picture").addEventListener("change", ({ target }) => {
    if (target.files.length) checkFile(target.files[0]);
    target.value = "";
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", dropped);
  document.addEventListener("paste", pasted);
  document.addEventListener("keydown", typed);
  addEventListener("hashchange", checkHash);
  part("print").addEventListener("click", () => print());
  setUpCamera();
}

function tellOfList() {
  say("list-made", listMade(trust));
  say("list-old", listIsOld(trust, today()));
  say("address", location.protocol === "file:" ? ADDRESS_SAVED : addressShould(held.address));
  const current = trust.keys.filter((key) => key.status === "current");
  const facts = current.map((key) => [fingerprint(key), wordsOf(fingerprint(key))]);
  showFacts("keys", facts);
}

async function start() {
  engine = await bestEngine();
  trust = await listIn(held.trust, engine);
  document.documentElement.dataset.engine = engine;
  if (!trust) return showNothing(DAMAGED);
  for (const each of document.querySelectorAll("[data-needs-script]")) each.hidden = false;
  showNothing(NOTHING_YET);
  tellOfList();
  listen();
  checkHash();
}

start();
