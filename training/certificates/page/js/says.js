// The page's own sentences; what certificates are answered with is in the shared table of answers.

import { daysBetween, written } from "./days.js";

const OLD_AFTER = 90; // days

export const HEADINGS = {
  valid: "Genuine",
  practice: "Practice only",
  expired: "Genuine, but it has run out",
  superseded: "Genuine, but out of date",
  withdrawn: "Withdrawn",
  "not genuine": "Not genuine",
  unreadable: "No certificate found",
};

export const CODE_HEADINGS = {
  "name-fits": "The school issued it",
  "code-unknown": "Code not known here",
  "name-differs": "Name and code do not belong together",
  superseded: "Out of date",
};

export const NOT_COMPARED = " The name was not compared.";

export const CHECKING = "Checking. This takes a moment.";
export const NOTHING_YET = "Nothing has been checked yet. Choose one of the ways below.";
export const COMPARE =
  "Compare this with the paper: it must say the same name, the same title and the "
  + "same day.";
export const DO_NOT_RELY = "Do not rely on what it says:";
export const DAMAGED =
  "This page was damaged, so it cannot check anything. Ask the school for it again.";
export const WANT_NAME = "Type the name as well, as it is printed on the certificate.";

export const NO_PICTURE =
  "No certificate was found in this picture. Take it again: sharp, straight and "
  + "close, with the whole code and a little white around it.";
export const NOT_A_PICTURE =
  "This file is no picture that can be opened here. Choose a PNG or JPEG picture.";
export const PDF =
  "A PDF cannot be opened here. Show it on the screen and scan the code, or take a "
  + "picture of it.";
export const TOO_LARGE = "This file is too large to be a picture of a certificate.";

export const CAMERA_ON = "The camera is on. Hold the code so that it fills the picture.";
export const CAMERA_OFF = "The camera is off.";
export const CAMERA_REFUSED =
  "The camera could not be opened. Allow it for this page, or choose a picture "
  + "instead.";
export const NO_CAMERA =
  "This page may not open the camera here. Scan with the camera app of your phone, "
  + "which opens this page, or choose a picture.";

export const OF_CODES = {
  "code-unknown": (made) =>
    `This page was made on ${written(made)} and does not know this code. Perhaps `
    + "the certificate was made later: open the school's newest page, or ask the "
    + "school.",
  "name-differs": () =>
    "The school issued a certificate with this code, but not to this name. Type the"
    + " name as it is printed. If it still does not fit, ask the school.",
  "name-fits": (_, { title, issued, practice }) =>
    `The school issued this certificate to this name, for “${title}”, on ${written(issued)}.`
    + (practice ? " This is a practice school: it proves nothing." : ""),
};

export const ranOut = (day) =>
  ` It ran out after ${written(day)}: the module has to be taken again.`;

// When the list was made, and a warning where that is long ago. Null where it is not.
export const listMade = (trust) =>
  `The school's list number ${trust.number}, of ${written(trust.date)}.`;

export function listIsOld(trust, today) {
  const age = daysBetween(trust.date, today);
  if (age <= OLD_AFTER) return null;
  return (
    `This list is ${age} days old. Certificates may have been taken back since. Open `
    + "the school's newest page, or ask the school."
  );
}

export const ADDRESS_SAVED =
  "You have opened a saved copy of this page. Trust it only as far as whoever gave it"
  + " to you.";

const ANYBODY = "Anybody can print a code that leads to a page of their own.";

// What stands in the school's address up to its path; empty where it has said none.
function hostOf(address) {
  try {
    return new URL(address).host;
  } catch {
    return "";
  }
}

export function addressShould(address) {
  const host = hostOf(address);
  const must = host
    ? `up to the first single / it must be exactly ${host}`
    : "it must be the school's own";
  return `Look at the address bar: ${must}. ${ANYBODY}`;
}
